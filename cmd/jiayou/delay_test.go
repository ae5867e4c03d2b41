package main

import (
	"testing"
	"time"
)

func TestDelayIsTheLongestThatAHopHasWaited(t *testing.T) {
	var d delay
	at := func(ms int) time.Time { return time.UnixMilli(int64(1_000_000 + ms)) }
	// A picture every 40 ms, drawn in 5, with two or three updates before it.
	for i := range 100 {
		d.listen(at(40*i - 16))
		d.listen(at(40 * i))
		d.show(at(40*i + 5))
		d.show(at(40*i + 21)) // the same picture once more
	}
	if d.count != 99 {
		t.Errorf("got %d pictures, want 99: the first has none before it", d.count)
	}
	if got := d.summary(); got["p50"] != 46 || got["p95"] != 46 {
		t.Errorf("got %v, want 46 ms: 40 to the picture before, 5 to draw, counted in whole ms", got)
	}
}
