package main

import (
	"time"

	"jiayou/audio"
	"jiayou/audio/cheer"
)

// answer measures how long a roar takes from the ear to the marks of the robots that
// hear it: from when the samples came with which it was confirmed to when the first
// picture that the match has drawn since is handed to the display, counted as by delay.
type answer struct {
	histogram
	roars [2]bool     // of each stand, as last heard
	came  []time.Time // of roars that no picture has shown yet
}

// hear takes the hops that the match hears next.
func (a *answer) hear(hops []audio.Hearing) {
	for i := range hops {
		begins := false
		for c, s := range hops[i].Stands {
			roars := s.Roar == cheer.Confirmed || s.Roar == cheer.Fading && a.roars[c] // it may come back
			begins = begins || roars && !a.roars[c]
			a.roars[c] = roars
		}
		if begins && !hops[i].Came.IsZero() {
			a.came = append(a.came, hops[i].Came)
		}
	}
}

// shown notes that the picture is on the screen.
func (a *answer) shown(now time.Time) {
	for _, came := range a.came {
		a.add(now.Sub(came))
	}
	a.came = a.came[:0]
}
