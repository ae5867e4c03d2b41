package mic

import (
	"math"
	"math/rand/v2"
)

// Synthetic is a crowd that does not exist, without end, mono at 16 kHz: the
// murmur of a room, and every six to twelve seconds cheering that swells, lasts
// two to four seconds and ebbs away. The same seed gives the same samples. It
// is as quick as its reader; hold it to real time with Paced.
func Synthetic(seed uint64) Source {
	c := &crowd{rng: rand.New(rand.NewPCG(seed, 0x6372_6f77_64))}
	for i := range c.throats {
		c.throats[i] = newThroat(c.rng)
	}
	c.plan(2, 3)
	return c
}

const (
	crowdRate = 16000 // Hz
	throats   = 12    // enough that no single voice is heard
	swell     = 0.25  // s from nothing to full voice
	ebb       = 0.6   // s from full voice to nothing
	murmur    = 0.002 // RMS of the room, −54 dBFS
	voiced    = 0.08  // RMS of full voice, −22 dBFS
)

// crowd is a room with throats in it.
type crowd struct {
	rng     *rand.Rand
	throats [throats]throat
	now     int     // samples since the start
	from    int     // first sample of the next or present cheer
	to      int     // its end
	room    float64 // state of the low-pass that colours the room
}

func (c *crowd) Format() Format { return Format{Rate: crowdRate, Channels: 1, Name: "synthetic crowd"} }
func (c *crowd) Close() error   { return nil }

func (c *crowd) Read(buf []float32) (int, error) {
	for i := range buf {
		buf[i] = float32(c.sample())
	}
	return len(buf), nil
}

func (c *crowd) sample() float64 {
	if c.now >= c.to {
		c.plan(6, 12)
	}
	// A one-pole low-pass at 800 Hz, scaled back to unit RMS.
	c.room += 0.27 * (c.rng.NormFloat64() - c.room)
	x := murmur * 2.5 * c.room
	if c.now >= c.from {
		loud := min(1, float64(c.now-c.from)/(swell*crowdRate), float64(c.to-c.now)/(ebb*crowdRate))
		x += loud * c.cheer()
	}
	c.now++
	return max(-1, min(1, x))
}

// plan sets the next cheer a number of seconds from now.
func (c *crowd) plan(least, most float64) {
	c.from = c.now + int(crowdRate*(least+(most-least)*c.rng.Float64()))
	c.to = c.from + int(crowdRate*(2+2*c.rng.Float64()))
}

// cheer is one sample of all throats.
func (c *crowd) cheer() float64 {
	sum := 0.0
	for i := range c.throats {
		sum += c.throats[i].sample(c.rng)
	}
	return voiced / math.Sqrt(throats) * sum
}

// throat is one shouting voice: pulses at a pitch that wanders, and breath,
// through three resonances.
type throat struct {
	pitch    float64 // Hz
	phase    float64 // of the pulse, 0…1
	formants [3]resonance
}

func newThroat(rng *rand.Rand) throat {
	between := func(low, high float64) float64 { return low + (high-low)*rng.Float64() }
	t := throat{pitch: between(180, 450), phase: rng.Float64()}
	// An open "aah" of men, women and children (Peterson and Barney 1952).
	t.formants[0] = newResonance(between(600, 1000), 1.0)
	t.formants[1] = newResonance(between(1050, 1700), 0.8)
	t.formants[2] = newResonance(between(2300, 3300), 0.5)
	return t
}

func (t *throat) sample(rng *rand.Rand) float64 {
	t.pitch = max(150, min(500, t.pitch*(1+0.003*rng.NormFloat64())))
	excitation := 0.8 * rng.NormFloat64() // breath: a shout is rough
	if t.phase += t.pitch / crowdRate; t.phase >= 1 {
		t.phase--
		excitation += 5
	}
	sum := 0.0
	for i := range t.formants {
		sum += t.formants[i].pass(excitation)
	}
	return sum
}

// resonance is a two-pole filter.
type resonance struct{ gain, a1, a2, y1, y2 float64 }

// newResonance is centred on f, in Hz, and a quarter of an octave wide; white
// noise of RMS 1 leaves it with about the RMS loud.
func newResonance(f, loud float64) resonance {
	radius := math.Exp(-math.Pi * 0.18 * f / crowdRate)
	return resonance{
		gain: loud * math.Sqrt(1-radius*radius) * math.Sin(2*math.Pi*f/crowdRate),
		a1:   2 * radius * math.Cos(2*math.Pi*f/crowdRate),
		a2:   -radius * radius,
	}
}

func (r *resonance) pass(x float64) float64 {
	y := r.gain*x + r.a1*r.y1 + r.a2*r.y2
	r.y1, r.y2 = y, r.y1
	return y
}
