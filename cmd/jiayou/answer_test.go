package main

import (
	"testing"
	"time"

	"jiayou/audio"
	"jiayou/audio/cheer"
)

// TestAnAnswerIsCountedOnceARoar: from the hop that confirms it, not from those before
// or after, not for a stand that joins in the same hop, and not when it draws breath.
func TestAnAnswerIsCountedOnceARoar(t *testing.T) {
	began := time.Now()
	hop := func(i int, home, away cheer.Roar) (h audio.Hearing) {
		h.Came = began.Add(time.Duration(i) * 10 * time.Millisecond)
		h.Stands[audio.Home].Roar, h.Stands[audio.Away].Roar = home, away
		return h
	}
	var a answer
	a.hear([]audio.Hearing{hop(0, cheer.Off, cheer.Off), hop(1, cheer.Rising, cheer.Off)})
	a.shown(began.Add(20 * time.Millisecond))
	a.hear([]audio.Hearing{hop(2, cheer.Confirmed, cheer.Confirmed), hop(3, cheer.Confirmed, cheer.Confirmed)})
	a.shown(began.Add(60 * time.Millisecond))
	a.shown(began.Add(90 * time.Millisecond))
	a.hear([]audio.Hearing{hop(9, cheer.Off, cheer.Fading), hop(10, cheer.Confirmed, cheer.Confirmed)})
	a.shown(began.Add(110 * time.Millisecond))
	a.hear([]audio.Hearing{hop(11, cheer.Fading, cheer.Fading), hop(12, cheer.Confirmed, cheer.Confirmed)})
	a.shown(began.Add(150 * time.Millisecond))
	if got := a.summary(); a.count != 2 || got["p50"] != 11 || got["p99"] != 41 {
		t.Errorf("got %d answers, %v, want 40 and 10 ms", a.count, got)
	}
}
