package words_test

import (
	"strings"
	"testing"

	"jiayou/cmd/words"
	"jiayou/sim/brain"
	"jiayou/sim/field"
)

// TestEverySituationHasAName looks for the names of all that a brain is tried in: in
// English they are those of sim/brain, and in no other language those.
func TestEverySituationHasAName(t *testing.T) {
	names := []string{"a field that came after it was written", "a match with chaser, 2 – 1"}
	f := field.Formats()[0]
	for _, s := range brain.Situations(&f, 1) {
		names = append(names, s.Name)
	}
	for _, w := range every(t) {
		said := map[string]string{}
		for _, name := range names {
			got := w.Situation(name)
			if (got == name) != (w.Tag == words.English) || got == "" || strings.ContainsAny(got, "{}") {
				t.Errorf("%s: %q is called %q", w.Tag, name, got)
			}
			if other := said[got]; other != "" {
				t.Errorf("%s: %q is called %q, and so is %q", w.Tag, name, got, other)
			}
			said[got] = name
		}
	}
}
