package show

import (
	"math"

	"jiayou/audio"
	"jiayou/sim/field"
)

// Best is the best that crowds have done, for as long as the operator keeps it:
// usually a day.
type Best struct {
	Helped int        `json:"helped"`    // robots that the crowd got up sooner in one match
	Loud   float64    `json:"loud_db"`   // the loudest second of cheering, dB above the room
	Side   field.Side `json:"loud_side"` // whose it was
	Both   bool       `json:"loud_both"` // … or everybody's, for there was one microphone
}

// Best returns the best so far.
func (s *Show) Best() Best { return s.best }

// SetBest sets the best so far: what is known from before, or, in the morning,
// nothing.
func (s *Show) SetBest(b Best) { s.best, s.loud = b, [2]float64{} }

// steady is over how long loudness is taken together, in updates: nobody is the
// loudest of the day with a single clap.
const steady = second

// alike is by how much the stands must differ to be two, dB.
const alike = 0.5

// judge keeps the best up to date.
func (s *Show) judge() {
	b, c := &s.best, &s.crowd
	if s.scene.plays() || s.scene == Result {
		b.Helped = max(b.Helped, len(s.tally.helped))
	}
	if c.now.Status.State != audio.Listening {
		return
	}
	for i := range s.loud {
		h, over := &c.now.Stands[i], 0.0
		if c.roars(i) {
			over = max(h.Loudness-h.Floor, 0)
		}
		s.loud[i] += (over - s.loud[i]) / steady
	}
	side := field.Home
	if s.loud[field.Away] > s.loud[field.Home] {
		side = field.Away
	}
	if s.loud[side] > b.Loud {
		b.Loud, b.Side = s.loud[side], side
		b.Both = c.now.Status.OneCapsule || math.Abs(s.loud[0]-s.loud[1]) < alike
	}
}
