package sim

// wholeTicks is the time between two ticks whose whole state is hashed. What the
// crowd does and where everybody is is hashed in every tick, and nothing about a
// body differs for long without showing there.
const wholeTicks = 2 * TicksPerSecond

// hash folds the state after this tick into the running digest.
func (m *Match) hash() {
	h := &m.sum
	b := &m.physics.Ball
	h.Four(b.Pos.X, b.Pos.Y, b.Height, 0)
	for i := 0; i < m.physics.Count; i += 2 { // both sides have as many robots
		p, q := &m.physics.Robots[i], &m.physics.Robots[i+1]
		h.Four(p.Pos.X, p.Pos.Y, q.Pos.X, q.Pos.Y)
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
		h.Floats(m.physics.Robots[i].Vel.X, m.physics.Robots[i].Vel.Y)
		m.hashRobot(h, i)
	}
	m.referee.Digest(h)
	m.hashHall(h)
}
