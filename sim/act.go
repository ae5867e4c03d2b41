package sim

import (
	"math/bits"

	"jiayou/sim/agent"
	"jiayou/sim/field"
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

	// meetTicks is the time between two looks at who is that near. It divides
	// KeyTicks, so that a snapshot need not know.
	meetTicks = 5

	// bump is the impulse, in N·s, from which a collision is worth a word.
	bump = 6
)

// act lets every body act on its brain's order.
func (m *Match) act() {
	if m.tick%meetTicks == 0 {
		m.meet()
	}
	m.situation.Ball, m.situation.BallLow = m.physics.Ball.Pos, m.physics.Ball.Height <= kickable
	each, live := m.config.Format.PerSide, m.referee.Live()
	for side := range m.spirits {
		m.situation.Effort = m.effort(field.Side(side))
		for n := range each {
			if i := side*each + n; !m.referee.Absent(i) {
				m.move(i, live)
			}
		}
	}
}

// move lets the body of robot i act; live says whether the ball may be played.
func (m *Match) move(i int, live bool) {
	r, p := &m.robots[i], &m.physics.Robots[i]
	in := &m.situation
	in.Pos, in.Vel, in.Push = p.Pos, p.Vel, r.push
	in.Others.Count = 0
	if near := m.near[i]; near != 0 {
		m.gather(&in.Others, near)
	}
	r.push = geom.Vec{}
	before := r.body.Posture
	var lying, saved float64
	if before.OnGround() {
		lying, saved = r.body.Lying()
	}
	order := &r.order
	if !live && (order.Power != 0 || order.Guard != humanoid.NoGuard) {
		order = m.patient(order)
	}
	r.body.Step(in, order, &m.action)
	p.Force = m.action.Force
	p.Shape, p.Axis = physics.Upright, 0
	if !r.body.Plain() {
		p.Shape, p.Axis = shape(&r.body)
	}
	if m.action.Sudden {
		m.apply(i, &m.action)
	}
	if before.Upright() && r.body.Posture == before {
		return
	}
	if !r.body.Posture.Upright() {
		r.order = humanoid.Order{Still: true, Rise: r.order.Rise} // else it would do, risen, what it meant to do before
	}
	m.tellPosture(i, before, lying, saved)
}

// meet notes who is within a stride of whom.
func (m *Match) meet() {
	m.near = [field.MaxRobots]uint16{}
	for i := 1; i < m.physics.Count; i++ {
		at := m.physics.Robots[i].Pos
		for j := range i {
			if m.physics.Robots[j].Pos.Sub(at).Len2() < stride*stride {
				m.near[i] |= 1 << j
				m.near[j] |= 1 << i
			}
		}
	}
}

// gather adds what a set of robots is to the feet of another one.
func (m *Match) gather(o *humanoid.Others, near uint16) {
	for ; near != 0; near &= near - 1 {
		switch p := &m.physics.Robots[bits.TrailingZeros16(near)]; p.Shape {
		case physics.Away:
		case physics.Prone:
			o.AddLying(p.Pos, p.Axis, m.scale)
		default:
			o.AddStanding(p.Pos, m.scale)
		}
	}
}

// order makes a command, which is in its team's frame, robot r's order on the
// pitch's axes. A robot that is wrong about where it is aims as wrongly.
func (m *Match) order(r *robot, c *agent.Command) {
	o, attack := &r.order, m.referee.Attack(r.side)
	o.Walk, o.Turn, o.Still = c.Walk, c.Turn, c.Still
	o.KickAt, o.LookAt = r.eyes.True(c.Kick.At, attack), r.eyes.True(c.Look, attack)
	o.Power, o.Loft, o.Full = physics.LaunchSpeed(c.Kick.Power), c.Kick.Loft, c.Kick.Full
	o.Guard, o.Rise = guard(c.Guard), rise(c.Rise)
}

// patient is an order without what is not allowed while the ball is dead.
func (m *Match) patient(o *humanoid.Order) *humanoid.Order {
	m.dead = *o
	m.dead.Power, m.dead.Guard = 0, humanoid.NoGuard
	return &m.dead
}

// apply gives the physics what a body does all of a sudden.
func (m *Match) apply(i int, act *humanoid.Action) {
	p := &m.physics.Robots[i]
	p.Vel = p.Vel.Add(act.Recoil)
	if act.Struck {
		m.physics.Ball.Strike(act.Ball, act.Climb)
		m.touch, m.kicker, m.kicked, m.touched = i, i, m.tick, m.tick+1
		m.emitFor(i, EventKick, act.Ball.Len())
	}
	if act.Landed {
		p.Vel = p.Vel.Mul(humanoid.LandingSpeed)
	}
}

// shape returns what others meet of a body that is not just upright, and where to
// it is turned.
func shape(b *humanoid.Body) (s physics.Shape, axis float64) {
	switch {
	case b.Stretched():
		return physics.Prone, b.FallTo()
	case b.Squats():
		return physics.Low, 0
	case b.Spread():
		return physics.Wide, b.Heading
	}
	return physics.Upright, 0
}

// tellPosture reports the changes of a robot's posture.
func (m *Match) tellPosture(i int, before humanoid.Posture, lying, saved float64) {
	b := &m.robots[i].body
	if _, now := b.Lying(); saved == 0 && now > 0 {
		m.emitFor(i, EventHelped, lying)
	}
	switch {
	case b.Posture == before:
	case b.Posture == humanoid.Stumble:
		m.emitFor(i, EventStumble, 0)
	case b.Posture == humanoid.Falling:
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

// rise returns the body's choice of when to get up for a brain's.
func rise(r agent.Rise) humanoid.Rise {
	if r > agent.StayDown {
		return humanoid.RiseRested
	}
	return humanoid.Rise(r)
}

func (m *Match) feelPush(i int, impulse geom.Vec) {
	r := &m.robots[i]
	r.push = r.push.Add(impulse)
	if j := impulse.Len(); j >= bump {
		m.emitFor(i, EventBump, j)
	}
}

// stay is the order of a robot that has been put somewhere and has not yet
// thought.
var stay = humanoid.Order{Still: true}
