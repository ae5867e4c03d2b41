package team

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// setPiece is what a pass is worth more at a restart, when opponents must
	// keep away.
	setPiece = 0.35

	// respect is added to the distance that the rules want, m.
	respect = 0.3
)

// restart plays a set piece, or gets ready for one while the ball is fetched.
func (b *player) restart(v *view) agent.Command {
	if !v.Game.Playing {
		v.ball.Pos = v.restartSpot()
		v.ball.Vel = geom.Vec{}
		v.reckon()
		v.leads = b.ahead(v)
	}
	b.striker = v.leads
	switch {
	case !v.Game.Ours:
		return b.keepAway(v)
	case v.leads && v.Game.Playing:
		return b.strike(v)
	case v.leads:
		in := v.setUp().Sub(v.ball.Pos).Unit()
		return v.arrive(v.ball.Pos.AddMul(in, -2*behind), in.Angle())
	case v.Me.Number == 1:
		return v.keep()
	}
	return v.arrive(v.within(b.setPlay(v), edge), v.toBall())
}

// restartSpot returns where a ball that is out will be put down.
func (v *view) restartSpot() geom.Vec {
	x, y := v.Pitch.HalfLength, v.Pitch.HalfWidth
	at := v.ball.Pos
	overGoal := abs(at.X)-x > abs(at.Y)-y
	switch {
	case !overGoal:
		return geom.Vec{X: geom.Clamp(at.X, -x, x), Y: math.Copysign(y, at.Y)}
	case (at.X > 0) == v.Game.Ours:
		return geom.Vec{X: math.Copysign(x, at.X), Y: math.Copysign(y, at.Y)}
	}
	return geom.Vec{X: math.Copysign(x-v.Pitch.GoalAreaDepth, at.X), Y: math.Copysign(1, at.Y)}
}

// setUp is roughly where the ball goes from a restart: before the goal from a
// corner, up the wing from the own goal, infield from the touch line.
func (v *view) setUp() geom.Vec {
	at, x := v.ball.Pos, v.Pitch.HalfLength
	in := math.Copysign(1, -at.Y)
	switch {
	case at.X > x-1:
		return geom.Vec{X: x - 1.8}
	case at.X < 2-x:
		return geom.Vec{X: at.X + 4, Y: -in * 0.5 * v.Pitch.HalfWidth}
	case v.Game.KickOff:
		return geom.Vec{X: 0.8, Y: math.Copysign(0.35*v.Pitch.HalfWidth, v.Game.Spot.Y)}
	}
	return at.Add(geom.Vec{X: 1.6, Y: 1.8 * in})
}

// setPlay is a supporter's place at its side's restart: the first of them where
// the ball is meant to go, the second for the short way, the last at the back.
func (b *player) setPlay(v *view) geom.Vec {
	l := v.line()
	if l.count > 1 && l.last() {
		return geom.Vec{X: max(v.ball.Pos.X-back-1, 1.5-v.Pitch.HalfLength), Y: 0.3 * v.ball.Pos.Y}
	}
	at := v.setUp()
	if l.rank > 0 {
		in := math.Copysign(1, -v.ball.Pos.Y)
		at = v.ball.Pos.Add(geom.Vec{X: -1, Y: 2.2 * in})
	}
	return at
}

// keepAway waits out the opponents' restart at the distance that the rules
// want, between the ball and the own goal.
func (b *player) keepAway(v *view) agent.Command {
	if v.Me.Number == 1 {
		return v.keep()
	}
	if v.Game.KickOff {
		return v.arrive(v.Game.Spot, v.toBall())
	}
	far := v.Pitch.FreeKickDistance + respect
	at := b.defend(v, v.line())
	if v.leads {
		at = v.ball.Pos.AddMul(v.homeward().Sub(v.ball.Pos).Unit(), far+0.1)
	}
	if from := at.Sub(v.ball.Pos); from.Len() < far {
		at = v.ball.Pos.AddMul(from.Unit(), far+0.1)
	}
	return v.arrive(v.within(at, 0.3), v.toBall())
}
