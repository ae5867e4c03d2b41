package referee

const (
	// grip is how near the middle of a robot a ball is that it keeps under
	// itself, beyond the ball's radius, m: a foot's width.
	grip = 0.20

	// challenge is how near an opponent is that fights for that ball, beyond
	// the ball's radius, m.
	challenge = 0.45

	// Rules of 2026: 5 s for a field player, 6 s for a keeper in its own
	// area; in ticks.
	holdField, holdKeeper = 5 * second, 6 * second
)

// hold is a robot that has had the ball under itself for some ticks.
type hold struct {
	by    int
	ticks int
}

// judgeHolding calls a robot that keeps the ball under its body. One that lies
// on it cannot help it: such a ball is stuck.
func (r *Referee) judgeHolding(f *Facts) bool {
	if r.tick%round != 0 {
		return false
	}
	by := r.holder(f)
	if by == nobody || by != r.hold.by {
		r.hold = hold{by: by, ticks: round}
		return false
	}
	r.hold.ticks += round
	most := holdField
	if p := &f.Robots[by]; p.Number == 1 && r.inArea(p.Side, f.Ball) {
		most = holdKeeper
	}
	if r.hold.ticks <= most {
		return false
	}
	r.foul(f, BallHolding, by)
	return true
}

// holder returns who has the ball under itself, with no opponent near.
func (r *Referee) holder(f *Facts) int {
	by, reach := nobody, grip+r.format.BallRadius
	for i := range f.Count {
		if p := &f.Robots[i]; p.Lying == 0 && !r.Absent(i) && p.Pos.Sub(f.Ball).Len2() < reach*reach {
			if by != nobody {
				return nobody
			}
			by = i
		}
	}
	if by == nobody {
		return nobody
	}
	reach = challenge + r.format.BallRadius
	for i := range f.Count {
		if p := &f.Robots[i]; p.Side != f.Robots[by].Side && !r.Absent(i) && p.Pos.Sub(f.Ball).Len2() < reach*reach {
			return nobody
		}
	}
	return by
}
