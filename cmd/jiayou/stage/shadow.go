package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/geom"
)

// Shadows are soft shapes on the turf: for every leg and for the trunk with
// head and arms the hull of what the key light throws, with an edge that grows
// softer with height, and under each foot a dark contact. They need no second
// image, which in software would cost a quarter of the frame.

var ink = rgb(0, 0.02, 0.01)

// shadow is one convex patch of shadow, collected point by point.
type shadow struct {
	light  space.Vec // that throws it
	points []geom.Vec
	hull   []geom.Vec
}

// cast adds the shadow of a ball of radius r at p.
func (s *shadow) cast(p space.Vec, r float64) {
	light := s.light
	at := p.AddMul(light, -max(p.Z, 0)/light.Z).Flat()
	for i := range 6 {
		s.points = append(s.points, at.AddMul(geom.Polar(math.Pi/3*float64(i)), r))
	}
}

// draw paints the hull of what was cast, and forgets it.
func (s *shadow) draw(c *canvas, soft float64, k colour) {
	s.wrap()
	s.points = s.points[:0]
	n := uint32(len(s.hull))
	if n < 3 {
		return
	}
	var middle geom.Vec
	for _, q := range s.hull {
		middle = middle.AddMul(q, 1/float64(n))
	}
	centre := c.at(space.On(middle, 0), k)
	for _, q := range s.hull {
		out := q.Sub(middle).Unit()
		c.at(space.On(q.AddMul(out, -soft/2), 0), k)
		c.at(space.On(q.AddMul(out, soft/2), 0), k.fade(0))
	}
	for i := range n {
		a, b := centre+1+2*i, centre+1+2*((i+1)%n)
		c.tri(centre, a, b)
		c.quad(a, a+1, b+1, b)
	}
}

// wrap finds the convex hull of the points by going round it (Jarvis): there
// are few points.
func (s *shadow) wrap() {
	s.hull = s.hull[:0]
	if len(s.points) == 0 {
		return
	}
	start := 0
	for i, q := range s.points {
		if q.X < s.points[start].X {
			start = i
		}
	}
	for at := start; len(s.hull) <= len(s.points); {
		s.hull = append(s.hull, s.points[at])
		next := (at + 1) % len(s.points)
		for i, q := range s.points {
			a, b := s.points[next].Sub(s.points[at]), q.Sub(s.points[at])
			if turn := a.Cross(b); turn < 0 || turn == 0 && b.Len2() > a.Len2() {
				next = i
			}
		}
		at = next
		if at == start {
			return
		}
	}
}

// body paints the shadow of a robot.
func (s *shadow) body(c *canvas, b *pose.Body) {
	k, size := ink.fade(0.30), b.Size
	s.light = keyLight
	part := func(f *space.Frame, at space.Vec, r float64) { s.cast(f.Point(at.Mul(size)), r*size) }
	lying := func(at space.Vec, rx, ry float64, k colour) {
		at.Z = 0
		c.blob(at, rx*size, ry*size, k)
	}
	for i := range 2 {
		toe := b.Foot[i].Point(space.Vec{X: 0.02, Z: -0.04}.Mul(size))
		near := 1 - geom.Clamp((b.Foot[i].At.Z/size-pose.Ankle)/0.12, 0, 1)
		lying(toe, 0.17, 0.13, ink.fade(0.50*near))
		part(&b.Thigh[i], space.Vec{}, 0.05)
		part(&b.Shank[i], space.Vec{}, 0.045)
		part(&b.Foot[i], space.Vec{}, 0.04)
		part(&b.Foot[i], space.Vec{X: 0.11, Z: -0.04}, 0.03)
		s.draw(c, 0.07*size, k)
		part(&b.Upper[i], space.Vec{}, 0.045)
		part(&b.Fore[i], space.Vec{}, 0.04)
		s.cast(b.Hand[i], 0.045*size)
		s.draw(c, 0.08*size, k.fade(0.8))
	}
	trunk := func(soft float64, k colour) {
		for _, z := range []float64{-0.15, 0.15} {
			part(&b.Chest, space.Vec{Y: 0.12, Z: z}, 0.05)
			part(&b.Chest, space.Vec{Y: -0.12, Z: z}, 0.05)
		}
		part(&b.Pelvis, space.Vec{}, 0.10)
		part(&b.Head, space.Vec{}, 0.12)
		s.draw(c, soft*size, k)
	}
	trunk(0.13, k)
	s.light = fillLight
	part(&b.Foot[0], space.Vec{}, 0.06)
	part(&b.Foot[1], space.Vec{}, 0.06)
	trunk(0.26, ink.fade(0.13))
	low := 1 - geom.Clamp((b.Pelvis.At.Z/size-0.1)/0.45, 0, 1)
	lying(b.Pelvis.At, 0.42, 0.34, ink.fade(0.16+0.14*low))
	if low > 0 {
		lying(b.Chest.At, 0.34, 0.30, ink.fade(0.30*low))
	}
}

// ball paints the shadow of the ball, fainter the higher it flies.
func (f *football) shadow(c *canvas) {
	high := max(f.at.Z-f.radius, 0)
	at := f.at.AddMul(keyLight, -f.at.Z/keyLight.Z)
	at.Z = 0
	share := 1 / (1 + 2.5*high)
	c.blob(at, f.radius*(1.35+high), f.radius*(1.15+high), ink.fade(0.50*share))
	under := f.at
	under.Z = 0
	c.blob(under, f.radius*0.8, f.radius*0.8, ink.fade(0.45*share*share))
}
