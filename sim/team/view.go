package team

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
	"jiayou/sim/geom"
)

// view is what a robot makes of its percept before it decides.
type view struct {
	*agent.Percept
	style *style         // of its team, or what that is with courage
	ball  agent.Sighting // its own, or a mate's that is much fresher
	meet  geom.Vec       // where it can first have the ball
	aim   geom.Vec       // the way from there to the goal, as a unit vector
	mine  float64        // s until it is behind the ball there
	other float64        // the same of the best of its mates
	rival int            // … and its number, 0 for none
	foe   float64        // s that the nearest opponent needs to the ball
	leads bool           // nobody of its side is sooner at the ball
	sally float64        // how near its goal the ball must be for a keeper to go for it, m
}

const (
	// pace is the speed, m/s, with which robots reckon times.
	pace = skill.Pace

	// far is the time that stands for never, s.
	far = skill.Never

	// ahead is how far a robot reckons a rolling ball ahead, in steps of
	// stride seconds.
	stride, strides = 0.3, 12

	// drag is how turf slows a rolling ball, m/s².
	drag = skill.Drag
)

// look makes the view of a percept.
func (b *player) look(v *view) {
	v.ball, _ = skill.Ball(v.Percept)
	v.sally = v.style.sally * v.Pitch.HalfLength
	if !v.ball.Seen {
		v.mine = far
		return
	}
	v.reckon()
	v.leads = b.ahead(v)
}

// reckon finds where the robot meets the ball, and how soon it and others do.
func (v *view) reckon() {
	v.meet = v.ball.Pos
	t := v.ball.Pos.Dist(v.Me.Pos) / pace
	if speed := v.ball.Vel.Len(); speed > 0.25 {
		v.meet, t = v.intercept(speed)
	}
	to := v.meet.Sub(v.Me.Pos).Unit()
	v.aim = v.goal().Sub(v.meet).Unit()
	v.mine = t + float64(0.7*(1-to.Dot(v.aim))) + float64(0.4*(1-to.Dot(v.Me.Axis)))
	if !v.Me.Upright || v.Me.Number == 1 && v.homeward().Dist(v.ball.Pos) > v.sally {
		v.mine = far
	}
	near := far * far
	for i := range v.FoeCount {
		if f := &v.Foes[i]; !f.Down {
			near = min(near, f.Pos.Sub(v.ball.Pos).Len2())
		}
	}
	v.foe = min(far, math.Sqrt(near)/pace+0.5)
}

// intercept returns where and when the robot is at a ball that rolls.
func (v *view) intercept(speed float64) (at geom.Vec, t float64) {
	stop := speed / drag
	dir := v.ball.Vel.Mul(1 / speed)
	soonest := v.toBall().Len() / (pace + speed) // running straight at each other
	for i := min(int(soonest/stride), strides-1); i < strides; i++ {
		t = stride * float64(i)
		roll := min(t, stop)
		at = v.inside(v.ball.Pos.AddMul(dir, float64(speed*roll)-float64(0.5*drag*roll*roll)))
		if at.Sub(v.Me.Pos).Len2() <= pace*pace*t*t {
			return at, t
		}
	}
	return at, at.Dist(v.Me.Pos) / pace
}

// inside returns the nearest place on the pitch.
func (v *view) inside(at geom.Vec) geom.Vec { return v.within(at, 0) }

// within returns the nearest place at least margin metres inside the lines.
func (v *view) within(at geom.Vec, margin float64) geom.Vec {
	x, y := v.Pitch.HalfLength-margin, v.Pitch.HalfWidth-margin
	return geom.Vec{X: geom.Clamp(at.X, -x, x), Y: geom.Clamp(at.Y, -y, y)}
}

// goal and homeward are the middles of the goal attacked and of the own one.
func (v *view) goal() geom.Vec     { return geom.Vec{X: v.Pitch.HalfLength} }
func (v *view) homeward() geom.Vec { return geom.Vec{X: -v.Pitch.HalfLength} }

// toBall is the way from the robot to the ball.
func (v *view) toBall() geom.Vec { return v.ball.Pos.Sub(v.Me.Pos) }

// ours reports whether the side has the ball, or will have it.
func (v *view) ours() bool {
	if v.Game.Restart {
		return v.Game.Ours
	}
	return min(v.mine, v.other) < v.foe+0.3
}

func abs(x float64) float64 { return max(x, -x) }
