package trait

import "math"

// grain is the fine texture of a sound, which its bands do not show. A tone keeps
// its bins from hop to hop, be it of a voice or a violin; in a crowd so many sounds
// meet in every bin that they flicker, each for itself. Of a room full of music or
// talk the bins hold still, and begin to flicker when a crowd is louder.
type grain [grains]float64

// The parts of a grain. Each that holds is one of a region.
const (
	regionFlat = iota * regions // geometric over arithmetic mean of its bins, dB
	holdShort                   // correlation of its bins with those 30 ms ago, −1…1
	holdLong                    // … 80 ms ago
	holdLonger                  // … 200 ms ago
	crackle                     // geometric over arithmetic mean of the power of stretches of 2 ms, dB
	unison     = crackle + 1    // mean of the change of the middle bands in 30 ms over its root mean square, −1…1
	pitched    = crackle + 2    // the best pitch over all of them, in the cepstrum, dB
	pitchHolds = crackle + 3    // correlation of the cepstrum with that after each of holds, −1…1
	grains     = pitchHolds + len(holds)
)

// holds are the hops after which bins are compared: the first beyond the window of a
// spectrum, part of a syllable, and more than one.
var holds = [...]int{3, 8, 20}

// regionEdge is where regions begin and end, in Hz.
var regionEdge = [regions + 1]float64{400, 800, 1500, 3000, 6500}

const (
	regions  = 4
	nearby   = 4          // bins to either side that a bin is compared with
	stretch  = Rate / 500 // samples of a stretch of 2 ms
	rippling = 32         // hops that are kept

	// nothingThere is the floor of a bin in which there is no more than the noise of
	// 16 bits, or less.
	nothingThere = 4e-13
	fewBins      = 8 // too few to tell how flat they are
)

// grainer computes grains.
type grainer struct {
	grain    grain
	first    [regions + 1]int        // bin of each region, and the end
	ripple   [rippling][bins]float64 // logarithm of each bin over its mean near by
	levels   [rippling][bands]float64
	cepstrum *cepstrum
	at       int
}

func newGrainer(s *spectrum) *grainer {
	g := &grainer{cepstrum: newCepstrum(s)}
	for r := range g.first {
		g.first[r] = binOf(regionEdge[r])
	}
	return g
}

// see returns the grain of samples after they were shaped: of their bins and of how far
// their bands are over the floor f. It is good until the next call.
func (g *grainer) see(samples *[window]float32, h *shaper, f *floor) *grain {
	excess, log := &h.excess, &h.log
	g.at = (g.at + 1) % rippling
	now := &g.ripple[g.at]
	around := sum(log[g.first[0]-nearby-1 : g.first[0]+nearby])
	for k := g.first[0]; k < g.first[regions]; k++ {
		around += log[k+nearby] - log[k-nearby-1]
		now[k] = log[k] - around/(2*nearby+1)
	}
	end := sent(&f.power, g.first[regions])
	for r := range regions {
		a, b := g.first[r], g.first[r+1]
		c := max(a, min(b, end))
		g.grain[regionFlat+r] = flat(excess[a:c], log[a:c])
		for i, back := range holds {
			then := &g.ripple[(g.at-back+rippling)%rippling]
			g.grain[(1+i)*regions+r] = correlation(now[a:b], then[a:b])
		}
	}
	g.grain[crackle] = crackling(samples)
	g.levels[g.at] = h.over
	g.grain[unison] = together(&h.over, &g.levels[(g.at-holds[0]+rippling)%rippling])
	g.grain[pitched] = g.cepstrum.hear(log, g.first[0], g.first[regions], g.at)
	for i, back := range holds {
		g.grain[pitchHolds+i] = g.cepstrum.holds(g.at, (g.at-back+rippling)%rippling)
	}
	return &g.grain
}

// flat returns the flatness of bins, in dB: of too few, that of noise.
func flat(excess, log []float64) float64 {
	if len(excess) < fewBins {
		return even[regionFlat]
	}
	n := float64(len(excess))
	return 10*sum(log)/n - 10*math.Log10(sum(excess)/n+1e-14)
}

// sent returns where what the microphone sends ends, at a bin or before it: a low rate
// leaves nothing above, and little just below.
func sent(floor *[bins]float64, end int) int {
	top := end
	for top > 0 && floor[top] < nothingThere {
		top--
	}
	if top == end {
		return end
	}
	return top * 17 / 20
}

// correlation of two rows about 0.
func correlation(a, b []float64) float64 {
	ab, aa, bb := 0.0, 1e-9, 1e-9
	for i, x := range a {
		ab += x * b[i]
		aa += x * x
		bb += b[i] * b[i]
	}
	return ab / math.Sqrt(aa*bb)
}

// crackling tells claps from a rush: of the differences between samples, for these
// are loudest where claps are.
func crackling(samples *[window]float32) float64 {
	logs, total := 0.0, 1e-12
	for at := 0; at < window; at += stretch {
		power := 1e-12
		for i := max(1, at); i < at+stretch; i++ {
			d := float64(samples[i] - samples[i-1])
			power += d * d
		}
		logs += math.Log10(power)
		total += power
	}
	const n = window / stretch
	return 10 * (logs/n - math.Log10(total/n))
}

// together tells a syllable or a knock, with which all bands rise and fall, from many
// sounds that each have their own time.
func together(now, then *[bands]float64) float64 {
	const n = midEnd - midFirst
	mean, squares := 0.0, 0.0
	for b := midFirst; b < midEnd; b++ {
		d := now[b] - then[b]
		mean += d / n
		squares += d * d / n
	}
	return mean / (math.Sqrt(squares) + 1)
}
