package trait

import (
	"math"

	"jiayou/audio/internal/fourier"
)

// shape is how one spectrum differs from the room: what tells many voices at
// once from one voice, a whistle, a knock or a tune. Flatness, crest,
// harmonicity and tilt are taken from the spectrum less the floor, or a
// ventilator would hide them.
type shape [shapes]float64

// The parts of a shape.
const (
	above    = iota // mean of the middle bands over their floors, dB
	many            // share of the middle bands more than 4 dB over theirs
	flatness        // geometric over arithmetic mean of the middle bins, dB
	harmony         // strength of a pitch between 80 and 400 Hz, 0…1
	flux            // mean rise of the bands since the hop before, dB
	crest           // strongest of the middle bins over their mean, dB
	tilt            // 2–6 kHz over 300–1000 Hz, dB
	shapes
)

// The middle bands, which carry voices: centres between 400 and 4000 Hz.
const (
	midFirst = 5
	midEnd   = 17
)

// rumbleEnd is the first bin that is listened to, at 250 Hz.
const rumbleEnd = 250 * window / Rate

// shaper computes shapes.
type shaper struct {
	fft      *fourier.Transform
	shape    shape
	excess   [bins]float64   // power over the floor
	log      [bins]float64   // its logarithm, from 250 Hz on
	mirror   [window]float64 // the excess of all frequencies, the negative ones too
	lags     [bins]float64   // its autocorrelation
	none     [bins]float64
	windowed [window / 2]float64 // autocorrelation of the window, to divide by
	before   [bands]float64      // levels of the hop before, dBFS
	level    [bands]float64      // levels now, dBFS
	over     [bands]float64      // levels now over the floor, dB
}

func newShaper(s *spectrum) *shaper {
	h := &shaper{fft: s.fft}
	for lag := range h.windowed {
		for i := lag; i < window; i++ {
			h.windowed[lag] += s.shape[i] * s.shape[i-lag]
		}
	}
	for lag := window/2 - 1; lag >= 0; lag-- {
		h.windowed[lag] = max(h.windowed[lag]/h.windowed[0], 0.1)
	}
	return h
}

// see returns the shape of a spectrum over a floor, and how far its bands stand
// over theirs, in dB. Both are good until the next call.
func (h *shaper) see(s *spectrum, f *floor) (*shape, *[bands]float64) {
	v := &h.shape
	*v = shape{}
	h.before = h.level
	for b, p := range s.band {
		h.level[b] = max(decibels(p), quietest+perBand)
		over := min(h.level[b]-f.band[b], 40)
		h.over[b] = over
		v[flux] += max(0, h.level[b]-h.before[b]) / bands
		if b >= midFirst && b < midEnd {
			v[above] += over / (midEnd - midFirst)
			if over > 4 {
				v[many] += 1.0 / (midEnd - midFirst)
			}
		}
	}
	h.subtract(s, f)
	h.spectral(v)
	v[harmony] = h.pitch()
	return v, &h.over
}

// subtract takes the floor from the spectrum. The factor 2.5 is for the swing
// of noise over its mean; a fiftieth of the power is left so that logarithms
// stay sane. Below rumbleEnd lies rumble.
func (h *shaper) subtract(s *spectrum, f *floor) {
	for k := range h.excess {
		h.excess[k] = max(s.power[k]-2.5*f.power[k], s.power[k]/50)
	}
	clear(h.excess[:rumbleEnd])
	for k := rumbleEnd; k < bins; k++ {
		h.log[k] = math.Log10(h.excess[k] + 1e-14)
	}
}

// spectral fills in flatness, crest and tilt.
func (h *shaper) spectral(v *shape) {
	from, end := binOf(400), binOf(4000)
	logs, total, peak := sum(h.log[from:end]), 1e-14, 1e-14
	for _, p := range h.excess[from:end] {
		total += p
		peak = max(peak, p)
	}
	n := float64(end - from)
	mean := 10 * math.Log10(total/n)
	v[flatness] = 10*logs/n - mean
	v[crest] = 10*math.Log10(peak) - mean
	v[tilt] = decibels(sum(h.excess[binOf(2000):binOf(6000)])) - decibels(sum(h.excess[binOf(300):binOf(1000)]))
}

// pitch returns the highest autocorrelation at lags of 80 to 400 Hz.
func (h *shaper) pitch() float64 {
	h.mirror[0] = h.excess[0] + 1e-16
	for k := 1; k < bins; k++ {
		p := h.excess[k] + 1e-16
		h.mirror[k], h.mirror[window-k] = p, p
	}
	h.fft.Of(&h.mirror, &h.lags, &h.none)
	best := 0.0
	for lag := Rate / 400; lag <= Rate/80; lag++ {
		best = max(best, h.lags[lag]/h.windowed[lag])
	}
	return min(best/h.lags[0], 1)
}
