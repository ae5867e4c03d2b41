package phrase

import "math"

const (
	// every is how often what is said is compared, in frames.
	every = 4
	// slower is how much longer than the utterances it may be.
	slower = 1.5
)

// Spotter listens for one phrase. It is not safe for concurrent use.
type Spotter struct {
	listener *listener
	phrase   *Phrase
	shaper   shaper
	warp     warp
	from     int // frame before which nothing counts any more: it has been said
	held     Heard
}

// NewSpotter returns a spotter that has heard nothing yet.
func NewSpotter(p *Phrase) *Spotter { return &Spotter{listener: newListener(), phrase: p} }

// Hop takes the next 10 ms of sound, exactly HopSize samples of full scale ±1, and by
// how many dB they stand out of the room, which package cheer knows: Loudness less
// Floor. It panics on another length.
func (s *Spotter) Hop(mono []float32, over float64) Heard {
	l := s.listener
	s.held.Said = false
	if !l.hop(mono, over) {
		return s.held
	}
	s.held.Speaking = l.speaking()
	switch {
	case !s.held.Speaking:
		s.held.Likeness = 0
	case l.frames%every == 0:
		s.judge()
	}
	return s.held
}

// judge compares what was said last with the phrase.
func (s *Spotter) judge() {
	l := s.listener
	stretch := int(slower*float64(s.phrase.longest())) + every
	n, noise := l.last(max(s.from, l.frames-stretch), &s.shaper.frames)
	s.held.Likeness = s.phrase.likeness(s.shaper.shape(n, noise), &s.warp)
	if s.held.Likeness >= Enough {
		s.held.Said = true
		s.from = l.frames
	}
}

// likeness compares the end of x with the phrase: 0 is other people's other words, 1
// is the phrase as it was taught.
func (p *Phrase) likeness(x []point, w *warp) float64 {
	least := math.Inf(1)
	for i := range p.templates {
		least = min(least, p.templates[i].from(x, every, w))
	}
	return max(0, min((1-least)/(1-p.spread), 1))
}

// from is how far x is from an utterance, ending in one of its last frames: 1 for
// other people's other words.
func (t *template) from(x []point, tail int, w *warp) float64 {
	return w.match(x, t.points, tail) / t.usual
}
