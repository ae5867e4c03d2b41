package echo

import (
	"math"

	"gonum.org/v1/gonum/dsp/fourier"
)

// Edges of the lowest and the highest band, Hz.
const lowEdge, highEdge = 150.0, 7000.0

// analyser turns 32 ms of sound into band powers.
type analyser struct {
	hop     int
	fft     *fourier.FFT
	shape   []float64 // Hann, scaled so that powers add up to the mean square
	samples []float32 // the last 32 ms
	frame   []float64
	coeff   []complex128
	first   [Bands + 1]int // first bin of each band, and the end
}

func newAnalyser(rate int) *analyser {
	size := rate * 32 / 1000
	a := &analyser{
		hop: rate / 100, fft: fourier.NewFFT(size), shape: make([]float64, size),
		samples: make([]float32, size), frame: make([]float64, size), coeff: make([]complex128, size/2+1),
	}
	sum := 0.0
	for i := range a.shape {
		a.shape[i] = 0.5 - 0.5*math.Cos(2*math.Pi*float64(i)/float64(size))
		sum += a.shape[i] * a.shape[i]
	}
	scale := math.Sqrt(2 / (sum * float64(size)))
	for i := range a.shape {
		a.shape[i] *= scale
	}
	for b := range a.first {
		edge := lowEdge * math.Pow(highEdge/lowEdge, float64(b)/Bands)
		a.first[b] = int(math.Ceil(edge * float64(size) / float64(rate)))
		if b > 0 { // the lowest bands are narrower than a bin
			a.first[b] = max(a.first[b], a.first[b-1]+1)
		}
	}
	return a
}

// take moves the window on by one sample for each of mono, a hop. What is no
// number is silence.
func (a *analyser) take(mono []float32) {
	last := a.samples[copy(a.samples, a.samples[len(mono):]):]
	for i, x := range mono {
		if x != x || x > math.MaxInt16 || x < -math.MaxInt16 {
			x = 0
		}
		last[i] = x
	}
}

// powers returns what is in the window.
func (a *analyser) powers() (p Powers) {
	for i, x := range a.samples {
		a.frame[i] = float64(x) * a.shape[i]
	}
	a.fft.Coefficients(a.coeff, a.frame)
	for b := range p {
		for _, c := range a.coeff[a.first[b]:min(a.first[b+1], len(a.coeff))] {
			p[b] += real(c)*real(c) + imag(c)*imag(c)
		}
	}
	return p
}

// decibels of a power. Nothing at all is −120 dB.
func decibels(power float64) float64 { return 10 * math.Log10(power+1e-12) }

// power of a level in dB.
func power(dB float64) float64 { return math.Exp(dB * (math.Ln10 / 10)) }
