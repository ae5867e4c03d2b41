package hud

import (
	"image"
	"image/color"

	qr "github.com/piglig/go-qr"
)

// quiet is the white rim of a code, in its modules. The norm wants four; the plate
// under it is white, too.
const quiet = 2

// code draws a text as a QR code in white on nothing, as large as whole pixels
// allow in a square of that size. A text that is too long for a code is nothing.
func code(text string, size int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, size, size))
	c, err := qr.EncodeText(text, qr.Medium)
	if err != nil {
		return img
	}
	n := c.Size()
	module := size / (n + 2*quiet)
	at := (size - n*module) / 2
	for y := range n * module {
		for x := range n * module {
			if c.Module(x/module, y/module) {
				img.SetRGBA(at+x, at+y, color.RGBA{255, 255, 255, 255})
			}
		}
	}
	return img
}
