package academy

import (
	"fmt"

	"jiayou/sim/brain/spell"
)

// Fault is what is wrong with the text of an exercise, told to who wrote it.
type Fault struct {
	File      string
	Line, Col int // from 1, in bytes
	Text      string
}

// Error returns file:line:col: text.
func (f *Fault) Error() string { return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Col, f.Text) }

// didYouMean returns ": did you mean w?" for the one of words that is nearest to a
// mistyped one, and nothing if none is near.
func didYouMean(typed string, words []string) string {
	if word := spell.Nearest(typed, words); word != "" {
		return ": did you mean " + word + "?"
	}
	return ""
}
