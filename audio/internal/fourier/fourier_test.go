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
