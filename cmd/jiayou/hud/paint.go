package hud

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"
)

// painter paints sheets. Every text and every form of box becomes an image
// once, is tinted when it is drawn, and is forgotten when it has not been drawn
// for a while.
type painter struct {
	prints map[recipe]*printed
	clock  int // sheets painted
}

// recipe is what an image is made of.
type recipe struct {
	text  string
	font  string
	right bool    // it runs from right to left
	size  float64 // of the em
	w, h  int
	round float64
	icon  Icon
}

// printed is an image in stock.
type printed struct {
	image *ebiten.Image
	used  int // clock when it was drawn last
}

// keep is how many sheets an image is kept for after its last use: ten seconds
// of 60 pictures.
const keep = 600

// sheet paints a sheet.
func (p *painter) sheet(screen *ebiten.Image, s *Sheet, f *faces) {
	p.clock++
	for i := range s.Marks {
		if m := &s.Marks[i]; m.Text.String != "" {
			p.text(screen, &m.Text, f)
		} else {
			p.box(screen, &m.Box)
		}
	}
	if p.clock%keep == 0 {
		p.sweep()
	}
}

// sweep forgets what has not been used.
func (p *painter) sweep() {
	for k, e := range p.prints {
		if p.clock-e.used > keep {
			e.image.Deallocate()
			delete(p.prints, k)
		}
	}
}

// stock returns the image of a recipe, made now if there is none.
func (p *painter) stock(k recipe, make func() *ebiten.Image) *ebiten.Image {
	e := p.prints[k]
	if e == nil {
		if p.prints == nil {
			p.prints = map[recipe]*printed{}
		}
		e = &printed{image: make()}
		p.prints[k] = e
	}
	e.used = p.clock
	return e.image
}

func (p *painter) box(screen *ebiten.Image, b *Box) {
	// Whole pixels keep straight edges sharp.
	x, y := math.Round(b.X), math.Round(b.Y)
	w, h := int(math.Round(b.X+b.W)-x), int(math.Round(b.Y+b.H)-y)
	if w <= 0 || h <= 0 || b.Colour.A == 0 {
		return
	}
	img := p.stock(recipe{w: w, h: h, round: b.Round, icon: b.Icon}, func() *ebiten.Image {
		s := roundBox(float64(w), float64(h), b.Round)
		if b.Icon != NoIcon {
			s = icon(b.Icon, float64(min(w, h)))
		}
		return ebiten.NewImageFromImage(plate(w, h, s))
	})
	draw(screen, img, x, y, b.Colour)
}

// text paints a text with the middle of its capitals at (X, Y).
func (p *painter) text(screen *ebiten.Image, t *Text, f *faces) {
	face := f.face(t)
	metrics, room := face.Metrics(), math.Ceil(0.1*t.Size) // some letters stick out to the left
	wide, high := text.AdvanceAt(t.String, len(t.String), face), metrics.HAscent+metrics.HDescent
	img := p.stock(recipe{text: t.String, font: t.Font, right: t.RightToLeft, size: t.Size}, func() *ebiten.Image {
		img := ebiten.NewImage(int(math.Ceil(wide+2*room)), int(math.Ceil(high)))
		options := &text.DrawOptions{}
		options.GeoM.Translate(room, 0)
		if t.RightToLeft {
			options.GeoM.Translate(wide, 0) // where it begins
		}
		text.Draw(img, t.String, face, options)
		return img
	})
	top := t.Y + capital/2*t.Size - metrics.HAscent // the base line lies half a capital under Y
	draw(screen, img, math.Round(t.X-wide/2-room), math.Round(top), t.Colour)
}

func draw(screen, img *ebiten.Image, x, y float64, k Colour) {
	options := &ebiten.DrawImageOptions{}
	options.GeoM.Translate(x, y)
	options.ColorScale.Scale(k.R*k.A, k.G*k.A, k.B*k.A, k.A)
	screen.DrawImage(img, options)
}
