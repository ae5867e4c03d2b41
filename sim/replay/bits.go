package replay

// bitWriter packs numbers of few bits, the first into the lowest bits.
type bitWriter struct {
	bytes []byte
	free  uint // bits not yet used in the last byte
}

// put appends the n lowest bits of x.
func (w *bitWriter) put(x, n uint) {
	for ; n > 0; n-- {
		if w.free == 0 {
			w.bytes = append(w.bytes, 0)
			w.free = 8
		}
		w.bytes[len(w.bytes)-1] |= byte(x&1) << (8 - w.free)
		w.free--
		x >>= 1
	}
}

// putRice appends x in the Rice code of order k: x>>k ones, a zero, k bits.
func (w *bitWriter) putRice(x, k uint) {
	for range x >> k {
		w.put(1, 1)
	}
	w.put(0, 1)
	w.put(x, k)
}

// bitReader takes apart what a bitWriter has packed. Past the end it reads
// ones and says short.
type bitReader struct {
	bytes []byte
	next  uint // bit
	short bool
}

func (r *bitReader) take(n uint) uint {
	var x uint
	for i := range n {
		x |= r.bit() << i
	}
	return x
}

func (r *bitReader) bit() uint {
	at := r.next / 8
	if at >= uint(len(r.bytes)) {
		r.short = true
		return 1
	}
	b := uint(r.bytes[at]) >> (r.next % 8) & 1
	r.next++
	return b
}

// takeRice reads a number in the Rice code of order k.
func (r *bitReader) takeRice(k uint) uint {
	var high uint
	for !r.short && r.bit() == 1 {
		high++
	}
	return high<<k | r.take(k)
}

// spent reports whether all was read and nothing but padding is left.
func (r *bitReader) spent() bool {
	return !r.short && r.next+8 > 8*uint(len(r.bytes)) && r.padding() == 0
}

func (r *bitReader) padding() uint { return r.take(8*uint(len(r.bytes)) - r.next) }
