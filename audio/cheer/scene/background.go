package scene

import (
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/dsp/fourier"
)

// backgrounds lists the sorts of background that the clips allow, in the order
// in which scenes take them.
func (c *Clips) backgrounds() []string {
	kinds := []string{"hvac", "babble", "speech", "music", "hall"}
	if len(c.Negatives["urban"]) > 0 {
		kinds = append(kinds, "urban")
	}
	return kinds
}

// background makes n samples of one sort of room, at about −20 dBFS.
func (m *mixer) background(kind string, n int) []float64 {
	air := ventilation(m.rng, n, m.falls())
	speech, music := m.clips.Negatives["speech"], m.clips.Negatives["music"]
	switch kind {
	case "hvac":
		return air
	case "babble":
		return sumOf(m.babble(n), level(air, -26))
	case "speech":
		return sumOf(m.loop(speech, n, 0.1, 0.6), level(air, -34))
	case "music":
		return sumOf(m.loop(music, n, 0, 0.2), level(air, -34))
	case "urban":
		return m.loop(m.clips.Negatives["urban"], n, 0, 0.01)
	}
	return sumOf(level(m.background("babble", n), -20), level(m.loop(music, n, 0, 2), -24))
}

// babble is eight people talking at once, and a recording of more if there is.
func (m *mixer) babble(n int) []float64 {
	all := make([]float64, n)
	for range 8 {
		one, shift := m.loop(m.clips.Negatives["speech"], n, 0, 0.3), m.rng.IntN(n)
		for i, v := range one {
			all[(i+shift)%n] += v
		}
	}
	if more := m.clips.Negatives["babble"]; len(more) > 0 {
		all = sumOf(level(all, -20), level(m.loop(more, n, 0, 0.01), -20))
	}
	return level(all, -20)
}

// loop plays random clips, each at −20 dBFS, with gaps between lo and hi
// seconds.
func (m *mixer) loop(clips []*Clip, n int, lo, hi float64) []float64 {
	out := make([]float64, n)
	if len(clips) == 0 {
		return out
	}
	for at := 0; at < n; {
		c := clips[m.rng.IntN(len(clips))].Sound
		at += copy(out[at:], level(c, -20)) + int(m.between(lo, hi)*Rate)
	}
	return out
}

// usualFall is how the ventilation of most halls falls with the frequency, as a
// power of it: 5.4 dB per octave.
const usualFall = 0.9

// falls is how the ventilation of this scene does: in a varied one anything from
// a hiss to a rumble.
func (m *mixer) falls() float64 {
	if m.hall == nil {
		return usualFall
	}
	return m.hall.fall
}

// ventilation is a rumble that falls with a power of the frequency above 60 Hz,
// the hum of motors that beat slowly, and a little hiss. Its rumble has a standard
// deviation of 1.
func ventilation(rng *rand.Rand, n int, fall float64) []float64 {
	x := noise(rng, n)
	p := padded(x)
	for i := len(x); i < len(p); i++ {
		p[i] = rng.NormFloat64()
	}
	fft := fourier.NewFFT(len(p))
	c := fft.Coefficients(nil, p)
	for k := range c {
		hz := max(60, float64(k)*Rate/float64(len(p)))
		c[k] /= complex(math.Pow(hz, fall), 0)
	}
	y := level(fft.Sequence(p, c)[:n], 0)
	for _, hum := range []struct{ hz, a float64 }{{120, 0.5}, {240, 0.25}, {360, 0.03}} {
		hz, phase := hum.hz-0.5+rng.Float64(), 6*rng.Float64()
		for i := range y {
			t := float64(i) / Rate
			y[i] += hum.a * math.Sin(2*math.Pi*hz*t+phase) * (1 + 0.2*math.Sin(2*math.Pi*0.3*t))
		}
	}
	for i := range y {
		y[i] += 0.02 * rng.NormFloat64()
	}
	return y
}

func noise(rng *rand.Rand, n int) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = rng.NormFloat64()
	}
	return x
}
