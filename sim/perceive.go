package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/referee"
	"jiayou/sim/sense"
)

// perceive lets the robots look, speak and think whose turn it is.
func (m *Match) perceive() {
	m.shoot()
	scene := m.scene()
	for i := range m.physics.Count {
		r := &m.robots[i]
		if m.referee.Absent(i) {
			continue
		}
		if m.tick%sense.LookTicks == i%sense.LookTicks {
			r.eyes.Look(&scene, i)
		}
		if m.tick%sense.MessageTicks == i*sense.LookTicks%sense.MessageTicks {
			m.speak(i)
		}
		if m.tick%thinkTicks == i%thinkTicks && r.body.Posture.Upright() {
			m.think(&scene, i)
		}
	}
}

// shoot adds this tick to the film.
func (m *Match) shoot() {
	t := m.film.At(m.tick)
	t.Ball, t.BallVel, t.Count = m.physics.Ball.Pos, m.physics.Ball.Vel, m.physics.Count
	for i := range t.Count {
		r, p := &m.robots[i], &m.physics.Robots[i]
		t.Robots[i] = sense.Being{
			Side: r.side, Number: r.number, Pos: p.Pos, Vel: p.Vel,
			Heading: r.body.Heading, Gaze: r.body.Gaze(),
			Shake: shake(r.body.Posture), Upright: r.body.Posture.Upright(), Absent: m.referee.Absent(i),
		}
	}
}

// shake returns how much a posture blurs what the eyes see.
func shake(p humanoid.Posture) float64 {
	switch p {
	case humanoid.Stand:
		return sense.StandShake
	case humanoid.Stumble:
		return sense.StumbleShake
	}
	return sense.WalkShake
}

// scene is what all senses have in common in this tick.
func (m *Match) scene() sense.Scene {
	return sense.Scene{Film: &m.film, Now: m.tick, Marks: &m.marks, Senses: &m.config.Sense}
}

// think asks the brain of robot i for its command.
func (m *Match) think(scene *sense.Scene, i int) {
	r, p := &m.robots[i], &m.percept
	attack := m.referee.Attack(r.side)
	r.eyes.Fill(p, scene, i, attack)
	p.Me.Number, p.Me.MaxWalk = m.task(r), r.body.MaxWalk(m.spirits[r.side].Effort())
	p.Time = float64(m.tick) / TicksPerSecond
	m.fillPitch(&p.Pitch)
	m.fillGame(&p.Game, r)
	m.fillMates(p, i)
	ours, theirs := m.heard(r.side), m.heard(r.side.Other())
	p.Crowd = agent.Crowd{Ours: ours.Strength(), Theirs: theirs.Strength(), Roar: ours.Roar}
	command, ok := r.brain.Think(p).Sane()
	if !ok && !r.garbled {
		r.garbled = true
		m.emitFor(i, EventGarbled, 0)
	}
	if r.eyes.Obeys(scene.Senses) {
		r.command = command
	}
	r.report = agent.Mate{Number: r.number, Pos: p.Me.Pos, Vel: p.Me.Vel, Upright: true, ToBall: sane(command.ToBall), Ball: p.Ball}
	r.belief = Belief{
		Pos: p.Me.Pos.Mul(attack), Ball: p.Ball.Pos.Mul(attack), SeesBall: p.Ball.Seen, BallAge: p.Ball.Age, Said: r.belief.Said,
	}
	if m.referee.Live() {
		r.errors.Weigh(&sense.Opinion{Percept: p, Eyes: &r.eyes, Robot: i, Attack: attack}, scene)
	}
}

// speak sends a message of robot i to its mates, each of whom may miss it.
func (m *Match) speak(i int) {
	r := &m.robots[i]
	if r.report.Number == 0 {
		return
	}
	r.belief.Said = m.tick
	r.report.Upright = r.body.Posture.Upright()
	if !r.report.Upright {
		r.report.Vel, r.report.ToBall = geom.Vec{}, lame
	}
	message := sense.Pack(&r.report)
	for j := range m.physics.Count {
		mate := &m.robots[j]
		if j == i || mate.side != r.side || m.referee.Absent(j) {
			continue
		}
		d := m.physics.Robots[i].Pos.Dist(m.physics.Robots[j].Pos)
		if mate.radio.Hear(&message, m.tick, d, &m.config.Sense) && r.report.Ball.Seen && r.report.Ball.Age < 0.5 {
			mate.eyes.Heard(m.tick, r.report.Ball.Pos, m.referee.Attack(r.side))
		}
	}
}

// lame is the time to the ball that a robot on the ground reports, s, or one
// whose brain names no time.
const lame = 60

func sane(toBall float64) float64 {
	if toBall >= 0 && toBall < lame {
		return toBall
	}
	return lame
}

// Perception returns how wrong robot i has been so far in what it perceived.
// Robots are counted as in Frame.
func (m *Match) Perception(i int) sense.Misjudgements { return m.robots[i].errors }

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

// fillMates passes on what robot i has heard of its mates. The referee's radio,
// which everybody hears, says who is off the pitch.
func (m *Match) fillMates(p *agent.Percept, i int) {
	p.MateCount = 0
	own := &m.robots[i]
	for j := range m.physics.Count {
		mate := &m.robots[j]
		if j == i || mate.side != own.side || m.referee.Absent(j) || mate.report.Number == 0 {
			continue
		}
		heard, ok := own.radio.Mate(mate.number, m.tick)
		if !m.config.Sense.Limited {
			heard, ok = mate.report, true
			heard.Pos = m.physics.Robots[j].Pos.Mul(m.referee.Attack(own.side))
			heard.Upright = mate.body.Posture.Upright()
		}
		if ok {
			p.Mates[p.MateCount] = heard
			p.MateCount++
		}
	}
}
