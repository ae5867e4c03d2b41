// Package words is what the show says, and the laboratory to pupils, in each
// language they speak.
//
// A text is found by its key; {names} in it are replaced by what is said of
// them at the moment:
//
//	w, err := words.Load(words.Match(os.Getenv("LANG")))
//	w.Say("fallen", "robot", w.Say("robot.home", "number", "2")) // Shout! Get BLUE 2 up!
//	w.Say("helped", "count", "2")                                // You helped 2 robots up!
//
// The catalogues are in assets/lang, one JSON file a language; its README says
// how they are written. What a catalogue lacks it takes from the one that it
// inherits from: Cantonese holds only what it says otherwise than other
// Traditional Chinese.
package words

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"jiayou/assets"
	"jiayou/sim/brain"
)

// Word is the word that everybody shouts, and can read beside their own
// language: "add oil", come on. It is set in the font WordFont.
const (
	Word     = "加油！"
	WordFont = "sc"
)

// Words is one language.
type Words struct {
	Tag         string          // BCP 47
	Name        string          // of the language, in itself
	Font        string          // that it is set in: a name for assets.Font
	RightToLeft bool            // it is written from right to left
	Cheer       string          // what its crowds shout for Word; empty where it is Word
	Point       string          // before decimals; empty for "."
	Inherits    string          // the language that has what this one lacks; empty for English
	Texts       map[string]Text // by key

	plurals language.Tag // whose rules count things
	line    []string     // Tag, and those it inherits from in order
}

// Load returns the language that a tag means; the error lists those there are.
// It takes what Match takes, but does not fall back to English.
func Load(tag string) (*Words, error) {
	found := find(tag)
	if found == "" {
		return nil, fmt.Errorf("unknown language %q: choose one of %s", tag, strings.Join(assets.Languages(), ", "))
	}
	return load(found)
}

// load reads a catalogue and those that it inherits from.
func load(tag string) (*Words, error) {
	b, err := assets.Language(tag)
	if err != nil {
		return nil, err
	}
	w := &Words{Tag: tag, line: []string{tag}}
	if err := json.Unmarshal(b, w); err != nil {
		return nil, fmt.Errorf("read language %s: %w", tag, err)
	}
	if w.plurals, err = language.Parse(tag); err != nil {
		return nil, fmt.Errorf("read language %s: %w", tag, err)
	}
	if tag == English {
		return w, nil
	}
	if w.Inherits == "" {
		w.Inherits = English
	}
	elder, err := load(w.Inherits)
	if err != nil {
		return nil, err
	}
	w.line = append(w.line, elder.line...)
	own := w.Texts
	w.Texts = elder.Texts
	maps.Copy(w.Texts, own)
	return w, nil
}

// Say returns the text of a key with its {names} replaced. Pairs are names and
// what to put in their place; a whole number for {count} chooses the form of the
// text. A key that there is not is our own mistake: it is returned as it is, to
// be seen.
func (w *Words) Say(key string, pairs ...string) string {
	forms, ok := w.Texts[key]
	if !ok {
		return key
	}
	text := w.form(forms, pairs)
	for i := 0; i+1 < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, "{"+pairs[i]+"}", pairs[i+1])
	}
	return text
}

// Decimal returns a number with one decimal, as the language writes it.
func (w *Words) Decimal(x float64) string {
	s := strconv.FormatFloat(x, 'f', 1, 64)
	if w.Point != "" {
		s = strings.Replace(s, ".", w.Point, 1)
	}
	return s
}

// Team returns the name of a team. One without a translation is its own name
// in capitals, or that of its file.
func (w *Words) Team(name string) string {
	name = brain.Name(name)
	if text, ok := w.Texts["team."+name]; ok {
		return text[Other]
	}
	return strings.ToUpper(name)
}

// Among returns which of some tags is to be read by those who read this
// language: its own, or that of the nearest that it inherits from, and English
// if none of them is there.
func (w *Words) Among(tags []string) string {
	for _, tag := range w.line {
		if slices.Contains(tags, tag) {
			return tag
		}
	}
	return English
}
