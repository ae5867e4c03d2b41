package hud

import (
	"slices"
	"strings"
	"unicode"
)

// spareFonts have the letters of names that a language's own font lacks.
var spareFonts = [...]string{anyFont, "latin", "ar", "hi"}

// runs cuts a text into parts that one font has all letters of, from left to
// right: a name of another script within a sentence is a part by itself.
func (f *faces) runs(t Text) (all []Text) {
	if !t.Mixed {
		return []Text{t}
	}
	for s := t.String; s != ""; {
		font, n := f.run(t, s)
		r := t
		r.String, r.Font, r.Mixed = s[:n], font, false
		r.RightToLeft = runsLeft(r.String)
		all, s = append(all, r), s[n:]
	}
	if t.RightToLeft {
		slices.Reverse(all)
	}
	return all
}

// run returns the font of the first letter of a string, and how many bytes of the
// string are set in it.
func (f *faces) run(t Text, s string) (font string, n int) {
	for i, r := range s {
		next := f.fontOf(t.Font, r)
		switch {
		case i == 0:
			font = next
		case t.RightToLeft && font != t.Font && !isRightToLeft(r) && (unicode.IsLetter(r) || r == ' ') && f.has(font, string(r)):
			// Further words of a name stand to the right of its first one.
		case next != font && font != t.Font:
			return font, len(strings.TrimRight(s[:i], " ")) // spaces belong to the sentence
		case next != font:
			return font, i
		}
	}
	return font, len(s)
}

// fontOf returns the font that a letter is set in: the text's own if it has it.
func (f *faces) fontOf(own string, letter rune) string {
	s := string(letter)
	if !f.has(own, s) {
		for _, name := range spareFonts {
			if f.has(name, s) {
				return name
			}
		}
	}
	return own
}
