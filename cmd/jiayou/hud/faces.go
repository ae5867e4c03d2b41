package hud

import (
	"bytes"
	"fmt"
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2/text/v2"
	"golang.org/x/image/font/sfnt"

	"jiayou/assets"
)

// capital is the height of a capital letter or digit as a share of the em, in
// Noto Sans and near enough in Noto Sans CJK (0.714 and 0.733).
const capital = 0.714

// faces are the fonts in use, by their names in assets.
type faces struct {
	sources map[string]*text.GoTextFaceSource
	letters map[string]*sfnt.Font // the same fonts, to be asked what they have
	buffer  sfnt.Buffer
}

// anyFont has the letters that names are most likely to have.
const anyFont = "names"

func (f *faces) load(name string) error {
	if f.sources[name] != nil {
		return nil
	}
	b, err := assets.Font(name)
	if err != nil {
		return err
	}
	source, err := text.NewGoTextFaceSource(bytes.NewReader(b))
	if err != nil {
		return fmt.Errorf("read font %s: %w", name, err)
	}
	letters, err := sfnt.Parse(b)
	if err != nil {
		return fmt.Errorf("read font %s: %w", name, err)
	}
	if f.sources == nil {
		f.sources, f.letters = map[string]*text.GoTextFaceSource{}, map[string]*sfnt.Font{}
	}
	f.sources[name], f.letters[name] = source, letters
	return nil
}

// keep forgets all fonts but those of some names, and with them whatever the engine
// has cut of their letters: a show that speaks all languages in turn would hold
// those of all. A font that is wanted again is read again.
func (f *faces) keep(names ...string) {
	for name := range f.sources {
		if !slices.Contains(names, name) {
			delete(f.sources, name)
			delete(f.letters, name)
		}
	}
}

// has reports whether a font has all letters of a text.
func (f *faces) has(name, text string) bool {
	if f.load(name) != nil {
		return false
	}
	for _, r := range text {
		if i, err := f.letters[name].GlyphIndex(&f.buffer, r); err != nil || i == 0 {
			return false
		}
	}
	return true
}

// face returns the face that a text is set in. A text that runs from right to
// left needs a font with all of its letters, Latin ones and digits among them:
// only within one face are they put in order.
func (f *faces) face(t *Text) *text.GoTextFace {
	face := &text.GoTextFace{Source: f.sources[t.Font], Size: t.Size}
	if t.RightToLeft {
		face.Direction = text.DirectionRightToLeft
	}
	return face
}

// width returns how wide a text is, in pixels.
func (f *faces) width(t Text) (wide float64) {
	if !t.Mixed {
		return text.AdvanceAt(t.String, len(t.String), f.face(&t))
	}
	for _, r := range f.runs(t) {
		wide += f.width(r)
	}
	return wide
}

// shrunk returns a text as large as it may be to fit into a width. Its size is
// whole pixels then: between them letters are set as wide as for the next ones.
func (f *faces) shrunk(t Text, room float64) Text {
	if wide := f.width(t); wide > room {
		t.Size = max(math.Floor(t.Size*room/wide), 1)
	}
	return t
}
