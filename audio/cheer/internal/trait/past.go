package trait

import "math"

// spans are the stretches that are summed up, in hops: 100 ms hold the onset
// of a cheer, 200 ms a syllable, 600 ms a word and the gaps in it.
var spans = [...]int{10, 20, 60}

// perSpan is the number of facts told of a stretch, see past.tell.
const perSpan = 18

// remembered is the length of the longest stretch, in hops, rounded up to a
// power of two.
const remembered = 64

// past remembers the last 640 ms of shapes, bands and grains.
type past struct {
	shapes [remembered]shape
	levels [remembered][bands]float64
	grains [remembered]grain
	high   [remembered]float64 // share of the bands more than 6 dB over their floors
	next   int
}

func (p *past) add(v *shape, over *[bands]float64, g *grain) {
	i := p.next % remembered
	p.shapes[i], p.levels[i], p.grains[i], p.high[i] = *v, *over, *g, 0
	for _, x := range over {
		if x > 6 {
			p.high[i] += 1.0 / bands
		}
	}
	p.next++
}

// fill makes the past that of a quiet room.
func (p *past) fill() {
	for range remembered {
		p.add(&still, &nothing, &even)
	}
}

// tell fills in the facts of the last span hops: means, what never fell below,
// and how much it swung; then of the grain. A crowd is steady where speech has gaps.
func (p *past) tell(span int, out *[perSpan]float32) {
	var mean shape
	low, peak, lowMany, lowHarmony := math.Inf(1), math.Inf(-1), 1.0, 1.0
	high, squares := 0.0, 0.0
	pitch, clearest, held, claps, clapping := 0.0, 0.0, 0.0, 0.0, 0.0
	for k := range span {
		i := (p.next - 1 - k + 2*remembered) % remembered
		v := &p.shapes[i]
		for j, x := range v {
			mean[j] += x
		}
		low, peak = min(low, v[above]), max(peak, v[above])
		lowMany, lowHarmony = min(lowMany, v[many]), min(lowHarmony, v[harmony])
		squares += v[above] * v[above]
		high += p.high[i]
		g := &p.grains[i]
		pitch, held = pitch+g[pitched], held+g[pitchHolds]
		clearest = max(clearest, g[pitched])
		claps, clapping = claps+g[crackle], clapping+g[crackle]*g[crackle]
	}
	n := float64(span)
	for j := range mean {
		mean[j] /= n
	}
	*out = [perSpan]float32{
		float32(mean[above]), float32(low), float32(high / n), float32(lowMany),
		float32(mean[flatness]), float32(mean[harmony]), float32(lowHarmony), float32(mean[flux]),
		float32(mean[crest]), float32(mean[tilt]), float32(p.swing(span)),
		float32(deviation(mean[above], squares/n)), float32(peak - mean[above]),
		float32(pitch / n), float32(clearest), float32(held / n),
		float32(claps / n), float32(deviation(claps/n, clapping/n)),
	}
}

// swing is the standard deviation of each band's level, mean over the bands, dB.
func (p *past) swing(span int) float64 {
	var sums, squares [bands]float64
	for k := range span {
		l := &p.levels[(p.next-1-k+2*remembered)%remembered]
		for b, x := range l {
			sums[b] += x
			squares[b] += x * x
		}
	}
	total, n := 0.0, float64(span)
	for b := range sums {
		total += deviation(sums[b]/n, squares[b]/n)
	}
	return total / bands
}

// deviation is the standard deviation from a mean and a mean of squares.
func deviation(mean, squares float64) float64 { return math.Sqrt(max(0, squares-mean*mean)) }
