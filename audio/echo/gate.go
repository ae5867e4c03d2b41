package echo

import (
	"fmt"
	"math"
)

const (
	smooth   = 0.3 // share of the newest hop: noise in one spectrum swings by several dB
	audible  = 0.5 // of the floor from which own sound is taken for heard
	openWith = 8   // hops of the last ten that must exceed to open
	ring     = 50  // hops for which a detector may still ponder what has ended
	shutAt   = 40  // hops without any that exceeds after which it shuts

	// tail is what is left of own sound after a hop, at most: that of a room with
	// a reverberation time of 0.85 s whose echo is as loud as the sound itself. A
	// crowd 6 dB over our sound is far over its tail.
	tail = 0.85
)

// Gate hears one microphone. It is not safe for concurrent use.
type Gate struct {
	analyser *analyser
	past     past
	latency  latency
	model    model
	floor    floor
	now      Powers   // what is heard
	heard    Powers   // … smoothed
	peak     Powers   // the most that was ever predicted
	tail     Powers   // what own sound may ring to at most
	exceeded [10]bool // the last ten hops
	since    int      // hops since one exceeded
	open     bool
	ringing  int // hops for which own sound is still held to play
}

// NewGate returns a gate that knows nothing of its room but what from was told.
func NewGate(from *Playback) *Gate {
	g := &Gate{analyser: newAnalyser(Rate), past: past{from: from, most: [2]int64{never, never}}, model: newModel()}
	if c, ok := from.known.look(); ok {
		g.model.begin(&c)
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
	g.now = g.analyser.powers()
	for b, p := range g.now {
		g.heard[b] += smooth * (p - g.heard[b])
	}
	g.past.listen()
	if !g.past.blind() {
		g.latency.hear(&g.past, &g.now)
		g.model.play(&g.past, &g.latency)
		g.model.predict()
		g.model.learn(&g.heard, &g.floor, g.open)
		g.tell()
		for b, x := range g.model.calm {
			g.peak[b] = max(g.peak[b], x)
		}
	}
	own := &g.model.calm
	if g.past.blind() {
		own = &g.peak
	}
	for b, x := range own {
		g.tail[b] = max(x, tail*g.tail[b])
	}
	g.floor.hear(&g.heard, own, g.open)
	return g.judge(own)
}

// tell keeps what was learned, once a second.
func (g *Gate) tell() {
	if g.past.heard%100 != 0 {
		return
	}
	if c, ok := g.model.coupling(); ok {
		g.past.from.learned.put(&c)
	}
}

// unknown reports whether own sound may be heard of which nothing is known.
func (g *Gate) unknown() bool { return g.past.blind() && g.past.ends == 0 }

// judge compares what is heard with the own sound that is predicted.
func (g *Gate) judge(own *Powers) Verdict {
	v := Verdict{Blind: g.past.blind()}
	sum, excess := 0.0, 0.0
	for b := range own {
		floor := power(g.floor.level[b])
		v.Keep.share[b] = keep(g.now[b], g.heard[b], max(own[b], g.model.echo[b]), floor)
		if b < midFirst || b >= midEnd {
			continue
		}
		sum += own[b]
		v.Playing = v.Playing || own[b] > audible*floor
		over := decibels(g.heard[b]) - decibels(g.tail[b]+floor)
		excess += max(-3, min(over, 9)) / mids
		if over > 3 {
			v.Share += 1.0 / mids
		}
	}
	v.Excess = excess
	v.Loudness = decibels(sum)
	unknown := g.unknown()
	if g.ringing--; v.Playing || unknown {
		g.ringing = ring
	}
	v.Playing = g.ringing > 0
	g.swing(excess > 3 && v.Share > 0.4 && !unknown)
	v.Over = g.open && !unknown
	v.Open = !unknown && (g.open || !v.Playing)
	return v
}

// keep is the share of a band's amplitude that is left to whoever is not us: what
// remains when the predicted own sound is taken away, but never less than the room
// itself. Taking more than that away, as noise reducers do, cuts holes into a roar
// that a detector takes for words: of crowds 6 dB over own sound it then confirms
// 0.68 instead of 0.96. Where our sound has just ended, the mean of what is heard lags
// behind what is heard now, and the room would be cut: a detector takes the room that
// comes back for somebody.
func keep(now, heard, own, floor float64) float64 {
	if own < 0.05*floor || min(now, heard) <= 0 {
		return 1
	}
	return math.Sqrt(min(1, max((heard-own)/heard, floor/min(now, heard))))
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
