package words_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"jiayou/assets"
	"jiayou/cmd/words"
)

func TestMatch(t *testing.T) {
	for _, c := range []struct{ locale, want string }{
		{"", "en"},
		{"C", "en"},
		{"POSIX", "en"},
		{"en_GB.UTF-8", "en"},
		{"uk_UA.UTF-8", "en"},
		{"fr_FR.UTF-8", "fr"},
		{"pt-BR", "pt"},
		{"de_CH@euro", "de"},
		{"ar_EG.UTF-8", "ar"},
		{"zh_CN.UTF-8", "zh-Hans"},
		{"zh_TW.Big5", "zh-Hant"},
		{"zh-HK", "yue"},
		{"zh_MO.UTF-8", "yue"},
		{"zh-Hans-HK", "zh-Hans"},
		{"zh-Hant-HK", "yue"},
		{"yue_HK", "yue"},
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
	want := `unknown language "tlh": choose one of ar, de, en, es, fr, hi, ja, ko, pt, ru, yue, zh-Hans, zh-Hant`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestNextComesRound(t *testing.T) {
	seen := map[string]bool{}
	tag := words.English
	for range assets.Languages() {
		seen[tag] = true
		tag = words.Next(tag)
	}
	if tag != words.English || len(seen) != len(assets.Languages()) {
		t.Errorf("got to %s by way of %v, want all languages once", tag, seen)
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

// own reads what a catalogue itself holds, without what it inherits.
func own(t *testing.T, tag string) (c struct {
	Inherits string
	Texts    map[string]words.Text
}) {
	t.Helper()
	b, err := assets.Language(tag)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &c); err != nil {
		t.Fatalf("read %s: %v", tag, err)
	}
	return c
}

func TestEveryLanguageHasEveryText(t *testing.T) {
	want := own(t, words.English).Texts
	for _, tag := range assets.Languages() {
		got := own(t, tag)
		for key := range want {
			if got.Inherits == "" && got.Texts[key] == nil {
				t.Errorf("%s lacks %q", tag, key)
			}
		}
		for key, text := range got.Texts {
			if want[key] == nil {
				t.Errorf("%s has %q, which en lacks", tag, key)
			}
			for form, s := range text {
				if strings.TrimSpace(s) != s || s == "" {
					t.Errorf("%s, %s, %s: got %q, want a text without blanks around it", tag, key, form, s)
				}
			}
		}
	}
}

// What is the same need not be said twice.
func TestCantoneseHoldsOnlyWhatIsItsOwn(t *testing.T) {
	c := own(t, "yue")
	if c.Inherits != "zh-Hant" {
		t.Fatalf("got %q for what it inherits from, want zh-Hant", c.Inherits)
	}
	elder := own(t, c.Inherits).Texts
	for key, text := range c.Texts {
		if maps.Equal(text, elder[key]) {
			t.Errorf("%s says %q as zh-Hant does", key, text)
		}
	}
}

func TestWhatIsLackingIsInherited(t *testing.T) {
	w, err := words.Load("zh-HK")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ key, want string }{
		{"goal", "海浪入波！"},  // its own
		{"corner", "海浪角球"}, // of Traditional Chinese
		{"no such text", "no such text"},
	} {
		if got := w.Say(c.key, "team", w.Team("waves")); got != c.want {
			t.Errorf("%s: got %q, want %q", c.key, got, c.want)
		}
	}
	for _, c := range []struct {
		tags []string
		want string
	}{
		{[]string{"en", "zh-Hant", "yue"}, "yue"},
		{[]string{"en", "zh-Hans", "zh-Hant"}, "zh-Hant"},
		{[]string{"fr"}, "en"},
	} {
		if got := w.Among(c.tags); got != c.want {
			t.Errorf("among %v: got %s, want %s", c.tags, got, c.want)
		}
	}
}

// forms returns the forms that a language counts whole numbers with, and "other".
func forms(w *words.Words) []string {
	found := map[string]bool{words.Other: true}
	for n := range 1000 {
		found[w.Form(n)] = true
	}
	return slices.Sorted(maps.Keys(found))
}

func TestEveryCountHasItsForm(t *testing.T) {
	english := every(t)[slices.Index(assets.Languages(), words.English)]
	for _, w := range every(t) {
		want := forms(w)
		for key, text := range w.Texts {
			counts := len(english.Texts[key]) > 1
			got := slices.Sorted(maps.Keys(text))
			if counts && !slices.Equal(got, want) || !counts && !slices.Equal(got, []string{words.Other}) {
				t.Errorf("%s, %s: got forms %v; if it counts in English, want %v", w.Tag, key, got, want)
			}
		}
	}
}

func TestCounting(t *testing.T) {
	for _, c := range []struct {
		tag, count string
		want       string
	}{
		{"en", "1", "You helped 1 robot up!"},
		{"en", "2", "You helped 2 robots up!"},
		{"fr", "0", "Vous avez relevé 0 robot\u00a0!"},
		{"ru", "21", "Вы помогли встать 21 роботу!"},
		{"ru", "12", "Вы помогли встать 12 роботам!"},
		{"ar", "2", "أنهضتم روبوتين!"},
		{"ar", "3", "أنهضتم 3 روبوتات!"},
		{"ar", "11", "أنهضتم 11 روبوتًا!"},
		{"ar", "100", "أنهضتم 100 روبوت!"},
		{"zh-Hant", "1", "你們幫1個機器人站起來了！"},
	} {
		w, err := words.Load(c.tag)
		if err != nil {
			t.Fatal(err)
		}
		if got := w.Say("helped", "count", c.count); got != c.want {
			t.Errorf("%s: got %q, want %q", c.tag, got, c.want)
		}
	}
}

func TestDecimal(t *testing.T) {
	for tag, want := range map[string]string{"en": "1.2", "de": "1,2", "ru": "1,2", "ar": "1.2", "ja": "1.2"} {
		w, err := words.Load(tag)
		if err != nil {
			t.Fatal(err)
		}
		if got := w.Decimal(1.24); got != want {
			t.Errorf("%s: got %s, want %s", tag, got, want)
		}
	}
}

var placeholder = regexp.MustCompile(`\{[a-z]*\}`)

// A form for exactly none, one or two things need not say the number.
func TestEveryLanguageAsksForTheSameNames(t *testing.T) {
	names := func(text string) []string {
		found := placeholder.FindAllString(text, -1)
		slices.Sort(found)
		return found
	}
	counted := func(form string) bool { return form == "zero" || form == "one" || form == "two" }
	english := own(t, words.English).Texts
	for _, w := range every(t) {
		for key, text := range w.Texts {
			want := names(english[key][words.Other])
			for form, s := range text {
				got := names(s)
				if counted(form) && !slices.Contains(got, "{count}") {
					got = append(got, "{count}")
					slices.Sort(got)
				}
				if !slices.Equal(got, want) {
					t.Errorf("%s, %s, %s: got names %v, want %v", w.Tag, key, form, got, want)
				}
			}
		}
	}
}

// letters counts what is seen: marks over and under a letter belong to it.
func letters(s string) (n int) {
	for _, r := range s {
		if !unicode.Is(unicode.M, r) {
			n++
		}
	}
	return n
}

// A caption must be read in two seconds: 40 letters at most, with the longest
// that may be put into it.
func TestCaptionsAreShort(t *testing.T) {
	for _, w := range every(t) {
		robot := w.Say("robot.away", "number", "5")
		for key := range w.Texts {
			// The panel is read near the screen, by somebody who has time; help is asked
			// for, and stays; a fault has two lines, a sign a few; the laboratory and a
			// league's report are no screen.
			group, _, _ := strings.Cut(key, ".")
			if slices.Contains([]string{"panel", "help", "fault", "lab", "check", "league"}, group) || strings.HasPrefix(key, "privacy.sign") {
				continue
			}
			for _, team := range []string{"waves", "embers", "harbour", "sparrows"} {
				text := w.Say(key, "robot", robot, "team", w.Team(team), "seconds", w.Decimal(1.2), "number", "5", "count", "12", "home", "12", "away", "11",
					"side", w.Say("side.away"), "share", "100", "decibels", "45", "metres", w.Decimal(0.7), "steps", "12345", "budget", "20000", "what", ".velocity", "played", "870", "most", "40", "aim", "", "place", "(1.5, -2)")
				if n := letters(text); n > 40 || placeholder.MatchString(text) {
					t.Errorf("%s, %s: got %q with %d letters, want 40 at most and every name replaced", w.Tag, key, text, n)
				}
			}
		}
	}
}

// TestTheSignIsInTheVisitorsLanguages keeps what is printed for a stand the same as
// what the show says.
func TestTheSignIsInTheVisitorsLanguages(t *testing.T) {
	b, err := os.ReadFile("../../audio/PRIVACY.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range every(t) {
		for _, key := range []string{"privacy.sign", "privacy.sign.call"} {
			if want := fmt.Sprintf("| %s | %s |", w.Name, w.Say(key)); !strings.Contains(string(b), want) {
				t.Errorf("audio/PRIVACY.md lacks %q", want)
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
