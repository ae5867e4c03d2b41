package cheer

import "fmt"

// Detector listens to one stand. It is not safe for concurrent use.
type Detector struct {
	spectrum *spectrum
	samples  [window]float32
	hops     int
}

// New returns a detector that has heard nothing yet. It panics on a rate that
// is not Rate.
func New(cfg Config) *Detector {
	if cfg.Rate != 0 && cfg.Rate != Rate {
		panic(fmt.Sprintf("cheer: a detector listens at %d Hz, not at %d: resample first", Rate, cfg.Rate))
	}
	return &Detector{spectrum: newSpectrum()}
}

// Hop takes the next 10 ms of sound, exactly HopSize samples of full scale ±1,
// and returns what is heard at their end. It panics on another length.
func (d *Detector) Hop(mono []float32) Heard {
	if len(mono) != HopSize {
		panic(fmt.Sprintf("cheer: a hop has %d samples, not %d", HopSize, len(mono)))
	}
	copy(d.samples[:], d.samples[HopSize:])
	copy(d.samples[window-HopSize:], mono)
	d.spectrum.update(&d.samples)
	d.hops++
	return Heard{Time: float64(d.hops) / HopsPerSecond, Loudness: decibels(d.spectrum.loud)}
}
