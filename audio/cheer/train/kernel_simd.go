//go:build goexperiment.simd && amd64

package main

import "simd/archsimd"

// With GOEXPERIMENT=simd, and where there is AVX-512, learning is some ten times
// quicker.
var quick = archsimd.X86.AVX512()

const lanes = 16 // the rows' lengths are multiples of it

// weighQuickly takes four outputs and 32 hops at a time, which stay in registers
// while all inputs pass.
func weighQuickly(out, in rows, m weights) {
	n := len(out[0])
	o := 0
	for ; o+4 <= len(out); o += 4 {
		y0, y1, y2, y3 := out[o], out[o+1], out[o+2], out[o+3]
		w := m.w[o*m.perOut:]
		t := 0
		for ; t+2*lanes <= n; t += 2 * lanes {
			a0, b0 := archsimd.LoadFloat32x16Slice(y0[t:]), archsimd.LoadFloat32x16Slice(y0[t+lanes:])
			a1, b1 := archsimd.LoadFloat32x16Slice(y1[t:]), archsimd.LoadFloat32x16Slice(y1[t+lanes:])
			a2, b2 := archsimd.LoadFloat32x16Slice(y2[t:]), archsimd.LoadFloat32x16Slice(y2[t+lanes:])
			a3, b3 := archsimd.LoadFloat32x16Slice(y3[t:]), archsimd.LoadFloat32x16Slice(y3[t+lanes:])
			at := 0
			for _, x := range in {
				x = x[t : t+2*lanes]
				a, b := archsimd.LoadFloat32x16Slice(x), archsimd.LoadFloat32x16Slice(x[lanes:])
				w0, w1 := archsimd.BroadcastFloat32x16(w[at]), archsimd.BroadcastFloat32x16(w[at+m.perOut])
				w2, w3 := archsimd.BroadcastFloat32x16(w[at+2*m.perOut]), archsimd.BroadcastFloat32x16(w[at+3*m.perOut])
				a0, b0 = a.MulAdd(w0, a0), b.MulAdd(w0, b0)
				a1, b1 = a.MulAdd(w1, a1), b.MulAdd(w1, b1)
				a2, b2 = a.MulAdd(w2, a2), b.MulAdd(w2, b2)
				a3, b3 = a.MulAdd(w3, a3), b.MulAdd(w3, b3)
				at += m.perIn
			}
			a0.StoreSlice(y0[t:])
			b0.StoreSlice(y0[t+lanes:])
			a1.StoreSlice(y1[t:])
			b1.StoreSlice(y1[t+lanes:])
			a2.StoreSlice(y2[t:])
			b2.StoreSlice(y2[t+lanes:])
			a3.StoreSlice(y3[t:])
			b3.StoreSlice(y3[t+lanes:])
		}
		for k, y := range out[o : o+4] {
			weighOne(y, in, w[k*m.perOut:], m.perIn, t)
		}
	}
	for ; o < len(out); o++ {
		weighOne(out[o], in, m.w[o*m.perOut:], m.perIn, 0)
	}
	archsimd.ClearAVXUpperBits() // or all that follows is slow
}

// weighOne weighs for one output, from hop t on.
func weighOne(y []float32, in rows, w []float32, perIn, t int) {
	for ; t < len(y); t += lanes {
		a := archsimd.LoadFloat32x16Slice(y[t:])
		at := 0
		for _, x := range in {
			a = archsimd.LoadFloat32x16Slice(x[t:]).MulAdd(archsimd.BroadcastFloat32x16(w[at]), a)
			at += perIn
		}
		a.StoreSlice(y[t:])
	}
}

// correlateQuickly takes two outputs and four inputs at a time.
func correlateQuickly(m weights, out, in rows) {
	sums := make([][lanes]float32, len(in))
	for o := range out {
		i := 0
		w := m.w[o*m.perOut:]
		y := out[o]
		for ; i+4 <= len(in); i += 4 {
			x0, x1, x2, x3 := in[i][:len(y)], in[i+1][:len(y)], in[i+2][:len(y)], in[i+3][:len(y)]
			var s0, s1, s2, s3 archsimd.Float32x16
			for t := 0; t < len(y); t += lanes {
				v := archsimd.LoadFloat32x16Slice(y[t:])
				s0 = archsimd.LoadFloat32x16Slice(x0[t:]).MulAdd(v, s0)
				s1 = archsimd.LoadFloat32x16Slice(x1[t:]).MulAdd(v, s1)
				s2 = archsimd.LoadFloat32x16Slice(x2[t:]).MulAdd(v, s2)
				s3 = archsimd.LoadFloat32x16Slice(x3[t:]).MulAdd(v, s3)
			}
			s0.Store(&sums[i])
			s1.Store(&sums[i+1])
			s2.Store(&sums[i+2])
			s3.Store(&sums[i+3])
		}
		for ; i < len(in); i++ {
			var s archsimd.Float32x16
			for t := 0; t < len(y); t += lanes {
				s = archsimd.LoadFloat32x16Slice(in[i][t:]).MulAdd(archsimd.LoadFloat32x16Slice(y[t:]), s)
			}
			s.Store(&sums[i])
		}
		archsimd.ClearAVXUpperBits()
		for i := range sums {
			for _, x := range sums[i] {
				w[i*m.perIn] += x
			}
		}
	}
}
