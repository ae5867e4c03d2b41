package verdict

import "jiayou/audio/cheer/internal/trait"

// Roar is the state of a decision: off, rising, confirmed or fading.
type Roar uint8

// The states, in the order of cheer.Roar.
const (
	Off Roar = iota
	Rising
	Confirmed
	Fading
)

// Limits are what an operating point decides by. The odds of the hops over
// Doubt are added up, as a judge adds up witnesses; a roar is confirmed when
// they have come to Proof. So a plain case is decided at once and a doubtful
// one when enough has been heard.
type Limits struct {
	Doubt float64 // log-odds that count for nothing
	Most  float64 // the most that one hop may add or take
	Proof float64 // the sum that confirms a roar
}

// Gathering is how many hops are heard before anything is believed: what the room is
// usually like is learned with a delay of 640 ms, and a room that is louder than most
// from its first moment is taken for a crowd until a second of it was learned.
const Gathering = 180

const (
	goesOn     = 30   // hops for which a near sound has to be a crowd's
	nearer     = 1.5  // log-odds of doubt that its length makes up for
	hysteresis = 1.0  // log-odds under Doubt at which a hop counts as a lull
	release    = 40   // hops of lull after which a roar fades
	merge      = 150  // hops within which another cheer is the same roar
	unbroken   = 1500 // hops after which a roar without a lull is a new room
)

// Decision follows a roar from its rise to its end.
type Decision struct {
	Limits
	Roar Roar
	sum  float64 // evidence for a crowd, never below 0
	lull int     // hops in a row under Doubt
	held int     // hops in the present state
}

// near is how far over what is usual in its room, in dB, a sound is close to the
// microphone. Crowds in halls stand some 10 dB over it.
const near = 20

// Near reports whether a hop is of something close to the microphone.
func Near(t *trait.Traits) bool { return t.Beyond() > near }

// Hear takes the odds of one hop. Of a sound that is near a hop counts so little that
// only one which goes on can confirm a roar, and for that less doubt is left: a cough at
// the microphone has all that a crowd has but its length, and whoever shouts there needs
// no quick ear.
func (d *Decision) Hear(odds float64, near bool) {
	doubt, most := d.Doubt, d.Most
	if near {
		doubt, most = doubt-nearer, min(most, d.Proof/goesOn)
	}
	d.sum = max(0, min(d.Proof, d.sum+max(-d.Most, min(most, odds-doubt))))
	if odds < d.Doubt-hysteresis {
		d.lull++
	} else {
		d.lull = 0
	}
	d.held++
	if next := d.next(); next != d.Roar {
		d.Roar, d.held = next, 0
	}
}

// next returns the state that follows.
func (d *Decision) next() Roar {
	switch {
	case d.Roar != Confirmed && d.sum >= d.Proof:
		return Confirmed
	case d.Roar == Off && d.sum > 0:
		return Rising
	case d.Roar == Rising && d.sum == 0:
		return Off
	case d.Roar == Confirmed && d.lull >= release:
		d.sum = 0
		return Fading
	case d.Roar == Fading && d.held >= merge:
		return Off
	}
	return d.Roar
}

// Evidence returns what has added up, as a share of what confirms a roar.
func (d *Decision) Evidence() float64 { return d.sum / d.Proof }

// Endless reports whether the roar has gone on for too long to be one.
func (d *Decision) Endless() bool { return d.Roar == Confirmed && d.held >= unbroken }

// End stops whatever goes on.
func (d *Decision) End() { *d = Decision{Limits: d.Limits} }
