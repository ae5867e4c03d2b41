package main

import "time"

// delay measures how long it takes from the ear to the picture. A hop that is
// seen in a picture has come since the ear was last asked for the picture
// before; so the time from then to the end of drawing is the longest that any
// hop has waited. This is what is counted, as a histogram in milliseconds: an
// upper bound, without the time that the graphics driver and the monitor add.
type delay struct {
	before time.Time // when the ear was last asked for the picture before
	latest time.Time // … and for this one
	drawn  bool      // this one has been drawn
	times  [500]int  // by milliseconds; the last holds all above
	count  int
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
		d.times[min(max(int(now.Sub(d.before).Milliseconds()), 0), len(d.times)-1)]++
		d.count++
	}
}

// within returns the time in ms within which a share of the pictures came.
func (d *delay) within(share float64) int {
	seen := 0
	for ms, n := range d.times {
		seen += n
		if float64(seen) >= share*float64(d.count) {
			return ms + 1
		}
	}
	return len(d.times)
}

// summary is the histogram in three numbers, in ms.
func (d *delay) summary() map[string]int {
	if d.count == 0 {
		return nil
	}
	return map[string]int{"p50": d.within(0.50), "p95": d.within(0.95), "p99": d.within(0.99)}
}
