package sim

import (
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
	if f.Touched {
		f.Last = m.robots[m.touch].side
	}
	f.Count = m.physics.Count
	for i := range f.Count {
		r := &m.robots[i]
		lying, _ := r.body.Lying()
		f.Robots[i] = referee.Player{
			Side: r.side, Number: r.number, Pos: m.physics.Robots[i].Pos,
			Lying: int(lying*TicksPerSecond + 0.5),
		}
		if !r.body.Posture.Upright() && f.Robots[i].Lying == 0 {
			f.Robots[i].Lying = 1
		}
	}
}

// obey carries out one call.
func (m *Match) obey(c *referee.Call) {
	switch c.Kind {
	case referee.Whistle:
		m.emit(Event{Kind: EventWhistle, Side: c.Side, Robot: -1, Restart: c.Restart})
	case referee.Goal:
		m.emit(Event{Kind: EventGoal, Side: c.Side, Robot: m.scorer(c.Side)})
	case referee.BallOut:
		m.emit(Event{Kind: EventBallOut, Side: c.Side, Robot: m.touch, Restart: c.Restart})
	case referee.Drop:
		m.emit(Event{Kind: EventDroppedBall, Robot: -1, Restart: c.Restart})
	case referee.EndHalf:
		m.emit(Event{Kind: EventHalfTime, Robot: -1})
	case referee.EndMatch:
		m.emit(Event{Kind: EventFullTime, Robot: -1})
	case referee.PlaceBall:
		m.physics.Ball = physics.Ball{Pos: c.Pos}
	case referee.PlaceRobot:
		m.put(c.Robot, c.Pos, physics.Upright)
	case referee.Remove:
		m.put(c.Robot, c.Pos, physics.Away)
		m.emitFor(c.Robot, EventRemoved, 0)
	case referee.Return:
		m.put(c.Robot, c.Pos, physics.Upright)
		m.emitFor(c.Robot, EventReturned, 0)
	}
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
	r.command, r.push = stay, geom.Vec{}
	p.Pos, p.Vel, p.Shape, p.Axis = at, geom.Vec{}, shape, 0
}
