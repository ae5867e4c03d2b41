package trait

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/dsp/fourier"
)

func TestTransformIsGonums(t *testing.T) {
	var x [window]float64
	rng := rand.New(rand.NewPCG(1, 1))
	for i := range x {
		x[i] = rng.NormFloat64()
	}
	want := fourier.NewFFT(window).Coefficients(nil, x[:])
	var re, im [bins]float64
	newTransform().of(&x, &re, &im)
	for k, w := range want {
		if math.Abs(re[k]-real(w)) > 1e-12 || math.Abs(im[k]-imag(w)) > 1e-12 {
			t.Fatalf("coefficient %d: got %v%+vi, want %v", k, re[k], im[k], w)
		}
	}
}

func BenchmarkTransform(b *testing.B) {
	var x [window]float64
	var re, im [bins]float64
	x[3] = 1
	t := newTransform()
	for b.Loop() {
		t.of(&x, &re, &im)
	}
}

func BenchmarkGonum(b *testing.B) {
	var x [window]float64
	f := fourier.NewFFT(window)
	c := make([]complex128, bins)
	for b.Loop() {
		f.Coefficients(c, x[:])
	}
}
