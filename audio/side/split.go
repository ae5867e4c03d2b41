package side

import "math"

// How far apart two stands sound, in dB: by how much one of them alone is louder at
// its own microphone.
const (
	// decisive is that before anything is learned: two metres from its microphone and
	// 4.5 from the other, less what the hall evens out.
	decisive = 4.0
	// farthest is as much as is ever learned. Stands that are that far apart are
	// judged by their own microphones.
	farthest = 12.0
	// apart and together are how fast more and less is learned, in dB a block: 1 dB a
	// second, so that one shout into a microphone teaches little; and 1 a minute of
	// cheering, for both stands together say nothing of how far apart they are.
	apart    = every / 100.0
	together = apart / 60
)

// split judges one microphone at each stand.
type split struct {
	floor  [2]float64 // power of 300–4000 Hz without a crowd
	over   [2]float64 // power over it, smoothed over half a second
	count  int
	beyond float64 // how much farther than decisive the stands are apart, dB
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
		s.over[c] += (max(0, p-s.floor[c]) - s.over[c]) * 2 / brief
	}
	s.count++
	both, floor := s.over[0]+s.over[1], s.floor[0]+s.floor[1]
	sure := unit(10 * math.Log10(both/(floor+1e-12)+1e-12) / 6)
	difference := 10 * math.Log10((s.over[1]+1e-12)/(s.over[0]+1e-12))
	far := decisive + s.beyond
	if sure > 0.9 {
		s.learn(math.Abs(difference) - far)
	}
	return Heard{Balance: sure * max(-1, min(1, difference/far)), Confidence: sure}
}

// learn takes in that a crowd is so much farther apart than is known.
func (s *split) learn(more float64) {
	if more > 0 {
		s.beyond = min(s.beyond+min(more, apart), farthest-decisive)
	} else {
		s.beyond = max(0, s.beyond-together)
	}
}

// loud is the power of 300–4000 Hz.
func loud(spectrum []complex128) float64 {
	sum := 0.0
	for _, c := range spectrum[lowBin:endBin] {
		sum += real(c)*real(c) + imag(c)*imag(c)
	}
	return sum / (window * window)
}
