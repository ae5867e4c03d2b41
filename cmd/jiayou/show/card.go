package show

import "jiayou/audio"

// Card is what stands beside the match while nobody in particular watches.
type Card uint8

// The cards, in turn.
const (
	NoCard  Card = iota
	HowTo        // a robot falls, you shout, it gets up
	Privacy      // what the microphone is for
	Unheard      // no microphone hears them
	Record       // the best of the day
)

// cardTime is how long a card stays, and cardGap for how long there is none
// after it, in updates.
const cardTime, cardGap = 9 * second, 3 * second

// card returns the card that is on and for how long it has been, in updates.
func (s *Show) card() (Card, int) {
	if s.scene != Attract || s.director.awake >= 0 {
		return NoCard, 0
	}
	var deck []Card
	if s.hearing() {
		deck = append(deck, HowTo)
	}
	switch s.crowd.now.Status.State {
	case audio.Listening: // whether the robots answer or not
		deck = append(deck, Privacy)
	case audio.Opening: // it may be there in a moment
	default:
		deck = append(deck, Unheard)
	}
	if s.best != (Best{}) {
		deck = append(deck, Record)
	}
	turn, age := s.since/(cardTime+cardGap), s.since%(cardTime+cardGap)
	if len(deck) == 0 || age >= cardTime {
		return NoCard, 0
	}
	return deck[turn%len(deck)], age
}
