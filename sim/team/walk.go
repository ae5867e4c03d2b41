package team

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// march is the distance beyond which a robot turns to where it goes and
	// walks forwards; nearer, it side-steps and faces where it must.
	march = 0.8

	// braking is the deceleration that arrivals count on, m/s², and lag the
	// time before a body answers a new command: half a step and half the
	// time between two decisions, s.
	braking, lag = 0.42, 0.3

	// room is how near a robot passes another one, m.
	room = 1.05

	// caution is how far ahead it watches out for others, m.
	caution = 1.8
)

// arrive walks to a place, stops there and faces the way that face points.
func (v *view) arrive(at, face geom.Vec) agent.Command {
	return v.walk(at, face, 0)
}

// walk goes to a place, faces the way that face points when it is near, and is
// still in motion with speed through when it gets there.
func (v *view) walk(at, face geom.Vec, through float64) agent.Command {
	way := at.Sub(v.Me.Pos)
	d := way.Len()
	if d > march {
		face = way
	}
	off := face.Unturn(v.Me.Axis).Angle()
	const slack = braking * lag
	speed := min(v.Me.MaxWalk, math.Sqrt(float64(2*braking*d)+slack*slack+float64(through*through))-slack)
	if d < 0.05 && through == 0 {
		speed = 0
	}
	vel := way.Mul(speed / max(d, 1e-9))
	if d > 0.3 {
		vel = v.avoid(vel, at)
	}
	if d > march && abs(off) > 0.6 {
		vel = vel.Mul(0.4)
	}
	return agent.Command{Walk: vel.Unturn(v.Me.Axis), Turn: geom.Clamp(2*off, -1.8, 1.8)}
}

// avoid bends a velocity round robots that stand or lie in the way.
func (v *view) avoid(vel, at geom.Vec) geom.Vec {
	for i := range v.FoeCount {
		vel = bend(v.Me.Pos, vel, v.Foes[i].Pos, at)
	}
	for i := range v.MateCount {
		vel = bend(v.Me.Pos, vel, v.Mates[i].Pos, at)
	}
	return vel
}

func bend(me, vel, other, at geom.Vec) geom.Vec {
	rel := other.Sub(me)
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
