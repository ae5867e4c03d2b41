package sim

import (
	"jiayou/sim/field"
	"jiayou/sim/humanoid"
	"jiayou/sim/spirit"
)

// hearCrowd lets the tick's input work on the spirit of each side.
func (m *Match) hearCrowd() {
	score := &m.referee.Score
	for side := range m.heard {
		m.heard[side] = m.hear(field.Side(side))
		m.heard[side].Trailing = score[side] < score[1-side]
		m.spirits[side].Step(m.heard[side])
		m.answer(side)
	}
	m.holdBreath()
	m.chant.Step(m.tempo() > 0)
}

// hear tells of roars that begin and end, and returns what the robots hear of a
// stand: nothing if they are deaf.
func (m *Match) hear(side field.Side) spirit.Crowd {
	was, is := m.before[side].Roar, m.input.Cheer[side]
	switch {
	case is.Roar == was:
	case is.Roar:
		m.emit(Event{Kind: EventRoar, Side: side, Robot: -1, Value: is.Strength()})
	default:
		m.emit(Event{Kind: EventHush, Side: side, Robot: -1})
	}
	if m.config.Deaf {
		return spirit.Crowd{}
	}
	return spirit.Crowd{Level: is.Strength(), Roar: is.Roar}
}

// holdBreath lets the hall fall silent before a kick.
func (m *Match) holdBreath() {
	home, away := &m.heard[field.Home], &m.heard[field.Away]
	before := m.hush.Effect
	m.hush.Step(spirit.Hall{
		Level: max(home.Level, away.Level), Roar: home.Roar || away.Roar, Kick: m.referee.Aimed(),
	})
	if before == 0 && m.hush.Effect > 0 {
		m.emit(Event{Kind: EventSilence, Side: m.referee.Taker, Robot: -1, Restart: m.referee.Restart})
	}
}

// effort is what the crowd does to the bodies of a side, as much of it as is
// wanted. Whom the robots hear, and that they show it, is the same at any damping.
func (m *Match) effort(side field.Side) humanoid.Effort {
	e := m.spirits[side].Effort()
	if side == m.referee.Taker {
		e.Aim = m.hush.Aim()
	}
	if m.config.Damped == 0 {
		return e
	}
	left := float64(100-min(max(m.config.Damped, 0), 100)) / 100
	return humanoid.Effort{Walk: left * e.Walk, Rise: left * e.Rise, Risk: left * e.Risk, Aim: left * e.Aim}
}

// tempo returns the tempo that the robots hear.
func (m *Match) tempo() Tempo {
	if m.config.Deaf {
		return 0
	}
	return m.input.Tempo
}

// Answering grows and fades within about a tenth of a second, as a visitor
// expects of somebody who hears.
const answerRate = 0.12 // per tick

// answer moves how clearly the robots of a side answer their stand.
func (m *Match) answer(side int) {
	hears, want := &m.hears[side], 0.0
	if m.heard[side].Roar && m.spirits[side].Left > 0 {
		want = 1
	}
	if want > *hears {
		*hears = min(*hears+answerRate, 1)
	} else {
		*hears = max(*hears-answerRate/3, want)
	}
}
