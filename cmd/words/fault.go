package words

import (
	"errors"
	"path/filepath"
	"strconv"
	"unicode"
	"unicode/utf8"

	"jiayou/sim/brain/child"
	"jiayou/sim/brain/star"
)

// mostSeen is how much of a value is said, in letters.
const mostSeen = 20

// Fault returns what is wrong with a brain in a few words, with the line where
// it is.
func (w *Words) Fault(err error) string {
	var f *star.Fault
	var p *child.Fault
	switch {
	case errors.As(err, &f):
		return w.placed(f)
	case errors.As(err, &p):
		return w.Say("fault.file", "file", p.Brain, "fault", w.Say("fault.program"))
	}
	return w.Say("fault.unreadable")
}

// placed says what is wrong and where.
func (w *Words) placed(f *star.Fault) string {
	fault := w.Mistake(&f.Mistake)
	if f.Line == 0 {
		return w.Say("fault.file", "file", filepath.Base(f.File), "fault", fault)
	}
	return w.Say("fault.line", "file", filepath.Base(f.File), "line", strconv.Itoa(f.Line), "fault", fault)
}

// Mistake returns what is wrong in a few words.
func (w *Words) Mistake(m *star.Mistake) string {
	fault := w.Say("fault."+m.Code.String(), "name", sign(m.Name), "seen", brief(m.Seen), "want", sign(m.Want))
	if m.Meant == "" {
		return fault
	}
	return w.Say("fault.meant", "fault", fault, "what", m.Meant)
}

// sign puts a single sign into quotation marks, so that it is not taken for one of
// the sentence.
func sign(s string) string {
	if r, n := utf8.DecodeRuneInString(s); n == len(s) && n > 0 && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return "'" + s + "'"
	}
	return s
}

// brief is the beginning of a value.
func brief(seen string) string {
	letters := []rune(seen)
	if len(letters) <= mostSeen {
		return seen
	}
	return string(letters[:mostSeen-1]) + "…"
}
