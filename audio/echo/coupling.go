package echo

import (
	"math"
	"sync/atomic"
)

// Coupling is how loud each band of what is played comes back, in dB: of the sound
// itself and of the hall after it. It is what a Gate learns of a room that is worth
// keeping; how late it comes changes with every start of a sound system.
type Coupling [Bands]float64

// Mean is the mean of the bands that carry voices, in dB.
func (c *Coupling) Mean() float64 {
	sum := 0.0
	for _, g := range c[midFirst:midEnd] {
		sum += g
	}
	return sum / mids
}

// Sane reports whether c can be: numbers from −80 to 40 dB.
func (c *Coupling) Sane() bool {
	for _, g := range c {
		if !(g >= -80 && g <= 40) {
			return false
		}
	}
	return true
}

const (
	// taughtBy is how many hops with own sound a band must have taught before its
	// coupling is worth keeping: a second.
	taughtBy = 100
	// margin is how much louder than it was own sound is believed to be until a new
	// gate has heard it: a hall that is empty rings more.
	margin = 3.0
)

// shelf keeps a Coupling for those on both sides of a Playback.
type shelf struct {
	gains [Bands]atomic.Uint64 // bits of dB
	full  atomic.Bool
}

func (s *shelf) put(c *Coupling) {
	for b, g := range c {
		s.gains[b].Store(math.Float64bits(g))
	}
	s.full.Store(true)
}

func (s *shelf) look() (c Coupling, ok bool) {
	for b := range c {
		c[b] = math.Float64frombits(s.gains[b].Load())
	}
	return c, s.full.Load()
}

// Know tells every Gate that is made from now on what was learned of the room before.
// It believes that until it has heard better.
func (p *Playback) Know(c Coupling) { p.known.put(&c) }

// Learned returns what a Gate has learned of the room, as soon as it has heard a
// second of own sound in every band that carries voices.
func (p *Playback) Learned() (c Coupling, ok bool) { return p.learned.look() }

// begin takes what is known of the room for what comes back.
func (m *model) begin(c *Coupling) {
	all := 0.0
	for _, w := range beliefs[:rings] {
		all += w
	}
	for b, g := range c {
		scale := power(g+margin) / all
		for k := range m.weight[b] {
			m.weight[b][k] = max(beliefs[k]*scale, leastWeight)
		}
	}
}

// coupling returns what was learned, and whether that is enough.
func (m *model) coupling() (c Coupling, ok bool) {
	ok = true
	for b, weights := range m.weight {
		sum := 0.0
		for _, w := range weights[:rings] {
			sum += w
		}
		c[b] = max(decibels(sum), -80)
		ok = ok && (m.taught[b] >= taughtBy || b < midFirst || b >= midEnd)
	}
	return c, ok
}
