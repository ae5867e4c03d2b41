package invent

import (
	"math"
	"math/rand/v2"
)

// Speaker is one person who says the same words again and again, and never twice
// quite alike.
type Speaker struct {
	throat throat
	pace   float64 // of speech, 1 for the usual one
	seed   uint64
}

// NewSpeaker returns the person of that number.
func NewSpeaker(seed uint64) Speaker {
	m := maker{rand.New(rand.NewPCG(seed, 0x5eaf))}
	return Speaker{m.person(), m.ratio(0.8, 1.25), seed}
}

// Say lets the speaker call out a word of two to four syllables, 0.45 to 1 s long at
// the usual pace. Everybody says the same word of that number. From take to take the pace varies
// by 12 %, the syllables' lengths by 10 %, the pitch by 8 % and the resonances by
// 2 %, one standard deviation each.
func (s Speaker) Say(word, take uint64) []float64 {
	spelling := maker{rand.New(rand.NewPCG(word, 0x30d))}
	var all []syllable
	for range 2 + spelling.rng.IntN(3) {
		all = append(all, spelling.syllable(0.14, 0.32))
	}
	length, usual := 0.0, spelling.between(0.45, 1)
	for _, y := range all {
		length += y.length + y.consonant
	}
	m := maker{rand.New(rand.NewPCG(s.seed^word<<20, take))}
	t := s.throat
	t.pitch *= 1.25 * m.about(0.08)
	t.size *= m.about(0.02)
	t.tilt *= m.between(0.85, 1)
	pace := s.pace * m.about(0.12) * usual / length
	for i := range all {
		y := &all[i]
		y.length *= pace * m.about(0.1)
		y.consonant *= pace * m.about(0.1)
		y.hiss *= m.about(0.05)
		y.pitch *= m.about(0.05)
		y.rise *= m.about(0.08)
	}
	return level(m.say(t, all), -20)
}

// about returns a factor near 1, with that deviation of its logarithm.
func (m maker) about(deviation float64) float64 {
	return math.Exp(deviation * max(-2, min(m.rng.NormFloat64(), 2)))
}

// Hall is what a hall sounds like while nobody cheers, at −20 dBFS: a murmur of
// eight who talk some way off, over ventilation.
func Hall(seed uint64, length float64) []float64 {
	m := maker{rand.New(rand.NewPCG(seed, 0x4a11))}
	x := seconds(length)
	for range 8 {
		for at := -m.between(0, 4); at < length; {
			y := m.afar(m.talk())
			lay(x, y, int(at*rate), 1)
			at += float64(len(y))/rate + m.between(0, 1)
		}
	}
	x = level(m.reverberate(x, 0.8, 0), -20)
	return level(add(x, level(m.coloured(len(x), 5, 200), -20+m.between(-6, 3))), -20)
}
