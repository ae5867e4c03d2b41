package team

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// behind is how far behind the ball a kicker stands, m, and through the
	// speed, m/s, with which it gets there: kicks are taken walking.
	behind, through = 0.24, 0.3

	// A ball that lies up to reach ahead and beside to one side is kicked if
	// the cosine between aim and heading is square or more; the body waits
	// for the step that suits it.
	reach, beside, square = 0.6, 0.28, 0.74

	// inLine is the cosine between the way to the ball and the way of the
	// kick from which a robot walks straight at the ball.
	inLine = 0.75

	// Nearer than near, a robot that has to get round the ball side-steps at
	// clear from it, at sideStep m/s, its heading lead rad ahead.
	near, clear, sideStep, lead = 0.9, 0.42, 0.45, 0.25
)

// strike goes behind the ball and kicks it where it does most good.
func (b *player) strike(v *view) agent.Command {
	if !v.Game.Restart && v.foe-0.5 < 0.7/pace && v.mine-v.foe > b.style.tackle {
		return v.jockey()
	}
	best := b.choose(v, v.meet)
	b.plan = best.plan
	dir := best.at.Sub(v.meet).Unit()
	rel := v.ball.Pos.Sub(v.Me.Pos).Unturn(v.Me.Axis)
	off := best.at.Sub(v.ball.Pos).Unturn(v.Me.Axis).Unit()
	if rel.X < 0 || rel.X > reach || abs(rel.Y) > beside || off.X < square {
		return b.approach(v, dir)
	}
	return agent.Command{
		Walk: geom.Vec{X: geom.Clamp(2*(rel.X-behind), -0.1, 0.4), Y: geom.Clamp(rel.Y, -0.15, 0.15)},
		Turn: geom.Clamp(off.Y, -0.6, 0.6),
		Kick: best.kick,
	}
}

// jockey stands in the way of an opponent that has the ball: two robots who
// both go for it are two robots on the turf.
func (v *view) jockey() agent.Command {
	way := v.homeward().Sub(v.ball.Pos)
	return v.arrive(v.ball.Pos.AddMul(way.Unit(), min(0.95, way.Len()-0.4)), v.toBall())
}

// approach walks to the place behind the ball. Who stands on the wrong side of
// it goes round it side-stepping, with an eye on the ball.
func (b *player) approach(v *view, dir geom.Vec) agent.Command {
	to := v.meet.Sub(v.Me.Pos)
	d := to.Len()
	if d < 1e-3 || to.Dot(dir) > inLine*d {
		b.round = 0
		return v.walk(v.meet.AddMul(dir, -behind), dir, through)
	}
	to = to.Mul(1 / d)
	if b.round == 0 || to.Dot(dir) > -0.5 {
		b.round = math.Copysign(1, to.Cross(dir))
	}
	aside := to.Left().Mul(-b.round)
	if d > near {
		return v.walk(v.meet.AddMul(aside, clear).AddMul(dir, -behind), to, through)
	}
	vel := aside.Mul(sideStep).AddMul(to, 1.5*(d-clear))
	face := geom.Wrap(to.Unturn(v.Me.Axis).Angle() + float64(lead*b.round))
	return agent.Command{Walk: vel.Unturn(v.Me.Axis), Turn: geom.Clamp(2*face, -1.2, 1.2)}
}
