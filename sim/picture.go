package sim

// fillFrame writes down what there is to see.
func (m *Match) fillFrame() {
	f := &m.frame
	f.Tick, f.Game, f.Count = m.tick, m.referee.State, m.physics.Count
	b := &m.physics.Ball
	f.Ball = Ball{Pos: b.Pos, Height: b.Height, Vel: b.Vel, Climb: b.Climb, Touch: m.touch}
	for i := range f.Count {
		r, p := &m.robots[i], &m.physics.Robots[i]
		lying, saved := r.body.Lying()
		f.Robots[i] = Robot{
			Side: r.side, Number: r.number, Posture: r.body.Posture,
			Pos: p.Pos, Vel: p.Vel, Heading: r.body.Heading, Body: r.body.Figure(),
			Hears: r.hears, Lying: lying, Helped: saved, Absent: m.referee.Absent(i),
		}
	}
	for side := range f.Stands {
		s := &m.spirits[side]
		f.Stands[side] = Stand{Cheer: m.input.Cheer[side], Spirit: s.Left, Effect: s.Effect}
	}
}

// hash folds the state after this tick into the running digest.
func (m *Match) hash() {
	h := &m.sum
	h.Int(m.tick)
	b := &m.physics.Ball
	h.Floats(b.Pos.X, b.Pos.Y, b.Vel.X, b.Vel.Y, b.Height, b.Climb)
	for i := range m.physics.Count {
		p := &m.physics.Robots[i]
		h.Floats(p.Pos.X, p.Pos.Y, p.Vel.X, p.Vel.Y)
		m.robots[i].body.Digest(h)
	}
	for side := range m.spirits {
		h.Floats(m.spirits[side].Left, m.spirits[side].Effect)
	}
	g := &m.referee.State
	h.Uint(uint64(g.Phase) | uint64(g.Restart)<<8 | uint64(g.Half)<<16 | uint64(g.Clock)<<24)
	h.Uint(uint64(g.Score[0]) | uint64(g.Score[1])<<16 | uint64(g.Since)<<32)
}
