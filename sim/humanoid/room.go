package humanoid

import (
	"math"

	"jiayou/sim/geom"
)

// room is the share of its reach that a body's feet have in each direction,
// 1 where nobody is in the way. Who is hemmed in is felled by half the push:
// every step that is cut short leaves the capture point farther ahead.
type room struct{ front, back, left, right float64 }

var openRoom = room{1, 1, 1, 1}

// lookRound measures the room: along each axis of the body, how far a foot
// can go from the standing one before it lands on somebody.
func (b *Body) lookRound(in *Situation) {
	b.room, b.hemmed = openRoom, in.Others.Count > 0
	for i := range in.Others.Count {
		b.narrow(in, &in.Others.List[i])
	}
}

// narrow takes one obstacle into account, as the disc about its nearest point.
func (b *Body) narrow(in *Situation, x *Obstacle) {
	s, r := b.spec, &b.room
	near := x.nearest(in.Pos)
	clear := x.Radius + float64(footRadius*b.pendulum.scale)
	d := near.Sub(in.Pos).Unturn(b.axis)
	foot := b.feet[b.support].Pos
	if b.Posture == Stand {
		foot = b.feet[0].Pos.Lerp(b.feet[1].Pos, 0.5)
	}
	from := near.Sub(foot).Unturn(b.axis)
	if across := float64(clear*clear) - float64(d.Y*d.Y); across > 0 {
		edge := math.Sqrt(across)
		if d.X > 0 {
			r.front = min(r.front, share(from.X-edge, s.ReachFront))
		} else {
			r.back = min(r.back, share(-from.X-edge, s.ReachBack))
		}
	}
	if across := float64(clear*clear) - float64(d.X*d.X); across > 0 {
		edge := math.Sqrt(across)
		if d.Y > 0 {
			r.left = min(r.left, share(from.Y-edge-s.Stance, s.ReachOut-s.Stance))
		} else {
			r.right = min(r.right, share(-from.Y-edge-s.Stance, s.ReachOut-s.Stance))
		}
	}
}

func share(way, reach float64) float64 {
	if reach <= 0 {
		return 1
	}
	return geom.Clamp(way/reach, 0, 1)
}
