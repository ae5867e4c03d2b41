package hud

import (
	"strconv"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/words"
)

// A show runs for days and says something new every second.
func TestImagesAreForgotten(t *testing.T) {
	var f faces
	if err := f.load(words.WordFont); err != nil {
		t.Fatal(err)
	}
	var p painter
	screen := ebiten.NewImage(64, 64)
	most := 0
	for i := range 4 * keep {
		s := Sheet{Width: 640, Height: 360, Marks: []Mark{{Text: Text{String: strconv.Itoa(i / 60), Font: words.WordFont, Size: 12}}}}
		p.sheet(screen, &s, &f)
		most = max(most, len(p.prints))
	}
	if want := 2*keep/60 + 2; most > want {
		t.Errorf("got %d images in stock with a new text every 60 sheets, want %d at most", most, want)
	}
}

// TestALogThatRunsDoesNotFillTheMemory paints lines that are others in every picture,
// under one that stays.
func TestALogThatRunsDoesNotFillTheMemory(t *testing.T) {
	var f faces
	if err := f.load(words.WordFont); err != nil {
		t.Fatal(err)
	}
	var p painter
	screen := ebiten.NewImage(64, 64)
	text := func(s string) Mark { return Mark{Text: Text{String: s, Font: words.WordFont, Size: 24}} }
	s := Sheet{Width: 320, Height: 180}
	stays, made, most := (*ebiten.Image)(nil), 0, 0
	for i := range 3 * keep {
		s.Marks = append(s.Marks[:0], text("加油"))
		for row := range 8 {
			s.Marks = append(s.Marks, text(strconv.Itoa(1000000000*(row+1)+i)))
		}
		p.sheet(screen, &s, &f)
		most = max(most, p.area)
		for k, e := range p.prints {
			if k.text == "加油" && e.image != stays {
				stays = e.image
				made++
			}
		}
	}
	sum := 0
	for _, e := range p.prints {
		sum += area(e.image)
	}
	if sum != p.area {
		t.Errorf("got an area of %d pixels, want that of all images, %d", p.area, sum)
	}
	if limit := (pages + 1) * 320 * 180; most > limit {
		t.Errorf("got up to %d pixels in stock, want %d at most", most, limit)
	}
	if made != 1 {
		t.Errorf("a text that was always there was made %d times", made)
	}
}
