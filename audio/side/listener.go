package side

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/dsp/fourier"
)

const (
	window  = 1024                 // samples of a block, 64 ms
	every   = 3                    // hops from one block to the next
	memory  = 34                   // blocks: 1 s of a pair
	brief   = 17                   // blocks: 0.5 s of one at each stand
	lowBin  = 300 * window / Rate  // first bin judged
	endBin  = 4000 * window / Rate // the one after the last
	bins    = endBin - lowBin
	sameFor = 100 // hops of one sound on both channels until that is said
)

// Listener hears two channels. It is not safe for concurrent use.
type Listener struct {
	cfg   Config
	fft   *fourier.FFT
	hann  [window]float64
	last  [2][window]float32 // the last 64 ms
	frame [window]float64
	coeff [2][]complex128
	pair  pair
	split split
	hops  int
	same  int // hops in a row in which both channels were the same
	held  Heard
}

// New returns a listener that has heard nothing yet.
func New(cfg Config) *Listener {
	l := &Listener{cfg: cfg, fft: fourier.NewFFT(window)}
	for i := range l.hann {
		l.hann[i] = 0.5 - 0.5*math.Cos(2*math.Pi*float64(i)/window)
	}
	for c := range l.coeff {
		l.coeff[c] = make([]complex128, window/2+1)
	}
	l.pair.aim(cfg.Spacing)
	return l
}

// Hop takes the next 10 ms of both channels, exactly HopSize samples each of
// full scale ±1, and returns where the crowd is at their end. It panics on other
// lengths.
func (l *Listener) Hop(left, right []float32) Heard {
	if len(left) != HopSize || len(right) != HopSize {
		panic(fmt.Sprintf("side: a hop has %d samples a channel, not %d and %d", HopSize, len(left), len(right)))
	}
	l.take(0, left)
	l.take(1, right)
	l.compare()
	if l.hops++; l.hops%every == 0 {
		l.look()
		if l.cfg.Spacing > 0 {
			l.held = l.pair.hear(l.coeff[0], l.coeff[1])
		} else {
			l.held = l.split.hear(l.coeff[0], l.coeff[1], l.cfg.Trim)
		}
	}
	if l.same >= sameFor {
		return Heard{Same: true}
	}
	return l.held
}

// take moves a channel's window on by one hop. What is no number is silence.
func (l *Listener) take(c int, mono []float32) {
	w := &l.last[c]
	copy(w[:], w[HopSize:])
	for i, x := range mono {
		if x != x || x > math.MaxInt16 || x < -math.MaxInt16 {
			x = 0
		}
		w[window-HopSize+i] = x
	}
}

// compare counts hops in which one channel is the other times a constant: their
// correlation is 1. Two capsules have noise of their own, and reach 0.99 at the
// most. Silence tells nothing.
func (l *Listener) compare() {
	var ll, rr, lr float64
	for i := window - HopSize; i < window; i++ {
		a, b := float64(l.last[0][i]), float64(l.last[1][i])
		ll, rr, lr = ll+a*a, rr+b*b, lr+a*b
	}
	const silence = HopSize * 1e-9 // −90 dBFS
	switch {
	case ll < silence && rr < silence:
	case lr > 0 && lr*lr > 0.9998*ll*rr:
		l.same++
	default:
		l.same = 0
	}
}

// look computes the spectra of both windows.
func (l *Listener) look() {
	for c := range l.last {
		for i, x := range l.last[c] {
			l.frame[i] = float64(x) * l.hann[i]
		}
		l.fft.Coefficients(l.coeff[c], l.frame[:])
	}
}
