package stage

import (
	"cmp"
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/stage/space"
)

// solid is a mesh somewhere in space.
type solid struct {
	mesh  *mesh
	frame space.Frame
	size  float64 // by which the mesh is multiplied
	skin  colour
	gloss float32 // 0 matt … 1 polished
	glow  float32 // 0 lit by the hall … 1 shines by itself
}

// rank is a solid's turn in the painter's order.
type rank struct {
	far   float64 // from the eye, m
	index int
}

// sculpture is everything solid in a picture. Convex solids whose back faces
// are left out need no depth buffer: they are painted from the farthest to the
// nearest, by the distance of their middles.
type sculpture struct {
	solids []solid
	blooms []bloom
	order  []rank
}

func (s *sculpture) clear() { s.solids, s.blooms, s.order = s.solids[:0], s.blooms[:0], s.order[:0] }

// add appends a solid whose middle is at the point middle of its own axes.
func (s *sculpture) add(eye space.Vec, middle space.Vec, o solid) {
	s.addAt(o.frame.Point(middle.Mul(o.size)).Sub(eye).Len(), o)
}

func (s *sculpture) addAt(far float64, o solid) {
	s.order = append(s.order, rank{far, len(s.solids)})
	s.solids = append(s.solids, o)
}

// far returns the distance of the solid added last.
func (s *sculpture) far() float64 { return s.order[len(s.order)-1].far }

// draw paints what stands at an index of the order, and reports whether that is
// something of the sculpture's.
func (s *sculpture) draw(c *canvas, index int) bool {
	switch {
	case index >= 0:
		if o := &s.solids[index]; c.near(o.frame.At) {
			c.solid(o)
		}
	case index <= firstBloom:
		s.blooms[firstBloom-index].draw(c)
	default:
		return false
	}
	return true
}

// sort brings the order into painter's order.
func (s *sculpture) sort() {
	slices.SortFunc(s.order, func(a, b rank) int {
		if c := cmp.Compare(b.far, a.far); c != 0 {
			return c
		}
		return cmp.Compare(a.index, b.index)
	})
}

// solid paints a mesh: every corner brings its colour, its height over the turf
// and the way it faces, from which the shader lights each pixel. Faces that look
// away are left out, and along the outline there is a fringe one pixel wide that
// fades to nothing.
func (c *canvas) solid(o *solid) {
	m, f := o.mesh, &o.frame
	rows, origin := c.model(f, float32(o.size))
	if origin[2] < space.Near*2 {
		return
	}
	rise := [3]float32{float32(f.X.Z * o.size), float32(f.Y.Z * o.size), float32(f.Z.Z * o.size)}
	floor := float32(f.At.Z)
	base := len(c.vertices)
	c.vertices = slices.Grow(c.vertices, len(m.corners))[:base+len(m.corners)]
	drawn := c.vertices[base:]
	focal, cx, cy := float32(c.cam.Focal), float32(c.cam.CX), float32(c.cam.CY)
	for i := range m.corners {
		q := &m.corners[i]
		z := focal / (dot(&rows[2], &q.p) + origin[2])
		drawn[i] = ebiten.Vertex{
			DstX: cx + (dot(&rows[0], &q.p)+origin[0])*z,
			DstY: cy + (dot(&rows[1], &q.p)+origin[1])*z,
			SrcX: 1 - o.glow, SrcY: dot(&rise, &q.p) + floor,
			ColorR: o.skin.R, ColorG: o.skin.G, ColorB: o.skin.B, ColorA: 1,
			Custom0: dot(&rows[0], &q.n), Custom1: dot(&rows[1], &q.n), Custom2: dot(&rows[2], &q.n), Custom3: o.gloss,
		}
		if o.glow == 1 { // as a sprite, it would end where it is off its middle
			drawn[i].Custom0, drawn[i].Custom1, drawn[i].Custom2 = 0, 0, 0
		}
	}
	c.fronts = c.fronts[:0]
	for _, t := range m.faces {
		front := looksHere(&drawn[t[0]], &drawn[t[1]], &drawn[t[2]])
		c.fronts = append(c.fronts, front)
		if front {
			c.tri(uint32(base)+uint32(t[0]), uint32(base)+uint32(t[1]), uint32(base)+uint32(t[2]))
		}
	}
	c.fringe(m, uint32(base))
}

// model returns the rows that take a solid's own axes to the camera's, and
// where its origin lands.
func (c *canvas) model(f *space.Frame, size float32) (rows [3][3]float32, origin [3]float32) {
	d := f.At.Sub(c.cam.At)
	for i, axis := range [3]space.Vec{c.cam.X, c.cam.Y, c.cam.Z} {
		for k, x := range local(f, axis) {
			rows[i][k] = x * size
		}
		origin[i] = float32(d.Dot(axis))
	}
	return rows, origin
}

// looksHere reports whether a face looks at the camera: its corners then go round
// counter-clockwise, in a picture whose y points down.
func looksHere(a, b, d *ebiten.Vertex) bool {
	return (b.DstX-a.DstX)*(d.DstY-a.DstY)-(b.DstY-a.DstY)*(d.DstX-a.DstX) < 0
}

// fringe softens the outline: the edges between faces that look here and faces
// that look away, and the rims of patches.
func (c *canvas) fringe(m *mesh, base uint32) {
	for i := range m.edges {
		e := &m.edges[i]
		a := c.fronts[e.a]
		b := e.b >= 0 && c.fronts[e.b]
		if a == b {
			continue
		}
		from, to := e.from, e.to
		if b {
			from, to = to, from
		}
		c.soften(base+uint32(from), base+uint32(to))
	}
}

// soften appends the fringe of one edge, which its face has on its left.
func (c *canvas) soften(i, j uint32) {
	p, q := c.vertices[i], c.vertices[j]
	dx, dy := q.DstX-p.DstX, q.DstY-p.DstY
	l := dx*dx + dy*dy
	if l < 1e-6 {
		return
	}
	l = 1 / sqrt32(l)
	nx, ny := dy*l, -dx*l
	p.DstX, p.DstY = p.DstX-nx, p.DstY-ny
	q.DstX, q.DstY = q.DstX-nx, q.DstY-ny
	p.ColorA, q.ColorA = 0, 0
	if p.SrcX == 0 { // what is lit brings its colour whole
		p.ColorR, p.ColorG, p.ColorB = 0, 0, 0
		q.ColorR, q.ColorG, q.ColorB = 0, 0, 0
	}
	n := uint32(len(c.vertices))
	c.vertices = append(c.vertices, p, q)
	c.quad(i, n, n+1, j)
}

func sqrt32(x float32) float32 { return float32(math.Sqrt(float64(x))) }
