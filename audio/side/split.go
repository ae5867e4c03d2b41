package side

import "math"

// decisive is the difference of level that one stand alone makes, in dB: two
// metres from its microphone and 4.5 from the other, less what the hall evens
// out.
const decisive = 4.0

// split judges one microphone at each stand.
type split struct {
	floor [2]float64 // power of 300–4000 Hz without a crowd
	over  [2]float64 // power over it, smoothed over half a second
	count int
}

// hear takes the spectra of one block.
func (s *split) hear(left, right []complex128, trim float64) Heard {
	now := [2]float64{loud(left), loud(right) * math.Pow(10, -trim/10)}
	for c, p := range now {
		switch f := s.floor[c]; {
		case s.count < 8:
			s.floor[c] += (p - f) / float64(s.count+1)
		case p < f:
			s.floor[c] += 0.15 * (p - f)
		default:
			s.floor[c] = min(p, f*1.012) // 1.8 dB/s
		}
		s.over[c] += (max(0, p-s.floor[c]) - s.over[c]) * 2 / memory
	}
	s.count++
	both, floor := s.over[0]+s.over[1], s.floor[0]+s.floor[1]
	sure := unit(10 * math.Log10(both/(floor+1e-12)+1e-12) / 6)
	difference := 10 * math.Log10((s.over[1]+1e-12)/(s.over[0]+1e-12))
	return Heard{Balance: sure * max(-1, min(1, difference/decisive)), Confidence: sure}
}

// loud is the power of 300–4000 Hz.
func loud(spectrum []complex128) float64 {
	sum := 0.0
	for _, c := range spectrum[lowBin:endBin] {
		sum += real(c)*real(c) + imag(c)*imag(c)
	}
	return sum / (window * window)
}
