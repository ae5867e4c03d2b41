package invent

import "math"

// afar is a sound from some distance: softer, and duller.
func (m maker) afar(x []float64) []float64 {
	y, s, k := make([]float64, len(x)), 0.0, m.between(0.35, 1)
	for i, v := range x {
		s += k * (v - s)
		y[i] = s
	}
	return level(y, -20+m.between(-14, 0))
}

// roar is many people who shout each what they like, some of them longer.
func (m maker) roar() []float64 {
	length := m.between(2, 6)
	if m.rng.IntN(5) == 0 { // a short yeah
		length = m.between(0.7, 1.4)
	}
	x := seconds(length + 1)
	people := int(m.ratio(3, 50))
	together := m.between(0.05, 0.8) // how long until everybody shouts, s
	same, vowel, glide := m.rng.IntN(3) == 0, m.rng.IntN(len(vowels)), m.ratio(0.7, 1.4)
	unison, pitch := same && m.rng.IntN(2) == 0, m.ratio(250, 600)
	for range people {
		t := m.raised(m.person())
		if unison {
			t.pitch = pitch * one(m, 0.5, 1, 1) * m.about(0.04)
			t.breath *= 0.5
		}
		at := 0.2 + together*math.Abs(m.rng.NormFloat64())
		for first := true; at < length && (first || !same); first = false {
			s := m.syllable(0.3, 1.8)
			s.rise = m.ratio(0.6, 1.5)
			if same {
				s.from, s.to, s.rise, s.length = vowel, vowel, glide*m.ratio(0.9, 1.1), min(length, 5)*m.between(0.6, 1)
			}
			v := m.afar(m.say(t, []syllable{s}))
			lay(x, v, int(at*rate), 1)
			at += float64(len(v))/rate + m.between(0, 0.6)
		}
	}
	if m.rng.IntN(3) == 0 { // a larger crowd farther off is noise with the colour of voices
		lay(x, m.mass(length-0.3), int(0.2*rate), amplitude(m.between(-6, 10)))
	}
	for range m.rng.IntN(3) {
		lay(x, level(m.whistle(), -20), int(m.between(0.5, length)*rate), amplitude(m.between(-12, 0)))
	}
	return m.hall(x)
}

// mass is a crowd of thousands.
func (m maker) mass(length float64) []float64 {
	n := m.noise(int(length * rate))
	y := make([]float64, len(n))
	for range 3 + m.rng.IntN(3) {
		var r resonator
		f := m.ratio(350, 3500)
		r.tune(f, f*m.between(0.3, 0.9))
		g := amplitude(-3 * math.Log2(max(1, f/700)))
		for i, v := range n {
			y[i] += g * r.next(v)
		}
	}
	points := []float64{m.between(-14, -3)}
	for range 6 {
		points = append(points, m.between(-4, 0))
	}
	swell(y, append(points, m.between(-20, -6))...)
	return level(edges(y, m.between(0.02, 0.4), 0.2), -20)
}

// applause is clappers, each with hands of their own and at their own pace.
func (m maker) applause() []float64 {
	length := m.between(2, 6)
	x := seconds(length + 1)
	people := int(m.ratio(2, 150))
	together := m.between(0.1, 1.2)
	beat := 0.0
	if m.rng.IntN(5) == 0 { // all in time
		beat = m.between(0.25, 0.6)
	}
	for range people {
		hand := m.clap()
		gain, pace := amplitude(m.between(-14, 0)), m.between(0.18, 0.42)
		at, end := 0.2+together*math.Abs(m.rng.NormFloat64()), length*m.between(0.7, 1)
		for at < end {
			lay(x, hand, int(at*rate), gain*amplitude(m.between(-4, 0)))
			at += pace * (1 + 0.06*m.rng.NormFloat64())
			if beat > 0 {
				at = beat*math.Ceil(at/beat) + 0.02*m.rng.NormFloat64()
			}
		}
	}
	if m.rng.IntN(3) == 0 {
		lay(x, m.roar(), 0, amplitude(m.between(-15, -5)))
	}
	return m.hall(x)
}

// clap is one pair of hands: a burst of noise through the hollow between them.
func (m maker) clap() []float64 {
	y := make([]float64, 600)
	var a, b resonator
	f := m.ratio(500, 2600)
	a.tune(f, f/m.between(1, 4))
	b.tune(min(7000, f*m.between(1.8, 3)), f)
	decay := m.between(0.001, 0.006) * rate
	for i := range y {
		v := m.rng.NormFloat64() * math.Exp(-float64(i)/decay)
		y[i] = a.next(v) + 0.6*b.next(v) + 0.15*v
	}
	return level(y, -20)
}

// chant is many who say the same words in time, over and over.
func (m maker) chant() []float64 {
	var words []syllable
	said := 0.0
	for range 1 + m.rng.IntN(4) {
		s := m.syllable(0.12, 0.4)
		words = append(words, s)
		said += s.length + s.consonant
	}
	period := max(said*m.between(1, 1.5), m.between(0.6, 1.6))
	rounds := int(math.Ceil(m.between(3, 6) / period))
	x := seconds(float64(rounds)*period + 1)
	loose := m.between(0.02, 0.09)
	for range int(m.ratio(6, 40)) {
		t := m.raised(m.person())
		v := m.afar(m.say(t, words))
		for r := range rounds {
			lay(x, v, int((0.2+float64(r)*period+max(0, 0.08+loose*m.rng.NormFloat64()))*rate), amplitude(m.between(-2, 0)))
		}
	}
	return m.hall(x)
}

// hall puts a crowd where crowds are.
func (m maker) hall(x []float64) []float64 {
	return m.reverberate(level(x, -20), m.ratio(0.3, 2), m.between(-15, 3))
}
