package agent

import "jiayou/sim/geom"

// Beyond these no body and no pitch has a use for a number, and arithmetic would
// run out of its own range. A body limits a command to what it can do by itself.
const (
	mostSpeed = 20.0  // m/s and rad/s
	mostPlace = 200.0 // m
	mostWait  = 3600  // s
)

// Tame makes 0 of what is no number in a command, and limits everything else to a
// range that arithmetic bears. It reports whether nothing had to be changed.
func (c *Command) Tame() bool {
	sane := true
	for _, x := range [...]*float64{&c.Walk.X, &c.Walk.Y, &c.Turn, &c.Kick.Power, &c.Kick.Loft} {
		sane = limit(x, mostSpeed) && sane
	}
	for _, p := range [...]*geom.Vec{&c.Kick.At, &c.Look} {
		sane = limit(&p.X, mostPlace) && sane
		sane = limit(&p.Y, mostPlace) && sane
	}
	sane = limit(&c.ToBall, mostWait) && sane
	if c.Guard > DiveRight {
		c.Guard, sane = NoGuard, false
	}
	if c.Show > Plea {
		c.Show, sane = Calm, false
	}
	return sane
}

// limit brings x into ±most, and makes 0 of what is no number.
func limit(x *float64, most float64) bool {
	switch {
	case *x >= -most && *x <= most:
		return true
	case *x != *x:
		*x = 0
	default:
		*x = geom.Clamp(*x, -most, most)
	}
	return false
}
