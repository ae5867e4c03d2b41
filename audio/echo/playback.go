package echo

import (
	"math"
	"sync/atomic"
)

// kept is how many hops a Playback keeps for a Gate that comes late: 2.56 s.
const kept = 256

// Playback is where a mixer says what it plays, and a Gate learns it. The two may
// live in goroutines of their own, one each; neither ever waits for the other.
type Playback struct {
	hops      [kept][Bands]atomic.Uint32 // bits of powers; hop n is hops[n%kept]
	published atomic.Uint64              // hops so far

	known, learned shelf // what is known of the room beforehand, and what a Gate has learned
}

// NewPlayback returns a Playback of which nothing is known yet.
func NewPlayback() *Playback { return new(Playback) }

// Publish says what is played in the next 10 ms. It wants to be called for
// silence too: a mixer that says nothing is not trusted to be silent. A device that
// takes its sound in larger pieces may be served in bursts: hops follow one another
// at 10 ms however they come.
func (p *Playback) Publish(now Powers) {
	n := p.published.Load()
	for b, x := range now {
		if !(x > 0) { // no number is nothing
			x = 0
		}
		p.hops[n%kept][b].Store(math.Float32bits(float32(x)))
	}
	p.published.Store(n + 1)
}

// read copies hop n, which has been published not long ago.
func (p *Playback) read(n uint64, to *Powers) {
	for b := range to {
		to[b] = float64(math.Float32frombits(p.hops[n%kept][b].Load()))
	}
}

// Meter publishes what a mixer plays, from its samples. It keeps 32 ms of them.
type Meter struct {
	to       *Playback
	channels int
	analyser *analyser
	hop      []float32 // mono
	filled   int       // samples of hop
	part     float64   // sum over the channels of the frame that is being read
	channel  int
}

// NewMeter returns a meter of interleaved sound at a rate of 8000 to 192000 Hz.
// Samples of ±1 are full scale.
func NewMeter(to *Playback, rate, channels int) *Meter {
	a := newAnalyser(rate)
	return &Meter{to: to, channels: channels, analyser: a, hop: make([]float32, a.hop)}
}

// Write takes the next samples, any number of them, and publishes each 10 ms
// that is whole. It allocates nothing.
func (m *Meter) Write(samples []float32) {
	for _, x := range samples {
		m.part += float64(x)
		if m.channel++; m.channel < m.channels {
			continue
		}
		m.hop[m.filled] = float32(m.part / float64(m.channels))
		m.part, m.channel = 0, 0
		if m.filled++; m.filled == len(m.hop) {
			m.analyser.take(m.hop)
			m.to.Publish(m.analyser.powers())
			m.filled = 0
		}
	}
}
