package sim

// wholeTicks is the time between two ticks whose whole state is hashed. What the
// crowd does, where everybody is and how fast is hashed in every tick, and
// nothing about a body differs for long without showing there.
const wholeTicks = 2 * TicksPerSecond

// hash folds the state after this tick into the running digest.
func (m *Match) hash() {
	h := &m.sum
	b := &m.physics.Ball
	h.Four(b.Pos.X, b.Pos.Y, b.Height, 0)
	for i := range m.physics.Count {
		p := &m.physics.Robots[i]
		h.Four(p.Pos.X, p.Pos.Y, p.Vel.X, p.Vel.Y)
	}
	m.hashCrowd(h)
	if m.tick%wholeTicks == 0 || m.finished {
		m.hashWhole()
	}
}

// hashWhole folds in what else decides the match's future.
func (m *Match) hashWhole() {
	h := &m.sum
	h.Int(m.tick)
	b := &m.physics.Ball
	h.Floats(b.Vel.X, b.Vel.Y, b.Climb)
	for i := range m.physics.Count {
		m.hashRobot(h, i)
	}
	m.referee.Digest(h)
	m.hashHush(h)
}
