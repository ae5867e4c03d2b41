package invent

import "math"

// room sets a single sound into a room, mostly a small one.
func (m maker) room(x []float64) []float64 {
	return m.reverberate(level(x, -20), m.ratio(0.15, 1.2), m.between(-25, 0))
}

// talk is one person who speaks.
func (m maker) talk() []float64 {
	t := m.person()
	var x []float64
	for until := m.between(2, 6); float64(len(x)) < until*rate; {
		var words []syllable
		for range 1 + m.rng.IntN(9) {
			words = append(words, m.syllable(0.07, 0.25))
		}
		x = append(x, m.say(t, words)...)
		x = append(x, seconds(m.between(0.02, 0.5))...)
	}
	return m.room(x)
}

// shout is one person, or two, who call out, or scream.
func (m maker) shout() []float64 {
	if m.rng.IntN(3) == 0 {
		t := m.raised(m.person())
		t.pitch, t.breath, t.rough = m.ratio(300, 1400), m.between(0.05, 0.6), m.ratio(0.01, 0.15)
		return m.room(m.howl(t))
	}
	var x []float64
	for range 1 + m.rng.IntN(2) {
		t := m.raised(m.person())
		var words []syllable
		for range 1 + m.rng.IntN(3) {
			words = append(words, m.syllable(0.15, 1.2))
		}
		y := m.say(t, words)
		if len(y) > len(x) {
			x, y = y, x
		}
		x = add(x, y)
	}
	return m.room(x)
}

// howl is one throat that goes up, and down again.
func (m maker) howl(t throat) []float64 {
	up := m.syllable(0.1, 1)
	up.rise = m.ratio(1, 1.8)
	down := m.syllable(0.1, 1)
	down.from, down.consonant = up.to, 0
	down.pitch, down.rise = up.pitch*up.rise, m.ratio(0.4, 1)
	return m.say(t, []syllable{up, down})
}

// laugh is a vowel that is cut up, by one or by a roomful.
func (m maker) laugh() []float64 {
	x := m.chuckle()
	if m.rng.IntN(3) == 0 {
		for range int(m.ratio(2, 20)) {
			y := m.afar(m.chuckle())
			at := int(m.between(0, 0.8) * rate)
			if n := at + len(y); n > len(x) {
				x = append(x, make([]float64, n-len(x))...)
			}
			lay(x, y, at, 1)
		}
	}
	return m.room(x)
}

func (m maker) chuckle() []float64 {
	t := m.raised(m.person())
	t.pitch *= 0.8
	s := m.syllable(0.06, 0.12)
	s.consonant, s.hiss = m.between(0.05, 0.14), 1200
	var words []syllable
	for range 4 + m.rng.IntN(14) {
		s.pitch *= m.between(0.93, 1.02)
		words = append(words, s)
	}
	return level(m.say(t, words), -20)
}

// animal barks, bleats, crows or moos; or howls, hisses and growls; or is a flock of
// birds.
func (m maker) animal() []float64 {
	t := m.raised(m.person())
	t.pitch, t.size, t.rough = m.ratio(80, 900), m.ratio(0.6, 2), m.between(0.02, 0.12)
	switch m.rng.IntN(4) {
	case 0:
		t.breath = m.ratio(0.02, 2)
		return m.room(m.howl(t))
	case 1:
		n := int(m.between(1, 6) * rate)
		x := level(m.town(n), -40)
		for range int(m.ratio(1, 25)) {
			lay(x, level(m.birds(n), -20), 0, amplitude(m.between(-14, 0)))
		}
		return m.room(x)
	}
	s := m.syllable(0.06, 0.9)
	var x []float64
	for range 1 + m.rng.IntN(6) {
		s.pitch *= m.between(0.9, 1.1)
		x = append(x, m.say(t, []syllable{s})...)
		x = append(x, seconds(m.between(0.03, 0.6))...)
	}
	return m.room(x)
}

// murmur is several people who talk at once, some of them louder.
func (m maker) murmur() []float64 {
	return m.overlapping(m.talk)
}

// overlapping lets several talk at once, each for some time.
func (m maker) overlapping(talk func() []float64) []float64 {
	x := seconds(m.between(2, 6))
	for range int(m.ratio(3, 14)) {
		for at := -m.between(0, 3); at*rate < float64(len(x)); {
			y := m.afar(talk())
			lay(x, y, int(at*rate), 1)
			at += float64(len(y))/rate + m.between(0, 1.5)
		}
	}
	return m.room(edges(x, one(m, 0.01, m.between(0.05, 0.8)), 0.1))
}

// cough is one to three bursts of breath.
func (m maker) cough() []float64 {
	var x []float64
	var tract [3]resonator
	for k := range tract {
		f := vowels[0][k] * m.between(0.8, 1.4)
		tract[k].tune(f, 200+f/4)
	}
	for range 1 + m.rng.IntN(3) {
		n := int(m.between(0.12, 0.4) * rate)
		decay := m.between(0.03, 0.12) * rate
		for i := range n {
			v := m.rng.NormFloat64() * min(1, float64(i)/60) * math.Exp(-float64(i)/decay)
			y := 0.2 * v
			for k := range tract {
				y += tract[k].next(v)
			}
			x = append(x, y)
		}
		x = append(x, seconds(m.between(0.05, 0.4))...)
	}
	return m.room(x)
}

// air is a fan, a pump or a vent that is switched on: steady noise, which a
// large crowd is also, but for its waves.
func (m maker) air() []float64 {
	n := int(m.between(2, 8) * rate)
	x := m.coloured(n, m.between(0, 9), m.ratio(60, 800))
	x = level(x, -20)
	if m.rng.IntN(2) == 0 {
		var r resonator
		f := m.ratio(200, 4000)
		r.tune(f, f*m.between(0.1, 1))
		y := make([]float64, n)
		for i, v := range x {
			y[i] = r.next(v)
		}
		x = add(x, level(y, -20+m.between(-10, 10)))
	}
	if m.rng.IntN(2) == 0 {
		x = add(x, level(m.hum(n, m.ratio(40, 400)), -20+m.between(-15, 5)))
	}
	return edges(x, one(m, 0.005, 0.05, m.between(0.1, 1.5)), m.between(0.05, 0.5))
}

// hum is a tone with a few harmonics.
func (m maker) hum(n int, hz float64) []float64 {
	x := make([]float64, n)
	highest := 2 + m.rng.IntN(14)
	for h := 1; h <= highest && hz*float64(h) < 7500; h++ {
		g, phase := m.between(0, 1)/float64(h), 6.28*m.rng.Float64()
		for i := range x {
			x[i] += g * math.Sin(phase+2*math.Pi*hz*float64(h)*float64(i)/rate)
		}
	}
	return x
}

// engine is strokes, so many a second, of noise and a ring.
func (m maker) engine() []float64 {
	n := int(m.between(1.5, 6) * rate)
	x := level(m.coloured(n, m.between(0, 7), m.ratio(80, 1500)), -20)
	hz, depth := m.ratio(4, 90), m.between(0.2, 1)
	drift := m.ratio(0.5, 2)
	phase := 0.0
	for i := range x {
		phase += hz * math.Pow(drift, float64(i)/float64(n)) / rate
		s := 0.5 + 0.5*math.Sin(2*math.Pi*phase)
		x[i] *= 1 - depth + depth*s*s*s
	}
	x = add(x, level(m.hum(n, hz*float64(1+m.rng.IntN(8))), -20+m.between(-20, 3)))
	swell(x, m.between(-15, 0), m.between(-3, 0), m.between(-3, 0), m.between(-15, 0))
	return m.room(edges(x, one(m, 0.01, m.between(0.05, 1)), 0.1))
}

// knocks are things that fall, doors and hammers; or something that rolls away, or creaks.
func (m maker) knocks() []float64 {
	switch m.rng.IntN(4) {
	case 0:
		return m.boom()
	case 1:
		return m.creak()
	}
	x := seconds(m.between(0.6, 3))
	for range 1 + m.rng.IntN(8) {
		y := seconds(0.5)
		for range 1 + m.rng.IntN(6) {
			hz, decay, g := m.ratio(60, 5000), m.ratio(0.004, 0.15)*rate, m.rng.NormFloat64()
			for i := range y {
				y[i] += g * math.Sin(2*math.Pi*hz*float64(i)/rate) * math.Exp(-float64(i)/decay)
			}
		}
		decay := m.ratio(0.002, 0.05) * rate
		for i := range y {
			y[i] += m.rng.NormFloat64() * math.Exp(-float64(i)/decay)
		}
		lay(x, y, m.rng.IntN(len(x)), amplitude(m.between(-12, 0)))
	}
	return m.room(x)
}

// boom is thunder, or a film's drums and horns: it cracks, and rolls away.
func (m maker) boom() []float64 {
	n := int(m.between(1.5, 7) * rate)
	x := level(m.coloured(n, m.between(2, 8), m.ratio(80, 800)), -20)
	m.wander(x, m.between(0, 6))
	x = add(x, level(m.hum(n, m.ratio(40, 250)), -20+m.between(-25, 6)))
	if m.rng.IntN(2) == 0 {
		crack := edges(m.noise(int(m.between(0.05, 0.4)*rate)), 0.001, 0.05)
		lay(x, level(crack, -20), 0, amplitude(m.between(-6, 8)))
	}
	swell(x, 0, m.between(-8, 0), m.between(-20, -4), m.between(-40, -15))
	return m.room(edges(x, one(m, 0.003, m.between(0.01, 0.4)), 0.2))
}

// creak is what sticks and slips: a door, a chair, a brake.
func (m maker) creak() []float64 {
	x := seconds(m.between(0.4, 4))
	var wood [4]resonator
	for k := range wood {
		hz := m.ratio(250, 6000)
		wood[k].tune(hz, hz/m.between(3, 30))
	}
	from, to, wobble, phase := m.ratio(20, 900), m.ratio(20, 900), m.ratio(0.003, 0.3), 0.0
	for i := range x {
		at := float64(i) / float64(len(x))
		hz := from * math.Pow(to/from, at)
		phase += hz / rate
		slip := 0.01 * m.rng.NormFloat64()
		if phase >= 1 {
			phase -= 1 + wobble*m.rng.NormFloat64()
			slip += 1
		}
		for k := range wood {
			x[i] += wood[k].next(slip)
		}
	}
	m.wander(x, m.between(0, 6))
	return m.room(edges(x, 0.01, 0.1))
}

// whistle is a referee's with a pea, a finger's, or a kettle's.
func (m maker) whistle() []float64 {
	x := seconds(m.between(0.2, 1.5))
	hz, glide := m.ratio(900, 4500), m.ratio(0.8, 1.25)
	pea, depth := m.between(15, 45), one(m, 0, m.between(0.1, 0.9))
	phase := 0.0
	for i := range x {
		at := float64(i) / float64(len(x))
		wave := math.Sin(2 * math.Pi * pea * float64(i) / rate)
		phase += hz * math.Pow(glide, at) * (1 + 0.03*depth*wave) / rate
		x[i] = (math.Sin(2*math.Pi*phase) + 0.15*math.Sin(4*math.Pi*phase) + 0.08*m.rng.NormFloat64()) * (1 - depth/2 + depth/2*wave)
	}
	return m.room(edges(x, m.between(0.005, 0.08), 0.05))
}

// alarm is tones that change, or slide.
func (m maker) alarm() []float64 {
	x := seconds(m.between(1, 4))
	low := m.ratio(300, 2000)
	high := low * m.between(1, 2)
	every, pause, slide := m.between(0.08, 0.7), one(m, 0, m.between(0, 0.5)), m.rng.IntN(2) == 0
	rich, phase := m.between(0, 1), 0.0
	for i := range x {
		at := math.Mod(float64(i)/rate/every, 2)
		hz := low
		if slide {
			hz = low + (high-low)*(1-math.Abs(at-1))
		} else if at >= 1 {
			hz = high
		}
		phase += hz / rate
		s := math.Sin(2 * math.Pi * phase)
		x[i] = s*(1-rich) + rich*math.Tanh(4*s)
		if math.Mod(at, 1) < pause {
			x[i] = 0
		}
	}
	return m.room(x)
}

// music is chords, a bass and drums.
func (m maker) music() []float64 {
	length := m.between(2.5, 8)
	x := seconds(length)
	beat, root := m.between(0.3, 0.7), m.ratio(110, 330)
	scale := []float64{0, 2, 4, 5, 7, 9, 11, 12, 16}
	bright, sustain, drums := m.between(0.5, 2), m.ratio(0.08, 1.5), one(m, 0, m.between(0.05, 1))
	note := func(at, hz, gain float64) {
		n := int(sustain * 2 * rate)
		y := make([]float64, n)
		for h := 1; h <= 8 && hz*float64(h) < 7000; h++ {
			g := gain / math.Pow(float64(h), 2/bright)
			for i := range y {
				t := float64(i) / rate
				y[i] += g * math.Sin(2*math.Pi*hz*float64(h)*t) * math.Exp(-t/sustain) * min(1, t/0.01)
			}
		}
		lay(x, y, int(at*rate), 1)
	}
	for at := 0.0; at < length; at += beat / one(m, 1.0, 2.0) {
		for range 1 + m.rng.IntN(4) {
			note(at, root*math.Pow(2, one(m, scale...)/12), m.between(0.2, 1))
		}
		if m.rng.IntN(2) == 0 {
			note(at, root/2, 1)
		}
		if drums > 0 {
			hit, decay := make([]float64, rate/4), m.ratio(0.01, 0.08)*rate
			for i := range hit {
				hit[i] = m.rng.NormFloat64() * math.Exp(-float64(i)/decay)
			}
			lay(x, hit, int(at*rate), drums)
		}
	}
	return m.room(x)
}
