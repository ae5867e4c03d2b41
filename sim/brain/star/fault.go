package star

import (
	"errors"
	"fmt"
	"strings"

	"go.starlark.net/resolve"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"jiayou/sim/brain/spell"
)

// Fault is what is wrong with a brain, told to who wrote it.
type Fault struct {
	File      string
	Line, Col int    // from 1; 0 if it is no place in particular
	Text      string // what was seen, and what was expected
	Hint      string // what to do about it; may be empty
}

// Error returns file:line:col: text: hint.
func (f *Fault) Error() string {
	var b strings.Builder
	b.WriteString(f.File)
	if f.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", f.Line, f.Col)
	}
	b.WriteString(": " + f.Text)
	if f.Hint != "" {
		b.WriteString(": " + f.Hint)
	}
	return b.String()
}

// faultAt is a Fault at a place of a source.
func faultAt(pos syntax.Position, hint, format string, args ...any) *Fault {
	return &Fault{File: pos.Filename(), Line: int(pos.Line), Col: int(pos.Col), Text: fmt.Sprintf(format, args...), Hint: hint}
}

// explain makes a Fault of any error that comes out of a brain.
func explain(file string, err error) *Fault {
	var (
		fault  *Fault
		parse  syntax.Error
		names  resolve.ErrorList
		failed *starlark.EvalError
	)
	switch {
	case errors.As(err, &fault):
		return fault
	case errors.As(err, &parse):
		text, hint := advise(parse.Msg)
		return faultAt(parse.Pos, hint, "%s", text)
	case errors.As(err, &names):
		text, hint := advise(names[0].Msg)
		return faultAt(names[0].Pos, hint, "%s", text)
	case errors.As(err, &failed):
		f := &Fault{File: file, Text: failed.Msg}
		for i := range failed.CallStack { // the innermost place that is in the file
			if pos := failed.CallStack[i].Pos; pos.Line > 0 {
				f.Line, f.Col = int(pos.Line), int(pos.Col)
			}
		}
		f.Text, f.Hint = advise(failed.Msg)
		return f
	}
	return &Fault{File: file, Text: err.Error()}
}

// advice is what to do about the interpreter's own errors, by a part of their
// texts.
var advice = [...]struct{ part, text, hint string }{
	{"got indent", "", "this line begins farther to the right than the one before it"},
	{"got outdent", "", "something is missing here: what belongs to the line before begins four spaces farther to the right"},
	{"got newline, want ':'", "", "a line that begins with def, if, elif, else, for or while ends with a colon"},
	{"unexpected new line in string", "", "a text ends on the line where it began: close its quotation marks"},
	{"does not support sets", "a brain has no sets", "use a list, or a dictionary"},
	{"computation cancelled", "it thought too long", "look for a loop that does not end, or do less in each call"},
	{"called recursively", "", "a function may not call itself: use a loop"},
	{"frozen", "", "what is made outside of think cannot be changed: keep what changes in me.memory"},
	{"NoneType has no", "", "it is None, so nothing was found: ask with if first"},
	{"NoneType", "", "None means that nothing was found, or that a function returns nothing"},
	{"referenced before assignment", "", "give it a value first; a name that is set anywhere in a function belongs to that function"},
	{"not in dict", "", "ask with me.memory.get(name, value), which gives a value if there is none"},
	{"unknown binary op: string + ", "", "turn it into text with str(…) first"},
	{"out of range", "", "count from 0, and ask with len(…) how many there are"},
}

func advise(msg string) (text, hint string) {
	for _, a := range advice {
		if strings.Contains(msg, a.part) {
			if a.text != "" {
				msg = a.text
			}
			return msg, a.hint
		}
	}
	return msg, ""
}

// didYouMean returns "did you mean w?" for the one of words that is nearest to
// a mistyped one, and nothing if none is near.
func didYouMean(typed string, words []string) string {
	best := spell.Nearest(typed, words)
	if best == "" {
		return ""
	}
	return "did you mean " + best + "?"
}
