package phrase

import "math"

// longest is the most frames of a template, 1.6 s.
const longest = 80

// warp compares by dynamic time warping.
type warp struct {
	cost  [3][longest + 1]float64 // of the best path to each frame of the template, by frame of x
	local [2][longest + 1]float64 // distances themselves
}

// match lays template t on x. It may begin anywhere in x and ends in one of the last
// tail frames; it may skip every other frame of either. It returns the mean distance
// along the best path, of a frame of t.
func (w *warp) match(x, t []point, tail int) float64 {
	for i := range w.cost {
		for j := range w.cost[i] {
			w.cost[i][j] = math.Inf(1)
		}
		w.cost[i][0] = 0
	}
	for j := range w.local[1] {
		w.local[1][j] = math.Inf(1) // there is no frame of x before the first
	}
	best := math.Inf(1)
	for i := range x {
		now, before, earlier := &w.cost[i%3], &w.cost[(i+2)%3], &w.cost[(i+1)%3]
		here, there := &w.local[i%2], &w.local[(i+1)%2]
		for j := 1; j <= len(t); j++ {
			d := distance(&x[i], &t[j-1])
			here[j] = d
			c := min(before[j-1]+d, earlier[j-1]+(there[j]+d)/2)
			if j > 1 {
				c = min(c, before[j-2]+here[j-1]+d)
			}
			now[j] = c
		}
		if i >= len(x)-tail {
			best = min(best, now[len(t)])
		}
	}
	return best / float64(len(t))
}

// distance is that of two points in a straight line.
func distance(a, b *point) float64 {
	sum := 0.0
	for k, x := range a {
		d := x - b[k]
		sum += d * d
	}
	return math.Sqrt(sum)
}
