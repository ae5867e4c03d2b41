package humanoid

import "jiayou/sim/geom"

const (
	// maxOthers is the most robots that a body watches its steps for.
	maxOthers = 4

	// standRadius covers the feet of a standing robot: half its stance and
	// half a foot, m.
	standRadius = 0.16

	// lieLength and lieRadius cover a lying body, m.
	lieLength, lieRadius = 0.8, 0.15

	// footRadius keeps a landing foot clear of what it must not land on, m.
	footRadius = 0.06
)

// Obstacle is what a foot may not land on: all within Radius of the way from A
// to B.
type Obstacle struct {
	A, B   geom.Vec
	Radius float64
}

// Others are the obstacles near a body. In a heap of more than maxOthers it does
// not watch for the rest.
type Others struct {
	List  [maxOthers]Obstacle
	Count int
}

// AddStanding adds what the feet of a robot at pos cover, scale times as large as
// a T1.
func (o *Others) AddStanding(pos geom.Vec, scale float64) { o.add(pos, pos, standRadius*scale) }

// AddLying adds what a body covers that lies at pos with its head in direction
// axis, scale times as large as a T1.
func (o *Others) AddLying(pos geom.Vec, axis, scale float64) {
	half := geom.Polar(axis).Mul(lieLength / 2 * scale)
	o.add(pos.Sub(half), pos.Add(half), lieRadius*scale)
}

func (o *Others) add(a, b geom.Vec, radius float64) {
	if o.Count < maxOthers {
		x := &o.List[o.Count]
		x.A, x.B, x.Radius = a, b, radius
		o.Count++
	}
}

// avoid returns where a foot lands that is meant to land at to, on the near
// side of whatever is in the way from the standing foot at from. This is how
// scrums bring robots down: who is hemmed in cannot step where it must.
func (o *Others) avoid(from, to geom.Vec) geom.Vec {
	for i := range o.Count {
		x := &o.List[i]
		near := x.nearest(to)
		clear := x.Radius + footRadius
		if to.Sub(near).Len2() < clear*clear {
			to = near.AddMul(from.Sub(near).Unit(), clear)
		}
	}
	return to
}

// nearest returns the point between A and B that is nearest to p.
func (x *Obstacle) nearest(p geom.Vec) geom.Vec {
	way := x.B.Sub(x.A)
	l := way.Len2()
	if l == 0 {
		return x.A
	}
	return x.A.AddMul(way, geom.Clamp(p.Sub(x.A).Dot(way)/l, 0, 1))
}
