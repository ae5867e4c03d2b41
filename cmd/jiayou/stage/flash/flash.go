// Package flash counts flashes in moving pictures, as success criterion 2.3.1 of
// the Web Content Accessibility Guidelines 2.2 defines them, so that a test can
// say that a show harms nobody who is sensitive to them.
//
//	c := flash.NewCounter(60) // pictures a second
//	for each picture {
//		c.See(picture)
//	}
//	if n := c.Worst(); n > flash.Most { … }
//
// A flash is a pair of opposing changes: of the relative luminance, by a tenth of
// the greatest there is, where the darker of the two is below 0.80; or to and
// from a saturated red. More than three in any one second are too many, if they
// fill more than a quarter of any ten degrees of what is seen: of a third of the
// width and of the height of the picture, by the guidelines' own conversion (341 ×
// 256 of 1024 × 768 pixels).
//
// Pictures are looked at in cells of about a thirtieth of their width. What
// flickers inside of a cell, as a crowd's shirts do, averages out, which is what
// the guidelines ask for: they except fine patterns.
package flash

import (
	"image"
	"math"
)

// Most is how many flashes a second are allowed.
const Most = 3

const (
	columns, rows = 30, 18
	fieldW        = columns / 3 // cells of a field of ten degrees
	fieldH        = rows / 3
	area          = 0.25 // of the field

	step     = 0.10 // of the greatest relative luminance
	bright   = 0.80 // a change between two brighter states is none
	redStep  = 20.0 // of (R − G − B) · 320
	redShare = 0.80 // R of R + G + B in a saturated red
)

// Counter counts the flashes of a run of pictures. Make one with NewCounter.
type Counter struct {
	rate   int // pictures a second
	seen   int
	cells  [rows * columns]cell
	counts [rows * columns]int
	worst  int
}

// cell is one part of the picture.
type cell struct{ light, red track }

// track follows one quantity through its ups and downs.
type track struct {
	way     int     // +1 rising, −1 falling, 0 unknown
	extreme float64 // farthest reached on that way
	low     float64 // the other end, before
	marked  bool    // was dark enough, or a saturated red, on the way
	changes []int   // pictures at which it turned, of the last second
}

// NewCounter returns a counter for so many pictures a second.
func NewCounter(rate int) *Counter { return &Counter{rate: rate} }

// Worst returns the largest number of flashes in any second so far, over more
// than a quarter of any field of ten degrees.
func (c *Counter) Worst() int { return c.worst }

// linear turns a channel of sRGB into light.
var linear = func() (table [256]float64) {
	for i := range table {
		x := float64(i) / 255
		if table[i] = x / 12.92; x > 0.04045 {
			table[i] = math.Pow((x+0.055)/1.055, 2.4)
		}
	}
	return table
}()

// See takes in the next picture.
func (c *Counter) See(img *image.RGBA) {
	b := img.Bounds()
	for j := range rows {
		for i := range columns {
			part := image.Rect(
				b.Min.X+i*b.Dx()/columns, b.Min.Y+j*b.Dy()/rows,
				b.Min.X+(i+1)*b.Dx()/columns, b.Min.Y+(j+1)*b.Dy()/rows)
			k := j*columns + i
			c.counts[k] = c.cells[k].see(img, part, c.seen, c.rate)
		}
	}
	c.seen++
	for n := c.worst + 1; c.spread(n); n++ {
		c.worst = n
	}
}

// see takes in a cell's part of a picture and returns its flashes in the last
// second.
func (c *cell) see(img *image.RGBA, part image.Rectangle, now, rate int) int {
	r, g, b := mean(img, part)
	light := 0.2126*r + 0.7152*g + 0.0722*b
	c.light.see(light, step, light < bright, now, rate)
	saturated := r >= redShare*(r+g+b) && r > 0
	c.red.see(max(r-g-b, 0)*320, redStep, saturated, now, rate)
	return max(c.light.flashes(), c.red.flashes())
}

// flashes is the number of pairs of changes, a half one counted as whole.
func (t *track) flashes() int { return (len(t.changes) + 1) / 2 }

// see follows the quantity to x. A change counts when it is as large as least,
// and when one of its ends is marked.
func (t *track) see(x, least float64, marked bool, now, rate int) {
	for len(t.changes) > 0 && t.changes[0] <= now-rate {
		t.changes = t.changes[1:]
	}
	switch {
	case now == 0:
		t.extreme, t.low, t.marked = x, x, marked
	case t.way == 0:
		t.low = min(t.low, x)
		t.extreme = max(t.extreme, x)
		if t.extreme-t.low >= least {
			if t.way = 1; x == t.low {
				t.way, t.low, t.extreme = -1, t.extreme, t.low
			}
			t.turn(now, marked)
		}
		t.marked = t.marked || marked
	case float64(t.way)*(x-t.extreme) >= 0:
		t.extreme = x
		t.marked = t.marked || marked
	case math.Abs(x-t.extreme) >= least:
		t.low, t.extreme, t.way = t.extreme, x, -t.way
		t.turn(now, marked)
	}
}

func (t *track) turn(now int, marked bool) {
	if t.marked || marked {
		t.changes = append(t.changes, now)
	}
	t.marked = marked
}

// mean is the mean light of a part of a picture.
func mean(img *image.RGBA, part image.Rectangle) (r, g, b float64) {
	n := 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		line := img.Pix[img.PixOffset(part.Min.X, y):]
		for x := 0; x < 4*part.Dx(); x += 4 {
			r, g, b = r+linear[line[x]], g+linear[line[x+1]], b+linear[line[x+2]]
			n++
		}
	}
	if n == 0 {
		return 0, 0, 0
	}
	return r / float64(n), g / float64(n), b / float64(n)
}

// spread reports whether so many flashes fill more than a quarter of some field.
func (c *Counter) spread(flashes int) bool {
	for top := 0; top+fieldH <= rows; top++ {
		for left := 0; left+fieldW <= columns; left++ {
			n := 0
			for j := top; j < top+fieldH; j++ {
				for i := left; i < left+fieldW; i++ {
					if c.counts[j*columns+i] >= flashes {
						n++
					}
				}
			}
			if float64(n) > area*fieldW*fieldH {
				return true
			}
		}
	}
	return false
}
