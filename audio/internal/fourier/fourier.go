// Package fourier is the Fourier transform of 512 real numbers, 32 ms of the
// ear's sound, and the window that slides over it.
package fourier

import "math"

// Window is the length of what is transformed, Bins that of what comes out.
const (
	Window = 512
	Bins   = Window/2 + 1
)

// Transform is done as one of half as many complex numbers: the even samples are
// their real parts, the odd ones their imaginary parts. It is four times as fast
// as gonum's for any length, and it was half of a hop of the detector.
type Transform struct {
	re, im [half]float64
	order  [half]int       // where each sample of the input goes: digits reversed
	cos    [half]float64   // of the turns of a window
	sin    [half]float64   // clockwise
	turn   [3 * half]turns // of every butterfly, in the order of their use
}

const half = Window / 2 // 4⁴

type turns struct{ c1, s1, c2, s2, c3, s3 float64 }

// New returns a transform with its tables filled in.
func New() *Transform {
	t := &Transform{}
	for i := range half {
		t.order[i] = i>>6&3 | i>>2&12 | i<<2&48 | i<<6&192
		t.cos[i] = math.Cos(2 * math.Pi * float64(i) / Window)
		t.sin[i] = -math.Sin(2 * math.Pi * float64(i) / Window)
	}
	n := 0
	for span := 4; span < half; span *= 4 {
		for k := range span {
			w := func(m int) (float64, float64) {
				a := -2 * math.Pi * float64(m*k) / float64(4*span)
				return math.Cos(a), math.Sin(a)
			}
			u := &t.turn[n]
			u.c1, u.s1 = w(1)
			u.c2, u.s2 = w(2)
			u.c3, u.s3 = w(3)
			n++
		}
	}
	return t
}

// Of computes the coefficients 0…Window/2 of x, and allocates nothing.
func (t *Transform) Of(x *[Window]float64, re, im *[Bins]float64) {
	for i, at := range &t.order {
		t.re[at&(half-1)], t.im[at&(half-1)] = x[2*i], x[2*i+1]
	}
	t.fours()
	t.butterflies()
	// The transforms of the even and the odd samples are the symmetric and the
	// antisymmetric part of what is there; the odd ones lag by one sample.
	re[0], im[0] = t.re[0]+t.im[0], 0
	re[half], im[half] = t.re[0]-t.im[0], 0
	for k := 1; k <= half/2; k++ {
		m := half - k
		er, ei := (t.re[k]+t.re[m])/2, (t.im[k]-t.im[m])/2
		or, oi := (t.im[k]+t.im[m])/2, (t.re[m]-t.re[k])/2
		c, s := t.cos[k], t.sin[k]
		tr, ti := or*c-oi*s, or*s+oi*c
		re[k], im[k] = er+tr, ei+ti
		re[m], im[m] = er-tr, ti-ei
	}
}

// fours is the first stage: transforms of four neighbours, which need no turns.
func (t *Transform) fours() {
	for i := 0; i < half; i += 4 {
		r, m := (*[4]float64)(t.re[i:]), (*[4]float64)(t.im[i:])
		ar, ai, br, bi := r[0]+r[2], m[0]+m[2], r[0]-r[2], m[0]-m[2]
		cr, ci, dr, di := r[1]+r[3], m[1]+m[3], r[1]-r[3], m[1]-m[3]
		r[0], m[0] = ar+cr, ai+ci
		r[1], m[1] = br+di, bi-dr
		r[2], m[2] = ar-cr, ai-ci
		r[3], m[3] = br-di, bi+dr
	}
}

// butterflies are the other stages: four transforms of span become one.
func (t *Transform) butterflies() {
	turn := t.turn[:]
	for span := 4; span < half; span *= 4 {
		for base := 0; base < half; base += 4 * span {
			r0, i0 := t.re[base:base+span], t.im[base:base+span]
			r1, i1 := t.re[base+span:base+2*span], t.im[base+span:base+2*span]
			r2, i2 := t.re[base+2*span:base+3*span], t.im[base+2*span:base+3*span]
			r3, i3 := t.re[base+3*span:base+4*span], t.im[base+3*span:base+4*span]
			for k := range turn[:span] {
				w := &turn[k]
				xr, xi := r1[k]*w.c1-i1[k]*w.s1, r1[k]*w.s1+i1[k]*w.c1
				yr, yi := r2[k]*w.c2-i2[k]*w.s2, r2[k]*w.s2+i2[k]*w.c2
				zr, zi := r3[k]*w.c3-i3[k]*w.s3, r3[k]*w.s3+i3[k]*w.c3
				ar, ai, br, bi := r0[k]+yr, i0[k]+yi, r0[k]-yr, i0[k]-yi
				cr, ci, dr, di := xr+zr, xi+zi, xr-zr, xi-zi
				r0[k], i0[k] = ar+cr, ai+ci
				r1[k], i1[k] = br+di, bi-dr
				r2[k], i2[k] = ar-cr, ai-ci
				r3[k], i3[k] = br-di, bi+dr
			}
		}
		turn = turn[span:]
	}
}
