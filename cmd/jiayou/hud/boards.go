package hud

import (
	"encoding/json"
	"fmt"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"

	"jiayou/assets"
)

// boardSize is the em of the words on the boards, in pixels: more than a board
// ever has on a screen of 4K.
const boardSize = 160

// Boards returns pictures of the words on the boards round the pitch, in the
// order in which they stand there: coloured letters on a transparent ground.
func Boards() ([]*ebiten.Image, error) {
	b, err := assets.Boards()
	if err != nil {
		return nil, err
	}
	var boards []struct{ Font, Text string }
	if err := json.Unmarshal(b, &boards); err != nil {
		return nil, fmt.Errorf("read the words on the boards: %w", err)
	}
	var f faces
	var pictures []*ebiten.Image
	for i, w := range boards {
		if err := f.load(w.Font); err != nil {
			return nil, err
		}
		k := paper
		if i%2 == 0 {
			k = gold
		}
		pictures = append(pictures, picture(w.Text, f.face(&Text{Font: w.Font, Size: boardSize}), k))
	}
	return pictures, nil
}

// picture is a text without empty space above and below its capitals.
func picture(s string, face *text.GoTextFace, k Colour) *ebiten.Image {
	const overhang = 0.2 // of the em: how far letters stick out, such as the J below the line
	room := overhang * face.Size
	high := capital*face.Size + 2*room
	img := ebiten.NewImage(int(math.Ceil(text.AdvanceAt(s, len(s), face)+2*room)), int(math.Ceil(high)))
	options := &text.DrawOptions{}
	options.GeoM.Translate(room, (capital+overhang)*face.Size-face.Metrics().HAscent)
	options.ColorScale.Scale(k.R, k.G, k.B, 1)
	text.Draw(img, s, face, options)
	return img
}
