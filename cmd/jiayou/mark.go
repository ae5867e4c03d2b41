package main

import (
	"image"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"
)

// mark is a pixel that is painted after all that has been drawn so far, to know when
// that is done.
//
// Ebitengine v2.10 (internal/graphicscommand) has two queues of commands, which it
// fills in turn: whatever reads pixels ends one, and so does the end of a picture, but
// only the latter empties what the queue has gathered of the shaders' variables. A
// program that reads once in every picture has the same queue end with the reading each
// time, and that one grows until memory is full. To read twice changes turns.
type mark struct {
	img   *ebiten.Image
	pixel [4]byte
}

// wait returns when all that has been drawn so far is drawn.
func (m *mark) wait() {
	if m.img == nil {
		m.img = ebiten.NewImageWithOptions(image.Rect(0, 0, 1, 1), &ebiten.NewImageOptions{Unmanaged: true})
	}
	m.img.Fill(color.White) // else what was read before would do
	m.img.ReadPixels(m.pixel[:])
}

// pixels copies what an image shows, for a program that does so in each picture.
func (m *mark) pixels(img *ebiten.Image) image.Image {
	p := pixels(img)
	m.wait()
	return p
}
