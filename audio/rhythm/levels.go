package rhythm

import (
	"math"

	"jiayou/audio/internal/fourier"
)

const (
	window = fourier.Window // samples of a spectrum, 32 ms
	bands  = 16

	lowest  = 250.0  // Hz; below lies rumble
	highest = 5500.0 // Hz; above, little of a voice gets through a hall
)

// levels turns sound into band levels in dB.
type levels struct {
	fft    *fourier.Transform
	hann   [window]float64 // … as a mean of the samples
	slide  fourier.Slide   // the last 32 ms, and no more
	frame  [window]float64
	re, im [fourier.Bins]float64
	power  [fourier.Bins]float64 // of the bins, full scale being 1
	first  [bands + 1]int        // first bin of each band, and the end
	spread [Rate/80 + 1]float64
}

func newLevels() *levels {
	l := &levels{fft: fourier.New(), hann: fourier.Hann()}
	l.spread = spreadOf(&l.hann)
	for i := range l.hann {
		l.hann[i] /= window
	}
	for b := range l.first {
		edge := lowest * math.Pow(highest/lowest, float64(b)/bands)
		l.first[b] = int(math.Round(edge * window / Rate))
		if b > 0 {
			l.first[b] = max(l.first[b], l.first[b-1]+1)
		}
	}
	return l
}

// quietest is the power of a band below which nothing is told apart, full scale
// being 1: −75 dB.
const quietest = 3e-8

// look fills in the band levels of the window, in dB.
func (l *levels) look(out *[bands]float64) {
	l.slide.Shaped(&l.hann, &l.frame)
	l.fft.Of(&l.frame, &l.re, &l.im)
	for k, re := range l.re {
		l.power[k] = re*re + l.im[k]*l.im[k]
	}
	for b := range out {
		p := quietest
		for _, x := range l.power[l.first[b]:l.first[b+1]] {
			p += x
		}
		out[b] = 10 * math.Log10(p)
	}
}
