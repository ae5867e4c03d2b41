package main

import (
	"time"

	"jiayou/audio"
)

// delay measures how long it takes from the ear to the screen: for every hop from
// when its samples came to when the picture that shows it first has been handed to
// the display. Ebitengine draws a picture and waits for that before it begins the
// next, so the beginning of the next is what is counted: what drawing takes is in
// it, and the wait for the display's turn, if there is one; the monitor's own time
// is not. The first second is left out, in which shaders are compiled and letters
// are set for the first time.
type delay struct {
	histogram
	first  time.Time // picture on the screen
	ear    *audio.Ear
	cursor uint64
	hops   []audio.Hearing // that the picture on its way shows first
}

// see returns the latest hop for the picture that is being drawn; nil if nothing has
// been heard since the one before.
func (d *delay) see(ear *audio.Ear) *audio.Hearing {
	if ear != d.ear {
		d.ear, d.cursor = ear, 0
	}
	d.hops, d.cursor = ear.Since(d.cursor, d.hops)
	if len(d.hops) == 0 {
		return nil
	}
	return &d.hops[len(d.hops)-1]
}

// shown notes that the picture is on the screen.
func (d *delay) shown(now time.Time) {
	if d.first.IsZero() && len(d.hops) > 0 {
		d.first = now
	}
	for i := range d.hops {
		if came := d.hops[i].Came; !came.IsZero() && now.Sub(d.first) >= time.Second {
			d.add(now.Sub(came))
		}
	}
	d.hops = d.hops[:0]
}
