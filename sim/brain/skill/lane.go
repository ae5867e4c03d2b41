package skill

import "jiayou/sim/geom"

// Lane returns how near, in m, the nearest of others stands to the straight way
// between two places; whoever stands beyond either end does not count. With
// nobody in the way it is the length of the way.
func Lane(from, to geom.Vec, others []geom.Vec) float64 {
	way := to.Sub(from)
	length := way.Len()
	dir, clear := way.Unit(), length
	for _, o := range others {
		rel := o.Sub(from)
		if along := rel.Dot(dir); along > 0 && along < length {
			clear = min(clear, abs(dir.Cross(rel)))
		}
	}
	return clear
}

// OpenAngle returns the widest angle, in rad, between two places as seen from a
// third one that none of others, each radius m wide to either side, covers.
func OpenAngle(from, a, b geom.Vec, others []geom.Vec, radius float64) float64 {
	low, high := a.Sub(from), b.Sub(from)
	if low.Cross(high) < 0 {
		low, high = high, low
	}
	wide := turn(low, high)
	widest := 0.0
	for at := 0.0; ; {
		// The next robot that covers anything beyond at.
		next, end := wide, wide
		for _, o := range others {
			rel := o.Sub(from)
			d := rel.Len()
			if d < 1e-6 || d > max(low.Len(), high.Len()) {
				continue
			}
			mid, half := turn(low, rel), min(radius/d, 1)
			if mid+half > at && mid-half < next && mid-half < wide {
				next, end = mid-half, mid+half
			}
		}
		widest = max(widest, min(next, wide)-at)
		if end >= wide || next >= wide {
			return widest
		}
		at = max(end, at)
	}
}

// turn is the angle from one direction to another, in (−π, π].
func turn(from, to geom.Vec) float64 { return geom.Vec{X: from.Dot(to), Y: from.Cross(to)}.Angle() }
