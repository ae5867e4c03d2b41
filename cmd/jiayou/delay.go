package main

import "time"

// delay measures how long it takes from the ear to the picture. A hop that is
// seen in a picture has come since the ear was last asked for the picture
// before; so the time from then to the end of drawing is the longest that any
// hop has waited. This is what is counted: an upper bound, without the time that
// the graphics driver and the monitor add.
type delay struct {
	histogram
	before time.Time // when the ear was last asked for the picture before
	latest time.Time // … and for this one
	drawn  bool      // this one has been drawn
}

// listen notes that the ear is being asked.
func (d *delay) listen(now time.Time) {
	if d.drawn {
		d.before, d.drawn = d.latest, false
	}
	d.latest = now
}

// show notes that a picture has been drawn.
func (d *delay) show(now time.Time) {
	if d.drawn {
		return
	}
	d.drawn = true
	if !d.before.IsZero() {
		d.add(now.Sub(d.before))
	}
}
