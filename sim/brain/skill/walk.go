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

	// quickest is the fastest turn that is asked for, rad/s.
	quickest = 1.8
)

// Way is a walk to a place.
type Way struct {
	To      geom.Vec
	Face    geom.Vec // the direction to face when it is near, of any length
	Through float64  // the speed that is left when it gets there, m/s
	Fastest float64  // m/s; 0 for as fast as it can
}

// Go says how to walk, in the robot's own frame, and to turn on a way, round robots
// that stand or lie in it.
func Go(p *agent.Percept, w *Way) (walk geom.Vec, turn float64) {
	way, face := w.To.Sub(p.Me.Pos), w.Face
	d := way.Len()
	if d > march {
		face = way
	}
	off := face.Unturn(p.Me.Axis).Angle()
	const slack = braking * lag
	speed := min(w.fastest(p), math.Sqrt(float64(2*braking*d)+slack*slack+float64(w.Through*w.Through))-slack)
	if d < 0.05 && w.Through == 0 {
		speed = 0
	}
	vel := way.Mul(speed / max(d, 1e-9))
	if d > 0.3 {
		vel = avoid(p, vel, w.To)
	}
	if d > march && abs(off) > 0.6 {
		vel = vel.Mul(0.4)
	}
	return vel.Unturn(p.Me.Axis), geom.Clamp(2*off, -quickest, quickest)
}

func (w *Way) fastest(p *agent.Percept) float64 {
	if w.Fastest > 0 {
		return min(w.Fastest, p.Me.MaxWalk)
	}
	return p.Me.MaxWalk
}

// turnTo is the rate that turns a robot to a direction.
func turnTo(p *agent.Percept, dir geom.Vec) float64 {
	return geom.Clamp(2*dir.Unturn(p.Me.Axis).Angle(), -quickest, quickest)
}

// avoid bends a velocity round robots that stand or lie in the way.
func avoid(p *agent.Percept, vel, at geom.Vec) geom.Vec {
	for i := range p.FoeCount {
		vel = bend(p.Me.Pos, vel, p.Foes[i].Pos, at)
	}
	for i := range p.MateCount {
		vel = bend(p.Me.Pos, vel, p.Mates[i].Pos, at)
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
