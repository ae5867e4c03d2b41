package agent

import "math"

// Beyond these no body and no pitch has a use for a number, and arithmetic would
// run out of its own range. A body limits a command to what it can do by itself.
const (
	mostSpeed = 20.0  // m/s and rad/s
	mostPlace = 200.0 // m
	mostWait  = 3600  // s
)

// Tame replaces by 0 what is no number, and limits everything else to a range
// that arithmetic bears. It reports whether there was nothing to do.
func (c *Command) Tame() bool {
	ok := limit(&c.Walk.X, mostSpeed)
	ok = limit(&c.Walk.Y, mostSpeed) && ok
	ok = limit(&c.Turn, mostSpeed) && ok
	ok = limit(&c.Kick.Power, mostSpeed) && ok
	ok = limit(&c.Kick.Loft, mostSpeed) && ok
	ok = limit(&c.Kick.At.X, mostPlace) && ok
	ok = limit(&c.Kick.At.Y, mostPlace) && ok
	ok = limit(&c.Look.X, mostPlace) && ok
	ok = limit(&c.Look.Y, mostPlace) && ok
	ok = limit(&c.ToBall, mostWait) && ok
	if c.Guard > DiveRight {
		c.Guard, ok = NoGuard, false
	}
	if c.Rise > StayDown {
		c.Rise, ok = RiseRested, false
	}
	if c.Show >= Emotions {
		c.Show, ok = Calm, false
	}
	return ok
}

// limit keeps x within ±most, and reports whether it was.
func limit(x *float64, most float64) bool {
	if *x >= -most && *x <= most {
		return true
	}
	if *x != *x {
		*x = 0
	} else {
		*x = math.Copysign(most, *x)
	}
	return false
}
