package main

import "time"

// histogram counts times by milliseconds.
type histogram struct {
	times [500]int // the last holds all above
	count int
}

func (h *histogram) add(d time.Duration) {
	h.times[min(max(int(d.Milliseconds()), 0), len(h.times)-1)]++
	h.count++
}

// within returns the time in ms within which a share of what was counted came.
func (h *histogram) within(share float64) int {
	seen := 0
	for ms, n := range h.times {
		seen += n
		if float64(seen) >= share*float64(h.count) {
			return ms + 1
		}
	}
	return len(h.times)
}

// summary is the histogram in three numbers, in ms; nil if it is empty.
func (h *histogram) summary() map[string]int {
	if h.count == 0 {
		return nil
	}
	return map[string]int{"p50": h.within(0.50), "p95": h.within(0.95), "p99": h.within(0.99)}
}

// curve returns the histogram in a number of columns of a few ms each, the
// highest as 1.
func (h *histogram) curve(columns, each int) []float64 {
	all := make([]float64, columns)
	most := 1.0
	for ms, n := range h.times {
		c := &all[min(ms/each, columns-1)]
		*c += float64(n)
		most = max(most, *c)
	}
	for i := range all {
		all[i] /= most
	}
	return all
}
