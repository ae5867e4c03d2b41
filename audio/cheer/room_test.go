package cheer_test

import (
	"math/rand/v2"
	"testing"

	"jiayou/audio/cheer"
)

// hiss feeds noise of an amplitude for some hops and returns what is heard last.
func hiss(d *cheer.Detector, amplitude float64, hops int) (h cheer.Heard) {
	r := rand.New(rand.NewPCG(1, 2))
	mono := make([]float32, cheer.HopSize)
	for range hops {
		for i := range mono {
			mono[i] = float32(amplitude * r.NormFloat64())
		}
		h = d.Hop(mono)
	}
	return h
}

// TestInAKnownRoomACheerOfAllIsTheWholeLevel raises noise by 20 dB: four fifths of
// the level of a room that is not known, all of it where nobody is louder, and
// a part of it where people can be.
func TestInAKnownRoomACheerOfAllIsTheWholeLevel(t *testing.T) {
	for _, c := range []struct {
		room      cheer.Room
		low, high float64
	}{
		{cheer.Room{}, 0.5, 0.7},
		{cheer.Room{Floor: -46, Roar: -28}, 0.99, 1},
		{cheer.Room{Floor: -46, Roar: -8}, 0.38, 0.5},
		{cheer.Room{Floor: -46, Roar: -45}, 0.99, 1}, // nonsense stays within limits
	} {
		d := cheer.New(cheer.Config{Room: c.room})
		hiss(d, 0.01, 200)
		if h := hiss(d, 0.1, 5); h.Level < c.low || h.Level > c.high {
			t.Errorf("%+v: got level %.2f at %.0f dBFS over %.0f, want %.2f to %.2f", c.room, h.Level, h.Loudness, h.Floor, c.low, c.high)
		}
	}
}

// TestAnEarThatOpensInACheerKnowsItsRoom begins with noise 20 dB over the room
// that was learned: the floor is at most 10 dB over it.
func TestAnEarThatOpensInACheerKnowsItsRoom(t *testing.T) {
	unknown, known := cheer.New(cheer.Config{}), cheer.New(cheer.Config{Room: cheer.Room{Floor: -60, Roar: -30}})
	if a, b := hiss(unknown, 0.02, 60), hiss(known, 0.02, 60); b.Floor > -49 || b.Floor >= a.Floor-3 {
		t.Errorf("got a floor of %.0f dBFS in a room known to have −60, and %.0f in one that is not known", b.Floor, a.Floor)
	}
}
