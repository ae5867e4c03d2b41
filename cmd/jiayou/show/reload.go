package show

import (
	"jiayou/sim/agent"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

// offer is a brain that waits for its turn.
type offer struct {
	name  string
	squad agent.Squad  // nil for none
	child *child.Child // … a program that has greeted, in place of a squad
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
	s.offer(side, offer{name: name, squad: squad})
}

// OfferChild is Offer for a side that is a program: of the file that plays, saved
// anew, and started (child.Start). The show owns it from now on. What its robots do
// is recorded as before, for a rewind, and what was to come after one is forgotten.
func (s *Show) OfferChild(side field.Side, c *child.Child) { s.offer(side, offer{child: c}) }

func (s *Show) offer(side field.Side, o offer) {
	s.going.Go(s.offers[side].close)
	s.offers[side] = o
	if s.waits() {
		s.voice.say(Line{Topic: SoonBrain, Side: side})
	}
}

// close ends a program whose turn has not come.
func (o offer) close() {
	if o.child != nil {
		o.child.Close()
	}
}

// waits reports whether brains have to wait.
func (s *Show) waits() bool {
	return s.patient && s.scene != Result && s.next.Game.Live()
}

// takeOffers lets the brains play whose turn it is.
func (s *Show) takeOffers() {
	if s.waits() {
		return
	}
	for side := range s.offers {
		o := s.offers[side]
		if o.squad == nil && o.child == nil {
			continue
		}
		s.offers[side] = offer{}
		if o.child != nil {
			s.seat(field.Side(side), o.child)
		} else if err := s.Substitute(field.Side(side), o.name, o.squad); err != nil {
			s.Complain(field.Side(side), err)
			continue
		}
		s.voice.say(Line{Topic: NewBrain, Side: field.Side(side)})
	}
}

// seat lets a program think for a side in place of the one that did. Where none
// did, because something else is on, its file is started with the next match.
func (s *Show) seat(side field.Side, c *child.Child) {
	if s.item != nil || !s.dugout.Seats(side) {
		s.going.Go(func() { c.Close() })
		return
	}
	old := s.dugout.Swap(side, c)
	s.going.Go(func() { old.Close() })
	if s.scene == Play {
		s.tape.cut(s.match)
	}
	s.complaints.now = Complaint{} // it was the old one's
	s.order(Note{Kind: "brain", Side: side.String(), Source: s.cfg.Teams[side]})
}
