package words

import (
	"strconv"
	"strings"

	"jiayou/sim"
	"jiayou/sim/academy"
	"jiayou/sim/geom"
)

// Aim returns what an exercise asks for: "score within 8 s".
func (w *Words) Aim(c *academy.Condition) string {
	aim := w.wish(c)
	if c.For > 0 {
		aim = w.Say("aim.for", "aim", aim, "seconds", w.seconds(c.For))
	}
	if c.Within > 0 {
		aim = w.Say("aim.within", "aim", aim, "seconds", w.seconds(c.Within))
	}
	if c.After != academy.Start {
		aim = w.Say("aim.after-"+c.After.String(), "aim", aim)
	}
	if c.Before != academy.Start {
		aim = w.Say("aim.before-"+c.Before.String(), "aim", aim)
	}
	return aim
}

// wish is what is to happen, or must not.
func (w *Words) wish(c *academy.Condition) string {
	key := "aim." + c.Measure.String()
	switch {
	case c.Measure == academy.Pass && c.Count > 1:
		key = "aim.passes"
	case c.Measure == academy.Near && c.Ball:
		key = "aim.near-ball"
	}
	metres := c.Radius
	if c.Measure == academy.Beyond {
		metres = c.Place.X
	}
	say := func(key string) string {
		return w.Say(key, "number", strconv.Itoa(c.Count), "metres", w.exactly(metres),
			"place", w.place(c.Place))
	}
	if !c.No {
		return say(key)
	}
	if no := "aim.no-" + c.Measure.String(); w.Texts[no] != nil {
		return say(no)
	}
	return w.Say("aim.not", "aim", say(key))
}

// How returns how a try went by a condition: "after 7.4 s".
func (w *Words) How(c *academy.Condition, o *academy.Outcome) string {
	switch o.Kind(c) {
	case academy.Kept:
		return w.Say("how.kept")
	case academy.Broken:
		return w.Say("how.broken", "seconds", w.Decimal(o.At))
	case academy.Came:
		return w.Say("how.after", "seconds", w.Decimal(o.At))
	case academy.Short:
		return w.Say("how.held", "seconds", w.Decimal(o.Held))
	case academy.Far:
		return w.Say("how.near", "metres", w.Decimal(o.Nearest))
	case academy.Few:
		return w.Say("how.count", "number", strconv.Itoa(o.Count), "most", strconv.Itoa(c.Count))
	}
	return w.Say("how.never")
}

// place writes x and y.
func (w *Words) place(p geom.Vec) string {
	between := ", "
	if w.Point == "," {
		between = "; "
	}
	return "(" + w.exactly(p.X) + between + w.exactly(p.Y) + ")"
}

// seconds writes ticks as seconds, with no more decimals than there are.
func (w *Words) seconds(ticks int) string { return w.exactly(float64(ticks) / sim.TicksPerSecond) }

// exactly writes a number with no more decimals than there are.
func (w *Words) exactly(x float64) string {
	s := strconv.FormatFloat(x, 'g', -1, 64)
	if w.Point != "" {
		s = strings.Replace(s, ".", w.Point, 1)
	}
	return s
}
