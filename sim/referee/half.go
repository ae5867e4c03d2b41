package referee

// tickClock runs the clock from the first whistle of a half to its end.
// Exhibitions never stop it.
func (r *Referee) tickClock() {
	whole := r.format.HalfSeconds * second
	switch {
	case r.Phase == Initial, r.Phase == HalfTime, r.Phase == Finished:
	case r.Clock == whole && r.Phase != Playing:
	case r.Clock > 0:
		r.Clock--
	case r.Half == 1:
		r.enter(HalfTime)
		r.Restart, r.Dead = OpenPlay, false
		r.call(Call{Kind: EndHalf, Robot: -1})
	default:
		r.enter(Finished)
		r.Restart, r.Dead = OpenPlay, false
		r.call(Call{Kind: EndMatch, Robot: -1})
	}
}

// judgeBreak changes ends when half-time is over. Robots that have not got to
// their new half on their own feet are carried there.
func (r *Referee) judgeBreak(f *Facts) {
	if r.Since < r.format.HalfTimeSeconds*second {
		return
	}
	r.Half, r.Clock = 2, r.format.HalfSeconds*second
	r.enter(Ready)
	r.prepareKickOff(r.Kicker.Other())
	for i := range f.Count {
		if p := &f.Robots[i]; !r.Absent(i) && (p.Lying > 0 || !r.legalAtKickOff(p)) {
			r.call(Call{Kind: PlaceRobot, Robot: i, Side: p.Side, Pos: r.kickOffSpot(p)})
		}
	}
}
