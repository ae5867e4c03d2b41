package sound

import "math"

// brass is the fanfare for a goal: three horns that climb to a chord over one
// stroke of a drum. Home's ends on G, Away's on D, and there are a few ways to get
// there, so that the sixth goal of an evening does not sound like the first.
type brass struct {
	clock
	horns []horn
	drum  mode
	fall  float64
	level float64
}

// horn plays one note: a few harmonics, of which the higher ones come later and
// go sooner.
type horn struct {
	from, to int // samples
	freq     float64
	phase    turn
	level    float64
	bend     turn
}

// harmonics is how many a horn has. With the highest note, the last is at 7 kHz.
const harmonics = 6

// climbs are the ways up, as semitones over the key note, a sixth of a second each.
var climbs = [...][3]float64{{0, 4, 7}, {7, 0, 4}, {0, 7, 4}, {-5, 0, 7}}

func newBrass(s Sound, chance *grain) *brass {
	key := noteG4
	if s == Fanfare2 {
		key = noteD4
	}
	b := &brass{clock: clock{end: frames(2.7)}, level: gain(-20), drum: newMode(98*key/noteG4, 1.6, 0.9), fall: 1 - 0.15/bending}
	climb := climbs[int(chance.between(0, float64(len(climbs))-0.001))]
	const beat = 0.135
	for i, up := range climb {
		b.add(key, up, beat*float64(i), beat*1.05, 0.9)
	}
	for _, up := range [...]float64{0, 4, 7, 12} {
		b.add(key, up, 3*beat+0.02, 1.5, 0.62)
	}
	return b
}

// add lets a horn play up semitones above a note.
func (b *brass) add(key, up, at, long, level float64) {
	b.horns = append(b.horns, horn{from: frames(at), to: frames(at + long), freq: key * math.Pow(2, up/12), level: level})
}

func (b *brass) render(out []float64) {
	for i := range out {
		x := b.drum.next()
		if b.now < bending {
			b.drum.bend(b.fall)
		}
		for k := range b.horns {
			x += b.horns[k].next(b.now)
		}
		out[i] = b.level * x
		b.tick()
	}
}

// next returns the horn's sample at a time.
func (h *horn) next(now int) float64 {
	const breath = 0.45 // s in which a note dies away
	t, left := float64(now-h.from)/Rate, float64(h.to-now)/Rate
	if t < 0 || left < -breath {
		return 0
	}
	blow := smooth(0, 0.035, t)
	if left < 0 {
		blow *= math.Exp(6.9 * left / breath)
	}
	shake := 1 + 0.004*smooth(0.3, 0.8, t)*sine(h.bend.next(5.2))
	at := h.phase.next(h.freq * shake)
	bright := blow * (0.42 + 0.30*math.Exp(-t/0.18))
	x, level := 0.0, 1.0
	for n := 1; n <= harmonics; n++ {
		x += level * sine(float64(n)*at)
		level *= bright
	}
	return h.level * blow * x
}
