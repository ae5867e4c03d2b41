package referee

const (
	// settle is how long a robot has in SET to come to rest, in ticks: it
	// brakes at 0.6 m/s².
	settle = 1 * second

	// motion is how far it may get after that, m: a step in place and back.
	motion = 0.25
)

// judgeSet waits for the whistle, and for robots that do not.
func (r *Referee) judgeSet(f *Facts) {
	if r.Since >= r.format.SetSeconds*second {
		r.whistle(f)
		return
	}
	for i := range f.Count {
		if r.Since <= settle || r.Absent(i) || f.Robots[i].Lying > 0 {
			r.robots[i].stood = f.Robots[i].Pos
		} else if f.Robots[i].Pos.Dist(r.robots[i].stood) > motion {
			r.stopMotion(f, i)
		}
	}
}

// whistle lets the restart be taken that everybody has stood still for. A ball
// that somebody has nudged is put back first.
func (r *Referee) whistle(f *Facts) {
	r.enter(Playing)
	if f.Ball != r.spot {
		r.call(Call{Kind: PlaceBall, Pos: r.spot, Robot: nobody})
	}
	r.call(Call{Kind: Whistle, Side: r.Taker, Restart: r.Restart, Robot: nobody})
}

// stopMotion has robot i put back where it stood, or sent off.
func (r *Referee) stopMotion(f *Facts, i int) {
	p := &f.Robots[i]
	r.call(Call{Kind: Foul, Side: p.Side, Robot: i, Offence: MotionInSet, Pos: p.Pos})
	if r.format.MotionSeconds > 0 {
		r.sendOff(f, i, r.format.MotionSeconds)
		return
	}
	r.place(f, i, r.robots[i].stood)
}
