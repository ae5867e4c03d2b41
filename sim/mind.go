package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
	"jiayou/sim/sense"
)

// Mind is what goes on in one robot, and what is wrong about that: for a teacher,
// a caption, a picture. It is a plain value; the match never reads it back.
// Places are on the pitch's axes.
type Mind struct {
	Robot int // index in Frame.Robots
	Tick  int // of which it is; 0 for an empty one
	sense.Impressions
	agent.Talk          // its Target is on the pitch's axes, too
	Aim        geom.Vec // the point it would kick at
	Kicks      bool     // … if it would
	Said       int      // tick of its last message to its mates, 0 at first
}

// Mind returns what goes on in robot i after the last Step. Robots are counted as
// in Frame. A mind that nobody asks for costs nothing. Its Prints are valid
// until the next Step; before the first one it is empty.
func (m *Match) Mind(i int) Mind {
	mind := Mind{Robot: i}
	if m.tick == 0 || i < 0 || i >= m.physics.Count {
		return mind
	}
	mind.Tick = m.tick
	r := &m.robots[i]
	scene := m.scene
	scene.Now = m.tick - 1 // the last that was filmed
	attack := m.referee.Attack(r.side)
	mind.Impressions = r.eyes.Impressions(&scene, i, attack)
	mind.Talk = m.Talk(i)
	mind.Target = mind.Target.Mul(attack)
	mind.Aim, mind.Kicks = r.order.KickAt, r.order.Power > 0
	mind.Said = r.belief.Said
	return mind
}

// NextDecision returns how many Steps it takes until robot i has decided again:
// from 1 to 10.
func (m *Match) NextDecision(i int) int {
	return ((i-m.tick)%thinkTicks+thinkTicks)%thinkTicks + 1
}
