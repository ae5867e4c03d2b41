package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/physics"
)

const (
	// kickable is the height of the ball over the rolling one, in m, up to
	// which a foot meets it.
	kickable = 0.12

	// stride is the distance between two robots, in m, from which one may
	// step on the other.
	stride = 0.9

	// bump is the impulse, in N·s, from which a collision is worth a word.
	bump = 6
)

// act lets every body act on its brain's command.
func (m *Match) act() {
	for i := range m.physics.Count {
		if m.referee.Absent(i) {
			continue
		}
		r := &m.robots[i]
		m.hear(r)
		in := m.situation(i)
		order := m.order(r)
		before := r.body.Posture
		lying, savedBefore := r.body.Lying()
		act := r.body.Step(&in, &order)
		m.apply(i, &act)
		m.tellPosture(i, before, lying, savedBefore)
		r.push = geom.Vec{}
	}
}

func (m *Match) situation(i int) humanoid.Situation {
	p := &m.physics.Robots[i]
	ball := &m.physics.Ball
	return humanoid.Situation{
		Pos: p.Pos, Vel: p.Vel, Push: m.robots[i].push,
		Others: m.others(i),
		Ball:   ball.Pos, BallLow: ball.Height <= kickable,
		BallSize: m.config.Format.BallRadius, BallMass: m.config.Format.BallMass,
		Effort: m.spirits[m.robots[i].side].Effort(),
	}
}

// others returns whom robot i might step on.
func (m *Match) others(i int) (o humanoid.Others) {
	at := m.physics.Robots[i].Pos
	for j := range m.physics.Count {
		p := &m.physics.Robots[j]
		if j == i || p.Shape == physics.Away || p.Pos.Sub(at).Len2() > stride*stride {
			continue
		}
		if p.Shape == physics.Prone {
			o.Add(humanoid.LyingObstacle(p.Pos, p.Axis, m.spec.Scale()))
		} else {
			o.Add(humanoid.StandingObstacle(p.Pos, m.spec.Scale()))
		}
	}
	return o
}

// order turns a command, which is in its team's frame, into an order on the
// pitch's axes. A robot that is wrong about where it is aims as wrongly.
func (m *Match) order(r *robot) humanoid.Order {
	c, attack := &r.command, m.referee.Attack(r.side)
	o := humanoid.Order{
		Walk: c.Walk, Turn: c.Turn, Still: c.Still,
		KickAt: r.eyes.True(c.Kick.At, attack), LookAt: r.eyes.True(c.Look, attack),
	}
	if m.referee.Live() {
		o.Power, o.Loft, o.Full = physics.LaunchSpeed(c.Kick.Power), c.Kick.Loft, c.Kick.Full
		o.Guard = guard(c.Guard)
	}
	return o
}

// apply gives the physics what a body does.
func (m *Match) apply(i int, act *humanoid.Action) {
	p := &m.physics.Robots[i]
	p.Force = act.Force
	p.Vel = p.Vel.Add(act.Recoil)
	if act.Struck {
		m.physics.Ball.Strike(act.Ball, act.Climb)
		m.touch, m.kicker, m.kicked, m.touched = i, i, m.tick, m.tick+1
		m.emitFor(i, EventKick, act.Ball.Len())
	}
	if act.Landed {
		p.Vel = p.Vel.Mul(humanoid.LandingSpeed)
	}
	p.Shape, p.Axis = physics.Upright, 0
	switch b := &m.robots[i].body; {
	case b.Stretched():
		p.Shape, p.Axis = physics.Prone, b.FallTo()
	case b.Spread():
		p.Shape, p.Axis = physics.Wide, b.Heading
	}
}

// tellPosture reports the changes of a robot's posture.
func (m *Match) tellPosture(i int, before humanoid.Posture, lying, saved float64) {
	b := &m.robots[i].body
	if _, now := b.Lying(); saved == 0 && now > 0 {
		m.emitFor(i, EventHelped, lying)
	}
	if b.Posture == before {
		return
	}
	switch {
	case b.Posture == humanoid.Stumble:
		m.emitFor(i, EventStumble, 0)
	case b.Posture == humanoid.Falling:
		m.robots[i].command = stay // else it would do, risen, what it meant to do before
		m.emitFor(i, EventFall, 0)
	case b.Posture == humanoid.Down && before == humanoid.Falling:
		m.emitFor(i, EventDown, 0)
	case b.Posture == humanoid.GetUp:
		m.emitFor(i, EventStir, lying)
	case before.OnGround() && b.Posture.Upright():
		m.emit(Event{Kind: EventUp, Side: m.robots[i].side, Robot: i, Value: lying, Saved: saved})
	}
}

// takeContacts takes note of who touched whom, and the ball.
func (m *Match) takeContacts() {
	for _, c := range m.world.Contacts() {
		if c.WithBall() {
			m.touch, m.touched = c.A, m.tick+1
			continue
		}
		m.feelPush(c.A, m.trip(c.A, c.B, c.Impulse))
		m.feelPush(c.B, m.trip(c.B, c.A, c.Impulse.Neg()))
	}
}

// tripShare is what the balance of a robot feels of an impulse at its shins:
// the rest goes through the standing foot into the turf.
const tripShare = 0.3

// trip returns what robot i feels of an impulse from robot j, and gives back
// the rest if j lies before its shins.
func (m *Match) trip(i, j int, impulse geom.Vec) geom.Vec {
	p := &m.physics.Robots[i]
	if p.Shape == physics.Prone || m.physics.Robots[j].Shape != physics.Prone {
		return impulse
	}
	p.Vel = p.Vel.AddMul(impulse, (tripShare-1)/p.Mass)
	return impulse.Mul(tripShare)
}

// guard returns the body's guard for a brain's; what is none is no guard.
func guard(g agent.Guard) humanoid.Guard {
	if g > agent.DiveRight {
		return humanoid.NoGuard
	}
	return humanoid.Guard(g)
}

func (m *Match) feelPush(i int, impulse geom.Vec) {
	r := &m.robots[i]
	r.push = r.push.Add(impulse)
	if j := impulse.Len(); j >= bump {
		m.emitFor(i, EventBump, j)
	}
}

// stay is the command of a robot that has been put somewhere and has not yet
// thought.
var stay = agent.Command{Still: true}
