package invent

import "math"

// street is what is heard out of doors, or in a hall whose gates are open: a town far
// off, and some of what passes, falls, blows and calls in front of it.
func (m maker) street() []float64 {
	n := int(m.between(3, 10) * rate)
	x := level(m.town(n), -20-m.between(0, 14))
	things := []func(int) []float64{m.pass, m.pass, m.motor, m.rain, m.wind, m.birds, m.steps, m.horn, m.passers}
	for range 1 + m.rng.IntN(4) {
		y := one(m, things...)(n)
		lay(x, level(y, -20), m.rng.IntN(max(1, n-len(y)+1)), amplitude(m.between(-12, 3)))
	}
	if m.rng.IntN(3) == 0 {
		x = m.reverberate(x, m.ratio(0.3, 2), m.between(-25, -3))
	}
	return edges(x, one(m, 0.005, m.between(0.05, 1)), one(m, 0.005, m.between(0.05, 1)))
}

// town is noise that wanders in loudness.
func (m maker) town(n int) []float64 {
	x := m.coloured(n, m.between(0, 7), m.ratio(60, 1200))
	m.wander(x, m.between(0, 5))
	return x
}

// wander lets the loudness of x stray by so many dB, some three times a second or less.
func (m maker) wander(x []float64, dB float64) {
	var points []float64
	for range 2 + int(m.between(0.3, 3)*float64(len(x))/rate) {
		points = append(points, dB*m.rng.NormFloat64())
	}
	swell(x, points...)
}

// pass is a car or a train: tyres and a motor, brightest when nearest, lower in pitch
// from there on.
func (m maker) pass(n int) []float64 {
	k := min(n, int(m.between(1, 6)*rate))
	near, tyres := m.between(0.3, 0.7), m.coloured(k, m.between(1, 6), m.ratio(150, 2500))
	x := level(tyres, -20)
	hz, doppler := m.ratio(30, 250), m.between(1, 1.15)
	tone := seconds(float64(k) / rate)
	for h := 1; h <= 2+m.rng.IntN(14); h++ {
		phase, g := 6.28*m.rng.Float64(), m.between(0.1, 1)/float64(h)
		for i := range tone {
			at := float64(i)/float64(k) - near
			phase += 2 * math.Pi * float64(h) * hz * math.Pow(doppler, -math.Tanh(6*at)) / rate
			tone[i] += g * math.Sin(phase)
		}
	}
	x = add(x, level(tone, -20+m.between(-25, 4)))
	sharp, far := m.ratio(4, 60), m.between(1, 2)
	dull := 0.0
	for i, v := range x {
		at := float64(i)/float64(k) - near
		g := 1 / math.Pow(1+sharp*at*at, far)
		dull += (0.2 + 0.8*g) * (v - dull)
		x[i] = g * dull
	}
	return x
}

// motor is an engine that idles, or is revved.
func (m maker) motor(n int) []float64 {
	x := m.engine()
	return x[:min(n, len(x))]
}

// rain is drops, more or fewer, on something or other; a fountain is, too.
func (m maker) rain(n int) []float64 {
	x := level(m.coloured(n, m.between(-1, 4), m.ratio(300, 3000)), -26)
	var on resonator
	hz := m.ratio(600, 5000)
	on.tune(hz, hz/m.between(0.5, 4))
	drops := seconds(float64(n) / rate)
	for range int(float64(n) / rate * m.ratio(10, 1500)) {
		drops[m.rng.IntN(n)] += m.rng.NormFloat64() * m.between(0.1, 1)
	}
	for i, v := range drops {
		drops[i] = on.next(v)
	}
	x = add(x, level(drops, -20))
	m.wander(x, m.between(0, 2))
	return x
}

// wind is gusts, dull at the microphone and whistling in the trees.
func (m maker) wind(n int) []float64 {
	x := level(m.coloured(n, m.between(3, 9), m.ratio(60, 400)), -20)
	var in resonator
	y, hz, drift := m.noise(n), m.ratio(300, 2500), m.ratio(0.6, 1.6)
	for i, v := range y {
		if i%160 == 0 {
			f := hz * math.Pow(drift, math.Sin(2*math.Pi*float64(i)/float64(n)*m.between(0.9, 1.1)))
			in.tune(f, f*0.4)
		}
		y[i] = in.next(v)
	}
	x = add(x, level(y, -20+m.between(-20, 3)))
	m.wander(x, m.between(2, 8))
	return x
}

// birds are chirps.
func (m maker) birds(n int) []float64 {
	x := seconds(float64(n) / rate)
	hz, every := m.ratio(1200, 5000), m.between(0.08, 0.8)
	for at := m.between(0, 1); at*rate < float64(n); at += every * m.ratio(0.5, 2) {
		y := seconds(m.between(0.03, 0.25))
		from, to, phase := hz*m.ratio(0.7, 1.4), hz*m.ratio(0.7, 1.4), 0.0
		for i := range y {
			part := float64(i) / float64(len(y))
			phase += 2 * math.Pi * min(7500, from+(to-from)*part) / rate
			y[i] = math.Sin(phase) * math.Sin(math.Pi*part)
		}
		lay(x, y, int(at*rate), m.between(0.2, 1))
	}
	return x
}

// steps are people who walk by, or a horse.
func (m maker) steps(n int) []float64 {
	x := seconds(float64(n) / rate)
	for range 1 + m.rng.IntN(4) {
		sole, pace := m.clap(), m.between(0.35, 0.7)
		for at := m.between(0, 0.6); at*rate < float64(n); at += pace * m.between(0.93, 1.07) {
			lay(x, sole, int(at*rate), m.between(0.3, 1))
		}
	}
	return x
}

// horn is one of a car, one note or two at once, or a tram's bell.
func (m maker) horn(n int) []float64 {
	k := min(n, int(m.between(0.15, 1.8)*rate))
	hz := m.ratio(250, 1400)
	x := m.hum(k, hz)
	if m.rng.IntN(2) == 0 {
		x = add(x, m.hum(k, hz*m.between(1.15, 1.35)))
	}
	return m.room(edges(x, 0.01, 0.05))
}

// passers are people who talk as they go by.
func (m maker) passers(n int) []float64 {
	x := seconds(float64(n) / rate)
	for range 1 + m.rng.IntN(3) {
		lay(x, m.afar(m.talk()), m.rng.IntN(n), 1)
	}
	return x
}
