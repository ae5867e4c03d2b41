package main

import "gonum.org/v1/gonum/blas/blas32"

// weights are a matrix: that of output o and input i lies at o·perOut + i·perIn.
type weights struct {
	w             []float32
	perOut, perIn int
}

// back returns the matrix the other way, from outputs to inputs.
func (m weights) back() weights { return weights{m.w, m.perIn, m.perOut} }

// weigh adds to each row of out the weighted rows of in.
func weigh(out, in rows, m weights) {
	if quick {
		weighQuickly(out, in, m)
		return
	}
	blas := blas32.Implementation()
	for o, y := range out {
		for i, x := range in {
			blas.Saxpy(len(y), m.w[o*m.perOut+i*m.perIn], x, 1, y, 1)
		}
	}
}

// correlate adds to each weight the product of its rows.
func correlate(m weights, out, in rows) {
	if quick {
		correlateQuickly(m, out, in)
		return
	}
	blas := blas32.Implementation()
	for o, y := range out {
		for i, x := range in {
			m.w[o*m.perOut+i*m.perIn] += blas.Sdot(len(y), x, 1, y, 1)
		}
	}
}
