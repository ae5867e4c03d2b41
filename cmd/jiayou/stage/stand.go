package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/field"
	"jiayou/sim/rng"
)

// stands are the people round the pitch: Home's on the left half and behind
// the left goal, Away's on the right. They are what the crowd in front of the
// screen sees itself in, so how many of them stand up, jump, wave and raise
// their lights follows the level of their side and nothing else.
type stands struct {
	rows  []row   // in painter's order: far before near
	inner float64 // |x| where those behind the goals begin
}

// row is one step of a stand, with the people on it.
type row struct {
	a, b   space.Vec // ends of its front edge
	rise   float64   // height of the riser below the edge
	tread  space.Vec // from the front edge to the foot of the next riser
	light  float64   // how much of the floodlight reaches it
	people []fan
}

// fan is one spectator.
type fan struct {
	at                space.Vec // of the seat
	side              field.Side
	shirt, skin, hair colour
	size              float64 // of a grown-up
	beat              float64 // rad, of the own rhythm
	eager             float64 // the level at which this one stands up
	stick             bool    // carries a light
}

const (
	rowsN    = 12
	rowRise  = 0.40 // m from row to row
	rowDepth = 0.80
	seatGap  = 0.56
	boardZ   = 0.62 // height of the boards
	firstRow = 0.70 // height of the lowest row
	ends     = 5.0  // by which the stands behind the goals come towards the camera
)

var (
	skins = []colour{rgb(0.95, 0.78, 0.64), rgb(0.86, 0.66, 0.50), rgb(0.66, 0.46, 0.33), rgb(0.45, 0.30, 0.22), rgb(0.98, 0.84, 0.72)}
	hairs = []colour{rgb(0.08, 0.07, 0.08), rgb(0.16, 0.11, 0.08), rgb(0.35, 0.22, 0.12), rgb(0.10, 0.10, 0.13), rgb(0.55, 0.40, 0.22)}
	plain = []colour{rgb(0.78, 0.79, 0.82), rgb(0.30, 0.32, 0.40), rgb(0.62, 0.30, 0.36), rgb(0.35, 0.50, 0.42), rgb(0.82, 0.74, 0.55)}
)

// newStands builds the far stand and the two behind the goals.
func newStands(f *field.Format) *stands {
	s := &stands{}
	chance := rng.New(7, "stands", 0)
	x, y := f.GoalX()+f.Border+0.35, f.TouchY()+f.Border+0.35
	wide := x + rowsN*rowDepth
	s.inner = x - 0.5
	for i := rowsN - 1; i >= 0; i-- {
		back, z := rowDepth*float64(i), firstRow+rowRise*float64(i)
		s.step(i, space.Vec{X: -wide, Y: y + back, Z: z}, space.Vec{X: wide, Y: y + back, Z: z}, space.Vec{Y: rowDepth}, &chance)
	}
	for _, end := range []float64{-1, 1} {
		for i := rowsN - 1; i >= 0; i-- {
			at, z := end*(x+rowDepth*float64(i)), firstRow+rowRise*float64(i)
			s.step(i, space.Vec{X: at, Y: -y - ends, Z: z}, space.Vec{X: at, Y: y, Z: z}, space.Vec{X: end * rowDepth}, &chance)
		}
	}
	return s
}

func (s *stands) step(i int, a, b, tread space.Vec, chance *rng.Stream) {
	r := row{a: a, b: b, rise: rowRise, tread: tread, light: 0.95 - 0.052*float64(i)}
	if i == 0 {
		r.rise = firstRow
	}
	along := b.Sub(a)
	n := int(along.Len() / seatGap)
	for k := range n {
		at := a.Lerp(b, (float64(k)+0.5+0.25*float64(i%2)+chance.Between(-0.13, 0.13))/float64(n)).AddMul(tread, 0.45)
		if aisle(at.X, at.Y) || chance.Float() < 0.07 {
			continue
		}
		r.people = append(r.people, newFan(at, chance))
	}
	s.rows = append(s.rows, r)
}

// aisle reports whether a seat would stand on stairs: between the two sides
// and every nine metres.
func aisle(x, y float64) bool {
	return math.Abs(x) < 0.42 || math.Abs(math.Abs(x)-9) < 0.36 || math.Abs(x) > 8 && math.Abs(y) < 0.3
}

func newFan(at space.Vec, chance *rng.Stream) fan {
	pick := func(of []colour) colour { return of[int(chance.Float()*float64(len(of)))] }
	f := fan{at: at, side: field.Home, size: chance.Between(0.88, 1.08), beat: chance.Between(0, 2*math.Pi)}
	if at.X > 0 {
		f.side = field.Away
	}
	if chance.Float() < 0.18 {
		f.size *= 0.78 // a child
	}
	f.shirt = sideColours[f.side].mix(rgb(1, 1, 1), chance.Between(0, 0.25)).dim(chance.Between(0.62, 1))
	if chance.Float() < 0.24 {
		f.shirt = pick(plain).dim(chance.Between(0.6, 0.95))
	}
	f.skin, f.hair = pick(skins).dim(0.92), pick(hairs)
	f.eager = chance.Between(0.06, 0.85)
	f.stick = chance.Float() < 0.3
	return f
}

// pulse is what the people on the stands move to.
type pulse struct {
	levels [2]float64 // how loud each side is: 0…1
	beat   float64    // time, s
	chant  float64    // beats of the chant so far
	chants float64    // how far they jump to it: 0…1
	lit    [2]float64 // how far each side is in the spotlight: 0…1
}

// draw paints the stands.
func (s *stands) draw(c *canvas, now *pulse) {
	for i := range s.rows {
		r := &s.rows[i]
		if end := r.a.X; end == r.b.X && (end < 0) == (c.cam.At.X < 0) && math.Abs(c.cam.At.X) > s.inner {
			continue // the camera stands on it
		}
		r.drawStep(c, now)
		for k := range r.people {
			r.people[k].draw(c, r.light, now)
		}
	}
}

// drawStep paints riser and tread, in lengths of which each belongs to one side.
func (r *row) drawStep(c *canvas, now *pulse) {
	const lengths = 8
	down := space.Vec{Z: -r.rise}
	for i := range lengths {
		a, b := r.a.Lerp(r.b, float64(i)/lengths), r.a.Lerp(r.b, float64(i+1)/lengths)
		side := field.Home
		if a.X+b.X > 0 {
			side = field.Away
		}
		base := night.mix(sideColours[side], 0.10+0.10*now.levels[side]+0.08*now.lit[side])
		top, front := base.dim(1.25*r.light+0.35), base.dim(0.7*r.light+0.1)
		lit := base.mix(rgb(0.6, 0.65, 0.8), 0.16).dim(r.light + 0.3)
		ia, ib := c.scenic(a, top), c.scenic(b, top)
		c.quad(ia, ib, c.scenic(b.Add(r.tread), top.dim(0.55)), c.scenic(a.Add(r.tread), top.dim(0.55)))
		ia, ib = c.scenic(a, lit), c.scenic(b, lit)
		c.quad(ia, ib, c.scenic(b.Add(down), front), c.scenic(a.Add(down), front))
	}
}

// draw paints a spectator as a few flat shapes that face the camera.
func (f *fan) draw(c *canvas, light float64, now *pulse) {
	level, beat := now.levels[f.side], now.beat
	x, y, depth := c.cam.Project(f.at)
	s := c.cam.Focal / max(depth, space.Near) * f.size
	if depth < 2 || !c.visible(x, y, 1.4*s) {
		return
	}
	up := space.Smooth(f.eager-0.12, f.eager+0.10, level)
	jump := math.Abs(math.Sin((5.2+f.eager)*beat + f.beat))
	jump = space.Mix(jump, math.Abs(math.Sin(math.Pi*now.chant+0.12*f.beat)), now.chants)
	x += s * (0.018 + 0.03*up) * math.Sin(1.3*beat+2*f.beat)
	y -= s * (0.16*up + 0.10*up*jump)
	shade := light * (0.62 + 0.30*level + 0.34*now.lit[f.side]) * c.vignette(x, y)
	g := figure{c, x, y, s, shade}
	if up > 0.04 {
		g.arms(f, up, beat)
	}
	g.bust(f)
}

// figure paints flat shapes in multiples of a person's size about a point.
type figure struct {
	c           *canvas
	x, y, scale float64
	shade       float64
}

func (g *figure) put(x, y float64, k colour) uint32 {
	return g.c.put(float32(g.x+x*g.scale), float32(g.y-y*g.scale), k.dim(g.shade))
}

// bust is shoulders, head and hair.
func (g *figure) bust(f *fan) {
	low := f.shirt.dim(0.45)
	outline := [6][2]float64{{-0.20, 0}, {-0.235, 0.38}, {-0.15, 0.52}, {0.15, 0.52}, {0.235, 0.38}, {0.20, 0}}
	first := uint32(len(g.c.vertices))
	for i, q := range outline {
		k := f.shirt
		if i == 0 || i == 5 {
			k = low
		}
		g.put(q[0], q[1], k)
	}
	for i := uint32(1); i < 5; i++ {
		g.c.tri(first, first+i, first+i+1)
	}
	g.round(0, 0.665, 0.118, 0.15, 0, 8, f.skin)
	g.round(0, 0.690, 0.124, 0.135, 1, 8, f.hair)
}

// round paints an ellipse, or with lid 1 only its upper half.
func (g *figure) round(x, y, rx, ry float64, lid int, sides int, k colour) {
	n, turn := sides, 2*math.Pi
	if lid == 1 {
		n, turn = sides/2, math.Pi
	}
	first := uint32(len(g.c.vertices))
	for i := range n + lid {
		s, o := math.Sincos(turn * float64(i) / float64(n))
		g.put(x+rx*o, y+ry*s, k)
	}
	for i := uint32(1); i+1 < uint32(n+lid); i++ {
		g.c.tri(first, first+i, first+i+1)
	}
}

// arms are raised by up; some hold a light.
func (g *figure) arms(f *fan, up, beat float64) {
	for i, side := range [2]float64{-1, 1} {
		wave := 0.16 * math.Sin(4.6*beat+f.beat+float64(i))
		reach := 0.30 + 0.22*up
		hx, hy := side*(0.25+0.06*wave), 0.45+reach*up*1.15
		hx += 0.10 * wave
		g.limb(side*0.19, 0.44, hx, hy, 0.045, f.shirt, f.skin)
		if f.stick && i == 1 && up > 0.5 {
			g.stick(hx, hy, hx+0.9*wave*0.4, hy+0.30, sideColours[f.side])
		}
	}
}

// limb is a thick line.
func (g *figure) limb(ax, ay, bx, by, half float64, ka, kb colour) {
	dx, dy := bx-ax, by-ay
	l := max(math.Sqrt(dx*dx+dy*dy), 1e-3)
	nx, ny := -dy/l*half, dx/l*half
	g.c.quad(g.put(ax+nx, ay+ny, ka), g.put(bx+nx, by+ny, kb), g.put(bx-nx, by-ny, kb), g.put(ax-nx, ay-ny, ka))
}

// stick is a light with a glow round it.
func (g *figure) stick(ax, ay, bx, by float64, k colour) {
	bright := k.mix(rgb(1, 1, 1), 0.55)
	lit := *g
	lit.shade = 1
	g.c.puff(g.x+(ax+bx)/2*g.scale, g.y-(ay+by)/2*g.scale, 0.30*g.scale, k.glowing().fade(0.55))
	lit.limb(ax, ay, bx, by, 0.026, bright, bright)
}
