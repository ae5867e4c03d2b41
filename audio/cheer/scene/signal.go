package scene

import (
	"fmt"
	"hash/crc32"
	"math"

	"gonum.org/v1/gonum/dsp/fourier"
)

// The band in which loudness is compared, in Hz.
const (
	voiceLow  = 300
	voiceHigh = 4000
)

// padded returns x with zeros up to a power of two, of which transforms are
// quick.
func padded(x []float64) []float64 {
	n := 1
	for n < len(x) {
		n *= 2
	}
	return append(append(make([]float64, 0, n), x...), make([]float64, n-len(x))...)
}

// filtered returns x with each frequency, in Hz, multiplied by a gain.
func filtered(x []float64, gain func(hz float64) float64) []float64 {
	p := padded(x)
	fft := fourier.NewFFT(len(p))
	c := fft.Coefficients(nil, p)
	for k := range c {
		c[k] *= complex(gain(float64(k)*Rate/float64(len(p)))/float64(len(p)), 0)
	}
	return fft.Sequence(p, c)[:len(x)]
}

// voiceBand returns what of x lies in 300–4000 Hz.
func voiceBand(x []float64) []float64 {
	return filtered(x, func(hz float64) float64 {
		if hz < voiceLow || hz > voiceHigh {
			return 0
		}
		return 1
	})
}

// power returns the mean power of x in 300–4000 Hz.
func power(x []float64) float64 {
	p := padded(x)
	c := fourier.NewFFT(len(p)).Coefficients(nil, p)
	first, end := voiceLow*len(p)/Rate, voiceHigh*len(p)/Rate
	total := 0.0
	for _, z := range c[min(first, len(c)):min(end+1, len(c))] {
		total += real(z)*real(z) + imag(z)*imag(z)
	}
	return 2*total/float64(len(p))/float64(max(1, len(x))) + 1e-12
}

// convolved returns x through an impulse response, as long as x.
func convolved(x, response []float64) []float64 {
	p := padded(append(append([]float64(nil), x...), make([]float64, len(response))...))
	q := make([]float64, len(p))
	copy(q, response)
	fft := fourier.NewFFT(len(p))
	a, b := fft.Coefficients(nil, p), fft.Coefficients(nil, q)
	for k := range a {
		a[k] *= b[k] / complex(float64(len(p)), 0)
	}
	return fft.Sequence(p, a)[:len(x)]
}

// level returns x at an overall level, in dBFS.
func level(x []float64, dBFS float64) []float64 {
	squares := 0.0
	for _, v := range x {
		squares += v * v
	}
	gain := math.Pow(10, dBFS/20) / (math.Sqrt(squares/float64(max(1, len(x)))) + 1e-12)
	y := make([]float64, len(x))
	for i, v := range x {
		y[i] = gain * v
	}
	return y
}

// sumOf adds sounds of one length.
func sumOf(sounds ...[]float64) []float64 {
	y := make([]float64, len(sounds[0]))
	for _, x := range sounds {
		for i, v := range x {
			y[i] += v
		}
	}
	return y
}

// decibels returns the ratio of powers that dB stands for.
func decibels(dB float64) float64 { return math.Pow(10, dB/10) }

func toFloat32(x []float64) []float32 {
	y := make([]float32, len(x))
	for i, v := range x {
		y[i] = float32(max(-1, min(1, v)))
	}
	return y
}

func name(format string, a ...any) string { return fmt.Sprintf(format, a...) }

func hash(s string) uint64 { return uint64(crc32.ChecksumIEEE([]byte(s))) }
