// Package trait turns sound into what can be told about it without listening
// to it: one Traits every 10 ms, all of it relative to the sound of the room.
//
// The room's own sound is followed per band and per bin: its floor, and how far
// over the floor it usually is. What the decision makes of the traits does not
// come back here, so the same samples give the same traits whatever is decided
// by, and weights can be learned from them.
//
//	e := trait.New()
//	t := e.Hop(hop) // 160 samples at 16 kHz
//	net.Hop(t)
package trait

// Rate is the sampling rate in Hz, HopSize the samples of one hop.
const (
	Rate    = 16000
	HopSize = Rate / 100
)

// The places of a Traits: the bands over their floors and the shape of this hop,
// how far the bands are out of this room's habit, the habit, and sums of the
// last stretches.
const (
	Bands     = bands                    // dB over the floor, −15…40
	Coarse    = Bands + shapes - inBands // what is told of one hop in broad bands
	Now       = Coarse + grains          // what is told of one hop
	News      = Now + bands              // with its bands against the habit
	Room      = habits + 1               // what is told of the room
	Summaries = len(spans) * perSpan     // what is told of the last stretches
	Count     = News + Room + Summaries  // all of it
	inBands   = many + 1                 // parts of a shape that the bands tell already
	stretches = News + Room              // where the sums begin
)

// Traits are what one hop and those before it are like.
type Traits [Count]float32

// Ear listens to one stream of sound and keeps its last 32 ms.
type Ear struct {
	samples  [window]float32
	spectrum *spectrum
	shaper   *shaper
	grainer  *grainer
	floor    floor
	past     past
	usual    usual
	traits   Traits
	quiet    int // hops of digital silence in a row
	filled   int // hops of sound since the last digital silence
	full     int // hops in a row in which most bands stand over their floors
}

// New returns an ear that has heard nothing yet.
func New() *Ear {
	s := newSpectrum()
	e := &Ear{spectrum: s, shaper: newShaper(s), grainer: newGrainer(s)}
	e.floor.loud = unknown
	e.past.fill()
	return e
}

const (
	// settled is the number of hops after which the window holds nothing of a
	// silence before them.
	settled = (window + HopSize - 1) / HopSize
	// supposeAfter is the number of hops of digital silence after which a usual
	// room is supposed.
	supposeAfter = 100
	// fullShort is how long most bands may stand over their floors before the
	// floor rises at its usual rate, in hops: a cheer is shorter, music is not.
	fullShort = 600
)

// Hop takes the next 10 ms, all of them finite numbers, and returns what they
// are like. The Traits are good until the next call. Silent says that they are
// digital silence, which tells nothing about the room: it leaves the floor
// where it is and is answered as the quiet room itself.
func (e *Ear) Hop(mono []float32, silent bool) *Traits {
	copy(e.samples[:], e.samples[HopSize:])
	copy(e.samples[window-HopSize:], mono)
	e.spectrum.update(&e.samples)
	if !e.listen(silent) {
		e.past.add(&still, &nothing, &even)
		e.summarise(&still, &nothing, &even)
		return &e.traits
	}
	v, over := e.shaper.see(e.spectrum, &e.floor)
	e.full++
	if v[many] < 0.5 {
		e.full = 0
	}
	g := e.grainer.see(&e.samples, e.shaper, &e.floor)
	e.past.add(v, over, g)
	e.usual.hear(over, g)
	e.summarise(v, over, g)
	return &e.traits
}

// still is the shape of a quiet room, nothing its bands over their floors, even its
// grain.
var (
	still   = shape{flatness: -2.5, harmony: 0.35, flux: 1.2, crest: 7, tilt: -3}
	nothing [bands]float64
	even    = grain{-2.5, -2.5, -2.5, -2.5, pitched: 7}
)

// listen lets the floor hear the hop, and reports whether there is anything to
// tell.
func (e *Ear) listen(silent bool) bool {
	e.filled++
	e.quiet++
	if !silent {
		e.quiet = 0
	} else {
		e.filled = 0
		if e.quiet >= supposeAfter && !e.floor.seeded() {
			e.floor.suppose(e.spectrum)
		}
	}
	if e.filled < settled {
		return false
	}
	up := rise
	if e.full > 0 && e.full < fullShort {
		up = riseRoar
	}
	e.floor.hear(e.spectrum, up)
	return e.floor.seeded()
}

func (e *Ear) summarise(v *shape, over *[bands]float64, g *grain) {
	t := &e.traits
	for b, x := range over {
		t[b] = float32(max(-15, x))
	}
	for i, x := range v[inBands:] {
		t[Bands+i] = float32(x)
	}
	for i, x := range g {
		t[Coarse+i] = float32(x)
	}
	e.usual.tell((*[bands]float32)(t[Now:]), (*[Room]float32)(t[News:]))
	for i, span := range spans {
		e.past.tell(span, (*[perSpan]float32)(t[stretches+i*perSpan:]))
	}
}

// Reseed declares the present sound to be the room.
func (e *Ear) Reseed() {
	e.floor.reseed()
	e.full = 0
	e.past.fill()
	e.usual = usual{}
}

// Seeded reports whether the room is known.
func (e *Ear) Seeded() bool { return e.floor.seeded() }

// Loudness returns the level of 300–4000 Hz in dBFS.
func (e *Ear) Loudness() float64 { return decibels(e.spectrum.loud) }

// Floor returns the room's own Loudness in dBFS.
func (e *Ear) Floor() float64 { return e.floor.loud }

// Above returns the mean of the middle bands over their floors in the last
// 100 ms, in dB.
func (t *Traits) Above() float64 { return float64(t[stretches]) }

// Beyond returns how far the middle bands of this hop stand over what is usual in this
// room, mean, in dB.
func (t *Traits) Beyond() float64 {
	now := float32(0)
	for _, x := range t[midFirst:midEnd] {
		now += x / (midEnd - midFirst)
	}
	return float64(now - t[News+usualAbove])
}
