package scene

import (
	"math"
	"math/rand/v2"
	"testing"
)

// loudness of a stretch in s, dBFS.
func loudness(x []float64, from, to float64) float64 {
	sum, part := 0.0, x[int(from*Rate):int(to*Rate)]
	for _, v := range part {
		sum += v * v / float64(len(part))
	}
	return 10 * math.Log10(sum)
}

// steps is noise of so many dBFS, a few seconds each.
func steps(seconds float64, dBFS ...float64) (x []float64) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, dB := range dBFS {
		x = append(x, level(noise(rng, int(seconds*Rate)), dB)...)
	}
	return x
}

func TestAGainControlBringsTheRoomUpAndTheCrowdDown(t *testing.T) {
	c := &control{target: -25, share: 1, most: 20, down: 0.03, up: 1.5}
	y := c.process(steps(6, -40, -15, -60))
	room, begins, crowd := loudness(y, 1, 6), loudness(y, 6, 6.01), loudness(y, 6.2, 12)
	if math.Abs(crowd-room) > 3 || begins < crowd+10 {
		t.Errorf("got a room of %.1f dBFS and a crowd that begins with %.1f and stays at %.1f, want it to end like the room and begin 10 dB over that", room, begins, crowd)
	}
	if left, later := loudness(y, 12.01, 12.2), loudness(y, 17, 18); left > room-25 || later < left+10 {
		t.Errorf("a room that is 20 dB softer has %.1f dBFS after the crowd and %.1f six seconds later, want it low, and coming up slowly", left, later)
	}
}

func TestASuppressorTakesSteadyNoiseAway(t *testing.T) {
	x := steps(6, -40, -20)
	y := (&suppressor{most: 15, over: 1.5, rise: 3}).process(x)
	room, first := loudness(y, 1, 6), loudness(y, 6.05, 6.25)
	if room > -48 || first < -24 {
		t.Errorf("got a room of %.1f dBFS and a crowd that begins with %.1f, want −48 at most and −24 at least", room, first)
	}
	for i, v := range (&suppressor{}).process(x) {
		if i > 256 && i < len(x)-256 && math.Abs(v-x[i]) > 1e-9 {
			t.Fatalf("one that takes nothing away changes sample %d from %g to %g", i, x[i], v)
		}
	}
}
