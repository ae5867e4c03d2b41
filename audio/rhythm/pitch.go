package rhythm

import "math"

// pitch returns how much the window that was looked at last is one voice: the
// highest autocorrelation at the periods of 80 to 400 Hz, 0…1. Many voices have
// no common pitch.
func (l *levels) pitch() float64 {
	for k, p := range l.power {
		if k < l.first[0]/2 || k >= 2000*window/Rate {
			p = 0
		}
		l.frame[k] = p + 1e-16
		l.frame[(window-k)%window] = p + 1e-16
	}
	// The transform of powers is the autocorrelation, and as they are the same on
	// both sides of the middle, it is its own inverse.
	l.fft.Of(&l.frame, &l.re, &l.im)
	best := 0.0
	for lag := Rate / 400; lag <= Rate/80; lag++ {
		best = max(best, l.re[lag]*l.spread[lag])
	}
	return min(best/l.re[0], 1)
}

// spreadOf returns by how much the window shrinks an autocorrelation at each
// lag, to multiply by.
func spreadOf(hann *[window]float64) (spread [Rate/80 + 1]float64) {
	whole := 0.0
	for _, h := range hann {
		whole += h * h
	}
	for lag := range spread {
		sum := 0.0
		for i := lag; i < window; i++ {
			sum += hann[i] * hann[i-lag]
		}
		spread[lag] = 1 / math.Max(sum/whole, 0.1)
	}
	return spread
}
