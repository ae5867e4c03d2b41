package trait

import (
	"math"

	"jiayou/audio/internal/fourier"
)

// window is the length of a spectrum in samples, 32 ms. A pitch of 100 Hz still
// has its harmonics apart, and a hop's news is a third of it.
const window = fourier.Window

const (
	bins  = fourier.Bins
	bands = 20
)

// bandEdge returns the lower edge of band b, in Hz: logarithmic steps from 150
// to 7000 Hz. Below lies rumble, above the filter of the resampler.
func bandEdge(b int) float64 { return 150 * math.Pow(7000.0/150.0, float64(b)/bands) }

// spectrum turns the last 32 ms of sound into powers.
type spectrum struct {
	fft     *fourier.Transform
	shape   [window]float64 // Hann, scaled so that powers add up to the mean square
	frame   [window]float64
	re, im  [bins]float64
	power   [bins]float64 // mean square of each bin
	band    [bands]float64
	first   [bands + 1]int // first bin of each band, and the end
	loud    float64        // power of 300–4000 Hz
	loudLo  int
	loudEnd int
}

func newSpectrum() *spectrum {
	s := &spectrum{fft: fourier.New()}
	sum := 0.0
	for i := range s.shape {
		s.shape[i] = 0.5 - 0.5*math.Cos(2*math.Pi*float64(i)/window)
		sum += s.shape[i] * s.shape[i]
	}
	scale := math.Sqrt(2 / (sum * window))
	for i := range s.shape {
		s.shape[i] *= scale
	}
	for b := range s.first {
		s.first[b] = binOf(bandEdge(b))
		if b > 0 { // the lowest bands are narrower than a bin
			s.first[b] = max(s.first[b], s.first[b-1]+1)
		}
	}
	s.loudLo, s.loudEnd = binOf(300), binOf(4000)
	return s
}

// binOf returns the first bin at or above f, in Hz.
func binOf(f float64) int { return int(math.Ceil(f * window / Rate)) }

// update computes the powers of samples, the last 32 ms.
func (s *spectrum) update(samples *[window]float32) {
	for i, x := range samples {
		s.frame[i] = float64(x) * s.shape[i]
	}
	s.fft.Of(&s.frame, &s.re, &s.im)
	for k, re := range &s.re {
		s.power[k] = re*re + s.im[k]*s.im[k]
	}
	for b := range s.band {
		s.band[b] = sum(s.power[s.first[b]:s.first[b+1]])
	}
	s.loud = sum(s.power[s.loudLo:s.loudEnd])
}

func sum(xs []float64) float64 {
	total := 0.0
	for _, x := range xs {
		total += x
	}
	return total
}

// decibels of a power. Nothing at all is −120 dB.
func decibels(power float64) float64 { return 10 * math.Log10(power+1e-12) }
