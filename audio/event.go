package audio

import (
	"iter"

	"jiayou/audio/cheer"
	"jiayou/audio/mic"
	"jiayou/audio/rhythm"
)

// Event is one roar of the crowd, whole.
type Event struct {
	Onset     float64    `json:"onset_s"`   // sample time at which the roar was confirmed, s
	Offset    float64    `json:"offset_s"`  // sample time at which it had stopped, s
	Kind      cheer.Kind `json:"kind"`      // what it was for most of the time, or a chant once one was heard
	Intensity float64    `json:"intensity"` // the strongest moment, 0…1
	Side      Side       `json:"side"`      // the stand that roared
	// Tempo is that of the chant heard during the roar, in words a second; 0 if
	// there was none.
	Tempo float64 `json:"tempo_hz,omitempty"`
}

// Side says which stands took part in a roar.
type Side uint8

// The sides. A mono source is heard by both stands.
const (
	BothSides Side = iota
	HomeSide
	AwaySide
)

var sides = [...]string{"both", "home", "away"}

// String returns the side as logs and JSON spell it.
func (s Side) String() string { return sides[s] }

// MarshalText writes the side as String does.
func (s Side) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Events listens to src and yields its roars in order. Roars of the two stands
// that touch are one event. A roar that lasts to the end of the source ends
// there. An error of the source is yielded last.
func Events(src mic.Source, cfg Config) iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		var r roaring
		for h, err := range Listen(src, cfg) {
			if err != nil {
				if r.on && !yield(r.event(), nil) {
					return
				}
				yield(Event{}, err)
				return
			}
			if r.hear(h) && !yield(r.event(), nil) {
				return
			}
		}
		if r.on {
			yield(r.event(), nil)
		}
	}
}

// roaring assembles one event from hops.
type roaring struct {
	on     bool
	stands [2]int           // hops for which each stand roared
	kinds  [cheer.Kinds]int // … and what that was
	ev     Event
	sure   float64 // of the chant
}

// hear takes one hop and reports whether it completes the event.
func (r *roaring) hear(h Hearing) bool {
	fading := false
	for i, s := range h.Stands {
		switch s.Roar {
		case cheer.Confirmed:
			if !r.on {
				*r = roaring{on: true, ev: Event{Onset: s.Time}}
			}
			r.stands[i]++
			r.kinds[s.Kind]++
			r.ev.Offset = s.Time
			r.ev.Intensity = max(r.ev.Intensity, s.Intensity)
			fading = true
		case cheer.Fading:
			fading = true
		}
	}
	if c := h.Chant; r.on && c.Confidence >= max(rhythm.Sure, r.sure) {
		r.ev.Tempo, r.sure = c.Tempo, c.Confidence
	}
	if r.on && !fading {
		r.on = false
		return true
	}
	return false
}

// partOf is how much shorter than the other a stand may roar and still have taken
// part: where the crowd is shows a moment after it begins.
const partOf = 4

// event returns the roar heard last.
func (r *roaring) event() Event {
	ev := r.ev
	ev.Kind = r.kind()
	switch home, away := r.stands[Home], r.stands[Away]; {
	case partOf*away < home:
		ev.Side = HomeSide
	case partOf*home < away:
		ev.Side = AwaySide
	}
	return ev
}

// kind returns what the roar was. A chant takes seconds to be told from a cheer.
func (r *roaring) kind() (most cheer.Kind) {
	if r.kinds[cheer.KindChant] > 0 {
		return cheer.KindChant
	}
	for k, hops := range r.kinds {
		if hops > r.kinds[most] {
			most = cheer.Kind(k)
		}
	}
	return most
}
