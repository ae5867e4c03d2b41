package team

import (
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
	inLine = 0.78

	// clear is how far from the ball a robot walks that has to get round it.
	clear = 0.48
)

// strike goes behind the ball and kicks it where it does most good.
func (b *player) strike(v *view) agent.Command {
	if !v.Game.Restart && v.foe-0.5 < 0.7/pace && v.mine-v.foe > b.style.tackle {
		return v.jockey()
	}
	best := b.choose(v, v.meet)
	b.plan = best.plan
	dir := best.at.Sub(v.meet).Unit()
	rel := v.ball.Pos.Sub(v.Me.Pos).Unturn(v.axis)
	off := best.at.Sub(v.ball.Pos).Unturn(v.axis).Unit()
	if rel.X < 0 || rel.X > reach || abs(rel.Y) > beside || off.X < square {
		return v.approach(dir)
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
	return v.arrive(v.ball.Pos.AddMul(way.Unit(), min(0.8, way.Len()-0.4)), v.toBall())
}

// approach walks to the place behind the ball, round it if need be.
func (v *view) approach(dir geom.Vec) agent.Command {
	to := v.meet.Sub(v.Me.Pos)
	d := to.Len()
	at := v.meet.AddMul(dir, -behind)
	if d > 1e-3 && to.Dot(dir) > inLine*d {
		return v.walk(at, dir.Angle(), through)
	}
	// The straight way to the place leads through the ball: pass beside it.
	side := dir.Left()
	if to.Dot(side) > 0 {
		side = side.Neg()
	}
	at = v.meet.AddMul(dir, -clear)
	if d < 2*clear {
		at = v.meet.AddMul(dir, -0.5*clear).AddMul(side, clear)
	} else if to.Dot(dir) < 0 {
		at = v.meet.AddMul(side, clear)
	}
	face := to
	if d < 2*clear {
		face = to.Unit().Add(dir)
	}
	return v.walk(at, face.Angle(), through)
}
