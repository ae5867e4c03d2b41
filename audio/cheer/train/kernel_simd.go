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
	o := 0
	for ; o+2 <= len(out); o += 2 {
		i := 0
		for ; i+4 <= len(in); i += 4 {
			for k, sum := range correlateTile(out[o], out[o+1], in[i:i+4]) {
				m.w[(o+k/4)*m.perOut+(i+k%4)*m.perIn] += sum
			}
		}
		for k, y := range out[o : o+2] {
			correlateOne(m, y, in, o+k, i)
		}
	}
	for ; o < len(out); o++ {
		correlateOne(m, out[o], in, o, 0)
	}
}

// correlateTile returns the products of two outputs, each with four inputs. They stay
// in registers while all hops pass.
func correlateTile(y0, y1 []float32, in rows) (sums [2 * 4]float32) {
	n := len(y0)
	y1 = y1[:n]
	x0, x1, x2, x3 := in[0][:n], in[1][:n], in[2][:n], in[3][:n]
	var a0, a1, a2, a3, b0, b1, b2, b3 archsimd.Float32x16
	for t := 0; t < n; t += lanes {
		a, b := archsimd.LoadFloat32x16Slice(y0[t:]), archsimd.LoadFloat32x16Slice(y1[t:])
		x := archsimd.LoadFloat32x16Slice(x0[t:])
		a0 = x.MulAdd(a, a0)
		b0 = x.MulAdd(b, b0)
		x = archsimd.LoadFloat32x16Slice(x1[t:])
		a1 = x.MulAdd(a, a1)
		b1 = x.MulAdd(b, b1)
		x = archsimd.LoadFloat32x16Slice(x2[t:])
		a2 = x.MulAdd(a, a2)
		b2 = x.MulAdd(b, b2)
		x = archsimd.LoadFloat32x16Slice(x3[t:])
		a3 = x.MulAdd(a, a3)
		b3 = x.MulAdd(b, b3)
	}
	var lane [2 * 4][lanes]float32
	a0.Store(&lane[0])
	a1.Store(&lane[1])
	a2.Store(&lane[2])
	a3.Store(&lane[3])
	b0.Store(&lane[4])
	b1.Store(&lane[5])
	b2.Store(&lane[6])
	b3.Store(&lane[7])
	archsimd.ClearAVXUpperBits()
	for k := range lane {
		sums[k] = total(&lane[k])
	}
	return sums
}

// correlateOne adds the products of the o-th output with the inputs from the i-th on.
func correlateOne(m weights, y []float32, in rows, o, i int) {
	for ; i < len(in); i++ {
		var s archsimd.Float32x16
		for t := 0; t < len(y); t += lanes {
			s = archsimd.LoadFloat32x16Slice(in[i][t:]).MulAdd(archsimd.LoadFloat32x16Slice(y[t:]), s)
		}
		var lane [lanes]float32
		s.Store(&lane)
		archsimd.ClearAVXUpperBits()
		m.w[o*m.perOut+i*m.perIn] += total(&lane)
	}
}

func total(lane *[lanes]float32) (sum float32) {
	for _, x := range lane {
		sum += x
	}
	return sum
}
