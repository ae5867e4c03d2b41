package echo

import (
	"math"

	"gonum.org/v1/gonum/dsp/fourier"
)

// Filter takes our own sound out of one channel of a microphone, as far as a Gate
// can tell it: a detector behind it hears the public over the room, not over the
// show. Where nothing of our own is heard it changes nothing. It is 10 ms late.
//
// Frames of 20 ms, each half over the one before, are weighed, transformed, turned
// down band by band, and added up again.
type Filter struct {
	fft    *fourier.FFT
	shape  [2 * HopSize]float64 // root of Hann: two of them overlap to one
	before [HopSize]float64
	frame  [2 * HopSize]float64
	coeff  []complex128
	rest   [HopSize]float64 // of the last frame, to be added
	place  []float64        // of each bin among the bands' middles
}

// NewFilter returns a Filter that has heard silence so far.
func NewFilter() *Filter {
	const size = 2 * HopSize
	f := &Filter{fft: fourier.NewFFT(size), coeff: make([]complex128, size/2+1), place: make([]float64, size/2+1)}
	for i := range f.shape {
		f.shape[i] = math.Sin(math.Pi * (float64(i) + 0.5) / size)
	}
	for k := range f.place {
		at := math.Log(max(float64(k)*Rate/size, 1)/lowEdge)/math.Log(highEdge/lowEdge)*Bands - 0.5
		f.place[k] = max(0, min(at, Bands-1))
	}
	return f
}

// Hop replaces a hop with the one before it, without our own sound. keep is what a
// Gate has said of it.
func (f *Filter) Hop(mono []float32, keep *Mask) {
	for i, x := range mono {
		if x != x || x > math.MaxInt16 || x < -math.MaxInt16 {
			x = 0
		}
		f.frame[i] = f.before[i] * f.shape[i]
		f.before[i] = float64(x)
		f.frame[HopSize+i] = float64(x) * f.shape[HopSize+i]
	}
	f.fft.Coefficients(f.coeff, f.frame[:])
	for k, at := range f.place {
		low := int(at)
		g := keep.share[low]
		if low+1 < Bands {
			g += (at - float64(low)) * (keep.share[low+1] - g)
		}
		f.coeff[k] *= complex(g/(2*HopSize), 0)
	}
	f.fft.Sequence(f.frame[:], f.coeff)
	for i := range mono {
		mono[i] = float32(f.rest[i] + f.frame[i]*f.shape[i])
		f.rest[i] = f.frame[HopSize+i] * f.shape[HopSize+i]
	}
}
