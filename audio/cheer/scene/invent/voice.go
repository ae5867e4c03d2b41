package invent

import "math"

// throat is one person: how long the vocal tract is, how the voice sounds.
type throat struct {
	pitch  float64 // of calm speech, Hz
	size   float64 // of the formants, 1 for a man
	tilt   float64 // share of the source that is smoothed away: 0.9 soft, 0.5 shouting
	breath float64 // noise in the source
	rough  float64 // jitter of each period
}

func (m maker) person() throat {
	t := throat{tilt: m.between(0.75, 0.95), breath: m.between(0.005, 0.08), rough: m.between(0.005, 0.03)}
	switch m.rng.IntN(3) {
	case 0:
		t.pitch, t.size = m.ratio(85, 150), m.between(0.94, 1.06)
	case 1:
		t.pitch, t.size = m.ratio(160, 250), m.between(1.1, 1.22)
	default:
		t.pitch, t.size = m.ratio(220, 350), m.between(1.2, 1.45)
	}
	return t
}

// raised is the same person shouting.
func (m maker) raised(t throat) throat {
	t.pitch *= m.ratio(1.3, 2.4)
	t.tilt = m.between(0.3, 0.75)
	t.breath = m.between(0.02, 0.3)
	t.rough = m.between(0.01, 0.06)
	return t
}

// vowels are the formants of a man, Hz (Peterson and Barney 1952, rounded).
var vowels = [][4]float64{
	{730, 1090, 2440, 3400}, // a
	{530, 1840, 2480, 3500}, // e
	{270, 2290, 3010, 3600}, // i
	{570, 840, 2410, 3300},  // o
	{300, 870, 2240, 3300},  // u
	{660, 1720, 2410, 3500}, // æ
	{490, 1350, 1690, 3300}, // er
}

// syllable is a glide from vowel to vowel, with noise before it if it has a
// consonant.
type syllable struct {
	from, to  int
	length    float64 // s
	consonant float64 // s
	hiss      float64 // Hz, of the consonant
	rise      float64 // of the pitch, as a factor over the syllable
	pitch     float64 // as a factor
}

func (m maker) syllable(lo, hi float64) syllable {
	s := syllable{from: m.rng.IntN(len(vowels)), length: m.ratio(lo, hi), rise: m.ratio(0.75, 1.3), pitch: m.ratio(0.85, 1.2)}
	s.to = s.from
	if m.rng.IntN(2) == 0 {
		s.to = m.rng.IntN(len(vowels))
	}
	if m.rng.IntN(4) > 0 {
		s.consonant, s.hiss = m.between(0.02, 0.12), m.ratio(800, 6000)
	}
	return s
}

// say lets a person say syllables, one after the other.
func (m maker) say(t throat, words []syllable) []float64 {
	var out []float64
	var tract [4]resonator
	phase, period, smooth, vibrato := 0.0, 1.0, 0.0, m.between(0, 6.28)
	for _, s := range words {
		c := make([]float64, int(s.consonant*rate))
		var r resonator
		r.tune(s.hiss+200, 600+s.hiss/3)
		for i := range c {
			c[i] = 0.5 * r.next(m.rng.NormFloat64()) * math.Sin(math.Pi*float64(i)/float64(len(c)))
		}
		out = append(out, c...)
		n := int(s.length * rate)
		for i := range n {
			at := float64(i) / float64(n)
			if i%80 == 0 {
				for k := range tract {
					f := t.size * (vowels[s.from][k]*(1-at) + vowels[s.to][k]*at)
					tract[k].tune(min(f, 7500), 60+f/12)
				}
			}
			hz := t.pitch * s.pitch * math.Pow(s.rise, at) * (1 + 0.01*math.Sin(vibrato+35*float64(len(out))/rate))
			phase += hz / rate * period
			pulse := 0.0
			if phase >= 1 {
				phase--
				pulse, period = math.Sqrt(rate/hz), 1+t.rough*m.rng.NormFloat64()
			}
			pulse += t.breath * m.rng.NormFloat64()
			smooth += (1 - t.tilt) * (pulse - smooth)
			y := 0.0
			for k := range tract {
				y += tract[k].next(smooth) * [...]float64{1, 0.8, 0.5, 0.35}[k]
			}
			env := min(1, float64(i)/200, float64(n-i)/400)
			out = append(out, y*env)
		}
	}
	return out
}
