package sense

import (
	"jiayou/sim/agent"
	"jiayou/sim/digest"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/rng"
)

const (
	// MessageTicks is the time between two messages of a robot: twice a
	// second, as the Humanoid Soccer League allows.
	MessageTicks = 50

	// MostBytes is the longest message, and MessageBytes how long ours is.
	MostBytes, MessageBytes = 128, 38

	// letterKept is how long a mate that is not heard is reckoned with, s, and
	// letterAhead how long it is taken to walk on, s.
	letterKept, letterAhead = 5.0, 0.6
)

// Message is what a robot tells its mates, as it goes over the air: places in
// cm, speeds in cm/s, times in 10 ms, all in the team's frame.
type Message struct {
	Number         uint8
	Flags          uint8
	X, Y, VX, VY   int16
	ToBall         uint16
	BallX, BallY   int16
	BallVX, BallVY int16
	BallAge        uint16
	Word           agent.Word
}

// The bits of Message.Flags.
const (
	upright = 1 << iota
	seesBall
)

// Pack makes a message of what a robot knows. Values out of range are limited.
func Pack(m *agent.Mate) Message {
	w := Message{
		Number: uint8(m.Number), X: short(m.Pos.X), Y: short(m.Pos.Y), VX: short(m.Vel.X), VY: short(m.Vel.Y),
		ToBall: span(m.ToBall), Word: m.Word,
	}
	if m.Upright {
		w.Flags |= upright
	}
	if b := &m.Ball; b.Seen {
		w.Flags |= seesBall
		w.BallX, w.BallY, w.BallVX, w.BallVY = short(b.Pos.X), short(b.Pos.Y), short(b.Vel.X), short(b.Vel.Y)
		w.BallAge = span(b.Age)
	}
	return w
}

// Unpack returns what a message says.
func (w *Message) Unpack() agent.Mate {
	m := agent.Mate{
		Number: int(w.Number), Upright: w.Flags&upright != 0, ToBall: float64(w.ToBall) / 100, Word: w.Word,
		Pos: geom.Vec{X: long(w.X), Y: long(w.Y)}, Vel: geom.Vec{X: long(w.VX), Y: long(w.VY)},
	}
	if w.Flags&seesBall != 0 {
		m.Ball = agent.Sighting{
			Seen: true, Age: float64(w.BallAge) / 100,
			Pos: geom.Vec{X: long(w.BallX), Y: long(w.BallY)}, Vel: geom.Vec{X: long(w.BallVX), Y: long(w.BallVY)},
		}
	}
	return m
}

// short returns a length of up to 300 m in whole centimetres, 0 for what is no
// number: processors differ about that.
func short(m float64) int16 {
	if m != m {
		return 0
	}
	cm := float64(geom.Clamp(m, -300, 300) * 100)
	if cm < 0 {
		return int16(cm - 0.5)
	}
	return int16(cm + 0.5)
}

// span returns a time of up to 600 s in steps of 10 ms, and 600 s for what is
// no number.
func span(s float64) uint16 {
	switch {
	case s < 0:
		return 0
	case s < 600:
		return uint16(s * 100)
	}
	return 60000
}

func long(cm int16) float64 { return float64(cm) / 100 }

// Radio is what one robot has heard of its mates, a plain value.
type Radio struct {
	letters [field.MaxRobots / 2]letter // by the sender's number, less one
	noise   rng.Stream
}

// letter is a message with the tick at which it was sent.
type letter struct {
	agent.Mate
	sent int
}

// NewRadio returns a radio that has heard nothing yet.
func NewRadio(noise rng.Stream) Radio { return Radio{noise: noise} }

// Hear receives what a mate, d metres away, says in a message at tick now. It
// reports false if the message is lost.
func (r *Radio) Hear(m *agent.Mate, now int, d float64, s *Preset) bool {
	if r.noise.Chance(s.RadioLoss + float64(s.RadioLossByMetre*d)) {
		return false
	}
	if i := m.Number - 1; i >= 0 && i < len(r.letters) {
		l := &r.letters[i]
		l.Mate = *m
		l.sent = now
	}
	return true
}

// Mate writes into m what the last message of a mate says, and how it must be
// now. It reports false if there has been none for some seconds.
func (r *Radio) Mate(m *agent.Mate, number, now int) bool {
	l := &r.letters[number-1]
	age := float64(now-l.sent) * tick
	if l.Number == 0 || age > letterKept {
		return false
	}
	*m = l.Mate
	m.Age = age
	m.Pos = m.Pos.AddMul(m.Vel, min(age, letterAhead))
	if m.Ball.Seen {
		m.Ball.Age += age
		m.Ball.Pos = m.Ball.Pos.AddMul(m.Ball.Vel, min(age, letterAhead))
	}
	return true
}

// Digest adds what decides the radio's future to a hash.
func (r *Radio) Digest(h *digest.Sum) {
	h.Uint(r.noise.State())
	for i := range r.letters {
		l := &r.letters[i]
		h.Floats(l.Pos.X, l.Pos.Y, l.Ball.Pos.X, l.Ball.Pos.Y)
		h.Int(l.sent)
	}
}
