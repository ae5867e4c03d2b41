package academy

import (
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/rng"
)

// cheer is what a stand does for some time, in ticks. It may begin up to late
// ticks later, which is drawn for each try: nobody can know when.
type cheer struct {
	from, to, late int
	side           field.Side
	cheer          sim.Cheer
}

// Crowd is what the stands do in one try.
type Crowd []cheer

// Crowd returns the crowd of the try with that seed.
func (s *Scenario) Crowd(seed uint64) Crowd {
	crowd := make(Crowd, len(s.cheers))
	for i, c := range s.cheers {
		draw := rng.New(seed, "academy crowd", i)
		late := int(draw.Float() * float64(c.late+1))
		c.from, c.to = c.from+late, c.to+late
		crowd[i] = c
	}
	return crowd
}

// Input returns the input of a tick. Of what a stand does at once, the last that
// was written down counts.
func (c Crowd) Input(tick int) sim.Input {
	var in sim.Input
	for i := range c {
		if c[i].from <= tick && tick < c[i].to {
			in.Cheer[c[i].side] = c[i].cheer
		}
	}
	return in
}
