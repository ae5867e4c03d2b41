package academy

import (
	"fmt"
	"strconv"
	"strings"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// Measure is what a star is given for. Ours are the robots of Home.
type Measure uint8

// The measures. The first five happen, the others last for some time.
const (
	Touch   Measure = iota // one of ours touches the ball
	Goal                   // we score
	Pass                   // one of ours plays the ball to another (see sim/stats)
	Concede                // they score
	Fall                   // one of ours falls; a dive is none
	Near                   // one of ours stands near the ball, or a place
	Behind                 // … and between ball and own goal, facing the ball
	Cover                  // one of ours stands between ball and own goal
	Beyond                 // the ball is beyond x
	Up                     // all of ours are on their feet
)

var measures = []string{"touch", "goal", "pass", "concede", "fall", "near", "behind", "cover", "beyond", "up"}

// String returns the measure's name, as exercises spell it.
func (m Measure) String() string { return measures[m] }

// lasts reports whether it is not over in a moment.
func (m Measure) lasts() bool { return m >= Near }

// Condition is a measure and what is wanted of it.
type Condition struct {
	Measure Measure
	No      bool     // it must not happen
	Count   int      // how often it must happen; 1 for what lasts
	Ball    bool     // Near: the ball, not Place
	Place   geom.Vec // Near: where; Beyond: its X
	Radius  float64  // Near, Behind: m
	For     int      // ticks that it must last, 0 for a moment
	Within  int      // ticks that it may take, 0 for the whole exercise
	After   Moment   // only what happens after it counts, and Within begins with it
	Before  Moment   // only what happens before it counts; Start for no such end
}

// Moment is one that others are reckoned from.
type Moment uint8

// The moments.
const (
	Start      Moment = iota // of the exercise
	FirstRoar                // of the home stand
	FirstTouch               // of the ball by one of ours
)

// moments are the names of those that can be written, from FirstRoar.
var moments = []string{"roar", "touch"}

const (
	// longest is the longest exercise, s.
	longest = 20

	// mostPasses is how many can be asked for.
	mostPasses = 9

	// farthest is the largest radius, m.
	farthest = 5
)

// String returns the moment's name, as exercises spell it; nothing for Start.
func (m Moment) String() string {
	if m == Start {
		return ""
	}
	return moments[m-FirstRoar]
}

// condition reads a condition: [no] MEASURE … [for S] [within S] [after MOMENT].
func (l *line) condition(f *field.Format) Condition {
	c := Condition{Count: 1}
	if l.peek() == "no" {
		l.next()
		c.No = true
	}
	c.Measure = Measure(l.choice("what is measured", measures...))
	switch c.Measure {
	case Pass:
		if w := l.peek(); w != "" && digit(w[0]) {
			c.Count = l.whole("how many passes", 1, mostPasses)
		}
	case Near:
		if c.Ball = l.peek() == "ball"; c.Ball {
			l.next()
		} else {
			c.Place = l.place(f)
		}
		c.Radius = l.number("how near, in metres", 0.1, farthest)
	case Behind:
		c.Radius = l.number("how near, in metres", 0.1, farthest)
	case Beyond:
		c.Place.X = l.number("x, in metres", -f.GoalX(), f.GoalX())
	}
	for l.peek() != "" && l.fault == nil {
		l.limit(&c)
	}
	return c
}

// limit reads one of the words that a condition may end with.
func (l *line) limit(c *Condition) {
	words := []string{"within", "after", "before"}
	if c.Measure.lasts() {
		words = append(words, "for")
	}
	switch words[l.choice("the end of the condition", words...)] {
	case "within":
		c.Within = l.seconds("within how many seconds", longest)
	case "for":
		c.For = l.seconds("for how many seconds", longest)
	case "after":
		c.After = FirstRoar + Moment(l.choice("after what", moments...))
	case "before":
		c.Before = FirstRoar + Moment(l.choice("before what", moments...))
	}
}

// String says the condition in plain words: "score within 8 s".
func (c *Condition) String() string {
	var b strings.Builder
	b.WriteString(c.wish())
	if c.For > 0 {
		b.WriteString(" for " + duration(c.For))
	}
	if c.Within > 0 {
		b.WriteString(" within " + duration(c.Within))
	}
	if c.After != Start {
		b.WriteString(" after the first " + c.After.String())
	}
	if c.Before != Start {
		b.WriteString(" before the first " + c.Before.String())
	}
	return b.String()
}

func (c *Condition) wish() string {
	switch c.Measure {
	case Touch:
		return c.do("touch the ball")
	case Goal:
		return c.do("score")
	case Pass:
		if c.Count == 1 {
			return c.do("pass to a mate")
		}
		return c.do(fmt.Sprintf("make %d passes", c.Count))
	case Concede:
		return c.do("let them score")
	case Fall:
		return c.do("fall")
	case Near:
		if c.Ball {
			return c.do(fmt.Sprintf("be within %g m of the ball", c.Radius))
		}
		return c.do(fmt.Sprintf("be within %g m of (%g, %g)", c.Radius, c.Place.X, c.Place.Y))
	case Behind:
		return c.do(fmt.Sprintf("face the ball within %g m behind it", c.Radius))
	case Cover:
		return c.do("stand between ball and own goal")
	case Beyond:
		return c.do(fmt.Sprintf("get the ball beyond x = %g", c.Place.X))
	}
	return c.do("be on your feet")
}

func (c *Condition) do(what string) string {
	if c.No {
		return "do not " + what
	}
	return what
}

// duration writes ticks as seconds.
func duration(ticks int) string {
	return strconv.FormatFloat(float64(ticks)/sim.TicksPerSecond, 'g', -1, 64) + " s"
}
