package assets_test

import (
	"encoding/json"
	"slices"
	"testing"

	"golang.org/x/image/font/sfnt"

	"jiayou/assets"
)

// catalogue is a language file.
type catalogue struct {
	Name, Font string
	Texts      map[string]string
}

func language(t *testing.T, tag string) catalogue {
	t.Helper()
	b, err := assets.Language(tag)
	if err != nil {
		t.Fatal(err)
	}
	var c catalogue
	if err := json.Unmarshal(b, &c); err != nil {
		t.Fatalf("read %s: %v", tag, err)
	}
	return c
}

// checkGlyphs reports the letters of a text that its font lacks.
func checkGlyphs(t *testing.T, name, text string) {
	t.Helper()
	b, err := assets.Font(name)
	if err != nil {
		t.Fatal(err)
	}
	font, err := sfnt.Parse(b)
	if err != nil {
		t.Fatalf("read font %s: %v", name, err)
	}
	var buf sfnt.Buffer
	for _, r := range text {
		if i, err := font.GlyphIndex(&buf, r); err != nil || i == 0 {
			t.Errorf("font %s has no %q of %q: run assets/fonts/cut", name, r, text)
		}
	}
}

func TestEveryLanguageHasEveryText(t *testing.T) {
	want := language(t, "en").Texts
	for _, tag := range assets.Languages() {
		got := language(t, tag).Texts
		for key := range want {
			if got[key] == "" {
				t.Errorf("%s lacks %q", tag, key)
			}
		}
		for key := range got {
			if want[key] == "" {
				t.Errorf("%s has %q, which en lacks", tag, key)
			}
		}
	}
}

func TestEveryLetterIsInItsFont(t *testing.T) {
	for _, tag := range assets.Languages() {
		c := language(t, tag)
		checkGlyphs(t, c.Font, c.Name)
		for _, text := range c.Texts {
			checkGlyphs(t, c.Font, text)
		}
	}
	b, err := assets.Boards()
	if err != nil {
		t.Fatal(err)
	}
	var words []struct{ Font, Text string }
	if err := json.Unmarshal(b, &words); err != nil {
		t.Fatalf("read the boards: %v", err)
	}
	for _, w := range words {
		checkGlyphs(t, w.Font, w.Text)
	}
}

func TestEveryFontHasDigitsAndTheWord(t *testing.T) {
	for _, tag := range assets.Languages() {
		checkGlyphs(t, language(t, tag).Font, "0123456789:–.")
	}
	for _, font := range []string{"sc", "tc"} {
		checkGlyphs(t, font, "加油！")
	}
}

func TestLanguages(t *testing.T) {
	got := assets.Languages()
	for _, want := range []string{"en", "zh-Hans", "zh-Hant"} {
		if !slices.Contains(got, want) {
			t.Errorf("got languages %v, want %s among them", got, want)
		}
	}
}
