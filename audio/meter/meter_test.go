package meter_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"jiayou/audio/meter"
)

// measure lets a meter hear seconds of x, and returns the display at the end and its
// highest.
func measure(seconds float64, x func(i int) float64) (last, most meter.Heard) {
	m, hop := meter.New(1), make([]float32, meter.HopSize)
	most = meter.Heard{Fast: meter.Silence, Slow: meter.Silence}
	for n := range int(100 * seconds) {
		for i := range hop {
			hop[i] = float32(x(n*meter.HopSize + i))
		}
		last = m.Hop(hop)
		most.Fast, most.Slow = max(most.Fast, last.Fast), max(most.Slow, last.Slow)
	}
	return last, most
}

// sine has a mean square of 1.
func sine(hz float64) func(i int) float64 {
	return func(i int) float64 { return math.Sqrt2 * math.Sin(2*math.Pi*hz*float64(i)/meter.Rate) }
}

// curve is the A-weighting in dB (IEC 61672-1, equation E.1 and what it is at 1 kHz).
func curve(hz float64) float64 {
	a := func(f float64) float64 {
		s := f * f
		return 12194.217 * 12194.217 * s * s / ((s + 20.598997*20.598997) *
			math.Sqrt((s+107.65265*107.65265)*(s+737.86223*737.86223)) * (s + 12194.217*12194.217))
	}
	return 20 * math.Log10(a(hz)/a(1000))
}

// table is a part of IEC 61672-1, table 3: A-weightings at nominal thirds of an octave,
// and by how much class 2 may miss them up and down.
var table = []struct{ hz, a, limit float64 }{
	{50, -30.2, 2}, {63, -26.2, 2}, {80, -22.5, 2}, {100, -19.1, 1.5}, {125, -16.1, 1.5}, {160, -13.4, 1.5},
	{200, -10.9, 1.5}, {250, -8.6, 1.5}, {315, -6.6, 1.5}, {400, -4.8, 1.5}, {500, -3.2, 1.5}, {630, -1.9, 1.5},
	{800, -0.8, 1.5}, {1000, 0, 1}, {1250, 0.6, 1.5}, {1600, 1.0, 2}, {2000, 1.2, 2}, {2500, 1.3, 2.5},
	{3150, 1.2, 2.5}, {4000, 1.0, 3}, {5000, 0.5, 3.5}, {6300, -0.1, 4.5},
}

// TestAWeighting compares the filter with the curve, at the standard's frequencies and
// at 6 kHz, and the curve with the standard's table.
func TestAWeighting(t *testing.T) {
	const within = 0.1 // dB; class 2 is content with limit
	worst := 0.0
	for _, row := range append(table, struct{ hz, a, limit float64 }{6000, 0.1, 3.5}) {
		exact := 1000 * math.Pow(10, math.Round(10*math.Log10(row.hz/1000))/10) // table 3 is that of exact thirds
		if row.hz == 6000 {
			exact = 6000
		}
		if math.Abs(curve(exact)-row.a) > 0.06 {
			t.Errorf("%g Hz: the curve has %.2f dB, the table %.1f", row.hz, curve(exact), row.a)
		}
		got, _ := measure(8, sine(exact))
		off := got.Slow - curve(exact)
		worst = max(worst, math.Abs(off))
		if math.Abs(off) > min(within, row.limit) {
			t.Errorf("%.0f Hz: got %.2f dB, want %.2f ± %.1f", exact, got.Slow, curve(exact), within)
		}
	}
	t.Logf("%.3f dB off at most", worst)
}

// TestTonebursts plays bursts of 4 kHz, of which the display's highest is told by the
// time constant (IEC 61672-1, 5.9, table 4).
func TestTonebursts(t *testing.T) {
	tone := sine(4000)
	steady := curve(4000)
	for _, c := range []struct{ seconds, fast, slow float64 }{
		{1, 0, -2}, {0.5, -0.1, -4.1}, {0.2, -1.0, -7.4}, {0.1, -2.6, -10.2}, {0.05, -4.8, -13.1}, {0.02, -8.3, -17},
	} {
		_, most := measure(c.seconds+0.2, func(i int) float64 {
			if float64(i) >= c.seconds*meter.Rate {
				return 0
			}
			return tone(i)
		})
		if f, s := most.Fast-steady, most.Slow-steady; math.Abs(f-c.fast) > 0.15 || math.Abs(s-c.slow) > 0.15 {
			t.Errorf("%g s: got %.2f and %.2f dB, want %.1f and %.1f", c.seconds, f, s, c.fast, c.slow)
		}
	}
}

// TestTheDisplayFalls stops a tone: fast falls by 34.7 dB/s, slow by 4.3 (IEC 61672-1,
// 5.8.2).
func TestTheDisplayFalls(t *testing.T) {
	tone := sine(1000)
	after := func(silent float64) meter.Heard {
		last, _ := measure(6+silent, func(i int) float64 {
			if i >= 6*meter.Rate {
				return 0
			}
			return tone(i)
		})
		return last
	}
	a, b := after(0.2), after(1.2)
	if f, s := a.Fast-b.Fast, a.Slow-b.Slow; math.Abs(f-34.7) > 0.2 || math.Abs(s-4.3) > 0.1 {
		t.Errorf("got %.1f and %.1f dB in a second, want 34.7 and 4.3", f, s)
	}
}

// TestTwoMicrophonesShowTheirMeanPower, whatever lies between them in time.
func TestTwoMicrophonesShowTheirMeanPower(t *testing.T) {
	m, tone := meter.New(2), sine(1000)
	var a, b [meter.HopSize]float32
	var got meter.Heard
	for n := range 200 {
		for i := range a {
			a[i] = float32(0.1 * tone(n*meter.HopSize+i))
			b[i] = -a[i] / 2 // in the sum there would be half of it
		}
		got = m.Hop(a[:], b[:])
	}
	if want := 10 * math.Log10((0.01+0.0025)/2); math.Abs(got.Fast-want) > 0.05 {
		t.Errorf("got %.2f dBFS(A), want %.2f", got.Fast, want)
	}
}

// TestBadSamplesAreSilence lets the meter hear what is no number, and then a tone.
func TestBadSamplesAreSilence(t *testing.T) {
	bad := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e30}
	last, _ := measure(1, func(i int) float64 { return bad[i%len(bad)] })
	if last.Fast != meter.Silence || last.Slow != meter.Silence {
		t.Errorf("got %+v, want silence", last)
	}
	tone := sine(1000)
	last, _ = measure(3, func(i int) float64 {
		if i < meter.Rate {
			return bad[i%len(bad)]
		}
		return 0.1 * tone(i)
	})
	if math.Abs(last.Fast+20) > 0.05 {
		t.Errorf("got %.2f dBFS(A) of a tone after that, want -20", last.Fast)
	}
}

func TestAHopAllocatesNothing(t *testing.T) {
	m := meter.New(2)
	var a, b [meter.HopSize]float32
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range a {
		a[i], b[i] = float32(rng.NormFloat64()), float32(rng.NormFloat64())
	}
	if n := testing.AllocsPerRun(100, func() { m.Hop(a[:], b[:]) }); n != 0 {
		t.Errorf("got %v allocations", n)
	}
}

func BenchmarkHop(b *testing.B) {
	m := meter.New(1)
	var hop [meter.HopSize]float32
	for i := range hop {
		hop[i] = float32(math.Sin(float64(i)))
	}
	for b.Loop() {
		m.Hop(hop[:])
	}
	b.ReportMetric(100*float64(b.Elapsed().Nanoseconds())/float64(b.N)/1e7, "%core")
}

func Example() {
	m, hop := meter.New(1), make([]float32, meter.HopSize)
	const offset = 120 // what a sound level meter beside it shows for full scale, dB
	var h meter.Heard
	for n := range 200 {
		for i := range hop {
			hop[i] = float32(0.02 * math.Sin(2*math.Pi*1000*float64(n*meter.HopSize+i)/meter.Rate))
		}
		h = m.Hop(hop)
	}
	fmt.Printf("%.0f dB(A)\n", h.Fast+offset)
	// Output: 83 dB(A)
}
