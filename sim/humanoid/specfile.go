package humanoid

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"jiayou/assets/robots"
)

// LoadSpec returns the spec of a robot that comes with the program; the error
// for another name lists those there are.
func LoadSpec(name string) (*Spec, error) {
	text, err := robots.File(name)
	if err != nil {
		return nil, fmt.Errorf("unknown robot %q: choose one of %s", name, strings.Join(robots.Names(), ", "))
	}
	return ParseSpec(name+".toml", string(text))
}

// MustSpec is LoadSpec for a name that is known to be good; it panics if it
// isn't.
func MustSpec(name string) *Spec {
	s, err := LoadSpec(name)
	if err != nil {
		panic("humanoid: " + err.Error())
	}
	return s
}

// MostText is the size of the largest file of a robot, in bytes: five times that
// of the T1.
const MostText = 16 << 10

// ParseSpec reads the text of a robot's file: a small part of TOML, one
// "key = value # unit; source" a line, with the unit and a source obligatory on
// every number. Every key must be there once. The first fault is an error that
// starts with file:line and names the key, its value and what it may be.
//
// The module for whole TOML would add a dependency for files of one flat table,
// and would give no line of a value that is out of range.
func ParseSpec(file, text string) (*Spec, error) {
	if len(text) > MostText {
		return nil, fmt.Errorf("%s: it has %d bytes, want %d at most", file, len(text), MostText)
	}
	s := &Spec{}
	r := specReader{file: file, entries: s.entries(), lines: make([]int, len(s.entries()))}
	for i, line := range strings.Split(text, "\n") {
		if err := r.read(i+1, strings.TrimSpace(line)); err != nil {
			return nil, err
		}
	}
	for i, e := range r.entries {
		if r.lines[i] == 0 {
			return nil, fmt.Errorf("%s: %s is missing: add a line %q%s", file, e.key, e.example(), e.span())
		}
	}
	if err := s.possible(&r); err != nil {
		return nil, err
	}
	s.derive()
	return s, nil
}

// specReader is a file that is being read.
type specReader struct {
	file    string
	entries []entry
	lines   []int // where each entry was found, 0 if not yet
}

func (r *specReader) read(number int, line string) error {
	if line == "" || line[0] == '#' {
		return nil
	}
	fail := func(format string, args ...any) error {
		return fmt.Errorf("%s:%d: %s", r.file, number, fmt.Sprintf(format, args...))
	}
	key, rest, ok := strings.Cut(line, "=")
	if key = strings.TrimSpace(key); !ok {
		return fail("%q is not a line of the form key = value", line)
	}
	i := slices.IndexFunc(r.entries, func(e entry) bool { return e.key == key })
	if i < 0 {
		return fail("unknown key %q: did you mean %q?", key, r.likely(key))
	}
	if r.lines[i] > 0 {
		return fail("%s is set again: it was set in line %d", key, r.lines[i])
	}
	r.lines[i] = number
	if err := r.entries[i].set(strings.TrimSpace(rest)); err != nil {
		return fail("%v", err)
	}
	return nil
}

// likely returns the known key that has most of its beginning and end in
// common with key.
func (r *specReader) likely(key string) string {
	best, most := "", -1
	for _, e := range r.entries {
		n, m := 0, 0
		for n < len(key) && n < len(e.key) && key[n] == e.key[n] {
			n++
		}
		for m < len(key)-n && m < len(e.key)-n && key[len(key)-1-m] == e.key[len(e.key)-1-m] {
			m++
		}
		if n+m > most {
			best, most = e.key, n+m
		}
	}
	return best
}

// entry is one key of a robot's file: one of text, real, ticks or count.
type entry struct {
	key, unit   string
	text        *string
	real        *float64
	ticks       *int // of 10 ms, for s
	count       *int
	least, most float64
}

// set takes a value, with its unit and source behind it, in.
func (e *entry) set(rest string) error {
	if e.text != nil {
		return e.setText(rest)
	}
	value, comment, _ := strings.Cut(rest, "#")
	value = strings.TrimSpace(value)
	unit, source, _ := strings.Cut(comment, ";")
	if strings.TrimSpace(unit) != e.unit || strings.TrimSpace(source) == "" {
		return fmt.Errorf("%s has unit %q, want %q and a source: write %q", e.key, strings.TrimSpace(unit), e.unit, e.example())
	}
	x, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return fmt.Errorf("%s is %q, want a number from %g to %s", e.key, value, e.least, e.measure(e.most))
	}
	if !(x >= e.least && x <= e.most) { // true for what is no number, too
		return fmt.Errorf("%s is %s, want %g to %g", e.key, e.measure(x), e.least, e.most)
	}
	switch {
	case e.real != nil:
		*e.real = x
	case e.ticks != nil:
		*e.ticks = int(float64(x*100) + 0.5)
	case x != float64(int(x)):
		return fmt.Errorf("%s is %g, want a whole number from %g to %g", e.key, x, e.least, e.most)
	default:
		*e.count = int(x)
	}
	return nil
}

// measure is a number with its unit; what is a ratio or a count has none.
func (e *entry) measure(x float64) string {
	if e.unit == "1" {
		return fmt.Sprintf("%g", x)
	}
	return fmt.Sprintf("%g %s", x, e.unit)
}

// value is the number as a file says it.
func (e *entry) value() float64 {
	switch {
	case e.real != nil:
		return *e.real
	case e.ticks != nil:
		return float64(*e.ticks) / 100
	}
	return float64(*e.count)
}

func (e *entry) setText(rest string) error {
	text, err := strconv.QuotedPrefix(rest)
	if err == nil {
		*e.text, err = strconv.Unquote(text)
	}
	if err != nil || *e.text == "" || len(*e.text) > 120 || strings.ContainsFunc(*e.text, unprintable) {
		return fmt.Errorf("%s is %s, want up to 120 bytes of plain text between quotes", e.key, rest)
	}
	if e.key == "basis" && !slices.Contains(bases, *e.text) {
		return fmt.Errorf("basis is %q, want one of %s", *e.text, strings.Join(bases, ", "))
	}
	return nil
}

// unprintable reports whether a terminal might obey r instead of showing it.
func unprintable(r rune) bool { return !strconv.IsPrint(r) }

var bases = []string{"measured", "estimated", "projected"}

// example is a line that would do.
func (e *entry) example() string {
	if e.text != nil {
		return e.key + ` = "…"`
	}
	return fmt.Sprintf("%s = %g # %s; where it comes from", e.key, e.least, e.unit)
}

// span is the range of a number, behind an example of it.
func (e *entry) span() string {
	if e.text != nil {
		return ""
	}
	return fmt.Sprintf(" with a number from %g to %g", e.least, e.most)
}
