package main

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Sums are those of the definition, whatever processor adds them up.
func TestKernelsAddUpWhatTheySay(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	const hops = 48
	random := func(n int) rows {
		r := make(rows, n)
		for i := range r {
			r[i] = make([]float32, hops)
			for k := range r[i] {
				r[i][k] = float32(rng.NormFloat64())
			}
		}
		return r
	}
	for _, size := range []struct{ out, in int }{{1, 1}, {4, 4}, {7, 9}, {24, 63}} {
		out, in := random(size.out), random(size.in)
		m := weights{make([]float32, size.out*size.in), size.in, 1}
		for i := range m.w {
			m.w[i] = float32(rng.NormFloat64())
		}
		want := make([]float64, size.out)
		for o := range out {
			want[o] = float64(out[o][hops-1])
			for i := range in {
				want[o] += float64(m.w[o*m.perOut+i]) * float64(in[i][hops-1])
			}
		}
		weigh(out, in, m)
		for o := range out {
			if got := float64(out[o][hops-1]); math.Abs(got-want[o]) > 1e-4 {
				t.Errorf("%+v: got %.5f of output %d, want %.5f", size, got, o, want[o])
			}
		}
		o, i := size.out-1, size.in-1
		sum := float64(m.w[o*m.perOut+i])
		for k := range hops {
			sum += float64(out[o][k]) * float64(in[i][k])
		}
		correlate(m, out, in)
		if got := float64(m.w[o*m.perOut+i]); math.Abs(got-sum) > 1e-3 {
			t.Errorf("%+v: got a weight of %.5f, want %.5f", size, got, sum)
		}
	}
}
