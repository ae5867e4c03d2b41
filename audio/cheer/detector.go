package cheer

import (
	"fmt"
	"math"
)

// Detector listens to one stand. It is not safe for concurrent use.
type Detector struct {
	samples  [window]float32 // the last 32 ms, and no more
	spectrum *spectrum
	shaper   *shaper
	floor    floor
	evidence evidence
	decision decision
	health   health
	hops     int
	filled   int     // hops of sound since the last digital silence
	level    float64 // as last shown
}

// settled is the number of hops after which the window holds nothing of a
// silence before them.
const settled = (window + HopSize - 1) / HopSize

// New returns a detector that has heard nothing yet. It panics on a rate that
// is not Rate.
func New(cfg Config) *Detector {
	if cfg.Rate != 0 && cfg.Rate != Rate {
		panic(fmt.Sprintf("cheer: a detector listens at %d Hz, not at %d: resample first", Rate, cfg.Rate))
	}
	s := newSpectrum()
	d := &Detector{spectrum: s, shaper: newShaper(s), decision: decision{limits: points[cfg.Point]}}
	d.floor.loud = unknown
	return d
}

// Hop takes the next 10 ms of sound, exactly HopSize samples of full scale ±1,
// and returns what is heard at their end. It panics on another length.
func (d *Detector) Hop(mono []float32) Heard {
	if len(mono) != HopSize {
		panic(fmt.Sprintf("cheer: a hop has %d samples, not %d", HopSize, len(mono)))
	}
	d.take(mono)
	d.spectrum.update(&d.samples)
	if d.listen() {
		d.evidence.add(d.shaper.see(d.spectrum, &d.floor))
	} else {
		d.evidence.forget()
	}
	intensity := d.judge()
	h := Heard{
		Time:     float64(d.hops) / HopsPerSecond,
		Level:    d.momentary(),
		Roar:     d.decision.roar,
		Loudness: decibels(d.spectrum.loud),
		Floor:    d.floor.loud,
		Clipping: d.health.clipped > 0,
		Dead:     d.health.silent >= deadAfter,
	}
	if h.Roar == Confirmed || h.Roar == Fading {
		h.Kind, h.Intensity = KindRoar, intensity
	}
	return h
}

// take moves the window on by one hop. What is no number is silence.
func (d *Detector) take(mono []float32) {
	copy(d.samples[:], d.samples[HopSize:])
	last := d.samples[window-HopSize:]
	for i, x := range mono {
		if x != x || x > math.MaxInt16 || x < -math.MaxInt16 {
			x = 0
		}
		last[i] = x
	}
	d.health.hear(last)
	d.hops++
}

// listen lets the floor hear the hop, and reports whether there is anything to
// judge. Digital silence tells nothing about the room: it leaves the floor where
// it is, and if it is all that was heard for a second, a usual room is supposed.
func (d *Detector) listen() bool {
	d.filled++
	if d.health.silent > 0 {
		d.filled = 0
		if d.health.silent >= deadAfter && !d.floor.seeded() {
			d.floor.suppose(d.spectrum)
		}
	}
	if d.filled < settled {
		return false
	}
	up := rise
	if d.decision.roar == Rising || d.decision.roar == Confirmed {
		up = riseRoar
	}
	d.floor.hear(d.spectrum, up)
	return d.floor.seeded()
}

// judge decides, and returns how strong a roar would be: the mean of the middle
// bands over their floors, 6 to 25 dB, as 0 to 1.
func (d *Detector) judge() (intensity float64) {
	odds := math.Inf(-1)
	if d.evidence.enough() {
		x := d.evidence.facts()
		odds = x.odds()
		intensity = unit((x[above] - 6) / 19)
	}
	d.decision.hear(odds)
	if d.decision.endless() {
		d.floor.reseed()
		d.evidence.forget()
		d.decision.end()
	}
	return intensity
}

// levelFall is what is left of the level after a hop without sound. It takes
// the flicker out of a meter and is gone in a fifth of a second.
const levelFall = 0.85

// momentary returns the level of this hop: 6 to 30 dB over the floor as 0 to 1.
// It leaps up and falls back.
func (d *Detector) momentary() float64 {
	now := 0.0
	if d.floor.seeded() {
		now = unit((decibels(d.spectrum.loud) - d.floor.loud - 6) / 24)
	}
	d.level = max(now, d.level*levelFall)
	if d.level < 0.001 {
		d.level = 0
	}
	return d.level
}

// unit limits x to 0…1.
func unit(x float64) float64 { return max(0, min(1, x)) }
