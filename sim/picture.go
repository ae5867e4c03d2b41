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
			Side: r.side, Number: r.number, Model: m.build.Spec.Name, Size: m.build.Spec.Size, Posture: r.body.Posture,
			Pos: p.Pos, Vel: p.Vel, Heading: r.body.Heading, Body: r.body.Figure(),
			Energy: r.body.Energy(), Heat: r.body.Heat(),
			Hears: m.hears[r.side], Lying: lying, Helped: saved, Absent: m.referee.Absent(i), Off: m.config.Scene.off(i),
			Belief: r.belief, Trouble: m.Talk(i).Trouble != nil, Show: r.show, Word: r.report.Word,
		}
	}
	for side := range f.Stands {
		s := &m.spirits[side]
		f.Stands[side] = Stand{Cheer: m.input.Cheer[side], Spirit: s.Left, Effect: s.Effect}
	}
	f.Courage = m.chant.Courage(m.config.Damped)
	f.Stands[m.referee.Taker].Hush = m.hush.Effect
}
