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
		s := Sheet{Marks: []Mark{{Text: Text{String: strconv.Itoa(i / 60), Font: words.WordFont, Size: 12}}}}
		p.sheet(screen, &s, &f)
		most = max(most, len(p.prints))
	}
	if want := 2*keep/60 + 2; most > want {
		t.Errorf("got %d images in stock with a new text every 60 sheets, want %d at most", most, want)
	}
}
