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

// Floats adds several numbers.
func (s *Sum) Floats(xs ...float64) {
	for _, x := range xs {
		s.Float(x)
	}
}
