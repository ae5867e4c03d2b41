// Package hum hears the mains in a microphone: a loop of earths, a cable beside a
// supply, a dimmer. It is a tone of 50 or 60 Hz with its multiples, and it never
// stops. The ear below 250 Hz is deaf to it; an operator wants to know of it.
//
//	l := hum.New()
//	for each hop of 160 samples {
//		if h := l.Hop(hop); h.Hertz != 0 { … }
//	}
//
// Each multiple is measured for a second, and beside it what the room has there. Hum
// is what stands out at three of the first six multiples, in three seconds of four.
// Nothing is kept of the sound but sums.
package hum

import (
	"fmt"
	"math"
)

// Rate is the only sampling rate that a Listener takes, in Hz; HopSize is 10 ms.
const (
	Rate    = 16000
	HopSize = Rate / 100
)

// Heard is the hum at the end of a hop. The zero value is none.
type Heard struct {
	Hertz int     // of the mains, 50 or 60; 0 for no hum
	Level float64 // of all its multiples, dBFS
}

const (
	thin      = 8           // samples that become one
	block     = Rate / thin // samples of a second: bins are 1 Hz apart
	multiples = 6
	beside    = 7 // Hz from a multiple to where the room is measured: no other multiple is there
	// outstanding is by how much a multiple stands over the room, dB, and enough at
	// how many of them.
	outstanding = 12.0
	enough      = 3
	// lasting is how many of the last seconds must have it, of keep.
	lasting, keep = 3, 4
	// quietest is the least hum that is told of, dBFS: less disturbs nothing.
	quietest = -75.0
)

// mains are the two there are in the world, in Hz.
var mains = [2]int{50, 60}

// tone is Goertzel's filter: the power of one frequency in a block.
type tone struct{ turn, last, before float64 }

func (t *tone) take(x float64) { t.last, t.before = x+t.turn*t.last-t.before, t.last }

// power returns the mean square of a sine of that frequency, and begins anew.
func (t *tone) power() float64 {
	p := t.last*t.last + t.before*t.before - t.turn*t.last*t.before
	t.last, t.before = 0, 0
	// A Hann window has a mean of a half: a sine of amplitude 1 comes to (block/4)².
	return p / 2 / (block / 4.0 * block / 4.0)
}

// Listener hears one microphone. It is not safe for concurrent use.
type Listener struct {
	tones  [len(mains)][multiples][3]tone // at the multiple, below it and above it
	sum    float64
	summed int
	taken  int
	seen   [len(mains)][keep]bool
	held   Heard
}

// New returns a listener that has heard nothing yet.
func New() *Listener {
	l := new(Listener)
	for m, hz := range mains {
		for k := range l.tones[m] {
			for i, off := range [3]int{0, -beside, beside} {
				l.tones[m][k][i].turn = 2 * math.Cos(2*math.Pi*float64(hz*(k+1)+off)/block)
			}
		}
	}
	return l
}

// Hop takes the next 10 ms, exactly HopSize samples of full scale ±1, and returns the
// hum. It panics on another length.
func (l *Listener) Hop(mono []float32) Heard {
	if len(mono) != HopSize {
		panic(fmt.Sprintf("hum: a hop has %d samples, not %d", HopSize, len(mono)))
	}
	for _, x := range mono {
		if x != x || x > math.MaxInt16 || x < -math.MaxInt16 {
			x = 0
		}
		l.sum += float64(x)
		if l.summed++; l.summed == thin {
			l.take(l.sum / thin)
			l.sum, l.summed = 0, 0
		}
	}
	return l.held
}

// take takes one of the samples that are left.
func (l *Listener) take(x float64) {
	x *= 0.5 - 0.5*math.Cos(2*math.Pi*float64(l.taken)/block)
	for m := range l.tones {
		for k := range l.tones[m] {
			for i := range l.tones[m][k] {
				l.tones[m][k][i].take(x)
			}
		}
	}
	if l.taken++; l.taken == block {
		l.taken = 0
		l.judge()
	}
}

// judge looks at the second that is over.
func (l *Listener) judge() {
	l.held = Heard{}
	most := 0
	for m, hz := range mains {
		stand, sum := 0, 1e-20
		for k := range l.tones[m] {
			t := &l.tones[m][k]
			at, room := t[0].power(), (t[1].power()+t[2].power())/2
			sum += at
			if at > room*math.Pow(10, outstanding/10)+1e-12 {
				stand++
			}
		}
		level := 10 * math.Log10(sum)
		copy(l.seen[m][:], l.seen[m][1:])
		l.seen[m][keep-1] = stand >= enough && level > quietest
		if lasted(&l.seen[m]) && stand > most {
			most = stand
			l.held = Heard{hz, level}
		}
	}
}

func lasted(seen *[keep]bool) bool {
	n := 0
	for _, s := range seen {
		if s {
			n++
		}
	}
	return n >= lasting
}
