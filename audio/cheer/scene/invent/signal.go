package invent

import (
	"math"
	"slices"
)

// seconds returns silence.
func seconds(s float64) []float64 { return make([]float64, int(s*rate)) }

// add lays y on x, from the start, as far as x goes.
func add(x, y []float64) []float64 {
	for i := range min(len(x), len(y)) {
		x[i] += y[i]
	}
	return x
}

// lay adds gain times y to x from a sample on.
func lay(x, y []float64, at int, gain float64) {
	for i, v := range y {
		if k := at + i; k >= 0 && k < len(x) {
			x[k] += gain * v
		}
	}
}

// level returns x at a level in dBFS.
func level(x []float64, dBFS float64) []float64 {
	p := 1e-12
	for _, v := range x {
		p += v * v
	}
	g := math.Pow(10, dBFS/20) / math.Sqrt(p/float64(max(1, len(x))))
	y := make([]float64, len(x))
	for i, v := range x {
		y[i] = g * v
	}
	return y
}

func percentile(xs []float64, share float64) float64 {
	s := slices.Sorted(slices.Values(xs))
	return s[int(share*float64(len(s)-1))]
}

// amplitude is the factor that dB stands for.
func amplitude(dB float64) float64 { return math.Pow(10, dB/20) }

// resonator is a filter of two poles with a gain of about 1 at its peak.
type resonator struct{ a, b, c, y1, y2 float64 }

func (r *resonator) tune(hz, width float64) {
	d := math.Exp(-math.Pi * width / rate)
	r.b, r.c = 2*d*math.Cos(2*math.Pi*hz/rate), -d*d
	r.a = (1 - d) * math.Sqrt(1-2*d*math.Cos(4*math.Pi*hz/rate)+d*d)
}

func (r *resonator) next(x float64) float64 {
	y := r.a*x + r.b*r.y1 + r.c*r.y2
	r.y2, r.y1 = r.y1, y
	return y
}

// noise is white noise of deviation 1.
func (m maker) noise(n int) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = m.rng.NormFloat64()
	}
	return x
}

// coloured is noise that falls by so many dB per octave from a corner on: a sum
// of one-pole low-passes an octave apart.
func (m maker) coloured(n int, perOctave, corner float64) []float64 {
	x := m.noise(n)
	y := make([]float64, n)
	for f := corner; f < rate/2; f *= 2 {
		g, k, s := amplitude(-perOctave*math.Log2(f/corner)+3*math.Log2(f/corner)*0.5), 1-math.Exp(-2*math.Pi*f/rate), 0.0
		for i, v := range x {
			s += k * (v - s)
			y[i] += g * s
		}
	}
	return y
}

// swell multiplies x with an envelope of points evenly spread over it, in dB.
func swell(x []float64, dB ...float64) {
	for i := range x {
		at := float64(i) / float64(len(x)) * float64(len(dB)-1)
		k := int(at)
		f := at - float64(k)
		x[i] *= amplitude(dB[k]*(1-f) + dB[min(k+1, len(dB)-1)]*f)
	}
}

// edges fades x in and out.
func edges(x []float64, in, out float64) []float64 {
	a, b := int(in*rate), int(out*rate)
	for i := range x {
		g := 1.0
		if i < a {
			g = float64(i) / float64(a)
		}
		if k := len(x) - 1 - i; k < b {
			g *= float64(k) / float64(b)
		}
		x[i] *= g
	}
	return x
}

// reverberate puts x into a room of a reverberation time in s: four combs and
// two all-passes (Schroeder 1962), wet over dry in dB.
func (m maker) reverberate(x []float64, rt, wet float64) []float64 {
	w := make([]float64, len(x))
	for range 4 {
		d := int(m.between(0.025, 0.06) * rate)
		g, damp, ring, at := math.Pow(10, -3*float64(d)/rate/rt), 0.0, make([]float64, d), 0
		for i, v := range x {
			y := ring[at]
			damp += 0.6 * (y - damp)
			ring[at] = v + g*damp
			w[i] += y / 4
			at = (at + 1) % d
		}
	}
	for range 2 {
		d := int(m.between(0.002, 0.008) * rate)
		ring, at := make([]float64, d), 0
		for i, v := range w {
			y := ring[at] - 0.6*v
			ring[at] = v + 0.6*y
			w[i], at = y, (at+1)%d
		}
	}
	g := amplitude(wet)
	out := make([]float64, len(x))
	for i := range x {
		out[i] = x[i] + 2*g*w[i]
	}
	return out
}

// recorded is x as one microphone or another has kept it: less of the lows, more or less
// of some middle, less of the highs.
func (m maker) recorded(x []float64) []float64 {
	if m.rng.IntN(5) > 0 {
		low := m.ratio(150, 1200)
		x = add(level(x, -20), scaled(dull(level(x, -20), low), -1))
		x = add(x, scaled(dull(x, low), -1))
	}
	x = level(x, -20)
	if m.rng.IntN(5) > 0 {
		var r resonator
		f, g := m.ratio(700, 3500), m.between(-0.6, 3)
		r.tune(f, f*m.between(0.4, 1.2))
		for i, v := range x {
			x[i] += g * r.next(v)
		}
	}
	if m.rng.IntN(4) == 0 {
		high := m.ratio(700, 6000)
		x = dull(dull(x, high), high)
	}
	return x
}

// dull is x without what is above f, in Hz: a low-pass of one pole.
func dull(x []float64, f float64) []float64 {
	y, s, k := make([]float64, len(x)), 0.0, 1-math.Exp(-2*math.Pi*f/rate)
	for i, v := range x {
		s += k * (v - s)
		y[i] = s
	}
	return y
}

func scaled(x []float64, gain float64) []float64 {
	for i := range x {
		x[i] *= gain
	}
	return x
}
