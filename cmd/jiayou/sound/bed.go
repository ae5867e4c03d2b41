package sound

// bed is the murmur of a hall full of people who talk: noise in the places where
// voices have their formants, each with syllables of its own, the left and the
// right side made of different noise. It has no words and no loop.
type bed struct {
	sides [2]side
	now   glide
	part  int // frames since the last step
	next  int // steps until syllables change
}

// side is the murmur on one side.
type side struct {
	grain   grain
	throats [throats]throat
	dull    float64 // low-pass
	deep    float64 // what is taken away below
	last    float64
	new     float64
}

// throat is one formant.
type throat struct {
	filter band
	want   float64
	level  glide
}

const throats = 4

// formants are the middles of the bands in Hz, with their levels in dB: those of
// the long-term spectrum of speech, with less above 1 kHz, for walls and people
// swallow it.
var formants = [throats]struct{ freq, dB float64 }{{310, 0}, {540, -1}, {880, -6}, {1500, -13}}

// syllable is how often levels change, in steps.
const syllable = Rate / coarse * 9 / 100

// bedLevel is the murmur at a Bed of 1, dB.
const bedLevel = -37

func newBed(chance *grain) bed {
	b := bed{now: newGlide(0, 0.35/coarse)}
	for i := range b.sides {
		s := &b.sides[i]
		s.grain = *chance
		for k := range s.throats {
			s.throats[k] = throat{newBand(coarse*formants[k].freq*chance.between(0.95, 1.05), 1.1), 0.5, newGlide(0, 0.06/coarse)}
			chance.next()
		}
	}
	return b
}

// coarse is how many frames the murmur takes a step over: there is nothing in it
// above 3 kHz, and between its own samples it goes straight.
const coarse = 4

// add adds the murmur to interleaved sound.
func (b *bed) add(out []float64, want float64) {
	for i := 0; i < len(out); i += 2 {
		if b.part == 0 {
			b.advance(want)
		}
		t := float64(b.part) / coarse
		for c := range b.sides {
			s := &b.sides[c]
			out[i+c] += s.last + t*(s.new-s.last)
		}
		if b.part++; b.part == coarse {
			b.part = 0
		}
	}
}

// advance takes a step.
func (b *bed) advance(want float64) {
	level := b.now.next(want)
	if b.next--; b.next < 0 {
		b.speak()
	}
	for c := range b.sides {
		s := &b.sides[c]
		s.last = s.new
		s.new = level * s.voice()
	}
}

// speak begins the next syllables: some throats rest, others speak up.
func (b *bed) speak() {
	b.next = syllable
	for i := range b.sides {
		s := &b.sides[i]
		for k := range s.throats {
			loud := s.grain.between(0.25, 1)
			s.throats[k].want = gain(bedLevel+formants[k].dB+5) * loud
		}
	}
}

func (s *side) voice() (x float64) {
	n := s.grain.next()
	for k := range s.throats {
		t := &s.throats[k]
		x += t.level.next(t.want) * t.filter.next(n)
	}
	s.dull += 0.45 * (x - s.dull)      // −3 dB at 1.1 kHz
	s.deep += 0.07 * (s.dull - s.deep) // −3 dB at 140 Hz: nobody rumbles
	return s.dull - s.deep
}
