package sound

// swish is a ball in a net: cords that slip over one another, and rings that
// rattle a little at the end.
type swish struct {
	clock
	grain  grain
	cords  band
	body   band
	dull   float64
	shiver turn
	speed  float64
	swell  glide
	rest   fade
	level  float64
}

func newSwish(c *Cue, chance *grain) *swish {
	return &swish{
		clock: clock{end: frames(0.75)}, grain: *chance, cords: newBand(1700*c.Pitch, 0.8), body: newBand(520, 0.9),
		speed: chance.between(17, 23), swell: newGlide(0, 0.014), rest: newFade(1, 0.5), level: gain(-7) * c.Force,
	}
}

func (s *swish) render(out []float64) {
	for i := range out {
		s.tick()
		n := s.grain.next()
		s.dull += 0.35 * (s.cords.next(n) - s.dull) // −3 dB at 3.3 kHz
		x := 1.3*s.dull + 0.7*s.body.next(n)
		flutter := 0.75 + 0.25*sine(s.shiver.next(s.speed))
		out[i] = s.level * s.swell.next(1) * s.rest.next() * flutter * x
	}
}
