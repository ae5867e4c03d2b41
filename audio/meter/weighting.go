package meter

import (
	"math"
	"math/cmplx"
)

// The poles of the A-weighting, in Hz (IEC 61672-1): two of a high-pass at the first, one
// each at the second and the third, two of a low-pass at the last.
//
//	          f4² f⁴
//	A(f) = ─────────────────────────────────────────────── , and 0 dB at 1 kHz
//	       (f² + f1²) √(f² + f2²) √(f² + f3²) (f² + f4²)
const (
	f1 = 20.598997
	f2 = 107.65265
	f3 = 737.86223
	f4 = 12194.217
)

// reference is the frequency that is not weighted, in Hz.
const reference = 1000.0

// weighting is a cascade of filters of first order, each as well conditioned as a
// filter can be.
type weighting struct {
	gain     float64
	sections [6]section
}

// aWeighting returns the filter at rest.
func aWeighting() weighting {
	w := weighting{gain: 1, sections: [6]section{
		highPass(f1), highPass(f1), highPass(f2), highPass(f3),
		lowPass(f4), lowPass(f4),
	}}
	w.gain = 1 / w.at(reference)
	return w
}

// at returns the gain at a frequency, in Hz.
func (w *weighting) at(hz float64) float64 {
	g := w.gain
	for i := range w.sections {
		g *= w.sections[i].at(hz)
	}
	return g
}

// power adds the weighted power of a hop to that of others, sample by sample. What is
// no number is silence.
func (w *weighting) power(hop []float32, sum *[HopSize]float64) {
	var y [HopSize]float64
	for i, x := range hop {
		if x != x || x > math.MaxInt16 || x < -math.MaxInt16 {
			x = 0
		}
		y[i] = w.gain * float64(x)
	}
	for i := range w.sections {
		w.sections[i].filter(&y)
	}
	for i, v := range y {
		sum[i] += v * v
	}
}

// section is the filter (1 + zero·z⁻¹) / (1 + pole·z⁻¹).
type section struct {
	zero, pole   float64
	input, value float64 // the last ones
}

// tiny is a value that has faded: smaller ones might become denormal.
const tiny = 1e-30

func (s *section) filter(hop *[HopSize]float64) {
	input, value := s.input, s.value
	for i, x := range hop {
		value = x + s.zero*input - s.pole*value
		input, hop[i] = x, value
	}
	if math.Abs(value) < tiny {
		value = 0
	}
	s.input, s.value = input, value
}

func (s *section) at(hz float64) float64 {
	z := cmplx.Rect(1, -2*math.Pi*hz/Rate)
	return cmplx.Abs((1 + complex(s.zero, 0)*z) / (1 + complex(s.pole, 0)*z))
}

// highPass is the bilinear transform of s/(s + 2πf). It bends frequencies, but far
// over f, where a high-pass is flat.
func highPass(hz float64) section {
	k := math.Tan(math.Pi * hz / Rate)
	return section{zero: -1, pole: (k - 1) / (k + 1)}
}

// lowPass is 1/(1 + s/2πf) for an f that may lie beyond the last frequency that there
// is, where the bilinear transform has nothing but silence: by it, 6 kHz would be
// 4 dB too low. The square of a section's gain is
//
//	(1 + b cos ω) / (1 + d cos ω) up to a factor, ω = 2πf/Rate,
//
// and b, d and the factor follow from three frequencies at which it is to be right.
func lowPass(hz float64) section {
	const middle, top = 3150.0, 6300.0 // with 0 Hz: the thirds of an octave up to where it matters
	wanted := func(f float64) (gain, cos float64) {
		return 1 / (1 + f*f/(hz*hz)), math.Cos(2 * math.Pi * f / Rate)
	}
	m, a := wanted(middle)
	n, e := wanted(top)
	// c + b = 1 + d, c + b·a = m(1 + d·a), c + b·e = n(1 + d·e), for numerator c + b cos ω.
	d := ((1-m)*(1-e) - (1-n)*(1-a)) / ((1-n*e)*(1-a) - (1-m*a)*(1-e))
	b := ((1 - m) + d*(1-m*a)) / (1 - a)
	c := 1 + d - b
	return section{zero: root(b / c), pole: root(d)}
}

// root returns the q within the unit circle for which |1 + q·z⁻¹|² is 1 + r cos ω, up
// to a factor: 2q/(1 + q²) = r.
func root(r float64) float64 { return r / (1 + math.Sqrt(1-r*r)) }
