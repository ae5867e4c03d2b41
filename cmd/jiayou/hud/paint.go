package hud

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"
)

// Surface is what is painted on: an image, or the screen itself.
type Surface interface {
	Bounds() image.Rectangle
	DrawImage(img *ebiten.Image, options *ebiten.DrawImageOptions)
	DrawTrianglesShader32(vertices []ebiten.Vertex, indices []uint32, shader *ebiten.Shader, options *ebiten.DrawTrianglesShaderOptions)
}

// painter paints sheets. Every text and every form of small box becomes an image
// once, is tinted when it is drawn, and is forgotten when it has not been drawn
// for a while. Large boxes are drawn by a shader, which in software costs half of
// what it does to look every pixel up in an image.
type painter struct {
	plates plates
	prints map[recipe]*printed
	area   int // of all of them, in pixels
	clock  int // sheets painted
}

// recipe is what an image is made of.
type recipe struct {
	text  string
	font  string
	right bool // it runs from right to left
	mixed bool
	size  float64 // of the em
	w, h  int
	round float64
	icon  Icon
	code  string
}

// printed is an image in stock.
type printed struct {
	image *ebiten.Image
	x, y  float64 // where it is drawn, seen from where the mark is
	used  int     // clock when it was drawn last
}

// keep is how many sheets an image is kept for after its last use: two seconds of
// 60 pictures, so that what blinks is not made anew. A show that runs fast has other
// words in every picture, which must not pile up.
const keep = 120

// pages is how many pictures' worth of pixels the images may have: beyond that those
// are forgotten at once which the last few sheets, all that one picture has, did not
// use. The log in the menu of a show that runs fast would fill the graphics memory.
const pages, few = 4, 4

// sheet paints a sheet.
func (p *painter) sheet(screen Surface, s *Sheet, f *faces) {
	p.clock++
	for i := range s.Marks {
		if m := &s.Marks[i]; m.Text.String != "" {
			p.text(screen, &m.Text, f)
		} else {
			p.box(screen, &m.Box)
		}
	}
	switch {
	case float64(p.area) > pages*s.Width*s.Height:
		p.sweep(few)
	case p.clock%keep == 0:
		p.sweep(keep)
	}
}

// sweep forgets what so many sheets have not used.
func (p *painter) sweep(sheets int) {
	for k, e := range p.prints {
		if p.clock-e.used > sheets {
			p.area -= area(e.image)
			e.image.Deallocate()
			delete(p.prints, k)
		}
	}
}

// area is how many pixels an image has.
func area(img *ebiten.Image) int { return img.Bounds().Dx() * img.Bounds().Dy() }

// stock returns the image of a recipe, made now if there is none.
func (p *painter) stock(k recipe, make func() printed) *printed {
	e := p.prints[k]
	if e == nil {
		if p.prints == nil {
			p.prints = map[recipe]*printed{}
		}
		made := make()
		e = &made
		p.prints[k] = e
		p.area += area(made.image)
	}
	e.used = p.clock
	return e
}

func (p *painter) box(screen Surface, b *Box) {
	// Whole pixels keep straight edges sharp.
	x, y := math.Round(b.X), math.Round(b.Y)
	w, h := int(math.Round(b.X+b.W)-x), int(math.Round(b.Y+b.H)-y)
	if w <= 0 || h <= 0 || b.Colour.A == 0 {
		return
	}
	if b.Code == "" && b.Icon == NoIcon && w*h > small {
		p.plates.draw(screen, box{float32(x), float32(y), float32(w), float32(h), float32(b.Round)}, b.Colour)
		return
	}
	e := p.stock(recipe{w: w, h: h, round: b.Round, icon: b.Icon, code: b.Code}, func() printed {
		if b.Code != "" {
			return printed{image: ebiten.NewImageFromImageWithOptions(code(b.Code, min(w, h)), copyApart)}
		}
		s := roundBox(float64(w), float64(h), b.Round)
		if b.Icon != NoIcon {
			s = icon(b.Icon, float64(min(w, h)))
		}
		return printed{image: ebiten.NewImageFromImageWithOptions(plate(w, h, s), copyApart)}
	})
	draw(screen, e.image, x, y, b.Colour)
}

// text paints a text with the middle of its capitals at (X, Y).
func (p *painter) text(screen Surface, t *Text, f *faces) {
	e := p.stock(recipe{text: t.String, font: t.Font, right: t.RightToLeft, mixed: t.Mixed, size: t.Size}, func() printed {
		return typeset(*t, f)
	})
	draw(screen, e.image, math.Round(t.X+e.x), math.Round(t.Y+e.y), t.Colour)
}

// Prints keep out of Ebitengine's atlas. It would let several be drawn at once, which
// saves nothing here; but its pages double where a place is missing among texts that
// come and go in all sizes, and never shrink: by 100 MB in three hours of a show that
// runs a hundred times too fast.
var (
	apart     = &ebiten.NewImageOptions{Unmanaged: true}
	copyApart = &ebiten.NewImageFromImageOptions{Unmanaged: true}
)

// typeset makes the image of a text.
func typeset(t Text, f *faces) printed {
	runs := f.runs(t)
	wide, ascent, descent := 0.0, 0.0, 0.0
	for i := range runs {
		metrics := f.face(&runs[i]).Metrics()
		wide += f.width(runs[i])
		ascent, descent = max(ascent, metrics.HAscent), max(descent, metrics.HDescent)
	}
	room := math.Ceil(0.1 * t.Size) // some letters stick out to the left
	img := ebiten.NewImageWithOptions(image.Rect(0, 0, int(math.Ceil(wide+2*room)), int(math.Ceil(ascent+descent))), apart)
	x := room
	for i := range runs {
		face, begin := f.face(&runs[i]), x
		x += f.width(runs[i])
		if runs[i].RightToLeft {
			begin = x
		}
		options := &text.DrawOptions{}
		options.GeoM.Translate(begin, ascent-face.Metrics().HAscent)
		text.Draw(img, runs[i].String, face, options)
	}
	// The base line lies half a capital under Y.
	return printed{image: img, x: -wide/2 - room, y: capital/2*t.Size - ascent}
}

func draw(screen Surface, img *ebiten.Image, x, y float64, k Colour) {
	options := &ebiten.DrawImageOptions{}
	options.GeoM.Translate(x, y)
	options.ColorScale.Scale(k.R*k.A, k.G*k.A, k.B*k.A, k.A)
	screen.DrawImage(img, options)
}
