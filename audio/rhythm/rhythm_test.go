package rhythm_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"jiayou/audio/mic"
	"jiayou/audio/rhythm"
)

// syllable is a vowel by its first two resonances, in Hz, and how long it lasts.
type syllable struct{ f1, f2, s float64 }

var (
	jia  = syllable{750, 1800, 0.22}
	you  = syllable{420, 900, 0.26}
	goal = syllable{500, 850, 0.45}
)

// chant is seconds of voices that shout words with a period, each voice with a
// pitch of its own and up to 120 ms late, in a room's noise.
func chant(seed uint64, voices int, period, seconds float64, words ...syllable) []float64 {
	rng := rand.New(rand.NewPCG(seed, 1))
	out := make([]float64, int(seconds*rhythm.Rate))
	for range voices {
		pitch, gain := 110+250*rng.Float64(), math.Pow(10, -rng.Float64()/2)
		for beat := 0.0; beat < seconds; beat += period {
			at := beat + max(0, 0.05+0.03*rng.NormFloat64())
			for _, w := range words {
				shout(out, rng, w, at, pitch*(1+0.02*rng.NormFloat64()), gain)
				at += w.s
			}
		}
	}
	return noisy(out, rng, 0.02)
}

// shout adds one syllable: harmonics of the pitch under two resonances.
func shout(out []float64, rng *rand.Rand, w syllable, at, pitch, gain float64) {
	first, n := int(at*rhythm.Rate), int(w.s*rhythm.Rate)
	for h := 1.0; h*pitch < 4000; h++ {
		f := h * pitch
		amp := gain * (1/(1+math.Pow((f-w.f1)/120, 2)) + 0.6/(1+math.Pow((f-w.f2)/200, 2)) + 0.02)
		step, phase := 2*math.Pi*f/rhythm.Rate, 2*math.Pi*rng.Float64()
		for i := range n {
			if first+i < len(out) {
				out[first+i] += amp * math.Sin(math.Pi*float64(i)/float64(n)) * math.Sin(step*float64(i)+phase)
			}
		}
	}
}

// noisy brings x to an RMS of 0.1 and adds noise of a share of that.
func noisy(x []float64, rng *rand.Rand, share float64) []float64 {
	sum := 0.0
	for _, v := range x {
		sum += v * v
	}
	scale := 0.1 / math.Sqrt(sum/float64(len(x))+1e-12)
	for i := range x {
		x[i] = x[i]*scale + 0.1*share*rng.NormFloat64()
	}
	return x
}

// follow lets a new tracker hear x, and see each hop.
func follow(x []float64, see func(seconds float64, c rhythm.Chant)) {
	t := rhythm.New()
	hop := make([]float32, rhythm.HopSize)
	for n := 0; (n+1)*rhythm.HopSize <= len(x); n++ {
		for i := range hop {
			hop[i] = float32(x[n*rhythm.HopSize+i])
		}
		see(float64(n+1)/100, t.Hop(hop))
	}
}

func TestChantsAreFoundWithin4SecondsAtTheirOwnTempo(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes of sound: taken in plain builds, not under the race detector")
	}
	found, worst := 0, 0.0
	cases := 0
	for seed, period := range []float64{0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.55, 1.7} {
		words := []syllable{jia, you}
		if seed%3 == 2 {
			words = []syllable{goal}
		}
		cases++
		at, heard := 0.0, rhythm.Chant{}
		follow(chant(uint64(seed), 12+2*seed, period, 4, words...), func(s float64, c rhythm.Chant) {
			if c.Confidence >= rhythm.Sure {
				if at == 0 {
					at = s
				}
				heard = c
			}
		})
		off := math.Abs(heard.Tempo*period - 1)
		if at > 0 && off < 0.04 {
			found++
			worst = max(worst, off)
		} else {
			t.Logf("period %.2f s: got tempo %.3f Hz after %.1f s, want %.3f", period, heard.Tempo, at, 1/period)
		}
	}
	t.Logf("%d of %d chants found within 4 s, tempo within %.1f %%", found, cases, 100*worst)
	if found < cases {
		t.Errorf("got %d of %d chants, want all: an octave off is not found", found, cases)
	}
}

func TestPhaseIsZeroOnTheOnset(t *testing.T) {
	const period = 0.9
	sum, n := 0.0, 0
	follow(chant(7, 16, period, 8, jia, you), func(s float64, c rhythm.Chant) {
		if c.Confidence < rhythm.Sure {
			return
		}
		// Voices start 50 ms after the beat on average, and swell for 110 ms.
		off := c.Phase - math.Mod(s-0.12, period)/period
		sum += math.Abs(off - math.Round(off))
		n++
	})
	if n == 0 || sum/float64(n) > 0.15 {
		t.Errorf("got a mean phase error of %.2f periods over %d hops, want under 0.15", sum/float64(n), n)
	}
}

func TestTempoEndsWithTheChant(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	x := chant(3, 16, 0.9, 6, jia, you)
	for range 6 * rhythm.Rate {
		x = append(x, 0.002*rng.NormFloat64())
	}
	last := 0.0
	follow(x, func(s float64, c rhythm.Chant) {
		if c.Confidence >= rhythm.Sure {
			last = s
		}
	})
	if last < 5.5 || last > 9.5 {
		t.Errorf("got the last tempo at %.1f s of a chant that ends at 6, want it between 5.5 and 9.5", last)
	}
}

// heard returns how long a recording has a tempo, in s.
func heard(t *testing.T, src mic.Source, seconds float64) float64 {
	t.Helper()
	src = mic.Resample(src, rhythm.Rate)
	defer src.Close()
	var x []float64
	buf := make([]float32, 1600)
	for float64(len(x)) < seconds*rhythm.Rate {
		n, err := src.Read(buf)
		for _, v := range buf[:n] {
			x = append(x, float64(v))
		}
		if err != nil {
			break
		}
	}
	sure := 0.0
	follow(x, func(_ float64, c rhythm.Chant) {
		if c.Confidence >= rhythm.Sure {
			sure += 0.01
		}
	})
	return sure
}

func TestNoTempoOnCheersApplauseAndSpeech(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes of sound: taken in plain builds, not under the race detector")
	}
	for _, name := range []string{"cheer_crowd", "cheer_applause", "cheer_hall", "other_speech", "other_cough"} {
		src, err := mic.OpenWAV("../testdata/" + name + ".wav")
		if err != nil {
			t.Fatal(err)
		}
		if got := heard(t, src, 60); got > 0 {
			t.Errorf("%s: got a tempo for %.1f s, want none", name, got)
		}
	}
	if got := heard(t, mic.Synthetic(1), 60); got > 0 {
		t.Errorf("cheering that comes and goes: got a tempo for %.1f s, want none", got)
	}
}

func TestOneVoiceThatCountsIsNoChant(t *testing.T) {
	follow(chant(5, 1, 0.7, 6, jia, you), func(s float64, c rhythm.Chant) {
		if c.Confidence >= rhythm.Sure {
			t.Fatalf("got %+v of one voice at %.1f s, want no chant", c, s)
		}
	})
}

// TestABandIsNoChant is a drummer with a bass, each note struck at once, in a room's
// noise.
func TestABandIsNoChant(t *testing.T) {
	for _, share := range []float64{0.02, 0.35} {
		rng := rand.New(rand.NewPCG(6, 1))
		x := make([]float64, 10*rhythm.Rate)
		for i := range x {
			beat := math.Mod(float64(i)/rhythm.Rate, 0.5)
			bar := float64(i/(rhythm.Rate/2)%4) + 1
			x[i] = rng.NormFloat64()*math.Exp(-30*beat)*math.Mod(bar, 2) + 0.4*math.Exp(-6*beat)*math.Sin(2*math.Pi*110*bar*beat)
		}
		follow(noisy(x, rng, share), func(s float64, c rhythm.Chant) {
			if c.Confidence >= rhythm.Sure {
				t.Fatalf("got %+v of a band at %.1f s, noise %.2f, want no chant", c, s, share)
			}
		})
	}
}

// TestAnEngineIsNoChant is noise that comes back every 0.6 s and hardly swings.
func TestAnEngineIsNoChant(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 1))
	turn := make([]float64, rhythm.Rate*6/10)
	for i := range turn {
		turn[i] = rng.NormFloat64()
	}
	x := make([]float64, 10*rhythm.Rate)
	for i := range x {
		x[i] = turn[i%len(turn)]
	}
	follow(noisy(x, rng, 0.1), func(s float64, c rhythm.Chant) {
		if c.Confidence >= rhythm.Sure {
			t.Fatalf("got %+v of an engine at %.1f s, want no chant", c, s)
		}
	})
}

func TestBadSoundIsNoChant(t *testing.T) {
	for name, at := range map[string]func(i int) float64{
		"silence": func(int) float64 { return 0 },
		"DC":      func(int) float64 { return 0.5 },
		"NaN":     func(int) float64 { return math.NaN() },
		"huge":    func(i int) float64 { return math.Inf(i%3 - 1) },
	} {
		x := make([]float64, 6*rhythm.Rate)
		for i := range x {
			x[i] = at(i)
		}
		follow(x, func(s float64, c rhythm.Chant) {
			if c != (rhythm.Chant{}) {
				t.Fatalf("%s: got %+v at %.1f s, want nothing", name, c, s)
			}
		})
	}
}

func TestHopAllocatesNothing(t *testing.T) {
	tr, hop := rhythm.New(), make([]float32, rhythm.HopSize)
	if got := testing.AllocsPerRun(1000, func() { tr.Hop(hop) }); got != 0 {
		t.Errorf("got %v allocations per hop, want 0", got)
	}
}

func BenchmarkHop(b *testing.B) {
	x := chant(1, 12, 0.9, 4, jia, you)
	hop := make([]float32, rhythm.HopSize)
	tr := rhythm.New()
	n := 0
	for b.Loop() {
		for i := range hop {
			hop[i] = float32(x[(n+i)%len(x)])
		}
		n += rhythm.HopSize
		tr.Hop(hop)
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)*100*100, "%core")
}

func ExampleTracker() {
	t := rhythm.New()
	hop := make([]float32, rhythm.HopSize)
	crowd := chant(1, 20, 0.8, 4, jia, you) // 加油, every 0.8 s
	var c rhythm.Chant
	for n := 0; n+rhythm.HopSize <= len(crowd); n += rhythm.HopSize {
		for i := range hop {
			hop[i] = float32(crowd[n+i])
		}
		c = t.Hop(hop)
	}
	fmt.Printf("sure: %v, %.0f beats a minute\n", c.Confidence >= rhythm.Sure, c.BPM())
	// Output: sure: true, 75 beats a minute
}
