package star

import (
	"errors"
	"fmt"
	"strings"

	"go.starlark.net/resolve"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"jiayou/sim/agent"
	"jiayou/sim/brain/spell"
)

// Fault is what is wrong with a brain, told to who wrote it.
type Fault struct {
	File      string
	Line, Col int // from 1; 0 if it is no place in particular
	Mistake
	Text  string // the same in English: what was seen, and what was expected
	Hint  string // what to do about it; may be empty
	Quote string // the line of the file, without its indentation; empty if there is none
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

// at is a Fault at a place of a source.
func (m Mistake) at(pos syntax.Position, hint, format string, args ...any) *Fault {
	return &Fault{
		File: pos.Filename(), Line: int(pos.Line), Col: int(pos.Col),
		Mistake: m, Text: fmt.Sprintf(format, args...), Hint: hint,
	}
}

// explain makes a Fault of any error that comes out of a brain.
func explain(source *agent.Source, err error) *Fault {
	f := find(source.Name, err)
	if f.Quote == "" {
		f.Quote = quote(source.Text, f.Line)
	}
	return f
}

// find is what and where an error is.
func find(file string, err error) *Fault {
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
		return read(parse.Msg, Writing).at(parse.Pos)
	case errors.As(err, &names):
		return read(names[0].Msg, Writing).at(names[0].Pos)
	case errors.As(err, &failed):
		r := read(failed.Msg, Other)
		if own := (*slip)(nil); errors.As(err, &own) && own.Code == Own {
			r = reading{own.Mistake, failed.Msg, ""} // whatever the brain's words remind of
		} else if own != nil && own.Code != Other {
			r.Mistake = own.Mistake
		}
		f := &Fault{File: file, Mistake: r.Mistake, Text: r.text, Hint: r.hint}
		for i := range failed.CallStack { // the innermost place that is in the file
			if pos := failed.CallStack[i].Pos; pos.Line > 0 {
				f.Line, f.Col = int(pos.Line), int(pos.Col)
			}
		}
		return f
	}
	f := &Fault{File: file, Text: err.Error()}
	if own := (*slip)(nil); errors.As(err, &own) {
		f.Mistake = own.Mistake
	}
	return f
}

// mostQuote is the most that is quoted of a line, in letters.
const mostQuote = 80

// quote returns a line of a text, from 1, without what is blank round it.
func quote(text string, line int) string {
	lines := strings.Split(text, "\n")
	if line < 1 || line > len(lines) {
		return ""
	}
	letters := []rune(strings.TrimSpace(strings.ToValidUTF8(lines[line-1], "")))
	if len(letters) > mostQuote {
		letters = append(letters[:mostQuote-1], '…')
	}
	return string(letters)
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
