package sense

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

// track is the memory of one thing: an α-β filter over its sightings.
type track struct {
	pos, vel geom.Vec
	age      float64 // s since it was last seen
	down     bool
}

const (
	alpha, beta = 0.45, 0.12

	// leap is the surprise, in m, at which a track starts anew: the thing was
	// kicked, carried or mistaken.
	leap = 0.6

	never = 1e3 // s
)

func (t *track) forget() { *t = track{age: never} }

// update takes a new sighting in. age has already been advanced.
func (t *track) update(seen geom.Vec) {
	guess := t.pos.AddMul(t.vel, min(t.age, 0.5))
	miss := seen.Sub(guess)
	switch {
	case t.age > 1:
		t.pos, t.vel = seen, geom.Vec{}
	case miss.Len() > leap:
		t.vel = seen.Sub(t.pos).Mul(1 / t.age).Limit(5)
		t.pos = seen
	default:
		t.pos = guess.AddMul(miss, alpha)
		t.vel = t.vel.AddMul(miss, beta/t.age)
	}
	t.age = 0
}

func (t *track) sighting(attack, memory float64) agent.Sighting {
	if t.age > memory {
		return agent.Sighting{Age: t.age}
	}
	return agent.Sighting{Seen: true, Pos: t.pos.Mul(attack), Vel: t.vel.Mul(attack), Age: t.age, Down: t.down}
}
