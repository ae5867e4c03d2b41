package fourier

import "math"

// Slide is the last Window samples of a sound, and no more. It starts as silence.
type Slide struct{ samples [Window]float32 }

// Take moves on by a hop of at most Window samples. What is no number, or far beyond
// any, is silence.
func (s *Slide) Take(hop []float32) {
	copy(s.samples[:], s.samples[len(hop):])
	last := s.samples[Window-len(hop):]
	for i, x := range hop {
		if x != x || x > math.MaxInt16 || x < -math.MaxInt16 {
			x = 0
		}
		last[i] = x
	}
}

// Shaped fills x with the samples, oldest first, each times its weight.
func (s *Slide) Shaped(weight, x *[Window]float64) {
	for i, v := range s.samples {
		x[i] = float64(v) * weight[i]
	}
}

// Hann returns the Hann window, whose middle is 1.
func Hann() (w [Window]float64) {
	for i := range w {
		w[i] = 0.5 - 0.5*math.Cos(2*math.Pi*float64(i)/Window)
	}
	return w
}
