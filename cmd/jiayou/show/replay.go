package show

import (
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// replay is a goal that is seen again: a copy of the match plays it from the
// tape, while the match itself waits. So the match is the same one, bit for bit,
// with replays and without.
type replay struct {
	goal  int        // tick of the goal that may be seen again, 0 for none
	side  field.Side // that scored it
	last  bool       // the goal before was seen again
	count int        // replays of this match
	spent int        // updates that they have taken

	tape  tape // of the copy
	match *sim.Match
}

// A replay begins so long before a goal and ends so long after it, in ticks. The
// goal itself is seen at a quarter of the pace, the rest at half.
const (
	runUp    = 200
	closeUp  = 50 // before the goal …
	sequel   = 20 // … to this after it
	outcome  = 60
	calmGoal = 250 // the robots celebrate first
)

// replayCost is how long a replay takes, and mostReplays how long all of a match
// may, in updates: with them a match of two times two minutes ends within five.
const (
	replayCost  = (2*(runUp-closeUp) + 4*(closeUp+sequel) + 2*(outcome-sequel)) * second / sim.TicksPerSecond
	mostReplays = 30 * second
)

// score takes note of a goal. No two goals in a row are seen again.
func (r *replay) score(e *sim.Event) {
	r.goal, r.side = e.Tick, e.Side
	if r.last {
		r.last, r.goal = false, 0
	}
}

// wantsReplay reports whether there is a goal to be seen again and now is the
// time for it: nobody plays, nobody cheers, and no robot is being got up.
func (s *Show) wantsReplay() bool {
	r, g := &s.director.again, &s.next.Game
	since := s.match.Tick() - r.goal
	if r.goal == 0 || s.scene != Play || s.item != nil || s.director.programme == Matches || since < calmGoal {
		return false
	}
	if g.Phase != referee.Celebrating && g.Phase != referee.Ready || r.spent+replayCost > mostReplays {
		r.goal = 0 // play has gone on without it
		return false
	}
	return !s.busy()
}

// busy reports whether the crowd has something better to do than to watch.
func (s *Show) busy() bool {
	for i := range s.next.Count {
		if r := &s.next.Robots[i]; r.Posture.OnGround() && !r.Absent && r.Hears > 0.5 {
			return true
		}
	}
	return s.roaring()
}

// spool begins a replay.
func (s *Show) spool() error {
	r := &s.director.again
	r.tape = s.tape
	m, err := r.tape.seek(max(r.goal-runUp, r.tape.first()))
	if err != nil {
		r.goal = 0
		return err
	}
	r.match = m
	r.count++
	s.next = *m.Frame()
	s.next.Game.Score = s.match.Frame().Game.Score
	s.prev, s.debt, s.cut = s.next, 0, true
	return nil
}

// unspool ends it: the match goes on where it had been.
func (s *Show) unspool() {
	r := &s.director.again
	if r.match == nil {
		return
	}
	r.tape, r.match, r.goal, r.last = tape{}, nil, 0, true
	s.crowd.roared = [2]bool{} // that was for the goal
	s.next = *s.match.Frame()
	s.dugout.Mark(&s.next)
	s.prev, s.debt, s.cut = s.next, 0, true
}

// shown reports whether the replay is at its end.
func (r *replay) shown() bool { return r.match == nil || r.match.Tick() >= r.goal+outcome }

// quarters is the pace of the replay now, in quarters of the normal one.
func (r *replay) quarters() int {
	if at := r.match.Tick() - r.goal; at >= -closeUp && at < sequel {
		return 1
	}
	return 2
}

// playAgain plays the ticks of the replay that are due. Its events are for the
// picture only: they have been told.
func (s *Show) playAgain() {
	r, live := &s.director.again, &s.match.Frame().Game
	n := s.steps
	if s.steps = 0; !s.paused {
		n = s.owed(r.quarters())
		r.spent++
	}
	for ; n > 0 && !r.shown(); n-- {
		s.prev = s.next
		m, in, ok := r.tape.again(r.match)
		r.match = m
		if !ok || m.Step(in) != nil {
			r.goal = 0
			return
		}
		s.next = *m.Frame()
		s.next.Game.Score, s.next.Game.Clock = live.Score, live.Clock // as on television
		s.events = append(s.events, m.Events()...)
	}
}
