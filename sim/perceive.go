package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/physics"
	"jiayou/sim/referee"
	"jiayou/sim/sense"
)

// perceive lets the robots look, speak and think whose turn it is.
func (m *Match) perceive() {
	m.takeAnswer()
	m.shoot()
	scene := &m.scene
	scene.Now = m.tick
	for i := m.tick % sense.LookTicks; i < m.physics.Count; i += sense.LookTicks {
		if !m.referee.Absent(i) {
			m.robots[i].eyes.Look(scene, i)
		}
	}
	if i := m.tick % sense.MessageTicks / messageTurn; m.tick%messageTurn == 0 && i < m.physics.Count && !m.referee.Absent(i) {
		m.speak(i)
	}
	for i := m.tick % thinkTicks; i < m.physics.Count; i += thinkTicks {
		switch p := m.robots[i].body.Posture; {
		case m.referee.Absent(i):
		case p.Upright():
			m.think(scene, i)
		case p == humanoid.Down:
			m.thinkDown(scene, i)
		}
	}
}

// messageTurn is the time between the messages of two robots, in ticks.
const messageTurn = sense.MessageTicks / field.MaxRobots

// shoot adds this tick to the film.
func (m *Match) shoot() {
	t := m.film.At(m.tick)
	t.Ball, t.BallVel, t.Count = m.physics.Ball.Pos, m.physics.Ball.Vel, m.physics.Count
	for i := range t.Count {
		r, p, b := &m.robots[i], &m.physics.Robots[i], &t.Robots[i]
		b.Side, b.Pos, b.Vel = r.side, p.Pos, p.Vel
		b.Heading, b.Gaze = r.body.Heading, r.body.Gaze()
		b.Shake, b.Upright, b.Absent = shake(r.body.Posture), r.body.Posture.Upright(), m.referee.Absent(i)
	}
}

// shake returns how much a posture blurs what the eyes see.
func shake(p humanoid.Posture) float32 {
	switch p {
	case humanoid.Stand:
		return sense.StandShake
	case humanoid.Stumble:
		return sense.StumbleShake
	}
	return sense.WalkShake
}

// think asks the brain of robot i for its command.
func (m *Match) think(scene *sense.Scene, i int) {
	r, p := &m.robots[i], &m.percept
	attack := m.referee.Attack(r.side)
	m.inform(scene, i)
	m.await(&p.Game, p, r)
	t := &r.report
	t.Number, t.Pos, t.Vel, t.Upright = r.number, p.Me.Pos, p.Me.Vel, true
	t.Ball = p.Ball
	b := &r.belief
	b.Pos, b.Ball, b.SeesBall, b.BallAge = p.Me.Pos.Mul(attack), p.Ball.Pos.Mul(attack), p.Ball.Seen, p.Ball.Age
	if r.brain == nil {
		m.asked = i
	} else {
		c := r.brain.Think(p)
		m.command(i, &c)
	}
	if m.referee.Live() {
		r.errors.Weigh(&sense.Opinion{Percept: p, Eyes: &r.eyes, Robot: i, Attack: attack}, scene)
	}
}

// inform fills in what robot i perceives. It changes nothing of the robot.
func (m *Match) inform(scene *sense.Scene, i int) {
	r, p := &m.robots[i], &m.percept
	facing := r.eyes.Fill(p, scene, i, m.referee.Attack(r.side))
	me := &p.Me
	me.Number, me.Axis = m.task(r), r.body.Axis().Mul(facing)
	me.MaxWalk, me.MaxKick = r.body.MaxWalk(m.effort(r.side)), physics.RollingSpeed(r.body.MaxKick())
	p.Time = float64(m.tick) / TicksPerSecond
	m.fillGame(&p.Game, r)
	m.fillMates(p, i)
	m.fillCrowd(&p.Crowd, r.side)
}

// fillCrowd tells a robot of a side what the stands do.
func (m *Match) fillCrowd(c *agent.Crowd, side field.Side) {
	ours, theirs := &m.heard[side], &m.heard[side.Other()]
	c.Ours, c.Theirs, c.Roar = ours.Level, theirs.Level, ours.Roar
	c.Tempo, c.Courage = m.tempo().Beats(), m.chant.Courage(m.config.Damped)
}

// thinkDown asks the brain of robot i, which lies on the turf, whether it gets up.
// A match whose brains do not care is not changed by it.
func (m *Match) thinkDown(scene *sense.Scene, i int) {
	r := &m.robots[i]
	if r.brain == nil {
		m.inform(scene, i)
		m.asked = i
		return
	}
	if b, ok := r.brain.(agent.Fallen); ok {
		m.inform(scene, i)
		if c, ok := b.Fallen(&m.percept); ok {
			m.commandDown(i, &c)
		}
	}
}

// commandDown gives robot i, which lies on the turf, what its brain has decided.
func (m *Match) commandDown(i int, c *agent.Command) {
	c.Tame()
	r := &m.robots[i]
	r.order.Rise, r.show = rise(c.Rise), c.Show
}

// command gives robot i what its brain has decided. Now and then it is lost on
// the way to the legs.
func (m *Match) command(i int, c *agent.Command) {
	r := &m.robots[i]
	if !c.Tame() && !r.garbled {
		r.garbled = true
		m.emitFor(i, EventGarbled, 0)
	}
	if r.eyes.Obeys(&m.config.Sense) {
		m.order(r, c)
		r.show = c.Show
	}
	r.report.ToBall = sane(c.ToBall)
	r.report.Word = c.Word
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
	word := message.Unpack()
	for j := range m.physics.Count {
		mate := &m.robots[j]
		if j == i || mate.side != r.side || m.referee.Absent(j) {
			continue
		}
		d := m.physics.Robots[i].Pos.Dist(m.physics.Robots[j].Pos)
		if mate.radio.Hear(&word, m.tick, d, &m.config.Sense) && r.report.Ball.Seen && r.report.Ball.Age < 0.5 {
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

// newPitch returns what robots know of a format's pitch.
func newPitch(f *field.Format) agent.Pitch {
	return agent.Pitch{
		HalfLength: f.GoalX(), HalfWidth: f.TouchY(), GoalHalfWidth: f.GoalWidth / 2,
		GoalAreaDepth: f.GoalAreaDepth, CircleRadius: f.CircleRadius,
		FreeKickDistance: f.FreeKickDistance, BallRadius: f.BallRadius,
	}
}

// fillGame tells robot r what the referee lets it know.
func (m *Match) fillGame(g *agent.Game, r *robot) {
	s, side, f := &m.referee.State, r.side, &m.config.Format
	attack := s.Attack(side)
	g.Playing, g.Ours, g.Shootout = s.Live(), s.Taker == side, s.Shootout()
	g.Ready = s.Phase == referee.Ready || !g.Shootout && (s.Phase == referee.Celebrating || s.Phase == referee.HalfTime)
	g.Spot = s.KickOffSpot(f, side, r.number).Mul(attack)
	g.TimeLeft = float64(s.Clock) / TicksPerSecond
	g.Us, g.Them = s.Score[side], s.Score[side.Other()]
	g.Kind, g.Direct = agent.Restart(s.Restart), s.Restart.Direct()
	g.Restart, g.KickOff = s.Restart != referee.OpenPlay, s.Restart == referee.KickOff
	g.At, g.Clear, g.Left = geom.Vec{}, 0, 0
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
	each := m.config.Format.PerSide
	first := int(own.side) * each
	for j := first; j < first+each; j++ {
		mate := &m.robots[j]
		if j == i || m.referee.Absent(j) || mate.report.Number == 0 {
			continue
		}
		told := &p.Mates[p.MateCount]
		if !m.config.Sense.Limited {
			*told = mate.report
			told.Pos = m.physics.Robots[j].Pos.Mul(m.referee.Attack(own.side))
			told.Upright = mate.body.Posture.Upright()
		} else if !own.radio.Mate(told, mate.number, m.tick) {
			continue
		}
		p.MateCount++
	}
}
