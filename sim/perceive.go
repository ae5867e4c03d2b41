package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/referee"
	"jiayou/sim/sense"
)

// perceive lets the robots look and think whose turn it is.
func (m *Match) perceive() {
	m.fillTruth()
	for i := range m.physics.Count {
		r := &m.robots[i]
		if m.referee.Absent(i) {
			continue
		}
		if m.tick%sense.LookTicks == i%sense.LookTicks {
			r.eyes.Look(&m.truth, i)
		}
		if m.tick%thinkTicks == i%thinkTicks && r.body.Posture.Upright() {
			m.think(i)
		}
	}
}

func (m *Match) fillTruth() {
	t := &m.truth
	t.Ball, t.BallVel, t.Count = m.physics.Ball.Pos, m.physics.Ball.Vel, m.physics.Count
	for i := range t.Count {
		r, p := &m.robots[i], &m.physics.Robots[i]
		t.Robots[i] = sense.Being{
			Side: r.side, Number: r.number, Pos: p.Pos, Vel: p.Vel,
			Heading: r.body.Heading, Gaze: r.body.Gaze(), MaxWalk: r.body.MaxWalk(m.spirits[r.side].Effort()),
			Upright: r.body.Posture.Upright(), Absent: m.referee.Absent(i),
		}
	}
}

// think asks the brain of robot i for its command.
func (m *Match) think(i int) {
	r, p := &m.robots[i], &m.percept
	attack := m.referee.Attack(r.side)
	r.eyes.Fill(p, &m.truth, i, attack)
	p.Me.Number = m.task(r)
	p.Time = float64(m.tick) / TicksPerSecond
	m.fillPitch(&p.Pitch)
	m.fillGame(&p.Game, r)
	m.fillMates(p, i)
	ours, theirs := m.heard(r.side), m.heard(r.side.Other())
	p.Crowd = agent.Crowd{Ours: ours.Strength(), Theirs: theirs.Strength(), Roar: ours.Roar}
	r.command = r.brain.Think(p)
	r.report = agent.Mate{Number: r.number, Pos: p.Me.Pos, Upright: true, ToBall: r.command.ToBall, Ball: p.Ball}
}

func (m *Match) fillPitch(p *agent.Pitch) {
	f := &m.config.Format
	*p = agent.Pitch{
		HalfLength: f.GoalX(), HalfWidth: f.TouchY(), GoalHalfWidth: f.GoalWidth / 2,
		GoalAreaDepth: f.GoalAreaDepth, CircleRadius: f.CircleRadius,
		FreeKickDistance: f.FreeKickDistance, BallRadius: f.BallRadius,
	}
}

// fillGame tells robot r what the referee lets it know.
func (m *Match) fillGame(g *agent.Game, r *robot) {
	s, side, f := &m.referee.State, r.side, &m.config.Format
	attack := s.Attack(side)
	*g = agent.Game{
		Playing:  s.Live(),
		Restart:  s.Restart != referee.OpenPlay,
		KickOff:  s.Restart == referee.KickOff,
		Ours:     s.Taker == side,
		Kind:     agent.Restart(s.Restart),
		Direct:   s.Restart.Direct(),
		Shootout: s.Shootout(),
		Ready:    s.Phase == referee.Ready || !s.Shootout() && (s.Phase == referee.Celebrating || s.Phase == referee.HalfTime),
		Spot:     s.KickOffSpot(f, side, r.number).Mul(attack),
		TimeLeft: float64(s.Clock) / TicksPerSecond,
		Us:       s.Score[side], Them: s.Score[side.Other()],
	}
	if !g.Restart {
		return
	}
	g.At, g.Clear = m.referee.Spot().Mul(attack), f.FreeKickDistance
	if g.Playing {
		g.Left = max(float64(f.RestartSeconds)-float64(s.Since)/TicksPerSecond, 0)
	}
}

// task is the number that robot r plays as: its own, but who kicks in a
// shoot-out keeps no goal.
func (m *Match) task(r *robot) int {
	if m.referee.Shootout() && r.side == m.referee.Taker {
		return max(r.number, 2)
	}
	return r.number
}

// fillMates passes on what the team mates of robot i have reported.
func (m *Match) fillMates(p *agent.Percept, i int) {
	p.MateCount = 0
	for j := range m.physics.Count {
		if mate := &m.robots[j]; j != i && mate.side == m.robots[i].side && !m.referee.Absent(j) && mate.report.Number > 0 {
			p.Mates[p.MateCount] = mate.report
			p.Mates[p.MateCount].Upright = mate.body.Posture.Upright()
			p.MateCount++
		}
	}
}
