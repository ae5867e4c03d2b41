package team

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// onLine is how far before its goal line, in m, a keeper faces a penalty
	// kick. Eyes say 0.2 s after a kick that the ball moves. On the line there
	// is as much time left to dive; where a keeper narrows the angle otherwise,
	// the ball has passed by then.
	onLine = 0.25

	// planted is how near to that, in m, it stands still: a body that steps
	// cannot spread, and knows its place no better.
	planted = 0.2

	// duel is how long after a penalty kick, in s, the ball may be on its way:
	// the slowest shot takes less.
	duel = 0.9

	// stirs is the speed towards the goal, in m/s, that eyes see in a ball which
	// has just been kicked, and seldom in one that lies: it takes them 0.3 s to
	// believe in all of it.
	stirs = 0.5

	// doubtful is how far beside a post, in m, a ball seems to go that a keeper
	// dives for all the same.
	doubtful = 0.3
)

// facePenalty stands on the goal line until the ball is kicked.
func (b *player) facePenalty(v *view, c *agent.Command) {
	b.faced, b.stirred = v.Time, false
	at := v.homeward().Add(geom.Vec{X: onLine})
	if at.Dist(v.Me.Pos) > planted {
		v.arrive(c, at, v.toBall())
		return
	}
	c.Still = true
}

// duels reports whether a penalty kick that the keeper faces has just been taken.
func (b *player) duels(v *view) bool { return b.faced > 0 && v.Time-b.faced < duel }

// savePenalty commits itself at the second decision that sees the ball come, to
// the side on which it seems to pass. What open play leaves time for would be too
// late: to see whether it comes as fast as it seems, or a side-step will do.
func (b *player) savePenalty(v *view, c *agent.Command) {
	c.Still = true
	vel := v.ball.Vel
	again := b.stirred
	b.stirred = vel.X < -stirs
	if !again || !b.stirred || v.ball.Age > 0.2 || v.ball.Pos.X < v.Me.Pos.X {
		return
	}
	y := v.ball.Pos.Y + float64(vel.Y/vel.X*(v.Me.Pos.X-v.ball.Pos.X))
	switch aside := v.aside(y); {
	case abs(y) > v.Pitch.GoalHalfWidth+doubtful:
	case abs(aside) < body:
		c.Guard = agent.Block
	default:
		c.Guard = diveTo(aside)
	}
}
