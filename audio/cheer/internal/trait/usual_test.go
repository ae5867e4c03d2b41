package trait

import (
	"math"
	"math/rand/v2"
	"testing"
)

// habit lets an ear hear seconds of a room whose loudness swings by so many dB
// four times a second, then a second that is 5 dB louder. It returns how far the
// middle bands were out of their habit at the end of either.
func habit(swing float64) (before, after float64) {
	rng := rand.New(rand.NewPCG(1, 2))
	e := New()
	hop := make([]float32, HopSize)
	for h := range 1100 {
		dB := -50 + swing/2*math.Sin(2*math.Pi*4*float64(h)/100)
		if h >= 1000 {
			dB += 5
		}
		for i := range hop {
			hop[i] = float32(math.Pow(10, dB/20) * rng.NormFloat64())
		}
		t := e.Hop(hop, false)
		// A quarter of a second is one round of the swing.
		switch {
		case h >= 975 && h < 1000:
			before += float64(t[News+habits]) / 25
		case h >= 1020 && h < 1045:
			after += float64(t[News+habits]) / 25
		}
	}
	return before, after
}

func TestTheSameRiseIsMoreInASteadyRoom(t *testing.T) {
	steady, loud := habit(0)
	restless, loudToo := habit(16)
	if math.Abs(steady) > 0.5 || math.Abs(restless) > 0.5 {
		t.Errorf("got %.2f and %.2f out of the habit in rooms as they always are, want within 0.5", steady, restless)
	}
	if loud < 2 || loudToo > loud/2 {
		t.Errorf("5 dB more: got %.2f out of the habit of a steady room and %.2f of a restless one, want over 2 and under half of it", loud, loudToo)
	}
}

func TestACheerDoesNotBecomeTheHabit(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	e := New()
	hop := make([]float32, HopSize)
	low := math.Inf(1)
	for h := range 1400 {
		dB := -55.0
		if h >= 1000 {
			dB = -40
		}
		for i := range hop {
			hop[i] = float32(math.Pow(10, dB/20) * rng.NormFloat64())
		}
		if t := e.Hop(hop, false); h > 1050 {
			low = min(low, float64(t[News+habits]))
		}
	}
	if low < 2 {
		t.Errorf("got %.2f out of the habit during 4 s of a cheer, want over 2 all along", low)
	}
}
