package stage

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/field"
)

// boards are the luminous boards round the pitch. Every other panel is a
// spectrum of bars that dances with the crowd behind it, blue on Home's half,
// orange on Away's; the panels between carry words, when somebody has given
// the stage pictures of words.
type boards struct {
	panels []panel
	words  []*ebiten.Image
	covers []Cover
	beat   float64 // s, when they were drawn last
	wordV  []ebiten.Vertex
	wordI  []uint16
}

// panel is one board: its lower edge from a to b, as seen from the pitch.
type panel struct {
	a, b space.Vec
	side field.Side
	word int     // index among the worded panels, −1 for a spectrum
	seen float64 // how far its word shows: 0…1
}

const (
	panelLength = 2.0  // m, about
	bars        = 18   // of a spectrum
	wordTime    = 0.2  // s in which a word comes and goes
	wordMargin  = 0.14 // of a board at both ends, about, that its word leaves free
)

func newBoards(f *field.Format) *boards {
	b := &boards{}
	x, y := f.GoalX()+f.Border, f.TouchY()+f.Border
	word := 0
	b.run(space.Vec{X: -x, Y: y}, space.Vec{X: 0, Y: y}, &word)
	b.run(space.Vec{X: 0, Y: y}, space.Vec{X: x, Y: y}, &word)
	b.run(space.Vec{X: -x, Y: -y}, space.Vec{X: -x, Y: y}, &word)
	b.run(space.Vec{X: x, Y: y}, space.Vec{X: x, Y: -y}, &word)
	return b
}

// run cuts a side of the pitch into panels; every other one is for words.
func (b *boards) run(from, to space.Vec, word *int) {
	n := int(math.Round(to.Sub(from).Len() / panelLength))
	for i := range n {
		p := panel{a: from.Lerp(to, float64(i)/float64(n)), b: from.Lerp(to, float64(i+1)/float64(n)), word: -1, seen: 1}
		if p.a.X+p.b.X > 0 {
			p.side = field.Away
		}
		if i%2 == 1 {
			p.word = *word
			*word++
		}
		b.panels = append(b.panels, p)
	}
}

// draw paints the boards without their words.
func (b *boards) draw(c *canvas, levels [2]float64, beat float64) {
	dt := beat - b.beat
	b.beat = beat
	for i := range b.panels {
		p := &b.panels[i]
		if p.behind(c) {
			continue
		}
		ease(&p.seen, share(!b.cut(c, p)), wordTime, dt)
		p.face(c)
		switch {
		case p.word < 0:
			p.spectrum(c, levels[p.side], beat)
		case len(b.words) == 0:
			p.arrows(c)
		}
	}
}

// behind reports whether the camera is behind the board, or beside it.
func (p *panel) behind(c *canvas) bool {
	along, in := p.b.Sub(p.a), p.a.Mul(-1) // the middle of the pitch is on the front
	normal := space.Vec{X: -along.Y, Y: along.X}
	if normal.Dot(in) < 0 {
		normal = normal.Mul(-1)
	}
	_, _, da := c.cam.Project(p.a)
	_, _, db := c.cam.Project(p.b)
	return normal.Dot(c.cam.At.Sub(p.a)) < 0 || min(da, db) < space.Near
}

// cut reports whether something is drawn over a part of a board's word.
func (b *boards) cut(c *canvas, p *panel) bool {
	ax, ay, _ := c.cam.Project(p.a.Lerp(p.b, wordMargin))
	bx, by, _ := c.cam.Project(p.b.Lerp(p.a, wordMargin).Add(space.Vec{Z: boardZ}))
	left, right := min(ax, bx)/c.width, max(ax, bx)/c.width
	top, bottom := min(ay, by)/c.height, max(ay, by)/c.height
	for _, v := range b.covers {
		if left < v.X+v.W && right > v.X && top < v.Y+v.H && bottom > v.Y {
			return true
		}
	}
	return false
}

// face is the dark board with its lit rim.
func (p *panel) face(c *canvas) {
	up := space.Vec{Z: boardZ}
	dark := rgb(0.020, 0.028, 0.060)
	foot := dark.mix(sideColours[p.side], 0.10)
	c.quad(c.scenic(p.a, foot), c.scenic(p.b, foot), c.scenic(p.b.Add(up), dark), c.scenic(p.a.Add(up), dark))
	c.wire(p.a.Add(up), p.b.Add(up), 0.035, sideColours[p.side].mix(rgb(1, 1, 1), 0.35))
	c.wire(p.a, p.b, 0.02, rgb(0.01, 0.02, 0.04).fade(0.8))
}

// spectrum is a row of bars about the middle of the board, as a recording
// looks: a slow swell when the stand is quiet, tall and quick when it is loud.
func (p *panel) spectrum(c *canvas, level, beat float64) {
	k := sideColours[p.side]
	tip := k.mix(rgb(1, 1, 1), 0.15+0.5*level)
	w := p.b.Sub(p.a).Mul(0.31 / bars)
	for i := range bars {
		at := p.a.Lerp(p.b, (float64(i)+0.5)/bars).Add(space.Vec{Z: boardZ / 2})
		phase := at.X*2.6 + at.Y*1.9
		calm := 0.5 + 0.5*math.Sin(phase-1.1*beat)
		loud := 0.5 + 0.3*math.Sin(2.3*phase+5*beat) + 0.2*math.Sin(4.1*phase-7*beat)
		h := space.Vec{Z: space.Mix(0.10+0.24*calm, 0.22+0.78*loud, min(level*1.3, 1)) * (boardZ/2 - 0.08)}
		left, right := at.Sub(w), at.Add(w)
		a, b := c.at(left, k), c.at(right, k)
		c.quad(a, b, c.at(right.Add(h), tip), c.at(left.Add(h), tip))
		c.quad(a, b, c.at(right.Sub(h), k.dim(0.6)), c.at(left.Sub(h), k.dim(0.6)))
	}
}

// arrows fill a board that has no words: they point to the middle of the pitch.
func (p *panel) arrows(c *canvas) {
	const n = 5
	mid := space.Vec{Z: boardZ / 2}
	for i := range n {
		u := 0.22 + 0.56*float64(i)/(n-1)
		k := sideColours[p.side].mix(rgb(1, 1, 1), 0.55).fade(0.25 + 0.65*float64(i)/(n-1))
		if p.side == field.Away {
			u = 1 - u
		}
		at := p.a.Lerp(p.b, u).Add(mid)
		back := p.b.Sub(p.a).Unit().Mul(0.10 * float64(2*int(p.side)-1))
		for _, z := range [2]float64{-0.15, 0.15} {
			c.wire(at, at.Add(back).Add(space.Vec{Z: z}), 0.05, k)
		}
	}
}

// drawWords paints the words on top: each picture as high as its panel allows,
// in upright slices because triangles know no perspective.
func (b *boards) drawWords(screen Surface, c *canvas) {
	if len(b.words) == 0 {
		return
	}
	options := &ebiten.DrawTrianglesOptions{Filter: ebiten.FilterLinear}
	for i := range b.panels {
		p := &b.panels[i]
		if p.word < 0 || p.seen < 0.01 || p.behind(c) {
			continue
		}
		img := b.words[p.word%len(b.words)]
		b.slices(c, p, img)
		screen.DrawTriangles(b.wordV, b.wordI, img, options)
	}
}

// slices lays a picture on a panel, keeping its shape.
func (b *boards) slices(c *canvas, p *panel, img *ebiten.Image) {
	const cuts, margin = 8, 0.04
	w, h := float64(img.Bounds().Dx()), float64(img.Bounds().Dy())
	length := p.b.Sub(p.a).Len()
	high := boardZ - 2*margin
	wide := high * w / h
	if most := length - 2*margin; wide > most {
		high, wide = most*h/w, most
	}
	low := (boardZ - high) / 2
	b.wordV, b.wordI = b.wordV[:0], b.wordI[:0]
	k := float32(p.seen)
	for i := range cuts + 1 {
		u := float64(i) / cuts
		at := p.a.Lerp(p.b, 0.5+(u-0.5)*wide/length)
		for _, v := range [2]float64{0, 1} {
			x, y, _ := c.cam.Project(at.Add(space.Vec{Z: low + high*(1-v)}))
			b.wordV = append(b.wordV, ebiten.Vertex{
				DstX: float32(x), DstY: float32(y),
				SrcX: float32(float64(img.Bounds().Min.X) + u*w), SrcY: float32(float64(img.Bounds().Min.Y) + v*h),
				ColorR: k, ColorG: k, ColorB: k, ColorA: k,
			})
		}
		if i > 0 {
			n := uint16(2 * i)
			b.wordI = append(b.wordI, n-2, n, n+1, n-2, n+1, n-1)
		}
	}
}
