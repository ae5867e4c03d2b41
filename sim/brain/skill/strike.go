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

// AtFeet reports whether a ball lies so that a kick to a place can begin.
func AtFeet(p *agent.Percept, ball, at geom.Vec) bool {
	rel := ball.Sub(p.Me.Pos).Unturn(p.Me.Axis)
	off := at.Sub(ball).Unturn(p.Me.Axis).Unit()
	return rel.X >= 0 && rel.X <= reach && abs(rel.Y) <= beside && off.X >= square
}

// Swing says how to walk and turn while kicking a ball that is AtFeet to a place,
// with the step that suits it.
func Swing(p *agent.Percept, ball, at geom.Vec) (walk geom.Vec, turn float64) {
	rel := ball.Sub(p.Me.Pos).Unturn(p.Me.Axis)
	off := at.Sub(ball).Unturn(p.Me.Axis).Unit()
	walk = geom.Vec{X: geom.Clamp(2*(rel.X-behind), -0.1, 0.4), Y: geom.Clamp(rel.Y, -0.15, 0.15)}
	return walk, geom.Clamp(off.Y, -0.6, 0.6)
}

// Approach says how to walk and turn to the place behind a ball from which it is
// kicked to a place, at a speed of fastest m/s, 0 for as fast as it can. Who stands
// on the wrong side of the ball goes round it side-stepping, with an eye on it.
func (h *Habit) Approach(p *agent.Percept, ball, at geom.Vec, fastest float64) (walk geom.Vec, turn float64) {
	dir := at.Sub(ball).Unit()
	to := ball.Sub(p.Me.Pos)
	d := to.Len()
	if d < 1e-3 || to.Dot(dir) > inLine*d {
		h.Round = 0
		return Go(p, &Way{To: ball.AddMul(dir, -behind), Face: dir, Through: through, Fastest: fastest})
	}
	to = to.Mul(1 / d)
	if h.Round == 0 || to.Dot(dir) > -0.5 {
		h.Round = math.Copysign(1, to.Cross(dir))
	}
	aside := to.Left().Mul(-h.Round)
	if d > near {
		by := ball.AddMul(aside, clear).AddMul(dir, -behind)
		return Go(p, &Way{To: by, Face: to, Through: through, Fastest: fastest})
	}
	vel := aside.Mul(sideStep).AddMul(to, 1.5*(d-clear))
	face := geom.Wrap(to.Unturn(p.Me.Axis).Angle() + float64(lead*h.Round))
	return vel.Unturn(p.Me.Axis), geom.Clamp(2*face, -1.2, 1.2)
}

// AtFeet reports whether the ball lies so that a kick to a place can begin.
func (v *View) AtFeet(at geom.Vec) bool { return v.Ball.Seen && AtFeet(v.P, v.Ball.Pos, at) }

// strike goes behind the ball and kicks it.
func (v *View) strike(c *agent.Command, o *Order, h *Habit) {
	if !v.Ball.Seen {
		c.Turn = Seek(v.P)
		return
	}
	if !v.AtFeet(o.Place) {
		meet, _ := v.Meet()
		c.Walk, c.Turn = h.Approach(v.P, meet, o.Place, o.Speed)
		return
	}
	c.Walk, c.Turn = Swing(v.P, v.Ball.Pos, o.Place)
	c.Kick = agent.Kick{Power: o.Power, At: o.Place, Loft: o.Loft, Full: o.Full}
	if o.Power <= 0 {
		c.Kick.Power = shotPower
	}
}
