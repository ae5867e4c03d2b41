package show

import "jiayou/sim"

// Pace is how fast time passes in the match. The ear and the picture have their
// own time, which never stops.
type Pace uint8

// The paces.
const (
	Normal Pace = iota
	Slow        // a quarter
	Fast        // four times
)

// quarters are the paces in quarters of the normal one.
var quarters = [...]int{Normal: 4, Slow: 1, Fast: 16}

var paces = [...]string{"×1", "×¼", "×4"}

// String returns the pace as it is shown.
func (p Pace) String() string { return paces[p] }

// Slower and Faster return the next pace in that direction.
func (p Pace) Slower() Pace {
	if p == Fast {
		return Normal
	}
	return Slow
}

// Faster returns the next faster pace.
func (p Pace) Faster() Pace {
	if p == Slow {
		return Normal
	}
	return Fast
}

// SetPace sets how fast time passes.
func (s *Show) SetPace(p Pace) { s.pace = p }

// Pace returns how fast time passes while it does.
func (s *Show) Pace() Pace { return s.pace }

// Pause stops time in the match, or lets it go on.
func (s *Show) Pause(on bool) {
	s.paused, s.steps = on, 0
	if on {
		s.prev = s.next
	}
}

// Paused reports whether time stands still.
func (s *Show) Paused() bool { return s.paused }

// Step lets that many ticks pass, with the next Update, and then stops time.
func (s *Show) Step(ticks int) {
	s.paused, s.steps = true, ticks
}

// StepDecision lets time pass until a robot has decided once more.
func (s *Show) StepDecision(robot int) { s.Step(s.match.NextDecision(robot)) }

// due returns how many ticks are to be played in this update.
func (s *Show) due() int {
	if s.paused {
		n := s.steps
		s.steps = 0
		return n
	}
	if s.hurry() {
		return rushing
	}
	return s.owed(quarters[s.pace])
}

// owed returns how many ticks an update has at a pace in quarters.
func (s *Show) owed(quarter int) int {
	s.debt += sim.TicksPerSecond * quarter / quarters[Normal]
	n := s.debt / UpdatesPerSecond
	s.debt %= UpdatesPerSecond
	return n
}

// Hash returns that of the match in play: of a match that was played before, at
// its end, the one that it had then.
func (s *Show) Hash() uint64 { return s.match.Hash() }
