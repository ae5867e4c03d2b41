package hud

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

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

// has reports whether a font has all letters of a text.
func (f *faces) has(name, text string) bool {
	for _, r := range text {
		if i, err := f.letters[name].GlyphIndex(&f.buffer, r); err != nil || i == 0 {
			return false
		}
	}
	return true
}

func (f *faces) face(name string, size float64) *text.GoTextFace {
	return &text.GoTextFace{Source: f.sources[name], Size: size}
}

// width returns how wide a text is, in pixels.
func (f *faces) width(t Text) float64 {
	return text.AdvanceAt(t.String, len(t.String), f.face(t.Font, t.Size))
}

// wrap breaks a text into as few lines as fit into a width, of about equal
// lengths. It breaks at spaces, and anywhere between characters that are
// written without them.
func (f *faces) wrap(t Text, width float64) []string {
	whole := f.width(t)
	if whole <= width {
		return []string{t.String}
	}
	n := int(whole/width) + 1
	for limit := whole / float64(n); ; limit *= 1.05 {
		if lines := f.fill(t, min(limit, width)); len(lines) <= n || limit > width {
			return lines
		}
	}
}

// fill puts as many pieces into each line as fit.
func (f *faces) fill(t Text, width float64) (lines []string) {
	line := ""
	for _, piece := range pieces(t.String) {
		longer := t
		longer.String = strings.TrimSpace(line + piece)
		if line != "" && f.width(longer) > width {
			lines = append(lines, strings.TrimSpace(line))
			line = ""
		}
		line += piece
	}
	return append(lines, strings.TrimSpace(line))
}

// pieces cuts a text where a line may end.
func pieces(s string) (all []string) {
	var piece []rune
	for _, r := range s {
		if unicode.Is(unicode.Han, r) && len(piece) > 0 {
			all = append(all, string(piece))
			piece = piece[:0]
		}
		piece = append(piece, r)
		if r == ' ' {
			all = append(all, string(piece))
			piece = piece[:0]
		}
	}
	return append(all, string(piece))
}
