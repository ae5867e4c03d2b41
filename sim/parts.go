package sim

import (
	"fmt"

	"jiayou/sim/digest"
	"jiayou/sim/field"
)

// The parts that every match has; its robots follow, Home's by number, then
// Away's.
const (
	partBall = iota
	partCrowd
	partReferee
	partRobots
)

// MaxParts is the most parts that a match has.
const MaxParts = partRobots + field.MaxRobots

// Parts are digests of what a match consists of, as it is after a Step. Where
// two runs of one match differ, they tell in what.
type Parts struct {
	Count int // the first Count sums are valid
	Sums  [MaxParts]uint64
}

// Parts returns the digests of the match's parts.
func (m *Match) Parts() Parts {
	p := Parts{Count: partRobots + m.physics.Count}
	sum := func(part int, add func(h *digest.Sum)) {
		var h digest.Sum
		add(&h)
		p.Sums[part] = uint64(h)
	}
	sum(partBall, func(h *digest.Sum) {
		b := &m.physics.Ball
		h.Floats(b.Pos.X, b.Pos.Y, b.Height, b.Vel.X, b.Vel.Y, b.Climb)
	})
	sum(partCrowd, func(h *digest.Sum) {
		m.hashCrowd(h)
		m.hashHall(h)
	})
	sum(partReferee, m.referee.Digest)
	for i := range m.physics.Count {
		sum(partRobots+i, func(h *digest.Sum) {
			r := &m.physics.Robots[i]
			h.Floats(r.Pos.X, r.Pos.Y, r.Vel.X, r.Vel.Y)
			m.hashRobot(h, i)
		})
	}
	return p
}

// PartName returns the name of a part, for people: "the ball", "home 2".
func (m *Match) PartName(part int) string {
	switch part {
	case partBall:
		return "the ball"
	case partCrowd:
		return "the crowd"
	case partReferee:
		return "the referee"
	}
	r := &m.robots[part-partRobots]
	return fmt.Sprintf("%s %d", r.side, r.number)
}

// hashRobot folds in what decides the future of robot i, beside its place and
// velocity.
func (m *Match) hashRobot(h *digest.Sum, i int) {
	h.Int(m.robots[i].starts)
	m.robots[i].body.Digest(h)
	m.robots[i].eyes.Digest(h)
	m.robots[i].radio.Digest(h)
}

func (m *Match) hashCrowd(h *digest.Sum) {
	home, away := &m.spirits[field.Home], &m.spirits[field.Away]
	h.Four(home.Left, home.Effect, away.Left, away.Effect)
}

// hashHall folds in what the hall does as a whole: it shows in the ball, and in
// what the brains decide.
func (m *Match) hashHall(h *digest.Sum) {
	h.Int(m.hush.Full)
	h.Int(m.hush.Still)
	h.Float(m.hush.Effect)
	h.Int(m.chant.Left)
	h.Int(m.chant.Rest)
}
