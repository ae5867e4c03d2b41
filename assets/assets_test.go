package assets_test

import (
	"encoding/json"
	"slices"
	"testing"

	"golang.org/x/image/font/sfnt"

	"jiayou/assets"
)

// language reads the part of a language file that is about letters.
func language(t *testing.T, tag string) (c struct{ Name, Font, Cheer string }) {
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

func TestTheBoardsHaveTheirLetters(t *testing.T) {
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
		c := language(t, tag)
		checkGlyphs(t, c.Font, c.Name+c.Cheer+"0123456789:–.,×…%ABCxyz")
	}
	for _, font := range []string{"sc", "tc"} {
		checkGlyphs(t, font, "加油！")
	}
}

func TestLanguages(t *testing.T) {
	got := assets.Languages()
	want := []string{"ar", "de", "en", "es", "fr", "hi", "ja", "ko", "pt", "ru", "yue", "zh-Hans", "zh-Hant"}
	if !slices.Equal(got, want) {
		t.Errorf("got languages %v, want %v", got, want)
	}
}
