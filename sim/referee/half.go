package referee

// tickClock runs the clock from the first whistle of a half to its end. It
// never stops, but a penalty kick that has been given is taken. In a shoot-out
// it runs while somebody kicks.
func (r *Referee) tickClock() {
	whole := r.format.HalfSeconds * second
	if r.Extra() {
		whole = r.format.ExtraSeconds * second
	}
	switch {
	case r.Shootout():
		if r.Live() && r.Clock > 0 {
			r.Clock--
		}
	case r.Phase == Initial, r.Phase == HalfTime, r.Phase == Finished:
	case r.Clock == whole && r.Phase != Playing:
	case r.Clock > 0:
		r.Clock--
	case r.Restart == PenaltyKick && !r.staged:
	default:
		r.endHalf()
	}
}

// endHalf ends a half, or the match if it was the last. A match that must have
// a winner goes on after a break: with extra time, then with penalty kicks. A
// scene has no other half.
func (r *Referee) endHalf() {
	_, level := r.Winner()
	switch {
	case r.staged:
		r.finish()
		return
	case r.Half%2 == 1:
		r.call(Call{Kind: EndHalf, Robot: nobody})
	case level && r.Half == 2 && r.format.ExtraSeconds > 0:
		r.call(Call{Kind: ExtraTime, Robot: nobody})
	case level && r.format.ShootoutKicks > 0:
		r.call(Call{Kind: BeginShootout, Robot: nobody})
	default:
		r.finish()
		return
	}
	r.enter(HalfTime)
	r.Restart, r.Dead = OpenPlay, false
}

// finish ends the match.
func (r *Referee) finish() {
	r.enter(Finished)
	r.Restart, r.Dead = OpenPlay, false
	r.call(Call{Kind: EndMatch, Robot: nobody})
}

// judgeBreak changes ends when half-time is over. Robots that have not got to
// their new half on their own feet are carried there.
func (r *Referee) judgeBreak(f *Facts) {
	if r.Since < r.format.HalfTimeSeconds*second {
		return
	}
	if r.Half == 4 || r.Half == 2 && r.format.ExtraSeconds == 0 {
		r.beginShootout(f)
		return
	}
	r.Half++
	r.Clock = r.format.HalfSeconds * second
	if r.Extra() {
		r.Clock = r.format.ExtraSeconds * second
	}
	r.enter(Ready)
	r.prepareKickOff(r.kicksOff(r.Half))
	for i := range f.Count {
		if p := &f.Robots[i]; !r.Absent(i) && (p.Lying > 0 || !r.legalAtKickOff(p)) {
			r.place(f, i, r.kickOffSpot(p))
		}
	}
}
