package sim

// SelfCheck is the hash that Canonical compares.
func SelfCheck() uint64 { return canonicalRun() }

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
