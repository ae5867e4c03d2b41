package main

import (
	"testing"
	"testing/synctest"
	"time"

	"jiayou/audio"
	"jiayou/audio/mic"
)

// TestDelayIsTheAgeOfEveryHopWhenItIsSeen shows a picture every 40 ms that is on the
// screen 30 ms after the ear was asked.
func TestDelayIsTheAgeOfEveryHopWhenItIsSeen(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ear := audio.Open(func() (mic.Source, error) { return mic.Paced(mic.Synthetic(1)), nil }, audio.Config{})
		defer ear.Close()
		var d delay
		var latest *audio.Hearing
		for range 125 {
			time.Sleep(10 * time.Millisecond)
			latest = d.see(ear)
			time.Sleep(30 * time.Millisecond)
			d.shown(time.Now())
			d.shown(time.Now()) // nothing new was seen in it
		}
		if latest == nil || latest.Stands[audio.Home].Time < 4.9 {
			t.Fatalf("the latest hop is %+v, want one of the last moment", latest)
		}
		if d.count < 390 || d.count > 400 {
			t.Errorf("got %d hops in 5 s, want a hundred in each but the first", d.count)
		}
		// The four hops of a picture have waited for 0 to 30 ms when the ear is asked.
		if got := d.summary(); got["p50"] < 40 || got["p50"] > 52 || got["p95"] < 58 || got["p95"] > 72 {
			t.Errorf("got %v, want 30 ms and what each hop has waited before", got)
		}
	})
}
