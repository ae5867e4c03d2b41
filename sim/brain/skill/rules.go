package skill

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

// respect is added to the distance that the rules want, and edge is how near
// the lines a robot waits, m.
const respect, edge = 0.4, 0.3

// Obey says what the referee wants of the robot now: to walk to its place for a
// kick-off, to stand while nothing is going on, to keep away from a ball that is
// the opponents', to go to one that is its own while it is fetched. It reports
// false if the robot may do as it likes.
func (v *View) Obey(h *Habit) (Order, bool) {
	g := &v.P.Game
	ball := Order{Face: true, Facing: v.Ball.Pos}
	switch {
	case g.Ready:
		ball.Move, ball.Place = WalkTo, g.Spot
		return ball, true
	case !g.Restart:
		return Order{}, !g.Playing
	case !g.Ours, g.Kind == agent.PenaltyKick && !v.First(h):
		return v.keepAway(ball), true
	case g.Playing:
		return Order{}, false
	}
	ball.Move, ball.Place = WalkTo, v.waiting(h)
	return ball, true
}

// waiting is where a robot goes while the ball is fetched for its side: behind
// it if it will take it, else to its place on the pitch as it stands.
func (v *View) waiting(h *Habit) geom.Vec {
	at := v.P.Game.At
	if v.First(h) {
		in := v.Goal().Sub(at).Unit()
		return at.AddMul(in, -0.5)
	}
	if v.P.Me.Number == 1 {
		return v.Home().Add(geom.Vec{X: 0.6})
	}
	return v.Within(v.P.Me.Pos, edge)
}

// keepAway is between the ball and the own goal, as far from the ball as the
// rules want; for the keeper in its goal, at a penalty kick behind the ball.
func (v *View) keepAway(o Order) Order {
	g, me := &v.P.Game, &v.P.Me
	o.Move = WalkTo
	home := v.Home()
	far := g.Clear + respect
	switch {
	case me.Number == 1:
		o.Place = home.AddMul(g.At.Sub(home).Unit(), 0.5)
		return o
	case g.Kind == agent.KickOff:
		o.Place = g.Spot
		return o
	case g.Kind == agent.PenaltyKick:
		x := v.P.Pitch.HalfLength - abs(g.At.X)
		o.Place = v.Within(geom.Vec{X: g.At.X - math.Copysign(x, g.At.X), Y: float64(me.Number-3) * 1.2}, edge)
		return o
	}
	from := me.Pos.Sub(g.At)
	o.Place = v.Within(me.Pos, edge)
	if from.Len() < far || g.At.Dist(home) < me.Pos.Dist(home) {
		spread := float64(me.Number-3) * 0.35
		o.Place = v.Within(g.At.AddMul(home.Sub(g.At).Unit().Turn(geom.Polar(spread)), far), edge)
	}
	return o
}
