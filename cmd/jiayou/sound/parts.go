package sound

import "math"

// The parts that voices are made of. Each gives one sample at a time.

// grain is a source of white noise, −1…1. Zero is no seed.
type grain uint64

func (g *grain) next() float64 {
	x := uint64(*g)
	x ^= x << 13
	x ^= x >> 7
	x ^= x << 17
	*g = grain(x)
	return float64(int32(x>>32)) / (1 << 31)
}

// between returns a number from low to high.
func (g *grain) between(low, high float64) float64 {
	return low + (high-low)*(0.5+0.5*g.next())
}

// fade falls by 60 dB in a time.
type fade struct{ now, by float64 }

func newFade(level, seconds float64) fade {
	return fade{level, math.Exp(-3 * math.Ln10 / (seconds * Rate))}
}

func (f *fade) next() float64 {
	f.now *= f.by
	return f.now
}

// mode is a damped sine: one way in which a body rings.
type mode struct{ re, im, c, s float64 }

func newMode(freq, level, seconds float64) mode {
	by := newFade(1, seconds).by
	s, c := math.Sincos(2 * math.Pi * freq / Rate)
	return mode{re: level, c: by * c, s: by * s}
}

func (m *mode) next() float64 {
	m.re, m.im = m.re*m.c-m.im*m.s, m.re*m.s+m.im*m.c
	return m.im
}

// strike makes it ring more.
func (m *mode) strike(level float64) { m.re += level }

// bend lets the pitch of a mode go down by a factor a little under 1. For so small
// an angle sin x is x.
func (m *mode) bend(by float64) {
	s := m.s * by
	m.c += 0.5 * (m.s*m.s - s*s) / m.c // keeps c² + s², the damping
	m.s = s
}

// band is a filter that lets a band pass, 0 dB in its middle. It is the
// state-variable filter of Simper (2013), which stays stable while it is tuned.
type band struct{ a1, a2, k, x, y float64 }

func newBand(freq, q float64) band {
	var b band
	b.tune(freq, q)
	return b
}

// tune moves the middle.
func (b *band) tune(freq, q float64) {
	g := math.Tan(math.Pi * min(freq, 0.45*Rate) / Rate)
	b.k = 1 / q
	b.a1 = 1 / (1 + g*(g+b.k))
	b.a2 = g * b.a1
}

func (b *band) next(in float64) float64 {
	v := b.a1*b.x + b.a2*(in-b.y)
	w := b.y + b.a2*b.x + (b.a2*b.a2/b.a1)*(in-b.y)
	b.x, b.y = 2*v-b.x, 2*w-b.y
	return v * b.k
}

// glide follows a target smoothly.
type glide struct{ now, share float64 }

func newGlide(now, seconds float64) glide {
	return glide{now, 1 - math.Exp(-1/(seconds*Rate))}
}

func (g *glide) next(target float64) float64 {
	g.now += g.share * (target - g.now)
	return g.now
}

// turn is a phase that goes round, in turns: 0…1.
type turn float64

func (t *turn) next(freq float64) float64 {
	p := float64(*t) + freq/Rate
	p -= math.Floor(p)
	*t = turn(p)
	return p
}

// sine of a phase in turns, true to 0.1 %: nobody hears the difference, and it
// takes a quarter of math.Sin's time.
func sine(turns float64) float64 {
	t := turns - math.Floor(turns)
	x := 2*t - 1               // −1…1, half a turn late
	y := -4 * x * (1 - abs(x)) // a parabola through the zeros and the peaks
	return y * (0.775 + 0.225*abs(y))
}

func abs(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}

// gain of a level in dB.
func gain(dB float64) float64 { return math.Pow(10, dB/20) }

// smooth goes from 0 to 1 while x goes from a to b.
func smooth(a, b, x float64) float64 {
	t := max(0, min(1, (x-a)/(b-a)))
	return t * t * (3 - 2*t)
}
