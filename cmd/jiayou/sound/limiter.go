package sound

// limiter keeps a stereo sound under a ceiling without bending it: it looks 2 ms
// ahead, and turns both sides down before a peak comes.
//
// The gain that a frame needs is held for as long as the limiter looks ahead, and
// then averaged over that time: so it has come down all the way when the frame
// leaves, and never faster than in 2 ms.
type limiter struct {
	delay [2 * ahead]float64 // interleaved frames on their way
	needs [ahead]float64     // the gain that each of them needs
	held  [ahead]float64     // the least of needs, one for each frame: the window of the mean
	sum   float64            // of held
	at    int
	floor float64 // least of needs
	free  glide   // after a peak it comes back slowly
}

// ahead is how far it looks, in frames.
const ahead = Rate / 500

// ceiling is −1 dBFS: converters overshoot between samples.
const ceiling = 0.891

func newLimiter() limiter {
	l := limiter{sum: ahead, floor: 1, free: newGlide(1, 0.09)}
	for i := range ahead {
		l.needs[i], l.held[i] = 1, 1
	}
	return l
}

// limit passes interleaved sound through, 2 ms late.
func (l *limiter) limit(out []float64) {
	for i := 0; i+1 < len(out); i += 2 {
		left, right := out[i], out[i+1]
		need := 1.0
		if peak := max(abs(left), abs(right)); peak > ceiling {
			need = ceiling / peak
		}
		if need == 1 && l.sum == ahead && l.free.now == 1 && l.floor == 1 { // nothing to do, as mostly
			out[i], out[i+1], l.delay[2*l.at], l.delay[2*l.at+1] = l.delay[2*l.at], l.delay[2*l.at+1], left, right
			l.at = (l.at + 1) % ahead
			continue
		}
		old := l.needs[l.at]
		l.needs[l.at] = need
		switch {
		case need <= l.floor:
			l.floor = need
		case old <= l.floor: // the least has left
			l.floor = least(&l.needs)
		}
		if l.free.now = min(l.free.next(1), l.floor); l.free.now > 0.999999 {
			l.free.now = 1
		}
		l.sum += l.free.now - l.held[l.at]
		l.held[l.at] = l.free.now
		g := min(l.sum/ahead, 1)
		out[i], out[i+1] = g*l.delay[2*l.at], g*l.delay[2*l.at+1]
		l.delay[2*l.at], l.delay[2*l.at+1] = left, right
		if l.at++; l.at == ahead {
			l.at = 0
			l.sum = total(&l.held) // forgets what rounding has left
		}
	}
}

func least(x *[ahead]float64) float64 {
	low := x[0]
	for _, v := range x[1:] {
		low = min(low, v)
	}
	return low
}

func total(x *[ahead]float64) (sum float64) {
	for _, v := range x {
		sum += v
	}
	return sum
}
