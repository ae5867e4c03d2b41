package device

import "sync/atomic"

// ring hands samples from one writer to one reader without a lock. Audio
// callbacks may not wait: a writer that finds it full drops what does not fit,
// and counts it.
type ring struct {
	samples []float32
	written atomic.Uint64 // samples ever written; moved by the writer only
	read    atomic.Uint64 // samples ever read; moved by the reader only
	dropped atomic.Uint64 // samples that did not fit
}

func newRing(size int) *ring { return &ring{samples: make([]float32, size)} }

// put appends samples, as many as fit.
func (r *ring) put(in []float32) {
	size, w := uint64(len(r.samples)), r.written.Load()
	free := size - (w - r.read.Load())
	n := min(uint64(len(in)), free)
	for i, x := range in[:n] {
		r.samples[(w+uint64(i))%size] = x
	}
	r.written.Store(w + n)
	if lost := uint64(len(in)) - n; lost > 0 {
		r.dropped.Add(lost)
	}
}

// take moves up to len(out) samples to out and returns how many.
func (r *ring) take(out []float32) int {
	size, rd := uint64(len(r.samples)), r.read.Load()
	n := min(uint64(len(out)), r.written.Load()-rd)
	for i := range n {
		out[i] = r.samples[(rd+i)%size]
	}
	r.read.Store(rd + n)
	return int(n)
}
