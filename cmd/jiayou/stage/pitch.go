package stage

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/rng"
)

// pitch is the turf with its lines: made once, projected for every picture.
type pitch struct {
	turf   lawn
	front  lawn    // towards the camera, coarse: seen in tall pictures
	behind [2]lawn // what lies behind the goals, under whoever looks from there …
	edge   float64 // … at an |x| of more than this
	lines  []ribbon
}

// lawn is a rectangle of turf.
type lawn struct {
	columns, rows int
	grains        []grain // rows × columns, row by row
}

// grain is a point of the turf: how much light falls on it, how worn it is, and
// how lush: −1…1.
type grain struct {
	at                geom.Vec
	light, wear, lush float64
}

// ribbon is a painted line along points of the turf.
type ribbon struct {
	points []geom.Vec
	closed bool
}

const (
	apron = 5.6  // turf in front of the pitch, towards the camera, and behind goals, m
	plot  = 1.0  // between two grains, m
	hazy  = 0.12 // how much of the air is seen before turf that is far
)

func newPitch(f *field.Format) *pitch {
	p := &pitch{}
	p.grow(f)
	p.paint(f)
	return p
}

// grow lays the turf: worn where feet are most, brightest in the middle under the
// floodlights. Stripes and grain are the shader's (kage/turf.kage).
func (p *pitch) grow(f *field.Format) {
	far := f.TouchY() + f.Border
	p.edge = f.GoalX() + f.Border
	chance := rng.New(1, "turf", 0)
	xs, ys := seams(-p.edge, p.edge), seams(-far-apron, far)
	p.turf = newLawn(f, xs, ys, &chance)
	p.front = newLawn(f, xs, []float64{ys[0] - apron, ys[0]}, &chance)
	p.behind[0] = newLawn(f, seams(-p.edge-apron, -p.edge), ys, &chance)
	p.behind[1] = newLawn(f, seams(p.edge, p.edge+apron), ys, &chance)
}

// newLawn lays turf between seams.
func newLawn(f *field.Format, xs, ys []float64, chance *rng.Stream) lawn {
	l := lawn{columns: len(xs), rows: len(ys)}
	for _, y := range ys {
		for _, x := range xs {
			q := geom.Vec{X: x, Y: y}
			l.grains = append(l.grains, grain{q, lightOn(f, q), wearOf(f, q), chance.Between(-1, 1)})
		}
	}
	return l
}

// draw puts it on the canvas.
func (l *lawn) draw(c *canvas) {
	base, n := uint32(len(c.vertices)), uint32(l.columns)
	for i := range l.grains {
		c.grain(&l.grains[i])
	}
	for j := range uint32(l.rows - 1) {
		for i := range n - 1 {
			a := base + j*n + i
			c.quad(a, a+1, a+1+n, a+n)
		}
	}
}

// grain appends a vertex of turf. Its place comes divided by its depth, which
// makes what the shader sees between three of them true to perspective. Tufts and
// blades fade before they are as small as pixels.
func (c *canvas) grain(g *grain) {
	x, y, far := c.cam.Project(space.On(g.at, 0))
	depth := max(far, space.Near)
	near := float32(1 / depth)
	air := hazy * space.Smooth(9, 26, depth)
	pixel := depth / c.cam.Focal       // m across a pixel …
	long := pixel * depth / c.cam.At.Z // … and along it
	blades := geom.Clamp(2-100*pixel, 0, 1) * geom.Clamp(2-24*long, 0, 1)
	c.vertices = append(c.vertices, ebiten.Vertex{
		DstX: float32(x), DstY: float32(y),
		SrcY:   float32(geom.Clamp(1.6-6*long, 0, 1)),
		ColorR: float32((1 - air) * g.light * c.vignette(x, y)), ColorG: float32(g.wear), ColorB: float32(g.lush), ColorA: float32(air),
		Custom0: float32(g.at.X) * near, Custom1: float32(g.at.Y) * near, Custom2: near, Custom3: float32(blades),
	})
	c.mark(uint32(len(c.vertices)-1), far)
}

// seams returns the coordinates from low to high at which the turf is cut.
func seams(low, high float64) []float64 {
	n := int(math.Ceil((high - low) / plot))
	at := make([]float64, n+1)
	for i := range at {
		at[i] = space.Mix(low, high, float64(i)/float64(n))
	}
	return at
}

// wearOf is how worn a point of the turf is: 0 for not at all, under 1 anywhere.
func wearOf(f *field.Format, q geom.Vec) float64 {
	wear := 0.32*bell(q, 0.9, 0.9) + 0.12*bell(q, 0.72*f.GoalX(), 0.35*f.TouchY())
	for _, end := range []float64{-1, 1} {
		wear += 0.55 * bell(q.Sub(geom.Vec{X: end * (f.GoalX() - 0.5)}), 0.6, 1.1)
		wear += 0.25 * bell(q.Sub(geom.Vec{X: end * (f.GoalX() - f.PenaltyMark)}), 0.5, 0.5)
	}
	return min(wear, 0.60) * 0.80
}

// lightOn is how much light falls on a point of the turf: about 1 on the pitch.
func lightOn(f *field.Format, q geom.Vec) float64 {
	outside := max(math.Abs(q.X)-f.GoalX(), math.Abs(q.Y)-f.TouchY(), 0)
	return 0.90 + 0.19*pool(f, q.X, q.Y) - 0.22*min(outside, 1) - 0.055*min(max(outside-1, 0), 7)
}

// bell is a hill of height one with the given half widths.
func bell(d geom.Vec, sx, sy float64) float64 {
	return math.Exp(-(d.X*d.X/(sx*sx) + d.Y*d.Y/(sy*sy)))
}

// paint lays out the lines of the rule book. Lines belong to the area that
// they bound, so their middles lie half a width inside.
func (p *pitch) paint(f *field.Format) {
	w := f.LineWidth / 2
	x, y := f.GoalX()-w, f.TouchY()-w
	p.box(geom.Vec{X: -x, Y: -y}, geom.Vec{X: x, Y: y})
	p.line(geom.Vec{Y: -y}, geom.Vec{Y: y})
	p.circle(geom.Vec{}, f.CircleRadius-w)
	p.spot(geom.Vec{})
	for _, end := range []float64{-1, 1} {
		for _, area := range [][2]float64{{f.GoalAreaDepth, f.GoalAreaWidth}, {f.PenaltyAreaDepth, f.PenaltyAreaWidth}} {
			in, half := f.GoalX()-area[0]+w, area[1]/2-w
			p.lines = append(p.lines, ribbon{points: []geom.Vec{
				{X: end * x, Y: -half}, {X: end * in, Y: -half}, {X: end * in, Y: half}, {X: end * x, Y: half},
			}})
		}
		p.spot(geom.Vec{X: end * (f.GoalX() - f.PenaltyMark)})
	}
}

func (p *pitch) line(a, b geom.Vec) {
	p.lines = append(p.lines, ribbon{points: []geom.Vec{a, b}})
}

func (p *pitch) box(a, b geom.Vec) {
	p.lines = append(p.lines, ribbon{[]geom.Vec{a, {X: b.X, Y: a.Y}, b, {X: a.X, Y: b.Y}}, true})
}

func (p *pitch) circle(at geom.Vec, r float64) {
	p.lines = append(p.lines, ribbon{around(at, r, 56), true})
}

// spot is a mark: a cross of a line's width and twice that long.
func (p *pitch) spot(at geom.Vec) {
	const arm = 0.075
	p.line(at.Sub(geom.Vec{X: arm}), at.Add(geom.Vec{X: arm}))
	p.line(at.Sub(geom.Vec{Y: arm}), at.Add(geom.Vec{Y: arm}))
}

// around returns n points of a circle.
func around(at geom.Vec, r float64, n int) []geom.Vec {
	points := make([]geom.Vec, n)
	for i := range points {
		points[i] = at.AddMul(geom.Polar(2*math.Pi*float64(i)/float64(n)), r)
	}
	return points
}

// draw puts the turf on a canvas of its own.
func (p *pitch) draw(c *canvas) {
	for end := range p.behind {
		if side := float64(2*end - 1); side*c.cam.At.X > p.edge {
			p.behind[end].draw(c)
		}
	}
	p.front.draw(c)
	p.turf.draw(c)
}

// outline is where in the picture there is turf for sure, seen from above in the
// order of a clock; nothing if the camera is over it.
func (p *pitch) outline(c *canvas) (o region) {
	g, n := p.turf.grains, p.turf.columns
	for _, i := range [4]int{len(g) - n, len(g) - 1, n - 1, 0} {
		x, y, depth := c.cam.Project(space.On(g[i].at, 0))
		if depth < space.Near {
			return region{}
		}
		o.add(point{float32(x), float32(y)})
	}
	return o
}

// mark paints the lines of the rule book.
func (p *pitch) mark(c *canvas, width float64) {
	for i := range p.lines {
		c.ribbon(p.lines[i].points, p.lines[i].closed, width, chalk.fade(0.94))
	}
}

// ribbon paints a line of constant width on the turf, mitred at its corners,
// with fringes. Several ribbons of one colour may cross.
func (c *canvas) ribbon(points []geom.Vec, closed bool, width float64, k colour) {
	n := len(points)
	first := uint32(len(c.vertices))
	for i, q := range points {
		before, after := points[(i+n-1)%n], points[(i+1)%n]
		if !closed && i == 0 {
			before = q.Sub(after.Sub(q))
		}
		if !closed && i == n-1 {
			after = q.Add(q.Sub(before))
		}
		c.rung(q, mitre(before, q, after, width/2), k)
	}
	last := n - 1
	if closed {
		last = n
	}
	for i := range last {
		a, b := first+4*uint32(i), first+4*uint32((i+1)%n)
		for j := range uint32(3) {
			c.quad(a+j, a+j+1, b+j+1, b+j)
		}
	}
}

// mitre is the way from the middle of a line's corner to its left edge.
func mitre(before, at, after geom.Vec, half float64) geom.Vec {
	in, out := at.Sub(before).Unit(), after.Sub(at).Unit()
	left := in.Add(out).Unit().Left()
	return left.Mul(half / max(left.Dot(in.Left()), 0.3))
}

// rung appends the four vertices across a ribbon: fringe, edge, edge, fringe.
func (c *canvas) rung(at, left geom.Vec, k colour) {
	ax, ay, az := c.cam.Project(space.On(at.Add(left), 0))
	bx, by, bz := c.cam.Project(space.On(at.Sub(left), 0))
	dx, dy := ax-bx, ay-by
	l := math.Sqrt(dx*dx + dy*dy)
	if l > 1e-6 {
		dx, dy = dx/l, dy/l
	}
	if l < 1.2 { // a line thinner than a pixel is fainter
		k = k.fade(l / 1.2)
	}
	none := k.fade(0)
	near := min(az, bz)
	c.mark(c.put(float32(ax+dx), float32(ay+dy), none), near)
	c.mark(c.put(float32(ax), float32(ay), k), near)
	c.mark(c.put(float32(bx), float32(by), k), near)
	c.mark(c.put(float32(bx-dx), float32(by-dy), none), near)
}
