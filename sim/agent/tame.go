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
	if c.tame() {
		return true
	}
	limit(mostSpeed, &c.Walk.X, &c.Walk.Y, &c.Turn, &c.Kick.Power, &c.Kick.Loft)
	limit(mostPlace, &c.Kick.At.X, &c.Kick.At.Y, &c.Look.X, &c.Look.Y)
	limit(mostWait, &c.ToBall)
	if c.Guard > DiveRight {
		c.Guard = NoGuard
	}
	if c.Rise > StayDown {
		c.Rise = RiseRested
	}
	if c.Show >= Emotions {
		c.Show = Calm
	}
	return false
}

// tame reports whether there is nothing to do, as with nearly every command.
func (c *Command) tame() bool {
	return within(mostSpeed, c.Walk.X) && within(mostSpeed, c.Walk.Y) && within(mostSpeed, c.Turn) &&
		within(mostSpeed, c.Kick.Power) && within(mostSpeed, c.Kick.Loft) &&
		within(mostPlace, c.Kick.At.X) && within(mostPlace, c.Kick.At.Y) &&
		within(mostPlace, c.Look.X) && within(mostPlace, c.Look.Y) && within(mostWait, c.ToBall) &&
		c.Guard <= DiveRight && c.Rise <= StayDown && c.Show < Emotions
}

// within reports whether x is a number within ±most.
func within(most, x float64) bool { return x >= -most && x <= most }

// limit moves into ±most what is outside, and makes 0 of what is no number.
func limit(most float64, xs ...*float64) {
	for _, x := range xs {
		switch {
		case *x != *x:
			*x = 0
		case !within(most, *x):
			*x = math.Copysign(most, *x)
		}
	}
}
