// Package words is what the show says, in each language it speaks.
//
// A text is found by its key; {names} in it are replaced by what is said of
// them at the moment:
//
//	w, err := words.Load(words.Match(os.Getenv("LANG")))
//	w.Say("fallen", "robot", w.Say("robot.home", "number", "2")) // Shout! Get BLUE 2 up!
//
// The catalogues are in assets/lang, one JSON file a language, all with the
// same keys.
package words

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"jiayou/assets"
	"jiayou/sim/brain"
)

// Word is the word that everybody shouts, and can read beside their own
// language: "add oil", come on. It is set in the font WordFont.
const (
	Word     = "加油！"
	WordFont = "sc"
)

// English is the language for those that the show does not speak.
const English = "en"

// Words is one language.
type Words struct {
	Tag   string            // BCP 47
	Name  string            // of the language, in itself
	Font  string            // that it is set in: a name for assets.Font
	Texts map[string]string // by key
}

// Load returns the language that a tag means; the error lists those there are.
// It takes what Match takes, but does not fall back to English.
func Load(tag string) (*Words, error) {
	found := find(tag)
	if found == "" {
		return nil, fmt.Errorf("unknown language %q: choose one of %s", tag, strings.Join(assets.Languages(), ", "))
	}
	b, err := assets.Language(found)
	if err != nil {
		return nil, err
	}
	w := &Words{Tag: found}
	if err := json.Unmarshal(b, w); err != nil {
		return nil, fmt.Errorf("read language %s: %w", found, err)
	}
	return w, nil
}

// Match returns the tag of the language that fits a locale best, such as
// "zh_TW.UTF-8", "zh-Hans" or "fr": English where none does.
func Match(locale string) string {
	if tag := find(locale); tag != "" {
		return tag
	}
	return English
}

// find returns the tag of the catalogue that fits a locale, or "".
func find(locale string) string {
	locale, _, _ = strings.Cut(locale, ".")
	locale, _, _ = strings.Cut(locale, "@")
	want := strings.ToLower(strings.ReplaceAll(locale, "_", "-"))
	tags := assets.Languages()
	for _, tag := range tags {
		if strings.ToLower(tag) == want {
			return tag
		}
	}
	parts := strings.Split(want, "-")
	if parts[0] == "zh" {
		return script(parts[1:])
	}
	if slices.Contains(tags, parts[0]) {
		return parts[0]
	}
	return ""
}

// script returns which Chinese is written where.
func script(parts []string) string {
	for _, p := range parts {
		switch p {
		case "hant", "tw", "hk", "mo":
			return "zh-Hant"
		}
	}
	return "zh-Hans"
}

// Say returns the text of a key with its {names} replaced. Pairs are names and
// what to put in their place. A key that there is not is our own mistake: it is
// returned as it is, to be seen.
func (w *Words) Say(key string, pairs ...string) string {
	text, ok := w.Texts[key]
	if !ok {
		return key
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, "{"+pairs[i]+"}", pairs[i+1])
	}
	return text
}

// Team returns the name of a team. One without a translation is its own name
// in capitals, or that of its file.
func (w *Words) Team(name string) string {
	name = brain.Name(name)
	if text, ok := w.Texts["team."+name]; ok {
		return text
	}
	return strings.ToUpper(name)
}
