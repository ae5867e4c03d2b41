package sound

// motor is the whirr of a limb's servos: a whine that follows their speed, its
// gears an octave and a fifth above, and a little roughness.
type motor struct {
	clock
	tone, gear turn
	from, to   float64 // Hz at rest and at speed
	seconds    float64
	surges     float64 // how often it speeds up and slows down
	level      float64
	rough      grain
	hiss       band
	soft       glide
}

func newMotor(c *Cue, chance *grain) *motor {
	m := &motor{rough: *chance, hiss: newBand(1500, 0.9), soft: newGlide(0, 0.01), surges: 1}
	switch c.Sound {
	case Servo:
		m.from, m.to, m.seconds, m.level = 150, 310, 0.30, gain(-36)
	case Rise:
		m.from, m.to, m.seconds, m.level, m.surges = 140, 345, 1.7, gain(-30), 3
	case Sag:
		m.from, m.to, m.seconds, m.level = 330, 120, 0.42, gain(-29)
	}
	pitch := c.Pitch * chance.between(0.97, 1.03)
	m.from, m.to, m.level = m.from*pitch, m.to*pitch, m.level*c.Force
	m.end = frames(m.seconds + 0.06)
	return m
}

func (m *motor) render(out []float64) {
	for i := range out {
		share := m.tick() / m.seconds
		speed, open := share, 0.0
		if share < 1 {
			open = 4 * share * (1 - share)
		}
		if m.from < m.to { // up and down again
			speed = abs(sine(share * m.surges / 2))
			open = min(1, 6*share, 6*max(0, 1-share)) * (0.35 + 0.65*speed)
		}
		freq := m.from + (m.to-m.from)*speed
		a, b := m.tone.next(freq), m.gear.next(3.02*freq)
		x := sine(a) + 0.34*sine(2*a) + 0.30*sine(b) + 0.12*sine(2*b)
		x += 0.5 * m.hiss.next(m.rough.next())
		out[i] = m.level * m.soft.next(open) * x
	}
}
