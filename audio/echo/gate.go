package echo

import "fmt"

const (
	margin   = 3.0  // dB over prediction and floor from which a band counts
	audible  = 3.0  // dB under the floor from which own sound is taken for heard
	smooth   = 0.3  // share of the newest hop: noise in one spectrum swings by several dB
	blindAt  = 20   // hops without a word of the mixer after which it is not trusted
	caution  = 0.7  // of the decay that was learned is believed: rooms ring longer after some sounds
	smear    = 4    // hops by which playback may be early or late
	nothing  = -120 // dB
	playing  = -80  // dB in any band: something is played
	spread   = 25   // dB under the strongest band where distortion puts sound, too
	openWith = 9    // hops of the last ten that must exceed to open
	ring     = 50   // hops for which a detector may still ponder what has ended
	shutAt   = 40   // hops without any that exceeds after which it shuts
)

// Gate hears one microphone. It is not safe for concurrent use.
type Gate struct {
	from     *Playback
	analyser *analyser
	heard    Powers         // what is heard, smoothed
	calm     [Bands]float64 // its level, smoothed, dB
	floor    floor
	past     past
	model    model
	now      [Bands]float64 // what is played, dB
	echo     [Bands]float64 // predicted own sound, dB
	peak     [Bands]float64 // the most that was ever predicted, dB
	mute     int            // hops since the mixer last spoke
	exceeded [10]bool       // the last ten hops
	since    int            // hops since one exceeded
	open     bool
	ringing  int // hops for which own sound is still held to play
}

// NewGate returns a gate that knows nothing of its room.
func NewGate(from *Playback) *Gate {
	g := &Gate{from: from, analyser: newAnalyser(Rate)}
	for b := range Bands {
		g.now[b], g.echo[b], g.peak[b], g.calm[b] = nothing, nothing, nothing, lowest
	}
	return g
}

// Hop takes the next 10 ms of the microphone, exactly HopSize samples of full
// scale ±1, and says what to make of them. It panics on another length.
func (g *Gate) Hop(mono []float32) Verdict {
	if len(mono) != HopSize {
		panic(fmt.Sprintf("echo: a hop has %d samples, not %d", HopSize, len(mono)))
	}
	g.analyser.take(mono)
	heard := g.analyser.powers()
	var mic [Bands]float64
	for b, p := range heard {
		mic[b] = decibels(p)
		g.heard[b] += smooth * (p - g.heard[b])
		g.calm[b] += smooth * (mic[b] - g.calm[b])
	}
	g.listen()
	g.past.add(&g.now, &mic)
	g.model.learn(&g.past, &g.floor)
	g.predict()
	g.floor.hear(&g.calm, &g.echo, g.unknown())
	return g.judge(&g.heard)
}

// listen learns what is played. Between two words of the mixer the last holds.
func (g *Gate) listen() {
	p, came := g.from.take()
	if g.mute++; !came {
		return
	}
	g.mute = 0
	for b, x := range p {
		g.now[b] = decibels(x)
	}
}

// blind reports whether the mixer has fallen silent without saying so.
func (g *Gate) blind() bool { return g.mute >= blindAt }

// unknown reports whether own sound may be heard that cannot be predicted.
func (g *Gate) unknown() bool { return !g.model.known && (g.blind() || g.past.lately()) }

// predict moves the own sound on by one hop.
func (g *Gate) predict() {
	m := &g.model
	for b := range g.echo {
		g.echo[b] = max(g.echo[b]-m.decay*caution, nothing)
		if !m.known {
			continue
		}
		if near := g.past.near(b, m.latency); near > playing {
			g.echo[b] = max(g.echo[b], near+m.gain[b])
		}
		if g.blind() {
			g.echo[b] = g.peak[b]
		}
		g.peak[b] = max(g.peak[b], g.echo[b])
	}
}

// judge compares what is heard with the prediction.
func (g *Gate) judge(heard *Powers) Verdict {
	v := Verdict{Blind: g.blind()}
	own := 0.0
	for b := midFirst; b < midEnd; b++ {
		echo := power(g.echo[b])
		own += echo
		if g.echo[b] > g.floor.level[b]-audible {
			v.Playing = true
		}
		if heard[b] > (echo+power(g.floor.level[b]))*power(g.margin()) {
			v.Share += 1.0 / mids
		}
	}
	v.Loudness = decibels(own)
	unknown := g.unknown()
	if g.ringing--; v.Playing || unknown {
		g.ringing = ring
	}
	v.Playing = g.ringing > 0
	g.swing(v.Share >= 0.499 && !unknown)
	v.Over = g.open && !unknown
	v.Open = !unknown && (g.open || !v.Playing)
	return v
}

// margin is what a band must have over the prediction and the floor, in dB:
// twice as much at first, and the usual after a minute of sound.
func (g *Gate) margin() float64 {
	return margin * (1 + max(0, 1-float64(g.past.sound-schooling)/(3*schooling)))
}

// swing opens and shuts the gate.
func (g *Gate) swing(exceeding bool) {
	copy(g.exceeded[:], g.exceeded[1:])
	g.exceeded[len(g.exceeded)-1] = exceeding
	count := 0
	for _, e := range g.exceeded {
		if e {
			count++
		}
	}
	if g.since++; exceeding {
		g.since = 0
	}
	switch {
	case count >= openWith:
		g.open = true
	case g.since >= shutAt:
		g.open = false
	}
}

// floor is the level of each band when neither the public nor the loudspeakers
// are heard, in dB. It sinks quickly and rises slowly.
type floor struct {
	level [Bands]float64
	heard int // hops
}

const (
	seeding = 25    // hops whose mean is the first floor
	sink    = 0.05  // of the gap, per hop
	rise    = 0.018 // dB per hop: 1.8 dB/s
	lowest  = -80.0 // dB: the steps of 16 bits
)

// hear takes one hop. A band in which own sound is predicted does not rise, and
// while own sound is unknown none does.
func (f *floor) hear(mic, own *[Bands]float64, unknown bool) {
	f.heard++
	for b, now := range mic {
		now = max(now, lowest)
		switch l := f.level[b]; {
		case f.heard <= seeding:
			f.level[b] += (now - l) / float64(f.heard)
		case now < l:
			f.level[b] += sink * (now - l)
		case !unknown && own[b] < l-audible:
			f.level[b] = min(now, l+rise)
		}
	}
}
