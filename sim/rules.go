package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/physics"
	"jiayou/sim/referee"
)

// judge tells the referee the facts and carries out its calls.
func (m *Match) judge() {
	m.fillFacts()
	for _, c := range m.referee.Judge(&m.facts) {
		m.obey(&c)
	}
}

func (m *Match) fillFacts() {
	f := &m.facts
	f.Ball, f.Height = m.physics.Ball.Pos, m.physics.Ball.Height
	f.Touched = m.touch >= 0
	f.Touch = -1
	if f.Touched {
		f.Last = m.robots[m.touch].side
	}
	if m.touched == m.tick {
		f.Touch = m.touch
	}
	f.Count = m.physics.Count
	for i := range f.Count {
		r := &m.robots[i]
		p := &f.Robots[i]
		p.Lying = 0
		p.Pos, p.Vel = m.physics.Robots[i].Pos, m.physics.Robots[i].Vel
		if !r.body.Posture.Upright() {
			p.Lying = max(r.body.LyingTicks(), 1)
		}
	}
	m.fillBumps()
}

// fillBumps tells the referee which robots have touched each other.
func (m *Match) fillBumps() {
	f := &m.facts
	f.Bumped = 0
	for _, c := range m.world.Contacts() {
		if !c.WithBall() && f.Bumped < referee.MaxBumps {
			f.Bumps[f.Bumped] = referee.Bump{A: c.A, B: c.B, Impulse: c.Impulse.Len()}
			f.Bumped++
		}
	}
}

// obey carries out one call.
func (m *Match) obey(c *referee.Call) {
	switch c.Kind {
	case referee.Whistle:
		if c.Restart == referee.KickOff {
			m.blow()
		}
	case referee.PlaceBall:
		m.physics.Ball = physics.Ball{Pos: c.Pos}
	case referee.PlaceRobot:
		m.put(c.Robot, c.Pos, physics.Upright)
	case referee.Return:
		m.put(c.Robot, c.Pos, physics.Upright)
	case referee.Remove, referee.SendOff, referee.Bench:
		m.put(c.Robot, c.Pos, physics.Away)
	}
	m.tellCall(c)
}

// callEvents are the events of those calls that are worth one.
var callEvents = [...]struct {
	kind EventKind
	told bool
}{
	referee.Whistle:       {EventWhistle, true},
	referee.Goal:          {EventGoal, true},
	referee.BallOut:       {EventBallOut, true},
	referee.Drop:          {EventDroppedBall, true},
	referee.EndHalf:       {EventHalfTime, true},
	referee.EndMatch:      {EventFullTime, true},
	referee.Remove:        {EventRemoved, true},
	referee.Return:        {EventReturned, true},
	referee.Foul:          {EventFoul, true},
	referee.SendOff:       {EventSentOff, true},
	referee.ExtraTime:     {EventExtraTime, true},
	referee.BeginShootout: {EventShootout, true},
	referee.Missed:        {EventMissed, true},
}

// tellCall reports a call.
func (m *Match) tellCall(c *referee.Call) {
	if int(c.Kind) >= len(callEvents) || !callEvents[c.Kind].told {
		return
	}
	e := Event{Kind: callEvents[c.Kind].kind, Side: c.Side, Robot: c.Robot, Restart: c.Restart, Offence: c.Offence}
	switch c.Kind {
	case referee.Goal:
		e.Robot = m.scorer(c.Side)
	case referee.BallOut:
		e.Robot = m.touch
	}
	m.emit(e)
}

// shotTime is how long after a kick a goal is still its work, though somebody
// has deflected it, in ticks.
const shotTime = 3 * TicksPerSecond

// scorer returns the robot whose goal it is: who shot it, or who touched it
// last.
func (m *Match) scorer(side field.Side) int {
	if m.kicker >= 0 && m.robots[m.kicker].side == side && m.tick-m.kicked <= shotTime {
		return m.kicker
	}
	return m.touch
}

// put stands robot i at a place, at rest, facing the goal it attacks.
func (m *Match) put(i int, at geom.Vec, shape physics.Shape) {
	r, p := &m.robots[i], &m.physics.Robots[i]
	r.body.StandAt(at, geom.Vec{X: m.referee.Attack(r.side)}.Angle())
	r.eyes.Put()
	r.order, r.show, r.push = stay, agent.Calm, geom.Vec{}
	p.Pos, p.Vel, p.Shape, p.Axis = at, geom.Vec{}, shape, 0
}
