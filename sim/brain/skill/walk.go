package skill

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// march is the distance, in m, beyond which a robot turns to where it goes;
	// nearer, it side-steps and faces where it must.
	march = 0.8

	// braking is the deceleration that arrivals count on, m/s², and lag the
	// time before a body answers a new command: half a step and half the time
	// between two decisions, s.
	braking, lag = 0.42, 0.3

	// room is how near a robot passes another one, and caution how far ahead it
	// watches out for others, m.
	room, caution = 1.05, 1.8
)

// walk goes to a place, faces a direction when it is near, and still has the
// speed through when it gets there.
func (v *View) walk(at geom.Vec, face, through, fastest float64) agent.Command {
	way := at.Sub(v.P.Me.Pos)
	d := way.Len()
	if d > march {
		face = way.Angle()
	}
	const slack = braking * lag
	speed := min(fastest, math.Sqrt(float64(2*braking*d)+slack*slack+float64(through*through))-slack)
	if d < 0.05 && through == 0 {
		speed = 0
	}
	vel := way.Unit().Mul(speed)
	if d > 0.3 {
		vel = v.avoid(vel, at)
	}
	if off := geom.Wrap(face - v.P.Me.Heading); d > march && abs(off) > 0.6 {
		vel = vel.Mul(0.4)
	}
	return agent.Command{Walk: vel.Unturn(v.axis), Turn: v.turnTo(face)}
}

// turnTo is the rate that turns the robot to a direction.
func (v *View) turnTo(face float64) float64 {
	return geom.Clamp(2*geom.Wrap(face-v.P.Me.Heading), -1.8, 1.8)
}

func (v *View) toBallAngle() float64 { return v.Ball.Pos.Sub(v.P.Me.Pos).Angle() }

// avoid bends a velocity round robots that stand or lie in the way.
func (v *View) avoid(vel, at geom.Vec) geom.Vec {
	for i := range v.P.FoeCount {
		vel = v.bend(vel, v.P.Foes[i].Pos, at)
	}
	for i := range v.P.MateCount {
		vel = v.bend(vel, v.P.Mates[i].Pos, at)
	}
	return vel
}

func (v *View) bend(vel, other, at geom.Vec) geom.Vec {
	rel := other.Sub(v.P.Me.Pos)
	d2 := rel.Len2()
	if d2 > caution*caution || other.Sub(at).Len2() < 0.35*0.35 {
		return vel
	}
	dir := vel.Unit()
	along, across := rel.Dot(dir), dir.Cross(rel)
	if along < 0 || abs(across) > room {
		return vel
	}
	aside := dir.Left()
	if across > 0 {
		aside = aside.Neg()
	}
	k := 1 - math.Sqrt(d2)/caution
	return vel.Mul(1-float64(0.6*k)).AddMul(aside, float64(0.6*k*(1-abs(across)/room))+0.1)
}
