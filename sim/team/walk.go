package team

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// march is the distance beyond which a robot turns to where it goes and
	// walks forwards; nearer, it side-steps and faces where it must.
	march = 0.9

	// braking is the deceleration that arrivals count on, m/s².
	braking = 0.35

	// room is how near a robot passes another one, m.
	room = 0.65
)

// arrive walks to a place and faces a direction there.
func arrive(p *agent.Percept, at geom.Vec, face float64) agent.Command {
	way := at.Sub(p.Me.Pos)
	d := way.Len()
	if d > march {
		face = way.Angle()
	}
	off := geom.Wrap(face - p.Me.Heading)
	speed := min(p.Me.MaxWalk, braking*d/0.45)
	if d < 0.06 {
		speed = 0
	}
	v := way.Unit().Mul(speed)
	if d > 0.3 {
		v = avoid(p, v, at)
	}
	if d > march && abs(off) > 0.5 {
		v = v.Mul(0.4)
	}
	return agent.Command{
		Walk: v.Unturn(geom.Polar(p.Me.Heading)),
		Turn: geom.Clamp(1.8*off, -1.6, 1.6),
	}
}

// avoid bends a velocity round robots that stand or lie in the way.
func avoid(p *agent.Percept, v, at geom.Vec) geom.Vec {
	for i := range p.FoeCount {
		v = bend(p.Me.Pos, v, p.Foes[i].Pos, at)
	}
	for i := range p.MateCount {
		v = bend(p.Me.Pos, v, p.Mates[i].Pos, at)
	}
	return v
}

func bend(me, v, other, at geom.Vec) geom.Vec {
	rel := other.Sub(me)
	d := rel.Len()
	if d > 1.4 || other.Dist(at) < 0.35 {
		return v
	}
	ahead, across := rel.Dot(v.Unit()), v.Unit().Cross(rel)
	if ahead < 0 || abs(across) > room {
		return v
	}
	aside := v.Unit().Left()
	if across > 0 {
		aside = aside.Neg()
	}
	k := (1.4 - d) / 1.4
	return v.Mul(1-0.6*k).AddMul(aside, 0.6*k*(1-abs(across)/room)+0.1)
}
