package side

import (
	"math"
	"math/cmplx"
)

const (
	speed = 343.0 // of sound at 20 °C, m/s
	lags  = 33    // places between the two ends that are looked at
	ahead = lags / 2
	// doubt and certain are the heights of the highest place at which nothing
	// is known and at which all is, as shares of what a single source without
	// an echo would give.
	doubt, certain = 0.04, 0.10
	// chance and beyond are the same as multiples of what phases at random
	// would come to.
	chance, beyond = 3.5, 5.5
)

// pair judges a stereo pair.
type pair struct {
	turn   [lags][bins]complex128   // phases of a sound from each place
	blocks [memory][bins]complex128 // cross-spectra of unit length, times their weight
	sum    [bins]complex128
	weight [memory]float64 // sum of a block's weights
	square [memory]float64 // sum of their squares
	floor  [bins]float64   // power without a crowd
	count  int
}

// aim computes what a sound from each place would look like.
func (p *pair) aim(spacing float64) {
	for t := range p.turn {
		delay := spacing / speed * float64(t-ahead) / ahead // s, the right channel after the left
		for k := range bins {
			hz := float64(lowBin+k) * Rate / window
			p.turn[t][k] = cmplx.Rect(1, -2*math.Pi*hz*delay)
		}
	}
}

// hear takes the spectra of one block.
func (p *pair) hear(left, right []complex128) Heard {
	at := p.count % memory
	p.weight[at], p.square[at] = 0, 0
	for k := range bins {
		l, r := left[lowBin+k], right[lowBin+k]
		cross := l * cmplx.Conj(r)
		size := cmplx.Abs(cross)
		w := p.over(k, size)
		p.sum[k] -= p.blocks[at][k]
		p.blocks[at][k] = cross * complex(w/(size+1e-30), 0)
		p.sum[k] += p.blocks[at][k]
		p.weight[at] += w
		p.square[at] += w * w
	}
	p.count++
	return p.judge()
}

// over follows the floor of a bin and returns how much of its power lies above,
// 0…1.
func (p *pair) over(k int, now float64) float64 {
	switch f := p.floor[k]; {
	case p.count < 8:
		p.floor[k] += (now - f) / float64(p.count+1)
	case now < f:
		p.floor[k] += 0.05 * (now - f)
	default:
		p.floor[k] = min(now, f*1.004) // 0.6 dB/s: a roar of seconds hardly lifts it
	}
	return max(0, now-2*p.floor[k]) / (now + 1e-30)
}

// judge weighs what comes from either side.
func (p *pair) judge() Heard {
	total, squares := 0.0, 0.0
	for i, w := range p.weight {
		total += w
		squares += p.square[i]
	}
	if total < bins/4 {
		return Heard{}
	}
	// Heights count as they are. Their squares would sharpen the answer, but make one
	// of two stands that cheer together the winner: at −3 dB of direct sound the
	// balance of both is 0.07 on the mean and that of one 0.91, with squares 0.20
	// and 0.97.
	var home, away, top float64
	for t := range p.turn {
		sum := 0.0
		for k, s := range p.sum {
			turn := p.turn[t][k]
			sum += real(s)*real(turn) - imag(s)*imag(turn)
		}
		height := max(0, sum/total)
		top = max(top, height)
		switch far := t - ahead; {
		case far > ahead/8:
			home += height
		case far < -ahead/8:
			away += height
		}
	}
	random := math.Sqrt(squares/2) / total
	sure := min(unit((top-doubt)/(certain-doubt)), unit((top/random-chance)/(beyond-chance)))
	balance := (away - home) / (away + home + 1e-12)
	return Heard{Balance: sure * balance, Confidence: sure}
}
