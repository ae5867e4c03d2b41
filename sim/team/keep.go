package team

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

// keep stands between the ball and the middle of the goal, the farther out the
// farther the ball is, and gets in the way of a shot.
func (v *view) keep() agent.Command {
	goal := v.homeward()
	to := v.ball.Pos.Sub(goal)
	out := geom.Clamp(0.32*to.Len(), 0.45, 1.8)
	at := goal.AddMul(to.Unit(), out)
	at.X = max(at.X, goal.X+0.3)
	at.Y = geom.Clamp(at.Y, -v.Pitch.GoalHalfWidth, v.Pitch.GoalHalfWidth)
	if y, _, coming := v.shotAt(v.Me.Pos.X); coming {
		at = geom.Vec{X: v.Me.Pos.X, Y: y}
	}
	return v.arrive(at, v.toBall())
}

// shotAt returns where and in how many seconds the ball will cross x, if it is
// on its way into the own goal.
func (v *view) shotAt(x float64) (y, t float64, coming bool) {
	vel := v.ball.Vel
	if vel.X > -0.8 || v.ball.Age > 0.5 {
		return 0, 0, false
	}
	slope := vel.Y / vel.X
	t = (x - v.ball.Pos.X) / vel.X
	y = v.ball.Pos.Y + float64(slope*(x-v.ball.Pos.X))
	in := v.ball.Pos.Y + float64(slope*(-v.Pitch.HalfLength-v.ball.Pos.X))
	return y, t, t > 0 && t < 3 && abs(in) < v.Pitch.GoalHalfWidth+0.3
}
