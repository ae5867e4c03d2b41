// Package room learns what a room sounds like: how loud it is while all are
// quiet, and while all cheer together.
//
// A Learner is told what an ear hears, hop by hop, and knows no clock but that:
//
//	l := room.New()
//	l.Loud = true // own loudspeakers play a test sound after the quiet: package echo learns from it
//	for h := range hearings {
//		phase, left := l.Hear(h) // say "quiet, please" or "all together!", left seconds to go
//		if phase == room.Over {
//			break
//		}
//	}
//	learned, err := l.Room() // ErrNoisy, ErrNobody
//
// It keeps levels, never sound.
package room

import (
	"errors"
	"slices"

	"jiayou/audio"
	"jiayou/audio/cheer"
)

// Phase is what is to be done in a room that is being learned.
type Phase uint8

// The phases, in turn.
const (
	Quiet Phase = iota // nobody makes a noise
	Own                // the show's own loudspeakers play a test sound, if there are any
	Cheer              // all cheer together
	Over
)

// How long the phases last, in hops, and how much of the beginning does not
// count: a door that falls shut, a breath before the shout.
const (
	quietTime = 10 * cheer.HopsPerSecond
	ownTime   = 5 * cheer.HopsPerSecond
	cheerTime = 6 * cheer.HopsPerSecond
	settling  = cheer.HopsPerSecond
)

// What it takes.
const (
	// mostSwing is how far the loudest twentieth of a quiet room may stand over
	// its middle, dB. Of 26 recordings of speech the least has 9.3 and the middle
	// one 18.6; of five halls full of talk and four streets the most has 8.1; the
	// middle one of ten of ventilation has 4.
	mostSwing = 9.0
	// leastOver is how far a cheer stands over the room at least, dB: what is
	// less cannot be told from it.
	leastOver = 8.0
	// mostTrim is how far two microphones may differ, dB. What differs more is not
	// the microphones.
	mostTrim = 12.0
	// leastCheer is for how long, in hops.
	leastCheer = cheer.HopsPerSecond
)

// What can be wrong.
var (
	ErrNoisy  = errors.New("the room was not quiet: begin again when it is")
	ErrNobody = errors.New("nobody cheered, or too softly: begin again, all together and for six seconds")
	ErrDeaf   = errors.New("there was no sound at all: look after the microphone")
)

// Room is what was learned. All levels but those of a sound level meter are those of
// 300–4000 Hz in dBFS.
type Room struct {
	Floor float64 // the middle of ten quiet seconds
	Swing float64 // how far the loudest twentieth of them stands over it, dB
	Roar  float64 // the middle of the cheer
	// Trim is by how much the right one of two microphones hears the cheer louder, dB:
	// while both stands cheer alike that is the microphone.
	Trim float64
	// QuietMeter and RoarMeter are what a fast sound level meter showed half of the
	// time in the quiet and in the cheer, dBFS(A): for display only.
	QuietMeter, RoarMeter float64
}

// Known returns the room as the ear takes it.
func (r Room) Known() cheer.Room { return cheer.Room{Floor: r.Floor, Roar: r.Roar} }

// Learner learns one room. It is used by one goroutine.
type Learner struct {
	// Loud says that own loudspeakers can be heard: then there is a phase for them.
	// It may be set until the quiet is over.
	Loud bool

	hops    int
	quiet   []float64
	cheered []float64
	meters  [2][]float64 // what a sound level meter showed in the quiet and in the cheer
	right   []float64    // by how much the right microphone hears more of the cheer
	roared  bool         // while it should have been quiet
	dead    bool
}

// New returns a learner that has heard nothing yet.
func New() *Learner { return &Learner{} }

// Hear takes one hop and returns what is to be done now, and for how many seconds
// more. Of two microphones the louder one counts.
func (l *Learner) Hear(h audio.Hearing) (Phase, float64) {
	s := h.Stands[0]
	if other := h.Stands[1]; other.Loudness > s.Loudness {
		s = other
	}
	switch phase, _ := l.Phase(); {
	case phase == Over:
		return Over, 0
	case l.hops < settling:
	case phase == Own:
	case phase == Quiet:
		l.quiet = append(l.quiet, s.Loudness)
		l.meters[0] = append(l.meters[0], h.Meter.Fast)
		l.roared = l.roared || s.Roar == cheer.Confirmed
		l.dead = l.dead || s.Dead
	default:
		l.cheered = append(l.cheered, s.Loudness)
		l.meters[1] = append(l.meters[1], h.Meter.Fast)
		l.right = append(l.right, h.Stands[1].Loudness-h.Stands[0].Loudness)
	}
	l.hops++
	return l.Phase()
}

// Phase returns what is to be done now, and for how many seconds more.
func (l *Learner) Phase() (Phase, float64) {
	n := l.hops
	if n < quietTime {
		return Quiet, float64(quietTime-n) / cheer.HopsPerSecond
	}
	if l.Loud {
		if n < quietTime+ownTime {
			return Own, float64(quietTime+ownTime-n) / cheer.HopsPerSecond
		}
		n -= ownTime
	}
	if n < quietTime+cheerTime {
		return Cheer, float64(quietTime+cheerTime-n) / cheer.HopsPerSecond
	}
	return Over, 0
}

// Room returns what was learned, or why nothing was. It is asked once all is over.
func (l *Learner) Room() (Room, error) {
	if l.dead || len(l.quiet) == 0 {
		return Room{}, ErrDeaf
	}
	slices.Sort(l.quiet)
	r := Room{Floor: share(l.quiet, 0.5)}
	r.Swing = share(l.quiet, 0.95) - r.Floor
	if l.roared || r.Swing > mostSwing {
		return r, ErrNoisy
	}
	var loud, right, meter []float64
	for i, x := range l.cheered {
		if x >= r.Floor+leastOver {
			loud, right, meter = append(loud, x), append(right, l.right[i]), append(meter, l.meters[1][i])
		}
	}
	if len(loud) < leastCheer {
		return r, ErrNobody
	}
	slices.Sort(loud)
	slices.Sort(right)
	slices.Sort(meter)
	slices.Sort(l.meters[0])
	r.QuietMeter, r.RoarMeter = share(l.meters[0], 0.5), share(meter, 0.5)
	r.Roar = share(loud, 0.5)
	r.Trim = max(-mostTrim, min(share(right, 0.5), mostTrim))
	return r, nil
}

// share returns the value that a share of the sorted ones do not exceed.
func share(sorted []float64, k float64) float64 {
	return sorted[min(int(k*float64(len(sorted))), len(sorted)-1)]
}
