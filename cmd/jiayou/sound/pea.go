package sound

import "math"

// pea is a referee's whistle with a pea in it. Its two chambers are tuned a
// semitone apart; the pea, which circles some thirty times a second, covers now
// one and now the other and stops both for a moment in between. Breath is heard
// beside the tone. A steel whistle is at 3–4 kHz and hurts in a hall: this one is
// of wood.
type pea struct {
	clock
	blasts []blast
	tone   [2]turn
	circle turn
	speed  float64 // of the pea, turns a second
	level  float64
	breath grain
	air    band
	blow   glide
}

// blast is one blow into a whistle, s.
type blast struct{ from, to float64 }

// The chambers' pitch, in Hz.
const (
	chamberLow  = 2090
	chamberHigh = 2215
)

func newPea(s Sound, force float64, chance *grain) *pea {
	p := &pea{level: gain(-15) * (0.5 + 0.5*force), breath: *chance, speed: chance.between(26, 31), air: newBand(2600, 1.2), blow: newGlide(0, 0.012)}
	switch s {
	case Peep:
		p.blasts = []blast{{0, 0.16}}
	case Whistle:
		p.blasts = []blast{{0, 0.62}}
	case HalfTime:
		p.blasts = []blast{{0, 0.28}, {0.44, 1.0}}
	case FullTime:
		p.blasts = []blast{{0, 0.24}, {0.40, 0.64}, {0.80, 1.9}}
	}
	p.end = frames(p.blasts[len(p.blasts)-1].to + 0.12)
	return p
}

// pressure is how hard is blown: hard at first, softer towards the end.
func (p *pea) pressure(t float64) float64 {
	for _, b := range p.blasts {
		if t >= b.from && t < b.to {
			return 1 - 0.25*(t-b.from)/(b.to-b.from)
		}
	}
	return 0
}

func (p *pea) render(out []float64) {
	for i := range out {
		blow := p.blow.next(p.pressure(p.tick()))
		at := p.circle.next(p.speed * (0.85 + 0.15*blow))
		side := 0.5 + 0.5*sine(at) // which chamber is free
		gap := 0.62 + 0.38*abs(sine(at+0.25))
		bend := 0.965 + 0.035*blow // a whistle is flat until it speaks
		low := sine(p.tone[0].next(chamberLow * bend))
		high := sine(p.tone[1].next(chamberHigh * bend))
		x := gap * ((0.75-0.35*side)*low + (0.35+0.4*side)*high)
		x += 0.12 * gap * (2*low*low - 1) // a little of the octave
		x += 0.16 * p.air.next(p.breath.next())
		out[i] = p.level * math.Sqrt(blow) * blow * x
	}
}
