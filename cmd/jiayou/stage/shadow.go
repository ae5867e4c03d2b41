package stage

import (
	"cmp"
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/geom"
)

// Shadows are capsules on the turf: one for every limb, thrown by the key light,
// with an edge that is hard at the feet and grows softer with height; a fainter
// one of the trunk from the other lamps; and a dark contact under whatever touches
// the ground.
//
// Parts of a body must not darken each other. So shadows are drawn into an image of
// their own, the darkest of them at each place, and then what is round every body
// darkens the picture by what it finds there. Only those parts of the image are ever
// looked at or cleared, each once.

var ink = rgb(0.000, 0.022, 0.030)

// shadow collects the shadows of a picture.
type shadow struct {
	capsules canvas    // drawn into the mask
	squares  canvas    // drawn with it over the picture
	box      box       // of the capsules of one body
	boxes    []box     // … and of those before
	edges    []float32 // of them, from above
}

// box is a part of the picture, in pixels.
type box struct{ left, top, right, bottom float32 }

var nowhere = box{inf, inf, -inf, -inf}

const inf = math.MaxFloat32

// begin begins a picture.
func (s *shadow) begin(c *canvas) {
	s.capsules.begin(c.cam, c.width, c.height)
	s.squares.begin(c.cam, c.width, c.height)
	s.box, s.boxes = nowhere, s.boxes[:0]
}

// capsule is a line on the turf with a radius at both ends, and half the width
// over which its edge fades there, m.
type capsule struct {
	a, b   geom.Vec
	ra, rb float64
	sa, sb float64
	dark   float64 // 0…1
}

// add appends a capsule to the picture.
func (s *shadow) add(p capsule) {
	c := &s.capsules
	along, long, each := p.b.Sub(p.a), p.b.Dist(p.a), 0.0
	if long > 1e-6 {
		along, each = along.Mul(1/long), 1/long
	} else {
		along = geom.Vec{X: 1}
	}
	ea, eb := p.ra+p.sa, p.rb+p.sb
	first := uint32(len(c.vertices))
	for _, q := range [4]geom.Vec{{X: -ea, Y: ea}, {X: -ea, Y: -ea}, {X: long + eb, Y: -eb}, {X: long + eb, Y: eb}} {
		x, y, depth := c.cam.Project(space.On(p.a.AddMul(along, q.X).AddMul(along.Left(), q.Y), 0))
		near := 1 / max(depth, space.Near)
		i := uint32(len(c.vertices))
		c.vertices = append(c.vertices, ebiten.Vertex{
			DstX: float32(x), DstY: float32(y), SrcX: float32(p.dark),
			ColorR: float32(p.ra), ColorG: float32((p.rb - p.ra) * each), ColorB: float32(p.sa), ColorA: float32((p.sb - p.sa) * each),
			Custom0: float32(q.X * near), Custom1: float32(q.Y * near), Custom2: float32(near), Custom3: float32(long),
		})
		if c.mark(i, depth); c.vertices[i].SrcX != behind {
			s.box.reach(float32(x), float32(y))
		}
	}
	c.quad(first, first+1, first+2, first+3)
}

// reach widens a box to a point.
func (b *box) reach(x, y float32) {
	b.left, b.top, b.right, b.bottom = min(b.left, x), min(b.top, y), max(b.right, x), max(b.bottom, y)
}

// close ends a body: what is thrown next has a box of its own.
func (s *shadow) close() {
	b, c := &s.box, &s.squares
	whole := func(x, most float32, round func(float64) float64) float32 {
		return min(max(float32(round(float64(x))), 0), most)
	}
	wide, high := float32(c.width), float32(c.height)
	n := box{whole(b.left-1, wide, math.Floor), whole(b.top-1, high, math.Floor), whole(b.right+1, wide, math.Ceil), whole(b.bottom+1, high, math.Ceil)}
	if n.left < n.right && n.top < n.bottom {
		s.boxes = append(s.boxes, n)
	}
	s.box = nowhere
}

// cover covers all boxes with squares, no place twice: strips between the heights at
// which a box begins or ends.
func (s *shadow) cover() {
	s.edges = s.edges[:0]
	for _, b := range s.boxes {
		s.edges = append(s.edges, b.top, b.bottom)
	}
	slices.Sort(s.edges)
	slices.SortFunc(s.boxes, func(a, b box) int { return cmp.Compare(a.left, b.left) })
	for i := 1; i < len(s.edges); i++ {
		top, bottom, last := s.edges[i-1], s.edges[i], nowhere
		if top == bottom {
			continue
		}
		for _, b := range s.boxes {
			switch {
			case b.top > top || b.bottom < bottom:
			case b.left <= last.right:
				last.right = max(last.right, b.right)
			default:
				s.square(last)
				last = box{b.left, top, b.right, bottom}
			}
		}
		s.square(last)
	}
}

// square puts a box on the canvas.
func (s *shadow) square(b box) {
	if b.left >= b.right {
		return
	}
	c := &s.squares
	first := uint32(len(c.vertices))
	for _, q := range [4]point{{b.left, b.top}, {b.right, b.top}, {b.right, b.bottom}, {b.left, b.bottom}} {
		v := &c.vertices[c.put(q.x, q.y, ink)]
		v.SrcX, v.SrcY = q.x, q.y
	}
	c.quad(first, first+1, first+2, first+3)
}

// ray is a light as shadows know it: how dark they are, and how much softer they
// grow for every metre that they fall.
type ray struct {
	light      space.Vec
	dark, soft float64
}

var (
	keyRay  = ray{keyLight, 0.58, 0.065}
	fillRay = ray{fillLight, 0.24, 0.13}
)

// limb throws the shadow of a tapered limb.
func (s *shadow) limb(r *ray, a, b space.Vec, ra, rb float64) {
	fall := func(p space.Vec) (geom.Vec, float64) {
		way := max(p.Z, 0) / r.light.Z
		return p.AddMul(r.light, -way).Flat(), 0.016 + r.soft*way
	}
	p := capsule{ra: ra, rb: rb, dark: r.dark}
	p.a, p.sa = fall(a)
	p.b, p.sb = fall(b)
	s.add(p)
}

// press darkens the turf where something touches it, or nearly.
func (s *shadow) press(a, b space.Vec, r, soft, dark float64) {
	if dark > 0.01 {
		s.add(capsule{a.Flat(), b.Flat(), r, r, soft, soft, dark})
	}
}

// body throws the shadow of a robot.
func (s *shadow) body(b *pose.Body) {
	z := b.Size
	for i, side := range [2]float64{1, -1} {
		ankle, heel, toe := b.Foot[i].At, b.Foot[i].Point(space.Vec{X: -0.06, Z: -0.04}.Mul(z)), b.Foot[i].Point(space.Vec{X: 0.11, Z: -0.04}.Mul(z))
		s.limb(&keyRay, b.Thigh[i].At, b.Shank[i].At, 0.065*z, 0.055*z)
		s.limb(&keyRay, b.Shank[i].At, ankle, 0.055*z, 0.045*z)
		s.limb(&keyRay, heel, toe, 0.05*z, 0.045*z)
		near := 1 - geom.Clamp((ankle.Z/z-pose.Ankle)/0.10, 0, 1)
		s.press(heel, toe, 0.06*z, 0.07*z, 0.62*near)

		s.limb(&keyRay, b.Upper[i].At, b.Fore[i].At, 0.05*z, 0.042*z)
		s.limb(&keyRay, b.Fore[i].At, b.Hand[i], 0.045*z, 0.045*z)
		low := 1 - geom.Clamp(b.Hand[i].Z/(0.16*z), 0, 1)
		s.press(b.Hand[i], b.Hand[i], 0.03*z, 0.06*z, 0.45*low)
		s.limb(&fillRay, b.Thigh[i].At, ankle, 0.06*z, 0.05*z)

		aside := space.Vec{Y: 0.09 * side * z}
		s.limb(&keyRay, b.Pelvis.Point(space.Vec{Y: 0.05 * side * z}), b.Chest.Point(aside.Add(space.Vec{Z: 0.10 * z})), 0.085*z, 0.095*z)
	}
	s.limb(&keyRay, b.Head.At, b.Head.At, 0.135*z, 0.135*z)
	s.limb(&fillRay, b.Pelvis.At, b.Head.At, 0.13*z, 0.14*z)
	low := 1 - geom.Clamp((b.Pelvis.At.Z/z-0.1)/0.45, 0, 1)
	s.press(b.Pelvis.At, b.Pelvis.At, 0.10*z, 0.30*z, 0.20+0.16*low)
	s.press(b.Pelvis.At, b.Chest.At, 0.10*z, 0.17*z, 0.55*low)
	s.press(b.Head.At, b.Head.At, 0.05*z, 0.13*z, 0.50*(1-geom.Clamp((b.Head.At.Z/z-0.12)/0.25, 0, 1)))
	s.close()
}

// globe throws the shadow of the ball, fainter and softer the higher it flies.
func (s *shadow) globe(f *football) {
	share := 1 / (1 + 1.6*max(f.at.Z-f.radius, 0))
	key, fill := keyRay, fillRay
	key.dark, fill.dark = key.dark*share, fill.dark*share
	s.limb(&key, f.at, f.at, f.radius, f.radius)
	s.limb(&fill, f.at, f.at, f.radius, f.radius)
	s.press(f.at, f.at, 0.3*f.radius, 0.5*f.radius, 0.70*share*share)
	s.close()
}

// frame throws the shadow of a goal's posts and bar.
func (s *shadow) frame(g *goal) {
	x, y := g.end*(g.line+g.radius), g.half+g.radius
	for _, r := range [2]*ray{&keyRay, &fillRay} {
		left, right := space.Vec{X: x, Y: y}, space.Vec{X: x, Y: -y}
		up := space.Vec{Z: g.height}
		s.limb(r, left, left.Add(up), g.radius, g.radius)
		s.limb(r, right, right.Add(up), g.radius, g.radius)
		s.limb(r, left.Add(up), right.Add(up), g.radius, g.radius)
	}
	s.close()
}

// end leaves out what lies behind the eye, and covers the rest.
func (s *shadow) end() {
	s.capsules.clip()
	s.cover()
}
