package trait

import (
	"math"

	"jiayou/audio/internal/fourier"
)

// cepstrum is the spectrum of a spectrum (Bogert, Healy and Tukey 1963): what repeats
// along the frequency, as the harmonics of one voice do. Of a crowd nothing repeats, for
// everybody's harmonics lie elsewhere. A voice that glides leaves its bins by the next
// look, but its cepstrum hardly moves.
type cepstrum struct {
	fft    *fourier.Transform
	ripple [window]float64 // of the logarithms of the bins, along the frequency
	re, im [bins]float64
	noise  quefrencies // what noise has
	ring   [rippling]quefrencies
}

// quefrencies are amplitudes at pitches from 90 to 1200 Hz, beside those of noise.
type quefrencies [lowest - highest]float64

// What is looked at, in samples, and how many bins to either side a hill of the
// spectrum is taken to be wide.
const (
	highest = Rate / 1200
	lowest  = Rate / 90
	hilly   = 12
)

// newCepstrum measures what noise has: the less, the farther apart its bins are.
func newCepstrum(s *spectrum) *cepstrum {
	const frames, about = 200, 6
	c := &cepstrum{fft: s.fft}
	for q := range c.noise {
		c.noise[q] = 1
	}
	var log [bins]float64
	var frame [window]float32
	var now, mean quefrencies
	first, end := binOf(regionEdge[0]), binOf(regionEdge[regions])
	noise := white(1)
	for range frames {
		for i := range frame {
			frame[i] = float32(noise.next())
		}
		s.update(&frame)
		for k, p := range s.power {
			log[k] = math.Log10(p + 1e-14)
		}
		c.look(&log, first, end, &now)
		for q, x := range now {
			mean[q] += x / frames
		}
	}
	for q := range c.noise {
		a, b := max(0, q-about), min(len(mean), q+about+1)
		c.noise[q] = sum(mean[a:b]) / float64(b-a)
	}
	return c
}

// look takes the logarithms of the bins from first to end.
func (c *cepstrum) look(log *[bins]float64, first, end int, out *quefrencies) {
	around := sum(log[first-hilly-1 : first+hilly])
	for k := first; k < end; k++ {
		around += log[k+hilly] - log[k-hilly-1]
		c.ripple[k-first] = log[k] - around/(2*hilly+1)
	}
	c.fft.Of(&c.ripple, &c.re, &c.im)
	for q := range out {
		k := q + highest
		out[q] = math.Sqrt(c.re[k]*c.re[k]+c.im[k]*c.im[k]) / c.noise[q]
	}
}

// hear takes the logarithms of the bins from first to end as those of the moment at a
// place in the ring, and returns how far the power at the best pitch stands over that at
// all of them, in dB.
func (c *cepstrum) hear(log *[bins]float64, first, end, at int) float64 {
	now := &c.ring[at]
	c.look(log, first, end, now)
	best, total, mean := 0.0, 1e-9, sum(now[:])/float64(len(now))
	for q, x := range now {
		best = max(best, x*x)
		total += x * x
		now[q] = x - mean
	}
	return 10 * math.Log10(best*float64(len(now))/total)
}

// holds is how much the moment at one place has the cepstrum of that at another, −1…1.
func (c *cepstrum) holds(at, then int) float64 { return correlation(c.ring[at][:], c.ring[then][:]) }
