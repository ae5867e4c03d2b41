// Package meter is a sound level meter: how loud a hall is to an ear, A-weighted, as
// its display with fast and slow time weighting would show it.
//
//	m := meter.New(1)
//	for each hop of 160 samples {
//		h := m.Hop(hop)
//		display.Set(h.Fast + offset) // dB(A)
//	}
//
// It knows levels to digital full scale. By how much a microphone has to be lifted to
// show sound pressure, only a sound level meter beside it can tell: that offset is its
// user's. The level is for display alone. Nothing decides by it: what counts as loud
// is how far the crowd stands over its own room (package cheer).
//
// The formulae are those of IEC 61672-1, Electroacoustics: Sound level meters; its
// tolerances were not at hand, so no class is claimed. The A-weighting keeps within
// 0.1 dB of the curve from 20 Hz to 6.3 kHz. It ends where 16 kHz samples do, at 8 kHz:
// pink noise up to 20 kHz would be half a decibel more.
package meter

import (
	"fmt"
	"math"
)

// Rate is the only sampling rate that a Meter takes, in Hz; HopSize is 10 ms.
const (
	Rate    = 16000
	HopSize = Rate / 100
)

// The time weightings F and S: time constants of the exponential mean of the square, in
// s. The slow display takes three seconds to come within 0.2 dB.
const (
	fast = 0.125
	slow = 1.0
)

// Heard is what a display shows at the end of a hop, in dBFS(A): a mean square of 1
// at 1 kHz is 0. The zero value is nothing measured.
type Heard struct {
	Fast float64 // over the last eighth of a second
	Slow float64 // over the last second
}

// Silence is the least level that is shown, in dBFS(A): far under the noise of the
// best converter.
const Silence = -140.0

// Meter measures the mean power of one microphone or two. It is not safe for
// concurrent use, and a hop allocates nothing.
type Meter struct {
	weighting  []weighting // one a microphone
	fast, slow float64     // mean squares
}

// New returns a meter for so many microphones, 1 or 2, that has heard nothing yet.
func New(microphones int) *Meter {
	m := &Meter{weighting: make([]weighting, microphones)}
	for i := range m.weighting {
		m.weighting[i] = aWeighting()
	}
	return m
}

// Hop takes the next 10 ms of each microphone, exactly HopSize samples of full scale
// ±1, and returns what the display shows at their end: the mean power of all. What is
// no number is silence. It panics on another length or number.
func (m *Meter) Hop(sounds ...[]float32) Heard {
	if len(sounds) != len(m.weighting) {
		panic(fmt.Sprintf("meter: made for %d microphones, not %d", len(m.weighting), len(sounds)))
	}
	for _, s := range sounds {
		if len(s) != HopSize {
			panic(fmt.Sprintf("meter: a hop has %d samples, not %d", HopSize, len(s)))
		}
	}
	var power [HopSize]float64
	for c, s := range sounds {
		m.weighting[c].power(s, &power)
	}
	for _, x := range power {
		x = x/float64(len(sounds)) + nothing
		m.fast += fastStep * (x - m.fast)
		m.slow += slowStep * (x - m.slow)
	}
	return Heard{decibels(m.fast), decibels(m.slow)}
}

// What a sample adds to the exponential means.
var (
	fastStep = -math.Expm1(-1 / (Rate * fast))
	slowStep = -math.Expm1(-1 / (Rate * slow))
)

// nothing is the power of silence. Without it the means would fade until they are
// denormal numbers, which some processors are slow with.
const nothing = 1e-20

// decibels returns the level of a mean square.
func decibels(square float64) float64 { return max(Silence, 10*math.Log10(square)) }
