package stage

import (
	"math"

	"jiayou/sim/geom"
)

// The colours of a mind, besides that of eyes: what is wrong, and what is wanted.
var (
	amiss = rgb(1.00, 0.27, 0.22)
	wish  = rgb(1.00, 0.62, 0.95)
)

// stripe paints a line on the turf.
func (c *canvas) stripe(a, b geom.Vec, width float64, k colour) {
	if a.Dist(b) > 1e-3 {
		line := [2]geom.Vec{a, b}
		c.ribbon(line[:], false, width, k)
	}
}

// dashes paints a broken line.
func (c *canvas) dashes(a, b geom.Vec, width float64, k colour) {
	const dash, most = 0.30, 60
	n := min(int(a.Dist(b)/dash)+1, most)
	for i := range n {
		from := float64(i) / float64(n)
		c.stripe(a.Lerp(b, from), a.Lerp(b, from+0.6/float64(n)), width, k)
	}
}

// dashedRing paints a broken circle.
func (c *canvas) dashedRing(at geom.Vec, r, width float64, k colour) {
	const dashes = 8
	for i := range dashes {
		from := 2 * math.Pi * float64(i) / dashes
		c.arc(at, r, width, from, from+0.5, k)
	}
}

// corners are the four corners of a square round a point.
func (c *canvas) corners(at geom.Vec, r, width float64, k colour) {
	for _, x := range [2]float64{-r, r} {
		for _, y := range [2]float64{-r, r} {
			corner := [3]geom.Vec{
				at.Add(geom.Vec{X: x, Y: y * 0.4}), at.Add(geom.Vec{X: x, Y: y}), at.Add(geom.Vec{X: x * 0.4, Y: y}),
			}
			c.ribbon(corner[:], false, width, k)
		}
	}
}

// cross crosses a point out.
func (c *canvas) cross(at geom.Vec, r, width float64, k colour) {
	r *= 0.7
	c.stripe(at.Add(geom.Vec{X: -r, Y: -r}), at.Add(geom.Vec{X: r, Y: r}), width, k)
	c.stripe(at.Add(geom.Vec{X: -r, Y: r}), at.Add(geom.Vec{X: r, Y: -r}), width, k)
}

// tip is the head of an arrow that comes from a to b.
func (c *canvas) tip(a, b geom.Vec, size float64, k colour) {
	way := b.Sub(a).Unit()
	for _, side := range [2]float64{-1, 1} {
		c.stripe(b, b.AddMul(way, -size).AddMul(way.Left(), 0.7*side*size), 0.07, k)
	}
}
