// Package digest folds the state of a match into one number, so that two runs
// can be compared tick by tick.
//
//	var sum digest.Sum
//	sum.Float(ball.X)
//	sum.Int(score)
package digest

import "math"

// Sum is a running hash (FNV-1a over 64-bit words, with the high half folded
// in so that every bit of a word counts). The zero value is ready.
type Sum uint64

const prime = 0x100000001b3

// Uint adds 64 bits.
func (s *Sum) Uint(x uint64) {
	h := (uint64(*s) ^ x) * prime
	*s = Sum(h ^ h>>32)
}

// Int adds an integer.
func (s *Sum) Int(x int) { s.Uint(uint64(x)) }

// Float adds the bits of a number. Not-a-numbers have many bit patterns: a
// match must not get as far as to hash one.
func (s *Sum) Float(x float64) { s.Uint(math.Float64bits(x)) }

// Four adds four numbers as one word: each is spread by a multiplier of its own
// (odd constants from the digits of √2, √3, √5 and √7), so that the four need not
// wait for each other, and a change in any of them changes the word.
func (s *Sum) Four(a, b, c, d float64) {
	s.Uint(math.Float64bits(a)*0x6a09e667f3bcc909 + math.Float64bits(b)*0xbb67ae8584caa73b +
		math.Float64bits(c)*0x3c6ef372fe94f82b + math.Float64bits(d)*0xa54ff53a5f1d36f1)
}

// Floats adds several numbers.
func (s *Sum) Floats(xs ...float64) {
	for _, x := range xs {
		s.Float(x)
	}
}
