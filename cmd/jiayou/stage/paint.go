package stage

import (
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"
)

// hall is the dark round everything.
var hall = color.RGBA{6, 8, 18, 255}

// flat is the shader of all triangles: they have the colours of their corners, and
// no image to be sampled. In software GL that takes a quarter from the time that a
// picture takes to be drawn; with grain and vignette for every pixel it would take
// an eighth more than with an image.
const flat = `//kage:unit pixels
package main

func Fragment(dst vec4, src vec2, color vec4) vec4 { return color }
`

// painter holds the images that drawing needs.
type painter struct {
	flat  *ebiten.Shader
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
	flat := s.painter.shader()
	dst.Fill(hall)
	dst.DrawTrianglesShader32(s.scenery.vertices, s.scenery.indices, flat, nil)
	s.boards.drawWords(dst, &s.scenery)
	dst.DrawTrianglesShader32(s.cast.vertices, s.cast.indices, flat, nil)
}

// shader is the one of all triangles. It compiles: nobody but us has written it.
func (p *painter) shader() *ebiten.Shader {
	if p.flat == nil {
		s, err := ebiten.NewShader([]byte(flat))
		if err != nil {
			panic("stage: " + err.Error())
		}
		p.flat = s
	}
	return p.flat
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
