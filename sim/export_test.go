package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

// SelfCheck is the hash that Canonical compares.
func SelfCheck() uint64 { return canonicalRun() }

// SetBrain gives robot i another brain.
func (m *Match) SetBrain(i int, b agent.Brain) { m.robots[i].brain = b }

// SetBall and SetRobot put somebody anywhere.
func (m *Match) SetBall(at geom.Vec)         { m.physics.Ball.Pos = at }
func (m *Match) SetRobot(i int, at geom.Vec) { m.physics.Robots[i].Pos = at }

// RunStages runs every stage of a tick but the physics, where Chipmunk
// allocates for touching bodies, and leaves the match where it is.
func (m *Match) RunStages() {
	for i := range stages {
		if stages[i].name != "physics" {
			stages[i].run(m)
		}
	}
	m.events = m.events[:0]
}
