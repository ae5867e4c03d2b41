package show

import (
	"jiayou/sim/field"
)

// warmUp lets each stand in turn try its voice, so that everybody has seen their
// own meter leap before it counts. Nobody has to: it goes on by itself.
type warmUp struct {
	side  field.Side // whose turn it is
	since int        // updates of this turn
	heard int        // updates since its stand was beyond doubt, 0 before
	peak  [2]float64 // the highest level of each stand, 0…1
	over  bool
}

// The times of a turn, in updates.
const (
	turnTime  = 8 * second     // of a stand that can't be heard
	deafTime  = 5 * second / 2 // of both, when there is no microphone
	thankTime = 5 * second / 2 // that its answer stays
)

// try lets an update of the warm-up pass.
func (s *Show) try() {
	w, c := &s.director.warm, &s.crowd
	w.since++
	for i := range w.peak {
		if field.Side(i) <= w.side {
			w.peak[i] = max(w.peak[i], c.now.Stands[i].Level)
		}
	}
	switch {
	case !s.hearing():
		w.over = w.since > deafTime
	case w.heard > thankTime, w.heard == 0 && w.since > turnTime:
		w.next()
	case w.heard > 0:
		w.heard++
	case w.since >= leastTime && c.roars(int(w.side)):
		w.heard = 1
	}
}

// next is the other stand's turn.
func (w *warmUp) next() {
	if w.side == field.Away {
		w.over = true
		return
	}
	w.side, w.since, w.heard = field.Away, 0, 0
}

// call is what the stand is told.
func (w *warmUp) call() Line {
	if w.heard > 0 {
		return Line{Topic: StandHeard, Side: w.side}
	}
	return Line{Topic: StandTurn, Side: w.side}
}
