package words

import (
	"encoding/json"
	"strconv"

	"golang.org/x/text/feature/plural"
)

// Text is what is said for a key, by the form that its {count} asks for: "one",
// "two", "few", "many", "zero", "other" of the Unicode CLDR. Most texts count
// nothing and have only "other", which a catalogue writes as a plain string.
type Text map[string]string

// Other is the form that every text has.
const Other = "other"

// formNames are the CLDR's names.
var formNames = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: Other,
}

// UnmarshalJSON implements json.Unmarshaler.
func (t *Text) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		*t = Text{Other: ""}
		var s string
		err := json.Unmarshal(b, &s)
		(*t)[Other] = s
		return err
	}
	return json.Unmarshal(b, (*map[string]string)(t))
}

// form returns the form of a text for the count among the pairs.
func (w *Words) form(t Text, pairs []string) string {
	if len(t) == 1 {
		return t[Other]
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] != "count" {
			continue
		}
		n, err := strconv.Atoi(pairs[i+1])
		if text, ok := t[w.Form(n)]; ok && err == nil {
			return text
		}
	}
	return t[Other]
}

// Form returns the form that the language counts n things with.
func (w *Words) Form(n int) string {
	const whole = 10_000_000 // beyond it only the last digits count
	return formNames[plural.Cardinal.MatchPlural(w.plurals, n%whole, 0, 0, 0, 0)]
}
