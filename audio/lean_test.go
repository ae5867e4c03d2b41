package audio_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/mic"
)

// twoMicrophones is 14 s of a hall in which one stand cheers, or both do, from 3 to
// 10 s, as two microphones hear it: the away one hears the home crowd leak dB softer
// and late samples later, and the other way round. Each has noise of its own.
func twoMicrophones(t *testing.T, home, away bool, leak float64, late int) *tape {
	t.Helper()
	rng := rand.New(rand.NewPCG(5, 6))
	crowds := [2][]float64{clip(t, "cheer_hall"), clip(t, "cheer_crowd")}
	const frames, from, to = 14 * 16000, 3 * 16000, 10 * 16000
	far := math.Pow(10, -leak/20)
	sound := [2][]float32{make([]float32, frames), make([]float32, frames)}
	for n := range frames {
		for c := range sound {
			x := 0.003 * rng.NormFloat64()
			for stand, cheers := range [2]bool{home, away} {
				at, gain := n-from, 1.0
				if stand != c {
					at, gain = at-late, far
				}
				if cheers && at >= 0 && n < to {
					x += gain * crowds[stand][(16000+at)%len(crowds[stand])]
				}
			}
			sound[c][n] = float32(x)
		}
	}
	return &tape{format: mic.Format{Rate: 16000, Channels: 2, Name: "hall"}, frames: frames,
		sample: func(c, n int) float32 { return sound[c][n] }}
}

// cheering returns for how many seconds each stand roars, and its mean level
// meanwhile, from 4 to 9.5 s.
func cheering(src mic.Source, cfg audio.Config) (roars, level [2]float64) {
	for h := range audio.Listen(src, cfg) {
		for c, s := range h.Stands {
			if s.Time < 4 || s.Time > 9.5 {
				continue
			}
			level[c] += s.Level / 550
			if s.Roar == cheer.Confirmed {
				roars[c] += 0.01
			}
		}
	}
	return roars, level
}

// TestEachStandHasItsOwnCrowd is a hall with a microphone at each stand, two metres
// from its own crowd and 4.5 from the other, and one with a pair of 0.15 m between
// them.
func TestEachStandHasItsOwnCrowd(t *testing.T) {
	if testing.Short() {
		t.Skip("a minute of sound: taken in plain builds, not under the race detector")
	}
	for _, c := range []struct {
		name       string
		leak       float64
		late       int
		cfg        audio.Config
		home, away bool
	}{
		{"stands, home", 4.5, 116, audio.Config{}, true, false},
		{"stands, away", 4.5, 116, audio.Config{}, false, true},
		{"stands, both", 4.5, 116, audio.Config{}, true, true},
		{"pair, home", 0, 6, audio.Config{Pair: 0.15}, true, false},
		{"pair, away", 0, 6, audio.Config{Pair: 0.15}, false, true},
		{"pair, both", 0, 6, audio.Config{Pair: 0.15}, true, true},
	} {
		roars, level := cheering(twoMicrophones(t, c.home, c.away, c.leak, c.late), c.cfg)
		t.Logf("%s: roars %.1f and %.1f s, mean levels %.2f and %.2f", c.name, roars[0], roars[1], level[0], level[1])
		for stand, cheers := range [2]bool{c.home, c.away} {
			switch {
			case cheers && (roars[stand] < 3 || level[stand] < 0.4):
				t.Errorf("%s: got %.1f s of roaring and a level of %.2f at stand %d, want its crowd", c.name, roars[stand], level[stand], stand)
			case !cheers && (roars[stand] > 0.3 || level[stand] > 0.2):
				t.Errorf("%s: got %.1f s of roaring and a level of %.2f at stand %d, want next to nothing", c.name, roars[stand], level[stand], stand)
			}
		}
	}
}

// TestASmallLiveRoomIsBoth is a room that evens out all but 1.5 dB: then nobody
// knows whose crowd it is.
func TestASmallLiveRoomIsBoth(t *testing.T) {
	roars, _ := cheering(twoMicrophones(t, true, false, 1.5, 116), audio.Config{})
	if roars[audio.Home] < 4 || roars[audio.Away] < 4 {
		t.Errorf("got %.1f and %.1f s of roaring, want both stands to be heard", roars[audio.Home], roars[audio.Away])
	}
}

// TestOneCapsuleIsBothStands gives both channels the same sound, the right one half
// as loud.
func TestOneCapsuleIsBothStands(t *testing.T) {
	src := twoMicrophones(t, true, false, 0, 0)
	first := src.sample
	src.sample = func(c, n int) float32 { return first(0, n) / float32(1+c) }
	for _, cfg := range []audio.Config{{}, {Pair: 0.15}} {
		src.now = 0
		said := false
		for h := range audio.Listen(src, cfg) {
			said = said || h.Status.OneCapsule
		}
		src.now = 0
		if roars, _ := cheering(src, cfg); !said || roars[audio.Home] < 4 || roars[audio.Away] < 4 {
			t.Errorf("pair of %g m: got it said: %v, and %.1f and %.1f s of roaring, want it said and both", cfg.Pair, said, roars[0], roars[1])
		}
	}
}
