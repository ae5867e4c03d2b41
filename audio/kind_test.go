package audio_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/mic"
)

// calls is a crowd that calls every period, in s, for half a second: what a recorded
// crowd shouts in one breath, over a murmur, from the third second to the ninth.
func calls(t *testing.T, period float64) mic.Source {
	t.Helper()
	const rate, long = 16000, 0.5
	shout := clip(t, "cheer_hall")[2*rate:]
	rng := rand.New(rand.NewPCG(1, 2))
	murmur := make([]float64, 11*rate)
	for i := range murmur {
		murmur[i] = 0.02 * rng.NormFloat64()
	}
	return &tape{format: mic.Format{Rate: rate, Channels: 1, Name: "calls"}, frames: 11 * rate, sample: func(_, n int) float32 {
		s := float64(n)/rate - 3
		x := murmur[n]
		if at := math.Mod(s, period); s > 0 && s < 6 && at < long {
			x += math.Sin(math.Pi*at/long) * shout[int(at*rate)]
		}
		return float32(x)
	}}
}

func TestARoarHasAKind(t *testing.T) {
	recording := func(name string) mic.Source {
		src, err := mic.OpenWAV("testdata/" + name + ".wav")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { src.Close() })
		return src
	}
	for name, c := range map[string]struct {
		src  mic.Source
		want cheer.Kind
	}{
		"hands":             {recording("cheer_applause"), cheer.KindApplause},
		"a crowd":           {recording("cheer_crowd"), cheer.KindCheer},
		"a hall":            {recording("cheer_hall"), cheer.KindCheer},
		"a synthetic crowd": {stands(1, only(0)), cheer.KindCheer},
		"calls in a rhythm": {calls(t, 0.9), cheer.KindChant},
	} {
		got := events(t, c.src)
		if len(got) == 0 {
			t.Errorf("%s: got no roar", name)
		}
		for _, e := range got {
			if e.Kind != c.want || (e.Tempo > 0) != (c.want == cheer.KindChant) {
				t.Errorf("%s: got %+v, want %v", name, e, c.want)
			}
		}
	}
}

// TestAKindDoesNotFlicker counts how often the kind of a roar that goes on is another
// one.
func TestAKindDoesNotFlicker(t *testing.T) {
	for _, name := range []string{"cheer_applause", "cheer_crowd", "cheer_hall"} {
		src, err := mic.OpenWAV("testdata/" + name + ".wav")
		if err != nil {
			t.Fatal(err)
		}
		turns, before := 0, cheer.KindNone
		for h, err := range audio.Listen(src, audio.Config{}) {
			if err != nil {
				t.Fatal(err)
			}
			st := h.Stands[audio.Home]
			if heard := st.Roar == cheer.Confirmed || st.Roar == cheer.Fading; heard != (st.Kind != cheer.KindNone) {
				t.Fatalf("%s: got %+v, want a kind where there is a roar and nowhere else", name, st)
			}
			if before != cheer.KindNone && st.Kind != cheer.KindNone && st.Kind != before {
				turns++
			}
			before = st.Kind
		}
		src.Close()
		if turns > 1 {
			t.Errorf("%s: got another kind %d times, want once at most", name, turns)
		}
	}
}
