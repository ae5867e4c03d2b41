package words_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"jiayou/assets"
	"jiayou/cmd/jiayou/words"
)

func TestMatch(t *testing.T) {
	for _, c := range []struct{ locale, want string }{
		{"", "en"},
		{"C", "en"},
		{"POSIX", "en"},
		{"en_GB.UTF-8", "en"},
		{"fr_FR.UTF-8", "en"},
		{"zh_CN.UTF-8", "zh-Hans"},
		{"zh_TW.Big5", "zh-Hant"},
		{"zh-HK", "zh-Hant"},
		{"zh_Hant_CN@calendar=x", "zh-Hant"},
		{"zh", "zh-Hans"},
		{"ZH-HANT", "zh-Hant"},
	} {
		if got := words.Match(c.locale); got != c.want {
			t.Errorf("%q: got %s, want %s", c.locale, got, c.want)
		}
	}
}

func TestAnUnknownLanguageIsRefusedWithAList(t *testing.T) {
	_, err := words.Load("tlh")
	want := `unknown language "tlh": choose one of en, zh-Hans, zh-Hant`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// every loads all languages.
func every(t *testing.T) []*words.Words {
	t.Helper()
	var all []*words.Words
	for _, tag := range assets.Languages() {
		w, err := words.Load(tag)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, w)
	}
	return all
}

var placeholder = regexp.MustCompile(`\{[a-z]*\}`)

func TestEveryLanguageAsksForTheSameNames(t *testing.T) {
	names := func(w *words.Words, key string) []string {
		found := placeholder.FindAllString(w.Texts[key], -1)
		slices.Sort(found)
		return found
	}
	all := every(t)
	for _, w := range all {
		for key := range all[0].Texts {
			if got, want := names(w, key), names(all[0], key); !slices.Equal(got, want) {
				t.Errorf("%s, %s: got names %v, want %v", w.Tag, key, got, want)
			}
		}
	}
}

// A caption must be read in two seconds: 40 glyphs at most, with the longest
// that may be put into it.
func TestCaptionsAreShort(t *testing.T) {
	for _, w := range every(t) {
		robot := w.Say("robot.away", "number", "5")
		for key := range w.Texts {
			if strings.HasPrefix(key, "help") || key == "fault.line" || key == "fault.file" {
				continue // help is asked for, and stays; a fault has two lines
			}
			text := w.Say(key, "robot", robot, "team", w.Team("embers"), "seconds", "1.2", "number", "5", "count", "12", "home", "12", "away", "11",
				"metres", "0.7", "steps", "12345", "budget", "20000", "what", ".velocity", "played", "870", "total", "870", "most", "40")
			if n := utf8.RuneCountInString(text); n > 40 || placeholder.MatchString(text) {
				t.Errorf("%s, %s: got %q with %d glyphs, want 40 at most and every name replaced", w.Tag, key, text, n)
			}
		}
	}
}

func TestATeamWithoutTranslationIsItsName(t *testing.T) {
	w := every(t)[0]
	if got := w.Team("night owls"); got != "NIGHT OWLS" {
		t.Errorf("got %q, want NIGHT OWLS", got)
	}
}

func ExampleWords_Say() {
	w, err := words.Load("en")
	fmt.Println(w.Say("fallen", "robot", w.Say("robot.home", "number", "2")), err)
	// Output: Shout! Get BLUE 2 up! <nil>
}
