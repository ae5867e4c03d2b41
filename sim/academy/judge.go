package academy

import (
	"fmt"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/stats"
)

const (
	// inLine is the cosine of how far off the line from its own goal through the
	// ball a robot behind it may be, and facing that of how far it may look past it.
	inLine, facing = 0.8, 0.9

	// broad is how far off the line between ball and own goal a robot still
	// covers, m.
	broad = 0.6
)

// Judge watches one try.
type Judge struct {
	scenario *Scenario
	home     geom.Vec // the middle of the own goal
	book     stats.Book
	touch    int // who touched the ball last, −1 at first
	passes   int
	moments  [FirstTouch + 1]int // ticks, never for what has not been yet
	marks    [3]mark
}

const never = -1

// mark is what a Judge notes for one star.
type mark struct {
	count int     // how often it has happened
	held  int     // ticks for which it has lasted
	most  int     // … at most
	at    int     // tick at which it came true
	best  float64 // the nearest that one of ours has been, m
}

// NewJudge returns a judge for one try.
func (s *Scenario) NewJudge() *Judge {
	j := &Judge{scenario: s, home: geom.Vec{X: -s.Format.GoalX()}, book: stats.New(s.Format), touch: never}
	j.moments = [...]int{Start: 0, FirstRoar: never, FirstTouch: never}
	for i := range j.marks {
		j.marks[i] = mark{at: never, best: farther}
	}
	return j
}

const farther = 1e9 // m

// Watch takes note of one tick. Show it every tick, in order.
func (j *Judge) Watch(f *sim.Frame, events []sim.Event) {
	j.book.Watch(f, events)
	for i := range events {
		if e := &events[i]; e.Kind == sim.EventRoar && e.Side == field.Home {
			j.reach(FirstRoar, f.Tick)
		}
	}
	var happened [Fall + 1]bool
	j.happen(f, events, &happened)
	for i := range j.marks {
		c, m := &j.scenario.Stars[i].Condition, &j.marks[i]
		switch {
		case j.moments[c.After] == never, c.Before != Start && j.moments[c.Before] != never:
		case c.Measure.lasts():
			m.note(c.holds(f, j.home, &m.best), f.Tick, c.For)
		case happened[c.Measure]:
			if m.count++; m.count == c.Count {
				m.at = f.Tick
			}
		}
	}
	if happened[Touch] {
		j.reach(FirstTouch, f.Tick)
	}
}

// reach notes a moment, if it is the first of its kind.
func (j *Judge) reach(m Moment, tick int) {
	if j.moments[m] == never {
		j.moments[m] = tick
	}
}

// happen says what happens in this tick.
func (j *Judge) happen(f *sim.Frame, events []sim.Event, now *[Fall + 1]bool) {
	for i := range events {
		switch e := &events[i]; e.Kind {
		case sim.EventKick:
			now[Touch] = now[Touch] || e.Side == field.Home
		case sim.EventGoal:
			now[Goal], now[Concede] = e.Side == field.Home, e.Side == field.Away
		case sim.EventFall:
			now[Fall] = now[Fall] || e.Side == field.Home && f.Robots[e.Robot].Body.Dive == 0
		}
	}
	if t := f.Ball.Touch; t != j.touch {
		j.touch = t
		now[Touch] = now[Touch] || t >= 0 && f.Robots[t].Side == field.Home
	}
	if n := j.book.Count().Passes[field.Home]; n > j.passes {
		j.passes, now[Pass] = n, true
	}
}

// note notes whether what must last for some ticks goes on.
func (m *mark) note(on bool, tick, ticks int) {
	if !on {
		m.held = 0
		return
	}
	m.held++
	m.most = max(m.most, m.held)
	if m.at == never && m.held >= ticks {
		m.at = tick
	}
}

// holds reports whether what lasts is so now, and notes how near one of ours is.
func (c *Condition) holds(f *sim.Frame, home geom.Vec, best *float64) bool {
	if c.Measure == Beyond {
		return f.Ball.Pos.X > c.Place.X
	}
	one, all := false, true
	for i := range f.Count {
		r := &f.Robots[i]
		if r.Side != field.Home || r.Absent {
			continue
		}
		ok := r.Posture.Upright() && c.fits(f, r, home, best)
		one, all = one || ok, all && ok
	}
	if c.Measure == Up {
		return all
	}
	return one
}

// fits reports whether a robot on its feet is where it should be.
func (c *Condition) fits(f *sim.Frame, r *sim.Robot, home geom.Vec, best *float64) bool {
	to := f.Ball.Pos.Sub(r.Pos)
	switch c.Measure {
	case Near:
		if !c.Ball {
			to = c.Place.Sub(r.Pos)
		}
		*best = min(*best, to.Len())
		return to.Len() <= c.Radius
	case Behind:
		*best = min(*best, to.Len())
		way, up := to.Unit(), f.Ball.Pos.Sub(home).Unit()
		return to.Len() <= c.Radius && way.Dot(up) >= inLine && way.Dot(geom.Polar(r.Heading)) >= facing
	case Cover:
		line, rel := f.Ball.Pos.Sub(home), r.Pos.Sub(home)
		along, across := rel.Dot(line.Unit()), rel.Cross(line.Unit())
		return along > 0 && along < line.Len() && across <= broad && -across <= broad
	}
	return true
}

// Outcome is how a try went by one star's condition.
type Outcome struct {
	Met     bool
	At      float64 // s at which it came true, since the moment that it must be after; −1 for never
	Count   int     // how often it has happened
	Held    float64 // s for which it has lasted at most
	Nearest float64 // m, the nearest that one of ours has been; 0 where that is not measured
}

// Outcome returns how the try has gone so far by star i, 0 to 2.
func (j *Judge) Outcome(i int) Outcome {
	c, m := &j.scenario.Stars[i].Condition, &j.marks[i]
	o := Outcome{At: never, Count: m.count, Held: float64(m.most) / sim.TicksPerSecond}
	if m.best < farther {
		o.Nearest = m.best
	}
	done := m.at != never
	if done {
		took := m.at - j.moments[c.After]
		o.At = float64(took) / sim.TicksPerSecond
		done = c.Within == 0 || took <= c.Within
	}
	o.Met = done != c.No
	return o
}

// Stars returns how many stars the try has earned so far: 0 to 3. What must not
// happen is only sure at the end.
func (j *Judge) Stars() int {
	for i := range j.marks {
		if !j.Outcome(i).Met {
			return i
		}
	}
	return len(j.marks)
}

// Kind is the one thing that there is to say about an Outcome.
type Kind uint8

// The kinds.
const (
	Never  Kind = iota // it has not come true
	Kept               // what must not happen has not happened
	Broken             // … has, At some time
	Came               // it came true, At some time
	Short              // it has not lasted longer than Held
	Far                // nobody has been nearer than Nearest
	Few                // it has happened Count times only
)

// Kind returns what there is to say about the outcome of a condition.
func (o *Outcome) Kind(c *Condition) Kind {
	switch {
	case c.No && o.At < 0:
		return Kept
	case c.No:
		return Broken
	case o.At >= 0:
		return Came
	case c.For > 0 && o.Held > 0:
		return Short
	case o.Nearest > 0:
		return Far
	case c.Count > 1:
		return Few
	}
	return Never
}

// Say says an outcome in plain words: "after 7.4 s".
func (o *Outcome) Say(c *Condition) string {
	switch o.Kind(c) {
	case Kept:
		return "kept"
	case Broken:
		return fmt.Sprintf("broken after %.1f s", o.At)
	case Came:
		return fmt.Sprintf("after %.1f s", o.At)
	case Short:
		return fmt.Sprintf("for %.1f s at most", o.Held)
	case Far:
		return fmt.Sprintf("never; %.1f m away at best", o.Nearest)
	case Few:
		return fmt.Sprintf("%d of %d", o.Count, c.Count)
	}
	return "never"
}
