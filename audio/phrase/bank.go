package phrase

import (
	"math"

	"jiayou/audio/internal/fourier"
)

const (
	window = fourier.Window // samples of a spectrum, 32 ms
	bands  = 24

	lowest  = 150.0  // Hz; below lies rumble
	highest = 6500.0 // Hz; above, a resampler's filter begins
)

// mel is the power of the bands in one frame, full scale being 1.
type mel [bands]float64

// bank turns sound into bands that are as wide as the ear's: triangles evenly
// spread over the mel scale (Davis and Mermelstein 1980).
type bank struct {
	fft     *fourier.Transform
	hann    [window]float64
	slide   fourier.Slide // the last 32 ms, and no more
	frame   [window]float64
	re, im  [fourier.Bins]float64
	first   [bands]int       // first bin of each triangle
	weights [bands][]float64 // … and what its bins count, from there on
}

func newBank() *bank {
	l := &bank{fft: fourier.New(), hann: fourier.Hann()}
	squares := 0.0
	for _, h := range l.hann {
		squares += h * h
	}
	for i := range l.hann {
		l.hann[i] *= math.Sqrt(2 / (squares * window)) // powers add up to the mean square
	}
	edge := func(k int) float64 {
		lo, hi := melOf(lowest), melOf(highest)
		return hertz(lo+(hi-lo)*float64(k)/(bands+1)) * window / Rate
	}
	for b := range bands {
		lo, top, hi := edge(b), edge(b+1), edge(b+2)
		l.first[b] = int(math.Ceil(lo))
		for k := l.first[b]; float64(k) < hi; k++ {
			up, down := (float64(k)-lo)/(top-lo), (hi-float64(k))/(hi-top)
			l.weights[b] = append(l.weights[b], min(up, down))
		}
	}
	return l
}

// melOf is the mel scale (O'Shaughnessy 1987), hertz its inverse.
func melOf(hz float64) float64  { return 1127 * math.Log(1+hz/700) }
func hertz(mel float64) float64 { return 700 * (math.Exp(mel/1127) - 1) }

// look fills in the bands of the window.
func (l *bank) look(m *mel) {
	l.slide.Shaped(&l.hann, &l.frame)
	l.fft.Of(&l.frame, &l.re, &l.im)
	for b := range m {
		sum := 0.0
		for i, w := range l.weights[b] {
			k := l.first[b] + i
			sum += w * (l.re[k]*l.re[k] + l.im[k]*l.im[k])
		}
		m[b] = sum
	}
}
