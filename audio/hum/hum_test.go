package hum_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"jiayou/audio/hum"
	"jiayou/audio/mic"
)

// hear returns what is held of x at its end, and for how many seconds any hum was.
func hear(x func(i int) float64, seconds int) (last hum.Heard, heard float64) {
	l, hop := hum.New(), make([]float32, hum.HopSize)
	for n := range 100 * seconds {
		for i := range hop {
			hop[i] = float32(x(n*hum.HopSize + i))
		}
		if last = l.Hop(hop); last.Hertz != 0 {
			heard += 0.01
		}
	}
	return last, heard
}

// buzz is the mains with its multiples, the first of amplitude a.
func buzz(hz, a float64) func(i int) float64 {
	return func(i int) float64 {
		sum := 0.0
		for k := 1.0; k <= 7; k++ {
			sum += a / k * math.Sin(2*math.Pi*hz*k*float64(i)/hum.Rate+k)
		}
		return sum
	}
}

func noise(seed uint64, rms float64) func(int) float64 {
	rng := rand.New(rand.NewPCG(seed, 4))
	return func(int) float64 { return rms * rng.NormFloat64() }
}

func TestTheMainsAreFound(t *testing.T) {
	for _, c := range []struct{ hz, level float64 }{{50, -30}, {60, -30}, {49.9, -50}, {60.1, -50}, {50, -65}} {
		b, n := buzz(c.hz, math.Sqrt(2)*math.Pow(10, c.level/20)), noise(1, 0.001)
		got, _ := hear(func(i int) float64 { return b(i) + n(i) }, 6)
		if got.Hertz != int(math.Round(c.hz)) || got.Level < c.level-1 || got.Level > c.level+3 {
			t.Errorf("%.1f Hz at %.0f dBFS: got %+v", c.hz, c.level, got)
		}
	}
}

func TestHumEnds(t *testing.T) {
	b, n := buzz(50, 0.05), noise(2, 0.001)
	got, heard := hear(func(i int) float64 {
		if i < 8*hum.Rate {
			return b(i) + n(i)
		}
		return n(i)
	}, 14)
	if got.Hertz != 0 || heard < 4 || heard > 8 {
		t.Errorf("got %+v and %.1f s of it, want it to be over, after 4 to 8 s", got, heard)
	}
}

func TestNoHum(t *testing.T) {
	chord := func(i int) float64 { // a chord of organ pipes near the mains
		s := float64(i) / hum.Rate
		return 0.1*math.Sin(2*math.Pi*98*s) + 0.1*math.Sin(2*math.Pi*147*s) + 0.1*math.Sin(2*math.Pi*196*s)
	}
	for name, x := range map[string]func(int) float64{
		"silence":   func(int) float64 { return 0 },
		"DC":        func(int) float64 { return 0.7 },
		"noise":     noise(3, 0.1),
		"one tone":  func(i int) float64 { return 0.1 * math.Sin(2*math.Pi*50*float64(i)/hum.Rate) },
		"a chord":   chord,
		"no number": func(i int) float64 { return math.NaN() },
	} {
		if got, heard := hear(x, 8); heard > 0 {
			t.Errorf("%s: got %+v and %.1f s of hum, want none", name, got, heard)
		}
	}
}

func TestRecordingsDoNotHum(t *testing.T) {
	for _, name := range []string{"cheer_crowd", "cheer_applause", "cheer_hall", "other_speech", "other_guitar"} {
		src, err := mic.OpenWAV("../testdata/" + name + ".wav")
		if err != nil {
			t.Fatal(err)
		}
		src = mic.Resample(src, hum.Rate)
		buf, l := make([]float32, hum.HopSize), hum.New()
		for filled := 0; ; {
			n, err := src.Read(buf[filled:])
			if filled += n; filled == len(buf) {
				if h := l.Hop(buf); h.Hertz != 0 {
					t.Fatalf("%s: got %+v, want no hum", name, h)
				}
				filled = 0
			}
			if err != nil {
				break
			}
		}
		src.Close()
	}
}

func TestHopAllocatesNothing(t *testing.T) {
	l, hop := hum.New(), make([]float32, hum.HopSize)
	if got := testing.AllocsPerRun(300, func() { l.Hop(hop) }); got != 0 {
		t.Errorf("got %v allocations per hop, want 0", got)
	}
}

func BenchmarkHop(b *testing.B) {
	l, hop := hum.New(), make([]float32, hum.HopSize)
	for b.Loop() {
		l.Hop(hop)
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)*100*100, "%core")
}

func ExampleListener() {
	l, x := hum.New(), buzz(50, 0.03)
	hop := make([]float32, hum.HopSize)
	var h hum.Heard
	for n := range 500 {
		for i := range hop {
			hop[i] = float32(x(n*hum.HopSize + i))
		}
		h = l.Hop(hop)
	}
	fmt.Printf("%d Hz, %.0f dBFS\n", h.Hertz, h.Level)
	// Output: 50 Hz, -32 dBFS
}
