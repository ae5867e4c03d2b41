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

	// runUp is how far behind the ball a taker waits, m.
	runUp = 0.48

	// respect is added to the distance that the rules want, m.
	respect = 0.3
)

// restart plays a set piece, or gets ready for one while the ball is fetched.
func (b *player) restart(v *view, c *agent.Command) {
	v.ball = agent.Sighting{Seen: true, Pos: v.Game.At}
	v.reckon()
	v.leads = b.ahead(v)
	b.striker = v.leads
	switch {
	case v.Game.Kind == agent.PenaltyKick && !v.mayPlay():
		b.awayFromPenalty(v, c)
	case v.Game.Kind == agent.PenaltyKick && !v.Game.Ours:
		b.facePenalty(v, c)
	case !v.Game.Ours:
		b.keepAway(v, c)
	case v.leads && v.Game.Playing:
		b.strike(v, c)
	case v.leads:
		in := v.setUp().Sub(v.ball.Pos).Unit()
		v.arrive(c, v.ball.Pos.AddMul(in, -runUp), in)
	case v.Me.Number == 1:
		b.keep(v, c)
	default:
		v.stand(c, v.setPlay())
	}
}

// mayPlay reports whether the robot has a part in a penalty kick.
func (v *view) mayPlay() bool {
	return v.Game.Ours && v.leads || !v.Game.Ours && v.Me.Number == 1
}

// awayFromPenalty waits outside the penalty area for the rebound; keepers of
// the side that kicks stay at home.
func (b *player) awayFromPenalty(v *view, c *agent.Command) {
	if v.Me.Number == 1 {
		b.keep(v, c)
		return
	}
	x := v.Pitch.HalfLength - v.ball.Pos.X
	if !v.Game.Ours {
		x = v.Pitch.HalfLength + v.ball.Pos.X
	}
	at := geom.Vec{X: v.ball.Pos.X - math.Copysign(x, v.ball.Pos.X), Y: float64(v.Me.Number-3) * 1.2}
	v.stand(c, at)
}

// setUp is roughly where the ball goes from a restart: before the goal from a
// corner, up the wing from the own goal, infield from the touch line.
func (v *view) setUp() geom.Vec {
	at, x := v.ball.Pos, v.Pitch.HalfLength
	in := math.Copysign(1, -at.Y)
	switch v.Game.Kind {
	case agent.Corner:
		return geom.Vec{X: x - 1.8}
	case agent.GoalKick:
		return geom.Vec{X: at.X + 4, Y: -in * 0.5 * v.Pitch.HalfWidth}
	case agent.KickOff:
		return geom.Vec{X: 0.8, Y: math.Copysign(0.35*v.Pitch.HalfWidth, v.Game.Spot.Y)}
	case agent.PenaltyKick:
		return v.goal()
	}
	return at.Add(geom.Vec{X: 1.6, Y: 1.8 * in})
}

// setPlay is a supporter's place at its side's restart: the first of them where
// the ball is meant to go, the second for the short way, the last at the back.
func (v *view) setPlay() geom.Vec {
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
func (b *player) keepAway(v *view, c *agent.Command) {
	if v.Me.Number == 1 {
		b.keep(v, c)
		return
	}
	if v.Game.Kind == agent.KickOff {
		v.arrive(c, v.Game.Spot, v.toBall())
		return
	}
	far := v.Game.Clear + respect
	at := v.defend(v.line())
	if v.leads {
		at = v.ball.Pos.AddMul(v.homeward().Sub(v.ball.Pos).Unit(), far+0.1)
	}
	if from := at.Sub(v.ball.Pos); from.Len() < far {
		at = v.ball.Pos.AddMul(from.Unit(), far+0.1)
	}
	v.arrive(c, v.within(at, 0.3), v.toBall())
}
