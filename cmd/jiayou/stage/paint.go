package stage

import (
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"
)

// hall is the dark round everything.
var hall = color.RGBA{6, 8, 18, 255}

// painter holds the images that drawing needs.
type painter struct {
	white *ebiten.Image // three pixels square; its middle is sampled
	large *ebiten.Image // twice the screen, for Smooth
}

// Draw draws the stage over the whole screen, whatever its size.
func (s *Stage) Draw(screen *ebiten.Image) {
	w, h := screen.Bounds().Dx(), screen.Bounds().Dy()
	if !s.Smooth {
		s.paint(screen, w, h)
		return
	}
	large := s.painter.canvas(2*w, 2*h)
	s.paint(large, 2*w, 2*h)
	half := &ebiten.DrawImageOptions{Filter: ebiten.FilterLinear, DisableMipmaps: true}
	half.GeoM.Scale(0.5, 0.5)
	screen.DrawImage(large, half)
}

// paint draws the picture of that size into dst.
func (s *Stage) paint(dst *ebiten.Image, w, h int) {
	s.compose(float64(w), float64(h))
	options := &ebiten.DrawTrianglesOptions{ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha}
	white := s.painter.source()
	dst.Fill(hall)
	dst.DrawTriangles32(s.scenery.vertices, s.scenery.indices, white, options)
	s.boards.drawWords(dst, &s.scenery)
	dst.DrawTriangles32(s.cast.vertices, s.cast.indices, white, options)
}

// source is the white image that every triangle takes its pixels from.
func (p *painter) source() *ebiten.Image {
	if p.white == nil {
		p.white = ebiten.NewImage(3, 3)
		p.white.Fill(color.White)
	}
	return p.white
}

// canvas is an image of that size, made again when the size changes.
func (p *painter) canvas(w, h int) *ebiten.Image {
	if p.large != nil && (p.large.Bounds().Dx() != w || p.large.Bounds().Dy() != h) {
		p.large.Deallocate()
		p.large = nil
	}
	if p.large == nil {
		p.large = ebiten.NewImage(w, h)
	}
	return p.large
}
