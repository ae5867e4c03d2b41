package stage

import (
	"testing"

	"jiayou/sim/rng"
)

// TestWhatLiesBesideARegionIsPaintedOnce throws points on a picture with a region
// somewhere in it, or partly outside.
func TestWhatLiesBesideARegionIsPaintedOnce(t *testing.T) {
	chance := rng.New(3, "regions", 0)
	between := func(a, b float64) float32 { return float32(chance.Between(a, b)) }
	for range 300 {
		var rest, without region
		for _, p := range [4]point{{0, 30}, {160, 30}, {160, 90}, {0, 90}} {
			rest.add(p)
		}
		left, right, top, bottom := between(-60, 90), between(100, 220), between(0, 60), between(70, 140)
		for _, p := range [4]point{{left, top}, {right, top + between(-9, 9)}, {right + between(0, 50), bottom}, {left - between(0, 50), bottom}} {
			without.add(p)
		}
		var c canvas
		c.beside(rest, &without, func(point) colour { return ink })
		for range 200 {
			p := point{between(0, 160), between(30, 90)}
			depth := float32(inf) // in the region, less than 0 out of it
			for i := range without.n {
				depth = min(depth, off(without.corners[i], without.corners[(i+1)%without.n], p))
			}
			n := 0
			for i := 0; i < len(c.indices); i += 3 {
				a, b, d := c.vertices[c.indices[i]], c.vertices[c.indices[i+1]], c.vertices[c.indices[i+2]]
				pa, pb, pd := point{a.DstX, a.DstY}, point{b.DstX, b.DstY}, point{d.DstX, d.DstY}
				if off(pa, pb, p) > 0 && off(pb, pd, p) > 0 && off(pd, pa, p) > 0 {
					n++
				}
			}
			switch {
			case depth < lap-0.01 && n != 1:
				t.Fatalf("%v, %.2f pixels beside %v, is painted %d times", p, -depth, without.corners[:without.n], n)
			case depth > lap+0.01 && n != 0:
				t.Fatalf("%v, %.2f pixels within %v, is painted %d times", p, depth, without.corners[:without.n], n)
			}
		}
	}
}

// off is how far a point lies to the right of the way from a to b, in a picture whose
// y points down.
func off(a, b, p point) float32 {
	dx, dy := b.x-a.x, b.y-a.y
	return (dx*(p.y-a.y) - dy*(p.x-a.x)) / max(sqrt32(dx*dx+dy*dy), 1e-6)
}
