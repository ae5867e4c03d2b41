package echo_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"jiayou/audio/echo"
)

// words is speech-like noise at 16 kHz: syllables of 0.2 s with pauses.
func words(seed uint64, seconds float64) []float32 {
	rng := rand.New(rand.NewPCG(seed, 9))
	x := make([]float32, int(seconds*echo.Rate))
	loud := 0.0
	for i := range x {
		if i%3200 == 0 {
			loud = math.Max(0, rng.Float64()-0.3)
		}
		x[i] = float32(0.3 * loud * rng.NormFloat64())
	}
	return x
}

// kiosk lets a gate hear what is played 60 ms later and 6 dB down, with more
// added; it tells see each hop's verdict.
func kiosk(g *echo.Gate, m *echo.Meter, play []float32, add func(i int) float64, see func(seconds float64, v echo.Verdict)) {
	rng := rand.New(rand.NewPCG(1, 2))
	hop := make([]float32, echo.HopSize)
	for n := 0; n+echo.HopSize <= len(play); n += echo.HopSize {
		if m != nil {
			m.Write(play[n : n+echo.HopSize])
		}
		for i := range hop {
			x := 0.001*rng.NormFloat64() + add(n+i)
			if from := n + i - 960; from >= 0 {
				x += 0.5 * float64(play[from])
			}
			hop[i] = float32(x)
		}
		see(float64(n)/echo.Rate, g.Hop(hop))
	}
}

func nobody(int) float64 { return 0 }

func TestGateIsShutForOurselvesAndOpenForTheCrowd(t *testing.T) {
	own := echo.NewPlayback()
	rng := rand.New(rand.NewPCG(3, 3))
	const comes, goes = 70, 73
	shout := func(i int) float64 {
		if s := float64(i) / echo.Rate; s >= comes && s < goes {
			return 0.4 * rng.NormFloat64() // 12 dB over our loudest
		}
		return 0
	}
	opened := 0.0
	kiosk(echo.NewGate(own), echo.NewMeter(own, echo.Rate, 1), words(1, 80), shout, func(s float64, v echo.Verdict) {
		if v.Over && (s < comes || s > goes+1) {
			t.Fatalf("%.2f s: got %+v, want nobody over our own sound", s, v)
		}
		if v.Open && v.Playing && opened == 0 {
			opened = s
		}
	})
	if opened < comes || opened > comes+0.3 {
		t.Errorf("got the gate open at %.2f s, want it within 0.3 s of a crowd at %d", opened, comes)
	}
}

func TestMixerThatNeverSpeaksShutsTheGate(t *testing.T) {
	own := echo.NewPlayback()
	kiosk(echo.NewGate(own), nil, words(2, 10), nobody, func(s float64, v echo.Verdict) {
		if s > 0.3 && (v.Open || !v.Blind) {
			t.Fatalf("%.2f s: got %+v, want it shut and blind", s, v)
		}
	})
}

func TestSilentMixerOpensTheGate(t *testing.T) {
	own := echo.NewPlayback()
	kiosk(echo.NewGate(own), echo.NewMeter(own, echo.Rate, 1), make([]float32, 5*echo.Rate), nobody, func(s float64, v echo.Verdict) {
		if !v.Open || v.Blind || v.Playing {
			t.Fatalf("%.2f s: got %+v, want it open: nothing is played", s, v)
		}
	})
}

func TestMixerMayWriteInPiecesOfAnySizeAtItsOwnRate(t *testing.T) {
	const rate = 48000
	sound := make([]float32, 2*2*rate) // stereo
	for i := range sound {
		sound[i] = float32(0.1 * math.Sin(2*math.Pi*1000*float64(i/2)/rate))
	}
	for _, piece := range []int{1, 7, 480, 4096} {
		own := echo.NewPlayback()
		m, g := echo.NewMeter(own, rate, 2), echo.NewGate(own)
		for at := 0; at < len(sound); at += piece {
			m.Write(sound[at:min(at+piece, len(sound))])
		}
		if v := g.Hop(make([]float32, echo.HopSize)); v.Blind || v.Open {
			t.Errorf("pieces of %d: got %+v, want the playback known and the gate shut until it is learned", piece, v)
		}
	}
}

func TestBadSoundIsNobody(t *testing.T) {
	own := echo.NewPlayback()
	bad := []float64{math.NaN(), math.Inf(1), 1e30, 0.5}
	kiosk(echo.NewGate(own), echo.NewMeter(own, echo.Rate, 1), words(4, 30),
		func(i int) float64 {
			if i/echo.Rate == 10 {
				return bad[i%4]
			}
			return 0
		},
		func(s float64, v echo.Verdict) {
			if math.IsNaN(v.Share+v.Loudness) || s > 15 && v.Over {
				t.Fatalf("%.2f s: got %+v after bad samples, want numbers and nobody", s, v)
			}
		})
}

func TestHopAllocatesNothing(t *testing.T) {
	own := echo.NewPlayback()
	m, g := echo.NewMeter(own, echo.Rate, 1), echo.NewGate(own)
	play, at := words(5, 30), 0
	got := testing.AllocsPerRun(2500, func() {
		m.Write(play[at : at+echo.HopSize])
		g.Hop(play[at : at+echo.HopSize])
		at += echo.HopSize
	})
	if got != 0 {
		t.Errorf("got %v allocations per hop, want 0", got)
	}
}

// TestFilterChangesNothingThatIsNotOurs passes noise through with everything to be
// kept, and with nothing.
func TestFilterChangesNothingThatIsNotOurs(t *testing.T) {
	all, none := echo.Whole(), echo.Mask{}
	f, x := echo.NewFilter(), words(6, 2)
	hop := make([]float32, echo.HopSize)
	for at := 0; at+echo.HopSize <= len(x); at += echo.HopSize {
		copy(hop, x[at:])
		f.Hop(hop, &all)
		for i, got := range hop {
			want := float32(0)
			if at > 0 {
				want = x[at-echo.HopSize+i]
			}
			if math.Abs(float64(got-want)) > 1e-6 {
				t.Fatalf("sample %d: got %v, want %v as it came 10 ms before", at+i, got, want)
			}
		}
	}
	for range 3 {
		copy(hop, x)
		f.Hop(hop, &none)
	}
	for i, got := range hop {
		if got != 0 {
			t.Fatalf("sample %d: got %v of nothing that is kept, want 0", i, got)
		}
	}
}

func TestBurstsAndDriftingClocksAreFollowed(t *testing.T) {
	own := echo.NewPlayback()
	m, g := echo.NewMeter(own, echo.Rate, 1), echo.NewGate(own)
	rng := rand.New(rand.NewPCG(8, 8))
	play := words(7, 40)
	const late, burst = 700, 4 * echo.HopSize
	hop, told := make([]float32, echo.HopSize), 0
	for n := 0; n+echo.HopSize <= len(play)*99/100; n += echo.HopSize {
		fast := n + n/2000 // 500 ppm
		for ; told < fast+echo.HopSize && told+burst < len(play); told += burst {
			m.Write(play[told : told+burst])
		}
		for i := range hop {
			hop[i] = float32(0.001 * rng.NormFloat64())
			if from := fast + i - late; from >= 0 {
				hop[i] += 0.5 * play[from]
			}
		}
		if v := g.Hop(hop); v.Over && n > 5*echo.Rate {
			t.Fatalf("%.2f s: got %+v, want nobody over our own sound", float64(n)/echo.Rate, v)
		}
	}
}

func BenchmarkHop(b *testing.B) {
	own := echo.NewPlayback()
	m, g, f := echo.NewMeter(own, echo.Rate, 1), echo.NewGate(own), echo.NewFilter()
	play, at := words(5, 60), 0
	hop := make([]float32, echo.HopSize)
	for b.Loop() {
		m.Write(play[at : at+echo.HopSize])
		copy(hop, play[at:])
		v := g.Hop(hop)
		f.Hop(hop, &v.Keep)
		at = (at + echo.HopSize) % (len(play) - echo.HopSize)
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)*100*100, "%core")
}

func ExampleGate() {
	own := echo.NewPlayback()
	meter := echo.NewMeter(own, 48000, 2) // in the mixer
	gate := echo.NewGate(own)             // in the ear
	meter.Write(make([]float32, 960))     // 10 ms of silence
	v := gate.Hop(make([]float32, echo.HopSize))
	fmt.Println(v.Open, v.Playing)
	// Output: true false
}
