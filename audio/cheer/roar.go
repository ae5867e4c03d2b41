package cheer

// limits are what an operating point decides by.
type limits struct {
	odds    float64 // log-odds from which a hop counts as a crowd
	confirm int     // hops in a row that confirm a roar
}

var points = [...]limits{
	Lively: {odds: -0.1, confirm: 8},
	Calm:   {odds: 0.4, confirm: 15},
}

const (
	hysteresis = 1.0  // log-odds under the limit at which a hop counts as a lull
	retract    = 10   // hops of lull after which a rise is taken back
	release    = 40   // hops of lull after which a roar fades
	merge      = 150  // hops within which another cheer is the same roar
	unbroken   = 1500 // hops after which a roar without a lull is a new room
)

// decision follows a roar from its rise to its end.
type decision struct {
	limits
	roar   Roar
	streak int // hops in a row over the limit
	lull   int // hops in a row under it
	since  int // hops in the present state
}

// hear takes the odds of one hop.
func (d *decision) hear(odds float64) {
	if odds > d.odds {
		d.streak++
	} else {
		d.streak = 0
	}
	if odds < d.odds-hysteresis {
		d.lull++
	} else {
		d.lull = 0
	}
	d.since++
	if next := d.next(); next != d.roar {
		d.roar, d.since = next, 0
	}
}

// next returns the state that follows.
func (d *decision) next() Roar {
	switch {
	case d.roar != Confirmed && d.streak >= d.confirm:
		return Confirmed
	case d.roar == Off && d.streak > 0:
		return Rising
	case d.roar == Rising && d.streak == 0 && d.lull >= retract:
		return Off
	case d.roar == Confirmed && d.lull >= release:
		return Fading
	case d.roar == Fading && d.since >= merge:
		return Off
	}
	return d.roar
}

// endless reports whether the roar has gone on for too long to be one.
func (d *decision) endless() bool { return d.roar == Confirmed && d.since >= unbroken }

// end stops whatever goes on.
func (d *decision) end() { *d = decision{limits: d.limits} }
