package agent

import "jiayou/sim/geom"

// Beyond these no body and no pitch has a use for a number, and arithmetic would
// run out of its own range. A body limits a command to what it can do by itself.
const (
	mostSpeed = 20.0  // m/s and rad/s
	mostPlace = 200.0 // m
	mostWait  = 3600  // s
)

// Sane returns the command with 0 for what is no number, and everything else
// limited to a range that arithmetic bears. Ok reports whether it is the same
// command.
func (c Command) Sane() (sane Command, ok bool) {
	sane = c
	for _, x := range [...]*float64{&sane.Walk.X, &sane.Walk.Y, &sane.Turn, &sane.Kick.Power, &sane.Kick.Loft} {
		*x = within(*x, mostSpeed)
	}
	for _, p := range [...]*geom.Vec{&sane.Kick.At, &sane.Look} {
		p.X, p.Y = within(p.X, mostPlace), within(p.Y, mostPlace)
	}
	if sane.ToBall = within(sane.ToBall, mostWait); sane.Guard > DiveRight {
		sane.Guard = NoGuard
	}
	return sane, sane == c
}

// within returns x limited to ±most, 0 for what is no number.
func within(x, most float64) float64 {
	if x != x {
		return 0
	}
	return geom.Clamp(x, -most, most)
}
