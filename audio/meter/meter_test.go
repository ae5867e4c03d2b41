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

// curve is the A-weighting in dB as it is defined: the C-weighting, which is 3 dB down at
// 10^1.5 and 10^3.9 Hz, with two more high-passes whose poles follow from 10^2.45 Hz.
func curve(hz float64) float64 {
	low, high, more := math.Pow(10, 1.5), math.Pow(10, 3.9), math.Pow(10, 2.45)
	d := math.Sqrt(0.5)
	b := (1e6 + low*low*high*high/1e6 - d*(low*low+high*high)) / (1 - d)
	root := math.Sqrt(b*b - 4*low*low*high*high)
	f1, f4 := (-b-root)/2, (-b+root)/2 // squares of poles, as the next
	f2, f3 := math.Pow((3-math.Sqrt(5))/2*more, 2), math.Pow((3+math.Sqrt(5))/2*more, 2)
	a := func(f float64) float64 {
		s := f * f
		return f4 * s * s / ((s + f1) * math.Sqrt((s+f2)*(s+f3)) * (s + f4))
	}
	return 20 * math.Log10(a(hz)/a(1000))
}

// TestAWeighting compares the filter with the curve at exact thirds of an octave and at
// 6 kHz, and the curve with the rounded values that every table of it has.
func TestAWeighting(t *testing.T) {
	table := []float64{-50.5, -44.7, -39.4, -34.6, -30.2, -26.2, -22.5, -19.1, -16.1, -13.4, -10.9, -8.6, -6.6,
		-4.8, -3.2, -1.9, -0.8, 0, 0.6, 1.0, 1.2, 1.3, 1.2, 1.0, 0.5, -0.1} // from 20 Hz on, dB
	const within = 0.1 // dB
	worst := 0.0
	compare := func(hz float64) {
		got, _ := measure(8, sine(hz))
		off := got.Slow - curve(hz)
		worst = max(worst, math.Abs(off))
		if math.Abs(off) > within {
			t.Errorf("%.0f Hz: got %.2f dB, want %.2f ± %.1f", hz, got.Slow, curve(hz), within)
		}
	}
	for i, want := range table {
		hz := math.Pow(10, 3+float64(i-17)/10)
		if math.Abs(curve(hz)-want) > 0.0501 {
			t.Errorf("%.1f Hz: the curve has %.2f dB, the table %.1f", hz, curve(hz), want)
		}
		compare(hz)
	}
	compare(6000)
	t.Logf("%.3f dB off at most", worst)
}

// TestTonebursts plays bursts of 4 kHz, of which the display's highest is told by the
// time constant alone.
func TestTonebursts(t *testing.T) {
	tone := sine(4000)
	steady := curve(4000)
	rise := func(seconds, constant float64) float64 { return 10 * math.Log10(-math.Expm1(-seconds/constant)) }
	for _, seconds := range []float64{1, 0.5, 0.2, 0.1, 0.05, 0.02} {
		_, most := measure(seconds+0.2, func(i int) float64 {
			if float64(i) >= seconds*meter.Rate {
				return 0
			}
			return tone(i)
		})
		fast, slow := rise(seconds, 0.125), rise(seconds, 1)
		if f, s := most.Fast-steady, most.Slow-steady; math.Abs(f-fast) > 0.15 || math.Abs(s-slow) > 0.15 {
			t.Errorf("%g s: got %.2f and %.2f dB, want %.2f and %.2f", seconds, f, s, fast, slow)
		}
	}
}

// TestTheDisplayFalls stops a tone: with a time constant of 1 s a level falls by
// 10·lg e = 4.34 dB/s, with an eighth of that by 34.7.
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
