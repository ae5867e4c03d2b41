package physics

import (
	"math"

	"jiayou/sim/geom"
)

const (
	// barBounce is the restitution of ball and crossbar, as of ball and post.
	barBounce = bounceBall * hardness

	// roofBounce is that of ball and net.
	roofBounce = 0.05
)

// meetFrame lets the ball meet what Chipmunk, which sees the pitch from above,
// knows nothing of: crossbars and the nets that roof the goals.
func (w *World) meetFrame(b *Ball) {
	f := w.format
	if b.Rolling() || math.Abs(b.Pos.Y) > f.GoalWidth/2+f.PostRadius || math.Abs(b.Pos.X) < f.GoalX()-1 {
		return
	}
	end := math.Copysign(1, b.Pos.X)
	w.meetBar(b, end)
	w.meetRoof(b, end)
}

// meetBar reflects the ball off the crossbar: a cylinder along the goal line,
// seen from its end a disc in the plane of x and height.
func (w *World) meetBar(b *Ball, end float64) {
	f := w.format
	bar := geom.Vec{X: end * (f.GoalX() + f.PostRadius), Y: f.GoalHeight + f.PostRadius}
	ball := geom.Vec{X: b.Pos.X, Y: b.Height + f.BallRadius}
	way := ball.Sub(bar)
	reach := f.BallRadius + f.PostRadius
	if way.Len2() >= reach*reach {
		return
	}
	n := way.Unit()
	vel := geom.Vec{X: b.Vel.X, Y: b.Climb}
	if into := vel.Dot(n); into < 0 {
		vel = vel.AddMul(n, -(1+barBounce)*into)
		b.Vel.X, b.Climb = vel.X, vel.Y
	}
	out := bar.AddMul(n, reach)
	b.Pos.X, b.Height = out.X, max(out.Y-f.BallRadius, 0)
}

// meetRoof keeps a ball under the roof that is under it, and on it that falls
// on it.
func (w *World) meetRoof(b *Ball, end float64) {
	f := w.format
	x := end * b.Pos.X
	if x < f.GoalX()+2*f.PostRadius || x > f.GoalX()+f.GoalDepth {
		return
	}
	under := f.GoalHeight - 2*f.BallRadius
	switch {
	case b.Height > f.GoalHeight || b.Height <= under:
	case b.Height > (f.GoalHeight+under)/2:
		b.Height = f.GoalHeight
		b.Climb = max(b.Climb, -roofBounce*b.Climb)
		b.Vel = b.Vel.Mul(0.98) // a net brakes what rolls on it
	default:
		b.Height = under
		b.Climb = min(b.Climb, -roofBounce*b.Climb)
	}
}
