package echo

import "sync"

// Playback is where a mixer says what it plays, and a Gate learns it. Both may
// live in goroutines of their own.
type Playback struct {
	mu     sync.Mutex
	loud   Powers // the most of each band since it was last taken
	coming int    // how often was published since
}

// NewPlayback returns a Playback of which nothing is known yet.
func NewPlayback() *Playback { return new(Playback) }

// Publish says what is played in the next 10 ms. It wants to be called for
// silence too: a mixer that says nothing is not trusted to be silent.
func (p *Playback) Publish(now Powers) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for b, x := range now {
		if x > p.loud[b] { // no number is nothing
			p.loud[b] = x
		}
	}
	p.coming++
}

// take returns the most that was published since the last call, and whether
// anything was.
func (p *Playback) take() (Powers, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now, came := p.loud, p.coming > 0
	p.loud, p.coming = Powers{}, 0
	return now, came
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
