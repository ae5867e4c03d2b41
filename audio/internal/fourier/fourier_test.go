package fourier_test

import (
	"math"
	"math/rand/v2"
	"testing"

	gonum "gonum.org/v1/gonum/dsp/fourier"

	"jiayou/audio/internal/fourier"
)

func TestTransformIsGonums(t *testing.T) {
	var x [fourier.Window]float64
	rng := rand.New(rand.NewPCG(1, 1))
	for i := range x {
		x[i] = rng.NormFloat64()
	}
	want := gonum.NewFFT(fourier.Window).Coefficients(nil, x[:])
	var re, im [fourier.Bins]float64
	fourier.New().Of(&x, &re, &im)
	for k, w := range want {
		if math.Abs(re[k]-real(w)) > 1e-12 || math.Abs(im[k]-imag(w)) > 1e-12 {
			t.Fatalf("coefficient %d: got %v%+vi, want %v", k, re[k], im[k], w)
		}
	}
}

func BenchmarkTransform(b *testing.B) {
	var x [fourier.Window]float64
	var re, im [fourier.Bins]float64
	x[3] = 1
	t := fourier.New()
	for b.Loop() {
		t.Of(&x, &re, &im)
	}
}

func BenchmarkGonum(b *testing.B) {
	var x [fourier.Window]float64
	f := gonum.NewFFT(fourier.Window)
	c := make([]complex128, fourier.Bins)
	for b.Loop() {
		f.Coefficients(c, x[:])
	}
}

// TestSlideIsTheLastWindow takes hops of several sizes, with what is no number in them.
func TestSlideIsTheLastWindow(t *testing.T) {
	var s fourier.Slide
	var all []float64
	bad := []float32{float32(math.NaN()), float32(math.Inf(1)), float32(math.Inf(-1)), 1e9, -1e9}
	for _, size := range []int{160, 1, 160, 0, 37, 512, 160, 160} {
		hop := make([]float32, size)
		for i := range hop {
			hop[i] = float32(len(all) + 1)
			if i%7 == 3 {
				hop[i] = bad[i%len(bad)]
			}
			v := float64(hop[i])
			if i%7 == 3 {
				v = 0
			}
			all = append(all, v)
		}
		s.Take(hop)
		var got, weight [fourier.Window]float64
		for i := range weight {
			weight[i] = float64(i)
		}
		s.Shaped(&weight, &got)
		for i, g := range got {
			want := 0.0 // before anything was heard
			if at := len(all) - fourier.Window + i; at >= 0 {
				want = all[at]
			}
			if g != want*weight[i] {
				t.Fatalf("after %d samples, at %d: got %v, want %v", len(all), i, g, want*weight[i])
			}
		}
	}
}

func TestTheWindowIsHanns(t *testing.T) {
	w, sum := fourier.Hann(), 0.0
	for i, x := range w {
		sum += x
		if i > 0 && math.Abs(x-w[fourier.Window-i]) > 1e-15 {
			t.Errorf("at %d: got %v, and %v on the other side", i, x, w[fourier.Window-i])
		}
	}
	if w[0] != 0 || w[fourier.Window/2] != 1 || math.Abs(sum-fourier.Window/2) > 1e-9 {
		t.Errorf("got %v at the edge, %v in the middle and a sum of %v", w[0], w[fourier.Window/2], sum)
	}
}
