package main

import (
	"fmt"

	"jiayou/sim/academy"
)

// course is what academy --json prints without a brain.
type course struct {
	Schema    string     `json:"schema"`
	Exercises []exercise `json:"exercises"`
}

type exercise struct {
	Name    string   `json:"name"`
	Title   string   `json:"title"`
	Task    string   `json:"task"`
	Seconds float64  `json:"seconds"`
	Stars   []string `json:"stars"`
}

func (l *lessons) catalogue() course {
	c := course{Schema: "jiayou.academy-course/1"}
	for _, x := range l.all {
		e := exercise{Name: x.Name, Title: l.in(x.Title), Task: l.in(x.Task), Seconds: x.Seconds()}
		for i := range x.Stars {
			e.Stars = append(e.Stars, l.words.Aim(&x.Stars[i].Condition))
		}
		c.Exercises = append(c.Exercises, e)
	}
	return c
}

// certificate is what academy --json prints of a brain.
type certificate struct {
	Schema    string `json:"schema"`
	Brain     string `json:"brain"`
	Stars     int    `json:"stars"`
	Most      int    `json:"most"`
	Exercises []mark `json:"exercises"`
}

// mark is the result of one exercise.
type mark struct {
	Name    string    `json:"name"`
	Title   string    `json:"title"`
	Stars   int       `json:"stars"`
	Rungs   []rung    `json:"rungs"`
	Tries   []attempt `json:"tries"`
	Trouble string    `json:"trouble,omitempty"` // the first failure of the brain
}

// rung is one star.
type rung struct {
	Wanted   string `json:"wanted"`
	Measured string `json:"measured"` // median of the tries
	Met      int    `json:"met"`      // tries
	Earned   bool   `json:"earned"`
	Hint     string `json:"hint,omitempty"` // if it is not
}

// attempt is one try.
type attempt struct {
	Seed  uint64    `json:"seed"`
	Stars int       `json:"stars"`
	At    []float64 `json:"at_s"` // by star: when it came true, −1 for never
	Hash  string    `json:"hash"`
}

func (l *lessons) marks(name string, grades []academy.Grade) certificate {
	c := certificate{Schema: "jiayou.academy/1", Brain: name, Most: 3 * len(grades)}
	for i := range grades {
		c.Stars += grades[i].Stars
		c.Exercises = append(c.Exercises, l.mark(&grades[i]))
	}
	return c
}

func (l *lessons) mark(g *academy.Grade) mark {
	m := mark{Name: g.Scenario.Name, Title: l.in(g.Scenario.Title), Stars: g.Stars}
	for i := range g.Scenario.Stars {
		wanted, o := &g.Scenario.Stars[i].Condition, g.Median(i)
		r := rung{Wanted: l.words.Aim(wanted), Measured: l.words.How(wanted, &o), Met: g.Met(i), Earned: i < g.Stars}
		if !r.Earned {
			r.Hint = l.in(g.Scenario.Stars[i].Hint)
		}
		m.Rungs = append(m.Rungs, r)
	}
	for i := range g.Tries {
		t := &g.Tries[i]
		n := attempt{Seed: t.Seed, Stars: t.Stars, Hash: fmt.Sprintf("%016x", t.Hash)}
		for k := range t.Outcomes {
			n.At = append(n.At, t.Outcomes[k].At)
		}
		m.Tries = append(m.Tries, n)
	}
	if t := g.Trouble(); t != nil {
		m.Trouble = fault(l.words, t.Trouble)
	}
	return m
}
