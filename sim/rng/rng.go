// Package rng gives a match its chance: named streams of random numbers that
// all grow from one seed.
//
// Every robot, the referee and whoever else needs chance has a stream of its
// own, so that a robot which thinks twice does not change what its neighbour
// sees. A Stream is a plain value: copying it copies its future.
//
//	noise := rng.New(seed, "sense", 3)
//	x := noise.Normal() * 0.02
package rng

import "math/bits"

// Stream is one reproducible sequence of random numbers. The zero value is
// valid but everybody's; make streams with New.
type Stream struct{ state uint64 }

// New returns the stream of that name and number for a match seed. The same
// three arguments give the same sequence on every machine, for ever.
func New(seed uint64, name string, number int) Stream {
	h := seed ^ 0x9e3779b97f4a7c15
	for i := 0; i < len(name); i++ {
		h = mix(h ^ uint64(name[i]))
	}
	return Stream{mix(h ^ uint64(number)<<32)}
}

// Uint64 returns 64 random bits (SplitMix64: Steele, Lea, Flood, "Fast
// splittable pseudorandom number generators", OOPSLA 2014).
func (s *Stream) Uint64() uint64 {
	s.state += 0x9e3779b97f4a7c15
	return mix(s.state)
}

// Float returns a number in [0, 1).
func (s *Stream) Float() float64 { return float64(s.Uint64()>>11) / (1 << 53) }

// Between returns a number in [low, high).
func (s *Stream) Between(low, high float64) float64 {
	return low + float64((high-low)*s.Float())
}

// Chance is true with probability p.
func (s *Stream) Chance(p float64) bool { return s.Float() < p }

// Normal returns a number from the standard normal distribution: how many of
// forty coins show heads, and two uniform numbers that fill the gaps between
// such counts, all from one draw. It needs no logarithm, whose last bits differ
// between processors, and no robot misses the tails beyond six sigma.
func (s *Stream) Normal() float64 {
	const (
		fine  = 1 << 12
		sigma = 3.1885210782848317 // √(40/4 + 2/12)
	)
	u := s.Uint64()
	heads, fill := bits.OnesCount64(u>>24), int(u>>12&(fine-1))-int(u&(fine-1))
	return float64((heads-20)*fine+fill) * (1 / (sigma * fine))
}

// State returns the position in the sequence, for the match's hash.
func (s *Stream) State() uint64 { return s.state }

func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
