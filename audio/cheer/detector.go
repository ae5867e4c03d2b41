package cheer

import (
	"fmt"
	"math"

	"jiayou/audio/cheer/internal/trait"
	"jiayou/audio/cheer/internal/verdict"
)

// Detector listens to one stand. It is not safe for concurrent use.
type Detector struct {
	ear      *trait.Ear
	jury     verdict.Jury
	decision verdict.Decision
	hands    hands // in the roar that goes on
	health   health
	hop      [HopSize]float32 // the last hop, made of numbers; the ear keeps 32 ms
	hops     int
	deaf     int     // hops for which nothing is believed yet
	level    float64 // as last shown
	span     float64 // dB from no level to all of it
}

// gatheringClipped is the most that verdict.Gathering can take where a sound clips from
// its beginning on, in hops: noise whose peaks are cut off is a room as well, and who
// clips on is heard at last.
const gatheringClipped = 300

// New returns a detector that has heard nothing yet. It panics on a rate that
// is not Rate.
func New(cfg Config) *Detector {
	if cfg.Rate != 0 && cfg.Rate != Rate {
		panic(fmt.Sprintf("cheer: a detector listens at %d Hz, not at %d: resample first", Rate, cfg.Rate))
	}
	d := &Detector{
		ear:      trait.New(),
		jury:     verdict.NewJury(verdict.Learned()),
		decision: verdict.Decision{Limits: points[cfg.Point]},
		deaf:     verdict.Gathering,
		span:     cfg.Room.span(),
	}
	if cfg.Room.known() {
		d.ear.Expect(cfg.Room.Floor)
	}
	return d
}

// Hop takes the next 10 ms of sound, exactly HopSize samples of full scale ±1,
// and returns what is heard at their end. It panics on another length.
func (d *Detector) Hop(mono []float32) Heard {
	if len(mono) != HopSize {
		panic(fmt.Sprintf("cheer: a hop has %d samples, not %d", HopSize, len(mono)))
	}
	d.take(mono)
	t := d.ear.Hop(d.hop[:], d.health.silent > 0)
	d.judge(t)
	h := Heard{
		Time:     float64(d.hops) / HopsPerSecond,
		Level:    d.momentary(),
		Roar:     Roar(d.decision.Roar),
		Score:    d.decision.Evidence(),
		Loudness: d.ear.Loudness(),
		Floor:    d.ear.Floor(),
		Clipping: d.health.clipped > 0,
		Dead:     d.health.silent >= deadAfter,
	}
	h.Kind = d.kind(h.Roar, t)
	if h.Kind != KindNone {
		// The middle bands over their floors: 6 to 25 dB are 0 to 1.
		h.Intensity = unit((t.Above() - 6) / 19)
	}
	return h
}

// kind returns what sort of roar it is, which as it goes on is told better.
func (d *Detector) kind(r Roar, t *trait.Traits) Kind {
	switch r {
	case Confirmed:
		return d.hands.hear(t)
	case Fading:
		return d.hands.kind
	}
	d.hands = hands{}
	return KindNone
}

// take keeps the hop. What is no number is silence.
func (d *Detector) take(mono []float32) {
	for i, x := range mono {
		if x != x || x > math.MaxInt16 || x < -math.MaxInt16 {
			x = 0
		}
		d.hop[i] = x
	}
	d.health.hear(d.hop[:])
	d.hops++
}

// judge decides. A roar without an end is a new room, to be learned afresh.
func (d *Detector) judge(t *trait.Traits) {
	odds := d.jury.Hop(t)
	if d.deaf > 0 {
		if d.deaf--; d.deaf == 0 && d.health.clipped > 0 && d.hops < gatheringClipped {
			d.deaf = 1
		}
		return
	}
	d.decision.Hear(odds, verdict.Near(t))
	if d.decision.Endless() {
		d.ear.Reseed()
		d.jury.Forget()
		d.decision.End()
		d.deaf = verdict.Gathering
	}
}

// levelFall is what is left of the level after a hop without sound. It takes
// the flicker out of a meter and is gone in a fifth of a second.
const levelFall = 0.85

// momentary returns the level of this hop: in a room that is not known, 6 to 30 dB
// over the floor as 0 to 1.
// It leaps up and falls back.
func (d *Detector) momentary() float64 {
	now := 0.0
	if d.ear.Seeded() {
		now = unit((d.ear.Loudness() - d.ear.Floor() - lowest) / d.span)
	}
	d.level = max(now, d.level*levelFall)
	if d.level < 0.001 {
		d.level = 0
	}
	return d.level
}

// unit limits x to 0…1.
func unit(x float64) float64 { return max(0, min(1, x)) }
