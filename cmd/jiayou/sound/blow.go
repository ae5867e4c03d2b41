package sound

// blow is one body that hits another: it rings in a few ways at once, and
// rustles. Big bodies clatter: they hit several times.
type blow struct {
	clock
	rings  []mode
	drop   mode // a thump whose pitch falls
	fall   float64
	grain  grain
	rustle fade
	attack glide
	filter band
	hits   []hit
	level  float64
}

// hit is a further knock of a clatter.
type hit struct {
	at    int // sample
	level float64
}

// material is how a body sounds.
type material struct {
	rings   []ring
	thump   float64 // Hz at which a thump begins, 0 for none
	sink    float64 // share of its pitch that it loses in 60 ms, nearly
	boom    float64 // dB of the thump
	long    float64 // s that it takes to die
	rustle  float64 // dB
	hiss    float64 // Hz
	q       float64
	scrape  float64 // s that the rustling takes to die
	level   float64 // dB of a hit with all force
	clatter int     // further knocks
}

// ring is one mode of a material.
type ring struct{ freq, dB, seconds float64 }

// The materials. Levels were set by measuring and listening, frequencies are
// those of: a leather ball of 0.7 bar (its first mode is near 150 Hz) and a foot
// of plastic; turf over sand; a board of 20 mm wood; an aluminium tube of 100 mm;
// shells of plastic over a steel frame.
var materials = [soundCount]material{
	Kick:   {[]ring{{410, -12, 0.06}, {1180, -22, 0.03}}, 178, 0.45, 0, 0.16, -6, 1300, 0.8, 0.035, -7, 0},
	Bounce: {[]ring{{205, -12, 0.05}}, 128, 0.3, 0, 0.12, -16, 700, 0.7, 0.03, -14, 0},
	Board:  {[]ring{{236, -3, 0.14}, {492, -7, 0.10}, {903, -13, 0.06}}, 112, 0.2, -2, 0.16, -14, 1500, 0.8, 0.03, -12, 0},
	Post: {[]ring{{417, -7, 0.9}, {1052, -4, 1.25}, {1871, -9, 0.95}, {2790, -15, 0.55}, {1066, -9, 1.2}},
		150, 0.3, -4, 0.14, -14, 2000, 0.8, 0.03, -13, 0},
	Clash: {[]ring{{318, -6, 0.07}, {742, -9, 0.05}, {1490, -14, 0.035}}, 120, 0.3, -6, 0.10, -9, 1700, 0.8, 0.04, -12, 1},
	Thud: {[]ring{{264, -11, 0.10}, {561, -15, 0.07}, {1130, -19, 0.06}, {1960, -25, 0.05}}, 74, 0.35, 0, 0.34,
		-13, 950, 0.6, 0.20, -8, 3},
	Step: {[]ring{{190, -6, 0.035}, {620, -14, 0.02}}, 96, 0.25, -2, 0.06, -8, 1900, 0.7, 0.025, -26, 0},
}

func newBlow(c *Cue, chance *grain) *blow {
	m, pitch := &materials[c.Sound], c.Pitch*chance.between(0.96, 1.04)
	b := &blow{grain: *chance, level: gain(m.level), fall: 1 - m.sink/bending}
	bright := 0.35 + 0.65*c.Force // a soft hit is dull
	for i, r := range m.rings {
		level := gain(r.dB)
		if i > 0 {
			level *= bright
		}
		b.rings = append(b.rings, newMode(r.freq*pitch*chance.between(0.985, 1.015), level, r.seconds))
	}
	b.drop = newMode(m.thump*pitch, gain(m.boom), m.long)
	b.rustle, b.filter = newFade(gain(m.rustle)*bright*2, m.scrape), newBand(m.hiss*pitch*bright, m.q)
	b.attack = newGlide(0, 0.0006+0.002*(1-c.Force))
	b.end = frames(0.05 + 1.1*m.longest())
	for k := range m.clatter {
		at := frames(chance.between(0.035, 0.075) * float64(k+1))
		b.hits = append(b.hits, hit{at, gain(-5-4*float64(k)) * bright})
	}
	b.level *= c.Force
	return b
}

// bending is for how long a thump's pitch falls, in samples.
const bending = Rate / 16

// longest is how long anything of it sounds, s.
func (m *material) longest() float64 {
	long := max(m.long, m.scrape)
	for _, r := range m.rings {
		long = max(long, r.seconds)
	}
	return long
}

func (b *blow) render(out []float64) {
	for i := range out {
		b.knock()
		x := b.drop.next()
		if b.now < bending {
			b.drop.bend(b.fall)
		}
		for k := range b.rings {
			x += b.rings[k].next()
		}
		x += b.rustle.next() * b.filter.next(b.grain.next())
		out[i] = b.level * b.attack.next(1) * x
		b.tick()
	}
}

// knock lets the further hits fall.
func (b *blow) knock() {
	if len(b.hits) == 0 || b.now < b.hits[0].at {
		return
	}
	for k := range b.rings {
		b.rings[k].strike(0.5 * b.hits[0].level)
	}
	b.rustle.now += 0.2 * b.hits[0].level
	b.hits = b.hits[1:]
}
