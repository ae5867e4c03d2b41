package words

import (
	"errors"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"jiayou/sim/brain/star"
)

// kinds sorts what the interpreter says of a brain, which is English and exact,
// into what a pupil can be told in a few words of any language. The first
// pattern that fits counts; what it has in brackets is what was meant.
var kinds = [...]struct {
	key     string
	pattern *regexp.Regexp
}{
	{"fault.writing", regexp.MustCompile(`^got |syntax|identifier|indent|unexpected|unclosed`)},
	{"fault.think", regexp.MustCompile(`no function think|think takes|think is `)},
	{"fault.slow", regexp.MustCompile(`thought too long|cancelled`)},
	{"fault.large", regexp.MustCompile(`too large|too far|limit is|more than \d+ |memory is emptied`)},
	{"fault.none", regexp.MustCompile(`None`)},
	{"fault.name", regexp.MustCompile(`^undefined: (\S+)|no name (\S+)|local variable (\S+) referenced`)},
	{"fault.field", regexp.MustCompile(`has no (\.\w+)|has no (\w+) field`)},
	{"fault.zero", regexp.MustCompile(`division by zero|divided by 0|modulo by zero`)},
	{"fault.range", regexp.MustCompile(`out of range`)},
	{"fault.key", regexp.MustCompile(`not in dict`)},
	{"fault.frozen", regexp.MustCompile(`frozen`)},
	{"fault.types", regexp.MustCompile(`unknown binary op|cannot be added|cannot add|cannot be multiplied|not comparable|none is the larger`)},
	{"fault.call", regexp.MustCompile(`^\w+: |argument|takes \d|needs |, want `)},
}

// Fault returns what is wrong with a brain in a few words, with the line where
// it is.
func (w *Words) Fault(err error) string {
	var f *star.Fault
	if !errors.As(err, &f) {
		return w.Say("fault.unreadable")
	}
	key, what := kindOf(f.Text)
	fault := w.Say(key, "what", what)
	if f.Line == 0 {
		return w.Say("fault.file", "file", filepath.Base(f.File), "fault", fault)
	}
	return w.Say("fault.line", "file", filepath.Base(f.File), "line", strconv.Itoa(f.Line), "fault", fault)
}

// kindOf returns the key of what a text says, and the thing that it says it of.
func kindOf(text string) (key, what string) {
	for _, k := range kinds {
		if m := k.pattern.FindStringSubmatch(text); m != nil {
			return k.key, strings.Trim(strings.Join(m[1:], ""), `:,"`)
		}
	}
	return "fault.other", ""
}
