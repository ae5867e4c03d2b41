package team

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// soon is the time before a shot arrives, in s, at which a keeper does
	// something about it: a dive takes 0.4 s.
	soon = 0.65

	// hardShot is the least speed of a ball, in m/s, that is worth it.
	hardShot = 1.6

	// A shot that comes within hands m of it, at less than flies m/s and so on
	// the turf, a keeper takes in a squat: nobody has the rebound.
	hands, flies = 0.25, 4.0

	// body is how far beside it, in m, a keeper stops a ball standing, and
	// stretch how far diving; sideways is how fast it side-steps, m/s.
	body, stretch, sideways = 0.4, 1.3, 0.3

	// A keeper stands out of its goal by a share of the ball's distance, but
	// no farther than so many metres: the nearer to the ball, the more of the
	// goal is behind it.
	out, outmost = 0.6, 2.2
)

// keep stands between the ball and the middle of the goal, the farther out the
// farther the ball is, and gets in the way of a shot.
func (b *player) keep(v *view, c *agent.Command) {
	goal := v.homeward()
	to := v.ball.Pos.Sub(goal)
	from := geom.Clamp(out*to.Len(), 0.45, outmost)
	at := goal.AddMul(to.Unit(), from)
	at.X = max(at.X, goal.X+0.3)
	at.Y = geom.Clamp(at.Y, -v.Pitch.GoalHalfWidth, v.Pitch.GoalHalfWidth)
	y, t, coming := v.shotAt(v.Me.Pos.X)
	if !coming {
		v.arrive(c, at, v.toBall())
		return
	}
	v.arrive(c, geom.Vec{X: v.Me.Pos.X, Y: y}, v.toBall())
	if b.tracks(v) {
		c.Guard = v.guard(y, t)
	}
}

// tracks reports whether the ball that a keeper sees has come, since its last
// decision, as far as its speed says. A ball that was elsewhere a moment ago,
// or only in a mate's message, seems to fly and does not: nobody dives for it.
func (b *player) tracks(v *view) bool {
	if v.ball.Age > 0.2 || v.ball != v.Ball {
		return false
	}
	came, due := v.ball.Pos.Sub(b.ball), v.ball.Vel.Mul(v.Time-b.when)
	return came.Sub(due).Len() < 0.5*due.Len()
}

// guard is what a keeper does about a shot that comes past at y in t seconds:
// it squats before one that comes straight at it, spreads in the way of a harder
// one that it can reach, and dives for one that it cannot walk to, which costs
// it a get-up.
func (v *view) guard(y, t float64) agent.Guard {
	aside := v.aside(y)
	switch miss := abs(aside); {
	case t > soon || v.ball.Vel.X > -hardShot:
		return agent.NoGuard
	case miss < hands && v.ball.Vel.X > -flies:
		return agent.Squat
	case miss < body:
		return agent.Block
	case miss > stretch || miss < body+float64(sideways*t) || abs(y) > v.Pitch.GoalHalfWidth:
		return agent.NoGuard
	}
	return diveTo(aside)
}

// aside is how far to the left of a keeper's body, in m, what comes past at y does.
func (v *view) aside(y float64) float64 {
	return geom.Vec{Y: y - v.Me.Pos.Y}.Dot(v.Me.Axis.Left())
}

// diveTo returns the dive to what is aside.
func diveTo(aside float64) agent.Guard {
	if aside > 0 {
		return agent.DiveLeft
	}
	return agent.DiveRight
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
	return y, t, t > 0 && t < 3 && abs(in) < v.Pitch.GoalHalfWidth+0.1
}
