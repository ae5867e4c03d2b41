package cheer

import "math"

// stretch is how much sound a judgement rests on, in hops: 300 ms hold a
// syllable and the gap after it.
const stretch = 30

// facts describe the last 300 ms: first the mean of each part of the shapes,
// then what their course tells. A crowd is steady where speech has gaps.
type facts [factCount]float64

// The facts that follow the means of the shapes.
const (
	lowAbove = shapes + iota // lowest above, dB
	lowMany                  // lowest many
	sway                     // standard deviation of above, dB
	swing                    // standard deviation of each band's level, mean over the bands, dB
	factCount
)

// evidence remembers the last 300 ms.
type evidence struct {
	shapes [stretch]shape
	levels [stretch][bands]float64
	next   int
	count  int // hops since the start or the last forget
}

func (e *evidence) add(v *shape, levels *[bands]float64) {
	e.shapes[e.next], e.levels[e.next] = *v, *levels
	e.next = (e.next + 1) % stretch
	e.count++
}

// forget starts anew.
func (e *evidence) forget() { e.count = 0 }

// enough reports whether there is a whole stretch to judge.
func (e *evidence) enough() bool { return e.count >= stretch }

// facts returns what is known of the last stretch.
func (e *evidence) facts() facts {
	x := facts{lowAbove: math.Inf(1), lowMany: 1}
	squares := 0.0
	for i := range e.shapes {
		v := &e.shapes[i]
		for k, part := range v {
			x[k] += part / stretch
		}
		x[lowAbove] = min(x[lowAbove], v[above])
		x[lowMany] = min(x[lowMany], v[many])
		squares += v[above] * v[above] / stretch
	}
	x[sway] = deviation(x[above], squares)
	for b := range bands {
		mean, squares := 0.0, 0.0
		for i := range e.levels {
			l := e.levels[i][b]
			mean += l / stretch
			squares += l * l / stretch
		}
		x[swing] += deviation(mean, squares) / bands
	}
	return x
}

// deviation is the standard deviation from a mean and a mean of squares.
func deviation(mean, squares float64) float64 { return math.Sqrt(max(0, squares-mean*mean)) }
