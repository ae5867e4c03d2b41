package show

import (
	"jiayou/sim/agent"
	"jiayou/sim/field"
)

// offer is a brain that waits for its turn.
type offer struct {
	name  string
	squad agent.Squad // nil for none
}

// Offer gives a side a new brain: at once, or, with Config.AtStoppages, as soon
// as the ball is out of play, so that nobody loses a ball to a file that was
// saved. A later offer takes the place of one that waits.
//
// The match in play becomes another one by this, which is no match of any seed
// (see sim.Match.Substitute); it is practice, and nothing is recorded of it. Who
// wants results that count has the brains play whole matches: a league never
// changes them on the way.
func (s *Show) Offer(side field.Side, name string, squad agent.Squad) {
	s.offers[side] = offer{name, squad}
	if s.waits() {
		s.voice.say(Line{Topic: SoonBrain, Side: side})
	}
}

// waits reports whether brains have to wait.
func (s *Show) waits() bool {
	return s.patient && s.scene == Play && s.next.Game.Live()
}

// takeOffers lets the brains play whose turn it is.
func (s *Show) takeOffers() {
	if s.waits() {
		return
	}
	for side := range s.offers {
		o := s.offers[side]
		if o.squad == nil {
			continue
		}
		s.offers[side] = offer{}
		if err := s.Substitute(field.Side(side), o.name, o.squad); err != nil {
			s.Complain(field.Side(side), err)
			continue
		}
		s.voice.say(Line{Topic: NewBrain, Side: field.Side(side)})
	}
}
