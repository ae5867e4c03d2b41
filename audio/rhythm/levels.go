package rhythm

import (
	"math"

	"gonum.org/v1/gonum/dsp/fourier"
)

const (
	window = 512 // samples of a spectrum, 32 ms
	bands  = 16

	lowest  = 250.0  // Hz; below lies rumble
	highest = 5500.0 // Hz; above, little of a voice gets through a hall
)

// levels turns sound into band levels in dB.
type levels struct {
	fft     *fourier.FFT
	hann    [window]float64
	samples [window]float32 // the last 32 ms, and no more
	frame   [window]float64
	coeff   []complex128
	first   [bands + 1]int // first bin of each band, and the end
	power   [window/2 + 1]complex128
	lags    [window]float64
	spread  [Rate/80 + 1]float64
}

func newLevels() *levels {
	l := &levels{fft: fourier.NewFFT(window), coeff: make([]complex128, window/2+1)}
	for i := range l.hann {
		l.hann[i] = 0.5 - 0.5*math.Cos(2*math.Pi*float64(i)/window)
	}
	l.spread = spreadOf(&l.hann)
	for b := range l.first {
		edge := lowest * math.Pow(highest/lowest, float64(b)/bands)
		l.first[b] = int(math.Round(edge * window / Rate))
		if b > 0 {
			l.first[b] = max(l.first[b], l.first[b-1]+1)
		}
	}
	return l
}

// take moves the window on by one hop. What is no number is silence.
func (l *levels) take(mono []float32) {
	copy(l.samples[:], l.samples[HopSize:])
	last := l.samples[window-HopSize:]
	for i, x := range mono {
		if x != x || x > math.MaxInt16 || x < -math.MaxInt16 {
			x = 0
		}
		last[i] = x
	}
}

// quietest is the power of a band below which nothing is told apart, full scale
// being 1: −75 dB.
const quietest = 3e-8

// look fills in the band levels of the window, in dB.
func (l *levels) look(out *[bands]float64) {
	for i, x := range l.samples {
		l.frame[i] = float64(x) * l.hann[i] * (1.0 / window)
	}
	l.fft.Coefficients(l.coeff, l.frame[:])
	for b := range out {
		p := quietest
		for _, c := range l.coeff[l.first[b]:l.first[b+1]] {
			p += real(c)*real(c) + imag(c)*imag(c)
		}
		out[b] = 10 * math.Log10(p)
	}
}
