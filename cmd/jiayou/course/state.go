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
	Over     bool
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
		Earned: c.on.item.Judge.Stars(), Over: d.View().Scene == show.Result}
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

// Hint returns what to try for the first star that was missed, in a language;
// nothing if none was.
func (s *State) Hint(lang string) string {
	if s.Perfect() {
		return ""
	}
	return s.Scenario.Stars[s.Earned].Hint.In(lang)
}
