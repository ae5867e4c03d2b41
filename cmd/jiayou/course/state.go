package course

import (
	"jiayou/cmd/jiayou/show"
	"jiayou/sim/academy"
)

// State is what there is to read about the try that is on.
type State struct {
	Scenario *academy.Scenario
	Number   int // of the exercise, from 1
	Of       int // exercises
	Try      int // from 1 to academy.Tries
	Earned   int // stars so far
	Stars    [3]Star
	Outcomes [3]academy.Outcome // of the stars
	Over     bool
	All      []*academy.Scenario // the whole course
	Best     []int               // most stars of a try at each exercise, so far
}

// Star is how it stands with a star.
type Star uint8

// The states of a star.
const (
	Missing Star = iota // not earned, or not yet
	Kept                // earned unless it happens after all what must not
	Earned
)

// State returns how the try that is on stands, nil before the first.
func (c *Course) State(d *show.Show) *State {
	c.settle(d)
	if c.on.item == nil {
		return nil
	}
	s := c.all[c.on.exercise]
	st := &State{Scenario: s, Number: c.on.exercise + 1, Of: len(c.all), Try: int(c.on.seed),
		Earned: c.on.item.Judge.Stars(), Over: d.View().Scene == show.Result, All: c.all, Best: c.best}
	for i := range st.Outcomes {
		st.Outcomes[i] = c.on.item.Judge.Outcome(i)
	}
	for i := range st.Earned {
		st.Stars[i] = Earned
		if s.Stars[i].Condition.No && !st.Over && c.next.item == nil {
			st.Stars[i] = Kept
		}
	}
	return st
}

// Perfect reports whether all stars have been earned.
func (s *State) Perfect() bool { return s.Earned == len(s.Stars) }

// Last reports whether it is the last exercise.
func (s *State) Last() bool { return s.Number == s.Of }

// Total returns how many stars have been earned in the whole course, and how many
// there are.
func (s *State) Total() (earned, most int) {
	for i, n := range s.Best {
		earned, most = earned+n, most+len(s.All[i].Stars)
	}
	return earned, most
}

// Hint returns what to try for the first star that was missed, in a language;
// nothing if none was.
func (s *State) Hint(lang string) string {
	if s.Perfect() {
		return ""
	}
	return s.Scenario.Stars[s.Earned].Hint.In(lang)
}
