package rhythm

import "math"

const (
	// depth is how far under its loudest moment a band still tells something,
	// in dB: below lie the hall and its echo.
	depth = 25.0
	// course is half the stretch whose mean is taken from each band, in frames:
	// a cheer that swells and ebbs is like itself for a second, and must not
	// look like a word that comes back.
	course = fps / 2
	// overlap is how much must lie on itself for a comparison to count, in
	// frames.
	overlap = 6 * fps / 5
	// firm and faint are the likenesses of a crowd that chants for sure, and of
	// one that may just as well cheer. On recordings of 4 s, 18 chants of 12 to
	// 40 voices have 0.41 to 0.94, 24 cheers and 26 applauses at most 0.25.
	firm, faint = 0.50, 0.20
	// shorter is the share of the best likeness that a shorter period needs to
	// be taken instead: three periods fit as well as one.
	shorter = 0.8
	// steady is by how much a period may wander from one judgement to the next.
	steady = 0.04
	// alone is the mean pitch of the loud moments beyond which one voice speaks:
	// a single speaker has 0.72 or more, a dozen in a hall at most 0.54.
	alone = 0.63
	// loudest is how far under the loudest moment that mean reaches, in dB.
	loudest = 12.0
	// sudden is the share of its swing by which a chant rises at once, in two frames,
	// at most. Voices that shout together are some tenths of a second apart: the 17
	// chants have 0.30 to 0.59, with noise and without. Drums, strings, footsteps and
	// clocks have 0.71 and more.
	sudden = 0.65
	// swings is the standard deviation of a chant's level, dB, at least. An engine, a
	// hum and birds have 1.9 at most; the flattest chant has 3.8, and 2.1 with noise
	// 9 dB under it.
	swings = 2.0
	// proven is how many judgements must agree, a fifth of a second each. Digits
	// read aloud fall into step for half a second; a chant stays.
	proven = 3
)

// judge compares the last four seconds with themselves and follows the period
// that fits best.
func (t *Tracker) judge() {
	n := min(t.kept, frames)
	t.prepare(n)
	t.alike[0] = 0
	for lag := lagMin - 1; lag < len(t.alike); lag++ {
		t.alike[lag] = 0
		if n-lag >= overlap {
			t.alike[lag] = t.likeness(n, lag)
		}
	}
	lag, strength := t.best(n)
	period := lag / fps
	if strength <= faint || t.oneVoice(n) > alone || !t.shouted(n, lag) {
		strength = 0
	}
	if strength == 0 || math.Abs(period-t.period) > steady*t.period {
		t.agreed = 0
	}
	t.period = period
	if strength == 0 {
		t.held = Chant{}
		return
	}
	t.agreed++
	sure := min(1, (strength-faint)/(firm-faint))
	if t.agreed < proven {
		sure = min(sure, 0.9*Sure*float64(t.agreed)/proven)
	}
	t.held = Chant{Tempo: 1 / period, Phase: t.beat(n, period), Confidence: sure}
}

// prepare unrolls what is remembered and takes from each band its own slow
// course.
func (t *Tracker) prepare(n int) {
	for b := range bands {
		top := math.Inf(-1)
		for i := range n {
			t.band[i] = t.ring[(t.kept-n+i)%frames][b]
			top = max(top, t.band[i])
		}
		t.sum[0] = 0
		for i := range n {
			t.band[i] = max(t.band[i], top-depth)
			t.sum[i+1] = t.sum[i] + t.band[i]
		}
		for i := range n {
			lo, hi := max(0, i-course), min(n, i+course+1)
			t.work[i][b] = t.band[i] - (t.sum[hi]-t.sum[lo])/float64(hi-lo)
		}
	}
	t.energy[0] = 0
	for i := range n {
		e := 0.0
		for _, v := range t.work[i] {
			e += v * v
		}
		t.energy[i+1] = t.energy[i] + e
	}
}

// oneVoice returns the mean pitch of the loud moments.
func (t *Tracker) oneVoice(n int) float64 {
	top := math.Inf(-1)
	for i := range n {
		top = max(top, t.loud[i])
	}
	sum, count := 0.0, 0.0
	for i := range n {
		if t.loud[i] > top-loudest {
			sum += t.voice[i]
			count++
		}
	}
	return sum / count
}

// shouted reports whether the level rises and falls as that of many voices does: far,
// and never at once.
func (t *Tracker) shouted(n int, lag float64) bool {
	at := func(i int) float64 { return t.loud[(t.kept-n+i)%frames] }
	period := int(lag + 0.5)
	rises, swing := 0.0, 0.0 // of all periods
	for end := n; end-period >= 2; end -= period {
		rise, low, high := 0.0, math.Inf(1), math.Inf(-1)
		for i := end - period; i < end; i++ {
			rise = max(rise, at(i)-at(i-2))
			low, high = min(low, at(i)), max(high, at(i))
		}
		rises, swing = rises+rise, swing+high-low
	}
	mean, square := 0.0, 0.0
	for i := range n {
		mean += at(i) / float64(n)
		square += at(i) * at(i) / float64(n)
	}
	return rises <= sudden*swing && square-mean*mean >= swings*swings
}

// likeness is the correlation of what is remembered with itself lag frames
// later, −1…1.
func (t *Tracker) likeness(n, lag int) float64 {
	sum := 0.0
	for i := lag; i < n; i++ {
		now, then := &t.work[i], &t.work[i-lag]
		for b := range now {
			sum += now[b] * then[b]
		}
	}
	return sum / (math.Sqrt((t.energy[n]-t.energy[lag])*t.energy[n-lag]) + 1e-9)
}

// best returns the period that fits best, in frames, and its likeness.
func (t *Tracker) best(n int) (lag, strength float64) {
	top := 0.0
	for l := lagMin; l <= lagMax; l++ {
		top = max(top, t.peak(l))
	}
	if top == 0 {
		return 0, 0
	}
	l := lagMin
	for t.peak(l) < shorter*top {
		l++
	}
	return t.refined(n, l), t.peak(l)
}

// refined returns the period of a peak at l, in frames, to a fraction of one.
// The next peaks at its multiples tell more, since the crowd's jitter is
// shared by several periods: each counts by its likeness and its overlap.
func (t *Tracker) refined(n, l int) float64 {
	up, down := 0.0, 1e-12
	period := float64(l)
	for k := 1; k <= 3; k++ {
		top := 0
		for m := int(float64(k)*period) - 2; m <= int(float64(k)*period+1)+2 && m+1 < len(t.alike); m++ {
			if t.alike[m+1] != 0 && t.alike[m] >= t.alike[m-1] && t.alike[m] > t.alike[m+1] && t.alike[m] > t.alike[top] {
				top = m
			}
		}
		if top == 0 {
			break
		}
		w := t.alike[top] * float64(n-top)
		up += w * float64(k) * t.between(top)
		down += w * float64(k) * float64(k)
		period = up / down
	}
	return period
}

// peak returns how strongly the sound comes back after l frames if that is more
// than before and after, else 0. What comes back once must come back twice,
// where that can be seen.
func (t *Tracker) peak(l int) float64 {
	a := t.alike[l]
	if a < t.alike[l-1] || a <= t.alike[l+1] {
		return 0
	}
	twice := 0.0
	for k := 2*l - 2; k <= 2*l+2 && k < len(t.alike); k++ {
		twice = max(twice, t.alike[k])
	}
	if 2*l+2 < len(t.alike) && t.alike[2*l+2] != 0 {
		a = min(a, 1.25*twice)
	}
	return max(a, 0)
}

// between returns where the top of a parabola through a peak and its neighbours
// lies, in frames.
func (t *Tracker) between(l int) float64 {
	before, at, after := t.alike[l-1], t.alike[l], t.alike[l+1]
	return float64(l) + 0.5*(before-after)/(before-2*at+after-1e-12)
}

// beat returns the phase at the last frame: onsets of all bands, folded at the
// period, have their centre at 0.
func (t *Tracker) beat(n int, period float64) float64 {
	var re, im float64
	for i := 2; i < n; i++ {
		rise := 0.0
		for b := range bands {
			rise += max(0, t.work[i][b]-t.work[i-2][b])
		}
		sin, cos := math.Sincos(2 * math.Pi * float64(i-n) / fps / period)
		re, im = re+rise*cos, im+rise*sin
	}
	phase := -math.Atan2(im, re) / (2 * math.Pi)
	return phase - math.Floor(phase)
}
