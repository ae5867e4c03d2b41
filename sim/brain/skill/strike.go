package skill

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// behind is how far behind the ball a kicker stands, m, and through the
	// speed, m/s, with which it gets there: kicks are taken walking.
	behind, through = 0.24, 0.3

	// A ball that lies up to reach ahead and beside to one side, in m, is kicked
	// if the cosine between aim and heading is square or more; the body waits
	// for the step that suits it.
	reach, beside, square = 0.6, 0.28, 0.74

	// inLine is the cosine between the way to the ball and the way of the kick
	// from which a robot walks straight at the ball.
	inLine = 0.75

	// Nearer than near, a robot that has to get round the ball side-steps at
	// clear from it, at sideStep m/s, its heading lead rad ahead.
	near, clear, sideStep, lead = 0.9, 0.42, 0.45, 0.25
)

// AtFeet reports whether the ball lies so that a kick to a place can begin.
func (v *View) AtFeet(at geom.Vec) bool {
	rel := v.Ball.Pos.Sub(v.P.Me.Pos).Unturn(v.axis)
	off := at.Sub(v.Ball.Pos).Unturn(v.axis).Unit()
	return v.Ball.Seen && rel.X >= 0 && rel.X <= reach && abs(rel.Y) <= beside && off.X >= square
}

// strike goes behind the ball and kicks it.
func (v *View) strike(o *Order, h *Habit) agent.Command {
	if !v.Ball.Seen {
		return v.search()
	}
	if !v.AtFeet(o.Place) {
		return v.approach(o, h)
	}
	rel := v.Ball.Pos.Sub(v.P.Me.Pos).Unturn(v.axis)
	off := o.Place.Sub(v.Ball.Pos).Unturn(v.axis).Unit()
	c := agent.Command{
		Walk: geom.Vec{X: geom.Clamp(2*(rel.X-behind), -0.1, 0.4), Y: geom.Clamp(rel.Y, -0.15, 0.15)},
		Turn: geom.Clamp(off.Y, -0.6, 0.6),
		Kick: agent.Kick{Power: o.Power, At: o.Place, Loft: o.Loft, Full: o.Full},
	}
	if o.Power <= 0 {
		c.Kick.Power = shotPower
	}
	return c
}

// approach walks to the place behind the ball. Who stands on the wrong side of
// it goes round it side-stepping, with an eye on the ball.
func (v *View) approach(o *Order, h *Habit) agent.Command {
	meet, _ := v.Meet()
	dir := o.Place.Sub(meet).Unit()
	to := meet.Sub(v.P.Me.Pos)
	d := to.Len()
	if d < 1e-3 || to.Dot(dir) > inLine*d {
		h.Round = 0
		return v.walk(meet.AddMul(dir, -behind), dir.Angle(), through, v.limit(o))
	}
	to = to.Mul(1 / d)
	if h.Round == 0 || to.Dot(dir) > -0.5 {
		h.Round = math.Copysign(1, to.Cross(dir))
	}
	aside := to.Left().Mul(-h.Round)
	if d > near {
		return v.walk(meet.AddMul(aside, clear).AddMul(dir, -behind), to.Angle(), through, v.limit(o))
	}
	vel := aside.Mul(sideStep).AddMul(to, 1.5*(d-clear))
	face := geom.Wrap(to.Angle() + float64(lead*h.Round) - v.P.Me.Heading)
	return agent.Command{Walk: vel.Unturn(v.axis), Turn: geom.Clamp(2*face, -1.2, 1.2)}
}
