package spirit

const (
	// courageTime is how long a chant gives the robots courage, in ticks.
	courageTime = 500

	// pause is how long a hall is without a chant before the next one counts as
	// another, in ticks.
	pause = 500
)

// Chant is what a hall does that calls in time: its robots press, and dare to
// pass, one level above their team's way, for 5 s from the first beat that is
// heard. Who goes on chanting gets no more of it: the next chant must have had a
// pause of 5 s before it, so at most half of a match is played with courage. The
// zero value is a hall without a chant.
type Chant struct {
	Left int // ticks of courage that are left
	Rest int // ticks until another chant counts
}

// Step moves the chant one tick onwards, in which the hall chants or does not.
func (c *Chant) Step(beats bool) {
	c.Left = max(c.Left-1, 0)
	switch {
	case !beats:
		c.Rest = max(c.Rest-1, 0)
	case c.Rest == 0:
		c.Left, c.Rest = courageTime, pause
	default:
		c.Rest = pause
	}
}

// Courage reports whether the robots have some, and damped is the percentage of
// the 5 s that is taken away from its end: 0…100.
func (c *Chant) Courage(damped int) bool { return c.Left*100 > courageTime*damped }
