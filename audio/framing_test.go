package audio_test

import (
	"io"
	"math"
	"math/rand/v2"
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/mic"
)

// cut is a source that gives its sound away in pieces of given lengths, over and over.
type cut struct {
	mic.Source
	pieces []byte // frames, one more than it says
	next   int
}

func (c *cut) Read(buf []float32) (int, error) {
	if len(c.pieces) > 0 {
		n := (int(c.pieces[c.next%len(c.pieces)]) + 1) * c.Format().Channels
		c.next++
		buf = buf[:min(n, len(buf))]
	}
	return c.Source.Read(buf)
}

// strange is so many hops of sound at some rate and in some channels: noise that comes
// and goes, and here and there what is no sound.
func strange(seed uint64, rate, channels, hops int) *tape {
	rng := rand.New(rand.NewPCG(seed, 3))
	bad := []float32{float32(math.NaN()), float32(math.Inf(1)), float32(math.Inf(-1)), 1e30, 1, -1, 0}
	frames := (rate*hops + 99) / 100
	samples := make([]float32, frames*channels)
	swell := 0.0
	for i := range samples {
		if i%(rate/100*channels) == 0 {
			swell = math.Exp(-8 * math.Abs(math.Mod(float64(i)/float64(rate*channels), 0.3)-0.1))
		}
		samples[i] = float32(swell * (rng.Float64() + rng.Float64() - 1))
		if rng.IntN(2000) == 0 {
			samples[i] = bad[rng.IntN(len(bad))]
		}
	}
	return &tape{format: mic.Format{Rate: rate, Channels: channels, Name: "strange"}, frames: frames,
		sample: func(c, n int) float32 { return samples[n*channels+c] }}
}

// rates are those of devices and files there are, in Hz.
var rates = []int{8000, 11025, 16000, 22050, 44100, 48000, 96000, 192000}

// FuzzFraming takes hops as a number, and not sound as bytes, for a run that takes
// milliseconds and has little to be made small is what lets the fuzzer come round.
func FuzzFraming(f *testing.F) {
	f.Add(uint64(1), byte(2), byte(0), byte(11), []byte{0})
	f.Add(uint64(2), byte(4), byte(1), byte(9), []byte{6, 0, 255, 9})
	f.Add(uint64(3), byte(5), byte(7), byte(3), []byte{159, 160, 161})
	f.Add(uint64(4), byte(0), byte(2), byte(8), []byte{79, 1})
	f.Fuzz(func(t *testing.T, seed uint64, rate, channels, length byte, pieces []byte) {
		hz, n, hops := rates[int(rate)%len(rates)], 1+int(channels)%8, 1+int(length)%12
		cfg := audio.Config{Pair: 0.1 * float64(seed%2)}
		sound := strange(seed, hz, n, hops)
		var whole []audio.Hearing
		for h, err := range audio.Listen(sound, cfg) {
			if err != nil {
				t.Fatal(err)
			}
			check(t, h)
			whole = append(whole, h)
		}
		if len(whole) < hops-1 || len(whole) > hops {
			t.Fatalf("got %d hops of %d at %d Hz, want all or all but the last", len(whole), hops, hz)
		}
		i := 0
		sound.now = 0
		for h, err := range audio.Listen(&cut{Source: sound, pieces: pieces}, cfg) {
			if err != nil {
				t.Fatal(err)
			}
			if i >= len(whole) || h != whole[i] {
				t.Fatalf("%d Hz, %d channels, pieces of %v: hop %d: got %+v, want as in one piece", hz, n, pieces, i, h)
			}
			i++
		}
		if i != len(whole) {
			t.Errorf("%d Hz, %d channels, pieces of %v: got %d hops, want %d", hz, n, pieces, i, len(whole))
		}
	})
}

// check fails if what was heard is not within its bounds, or no number.
func check(t *testing.T, h audio.Hearing) {
	t.Helper()
	within := func(what string, x, least, most float64) {
		if !(x >= least && x <= most) {
			t.Fatalf("got %s %v, want %v to %v", what, x, least, most)
		}
	}
	within("balance", h.Balance, -1, 1)
	within("sureness", h.Sure, 0, 1)
	within("tempo", h.Chant.Tempo, 0, 10)
	within("phase", h.Chant.Phase, 0, 1)
	for _, s := range h.Stands {
		within("level", s.Level, 0, 1)
		within("intensity", s.Intensity, 0, 1)
		within("score", s.Score, 0, 1)
		within("loudness", s.Loudness, -200, 400)
		within("floor", s.Floor, -200, 400)
	}
}

// TestBadSoundIsNobody is everything that is no crowd because something is broken.
func TestBadSoundIsNobody(t *testing.T) {
	nan := float32(math.NaN())
	for name, sample := range map[string]func(c, n int) float32{
		"silence":       func(int, int) float32 { return 0 },
		"a constant":    func(int, int) float32 { return 0.7 },
		"nothing valid": func(int, int) float32 { return nan },
		"infinity":      func(_, n int) float32 { return float32(math.Inf(n%2*2 - 1)) },
		"one channel of eight that is no number": func(c, _ int) float32 {
			if c == 0 {
				return nan
			}
			return 0
		},
		"a square wave that clips": func(_, n int) float32 { return float32(n/50%2*2 - 1) },
	} {
		for _, channels := range []int{1, 8} {
			src := &tape{format: mic.Format{Rate: 16000, Channels: channels, Name: name}, frames: 6 * 16000, sample: sample}
			for h, err := range audio.Listen(src, audio.Config{}) {
				if err != nil {
					t.Fatal(err)
				}
				check(t, h)
				if h.Stands[0].Roar == cheer.Confirmed || h.Stands[1].Roar == cheer.Confirmed {
					t.Fatalf("%s in %d channels: got %+v, want nobody", name, channels, h)
				}
			}
		}
	}
}

// TestSoundThatIsHardlyThere is less than a hop.
func TestSoundThatIsHardlyThere(t *testing.T) {
	for _, frames := range []int{0, 1, 159} {
		for _, rate := range []int{16000, 48000} {
			src := &tape{format: mic.Format{Rate: rate, Channels: 2, Name: "short"}, frames: frames, sample: func(int, int) float32 { return 0.5 }}
			for h, err := range audio.Listen(src, audio.Config{}) {
				t.Errorf("%d frames at %d Hz: got %+v and %v, want nothing", frames, rate, h, err)
			}
			if n, err := src.Read(make([]float32, 2)); n != 0 || err != io.EOF {
				t.Errorf("%d frames at %d Hz: %d samples are left", frames, rate, n)
			}
		}
	}
}
