package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// Answer is the command of a brain that thinks outside the match, as the match
// is told: in steps of millimetres a second, milliradians and centimetres, so
// that what was recorded is what was played. The zero value is no answer.
type Answer struct {
	Robot       uint8 // index in Frame.Robots, plus one; 0 for no answer
	Still, Full bool
	Guard       agent.Guard
	Rise        agent.Rise
	Show        agent.Emotion
	WalkX       int16 // mm/s
	WalkY       int16
	Turn        int16  // mrad/s
	ToBall      uint16 // 10 ms
	Power       uint16 // mm/s
	Loft        uint16 // mrad
	KickX       int16  // cm
	KickY       int16
	LookX       int16 // cm
	LookY       int16
	Word        agent.Word
}

// NewAnswer returns the answer of a robot. Values out of range are limited, those
// that are no number or nothing known become 0.
func NewAnswer(robot int, c *agent.Command) Answer {
	a := Answer{
		Robot: uint8(robot + 1), Still: c.Still, Full: c.Kick.Full, Word: c.Word,
		WalkX: signed(c.Walk.X, 1000), WalkY: signed(c.Walk.Y, 1000), Turn: signed(c.Turn, 1000),
		ToBall: unsigned(c.ToBall, 100), Power: unsigned(c.Kick.Power, 1000), Loft: unsigned(c.Kick.Loft, 1000),
		KickX: signed(c.Kick.At.X, 100), KickY: signed(c.Kick.At.Y, 100),
		LookX: signed(c.Look.X, 100), LookY: signed(c.Look.Y, 100),
	}
	if c.Guard <= agent.DiveRight {
		a.Guard = c.Guard
	}
	if c.Rise <= agent.StayDown {
		a.Rise = c.Rise
	}
	if c.Show < agent.Emotions {
		a.Show = c.Show
	}
	return a
}

// Command returns what the answer says.
func (a *Answer) Command() agent.Command {
	return agent.Command{
		Walk: geom.Vec{X: float64(a.WalkX) / 1000, Y: float64(a.WalkY) / 1000}, Turn: float64(a.Turn) / 1000,
		Still: a.Still, ToBall: float64(a.ToBall) / 100, Guard: a.Guard, Rise: a.Rise, Show: a.Show, Word: a.Word,
		Kick: agent.Kick{
			Power: float64(a.Power) / 1000, Loft: float64(a.Loft) / 1000, Full: a.Full,
			At: geom.Vec{X: float64(a.KickX) / 100, Y: float64(a.KickY) / 100},
		},
		Look: geom.Vec{X: float64(a.LookX) / 100, Y: float64(a.LookY) / 100},
	}
}

// signed returns x in steps of 1/scale.
func signed(x, scale float64) int16 {
	if x != x {
		return 0
	}
	x = geom.Clamp(float64(x*scale), -32767, 32767)
	if x < 0 {
		return int16(x - 0.5)
	}
	return int16(x + 0.5)
}

// unsigned returns x in steps of 1/scale, 0 for what is less.
func unsigned(x, scale float64) uint16 {
	if x != x || x <= 0 {
		return 0
	}
	return uint16(min(float64(x*scale), 65534) + 0.5)
}

// Asked returns the robot of a remote side whose turn it was to decide in the
// last Step, and what it perceives; −1 if it was nobody's. There is at most one
// in a tick. A robot that lies on the turf has its turns, too, as a Fallen brain. The percept is valid until the next Step. Its command comes back as
// the Answer of an Input: of the next for a brain that is waited for, of a later
// one for a brain that is not. Until then it does what it was told last.
func (m *Match) Asked() (robot int, p *agent.Percept) { return m.asked, &m.percept }

// takeAnswer passes a command from outside on to its robot. What nobody may
// command, or cannot obey, is passed over.
func (m *Match) takeAnswer() {
	i := int(m.input.Answer.Robot) - 1
	if i < 0 || i >= m.physics.Count || m.robots[i].brain != nil {
		return
	}
	if m.referee.Absent(i) {
		return
	}
	c := m.input.Answer.Command()
	switch p := m.robots[i].body.Posture; {
	case p.Upright():
		m.command(i, &c)
	case p == humanoid.Down:
		m.commandDown(i, &c)
	}
}
