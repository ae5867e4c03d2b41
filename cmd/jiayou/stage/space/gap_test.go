package space_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"jiayou/cmd/jiayou/stage/space"
)

// TestGapIsTheShortestWay compares with the shortest of many ways between points of
// two lines, some of which are points or lie side by side.
func TestGapIsTheShortestWay(t *testing.T) {
	const parts, off = 400, 0.02 // the best of the many is that much too long at most
	rng := rand.New(rand.NewPCG(1, 2))
	point := func() space.Vec {
		return space.Vec{X: rng.NormFloat64(), Y: rng.NormFloat64(), Z: rng.NormFloat64()}
	}
	for i := range 60 {
		a, b, c, d := point(), point(), point(), point()
		switch i % 6 {
		case 1:
			b = a
		case 2:
			d = c
		case 3:
			b, d = a, c
		case 4:
			d = c.Add(b.Sub(a).Mul(rng.NormFloat64()))
		}
		best := math.Inf(1)
		for k := range parts + 1 {
			p := a.Lerp(b, float64(k)/parts)
			for l := range parts + 1 {
				best = min(best, p.Sub(c.Lerp(d, float64(l)/parts)).Len())
			}
		}
		if got := space.Gap(a, b, c, d); got > best+1e-9 || got < best-off {
			t.Errorf("from %v–%v to %v–%v: got %.4f, want %.4f", a, b, c, d, got, best)
		}
	}
}
