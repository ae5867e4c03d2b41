package hud

import (
	"image"
	"image/color"
	"math"
)

// Icon is a small drawing in place of a box.
type Icon uint8

// The icons.
const (
	NoIcon Icon = iota
	Microphone
	MicrophoneOff // crossed out
	Bolt          // of lightning
	Pause         // two bars
	Heart
	Warning // a triangle with a mark of exclamation
	Star
	StarRim // … not earned: its rim alone
	Script  // a page with lines

	// The signs on what can be pressed.
	Menu
	Play
	Tick
	Decision
	Back
	BackFar
	Slower
	Faster
	Robot
	Globe
	Cross
	Next
	Previous
	Upwards
	Down
	Erase
	Question
)

// A shape is the signed distance of a point to the edge of a form: negative
// inside. Boxes and icons are drawn from shapes on the CPU, once for each size,
// because anti-aliased vectors are what software OpenGL is slowest at.
type shape func(x, y float64) float64

// plate draws a shape of that size in white.
func plate(w, h int, s shape) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			cover := 0.5 - s(float64(x)+0.5, float64(y)+0.5)
			a := uint8(math.Round(255 * max(0, min(cover, 1))))
			img.SetRGBA(x, y, color.RGBA{a, a, a, a})
		}
	}
	return img
}

// roundBox fills w × h with round corners.
func roundBox(w, h, r float64) shape {
	r = min(r, w/2, h/2)
	return func(x, y float64) float64 {
		dx := math.Abs(x-w/2) - (w/2 - r)
		dy := math.Abs(y-h/2) - (h/2 - r)
		return math.Hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - r
	}
}

// line is a stroke with round ends.
func line(ax, ay, bx, by, half float64) shape {
	dx, dy := bx-ax, by-ay
	return func(x, y float64) float64 {
		t := max(0, min(1, ((x-ax)*dx+(y-ay)*dy)/(dx*dx+dy*dy)))
		return math.Hypot(x-ax-t*dx, y-ay-t*dy) - half
	}
}

// cradle is the lower half of a ring.
func cradle(cx, cy, r, half float64) shape {
	return func(x, y float64) float64 {
		if y < cy {
			return min(math.Hypot(x-cx-r, y-cy), math.Hypot(x-cx+r, y-cy)) - half
		}
		return math.Abs(math.Hypot(x-cx, y-cy)-r) - half
	}
}

// circle fills a circle.
func circle(cx, cy, r float64) shape {
	return func(x, y float64) float64 { return math.Hypot(x-cx, y-cy) - r }
}

// hollow is a shape without another one.
func hollow(s, without shape) shape {
	return func(x, y float64) float64 { return max(s(x, y), -without(x, y)) }
}

// union is all of the shapes together.
func union(shapes ...shape) shape {
	return func(x, y float64) float64 {
		d := math.Inf(1)
		for _, s := range shapes {
			d = min(d, s(x, y))
		}
		return d
	}
}

// polygon fills the corners, given clockwise or not: x, y, x, y …
func polygon(corners ...float64) shape {
	n := len(corners) / 2
	return func(x, y float64) float64 {
		d, inside := math.Inf(1), false
		for i := range n {
			ax, ay := corners[2*i], corners[2*i+1]
			bx, by := corners[2*((i+1)%n)], corners[2*((i+1)%n)+1]
			d = min(d, line(ax, ay, bx, by, 0)(x, y))
			if (ay > y) != (by > y) && x < ax+(y-ay)/(by-ay)*(bx-ax) {
				inside = !inside
			}
		}
		if inside {
			return -d
		}
		return d
	}
}

// scaled is a shape k times as large.
func scaled(s shape, k float64) shape {
	return func(x, y float64) float64 { return k * s(x/k, y/k) }
}

// The icons, drawn on a square of 24.
var (
	microphoneShape = union(
		line(12, 5.5, 12, 11, 3.6),
		cradle(12, 11, 6.4, 1),
		line(12, 17.5, 12, 20.5, 1),
		line(8.5, 21, 15.5, 21, 1),
	)
	pauseShape   = union(line(8, 4.5, 8, 19.5, 2.4), line(16, 4.5, 16, 19.5, 2.4))
	heartShape   = union(circle(8, 8.6, 5), circle(16, 8.6, 5), polygon(3.9, 11.6, 12, 21.5, 20.1, 11.6, 12, 6))
	warningShape = hollow(polygon(12, 1.5, 0.8, 22, 23.2, 22), union(line(12, 9, 12, 14, 1.5), circle(12, 18.4, 1.7)))
	starShape    = pentagram(11.6)
	scriptShape  = hollow(scaled(roundBox(8, 10.5, 1), 2), union(line(4, 5.5, 12, 5.5, 1), line(4, 10.5, 12, 10.5, 1), line(4, 15.5, 9, 15.5, 1)))
	boltShape    = polygon(14.5, 1, 4.5, 13.5, 11, 13.5, 9, 23, 19.5, 9.5, 12.8, 9.5)
)

// icon returns the shape of an icon of that size.
func icon(i Icon, size float64) shape {
	s := microphoneShape
	if sign := signShapes[i]; sign != nil {
		s = sign
	}
	switch i {
	case Bolt:
		s = boltShape
	case MicrophoneOff:
		s = crossedOut(microphoneShape)
	case Pause:
		s = pauseShape
	case Heart:
		s = heartShape
	case Star:
		s = starShape
	case StarRim:
		s = rim(starShape, 2.4)
	case Script:
		s = scriptShape
	case Warning:
		s = warningShape
	}
	return scaled(s, size/24)
}

// crossedOut is a shape of 24 with a bar through it.
func crossedOut(s shape) shape {
	bar, gap := line(4, 3, 20, 21, 1.2), line(4, 3, 20, 21, 2.6)
	return func(x, y float64) float64 { return min(max(s(x, y), -gap(x, y)), bar(x, y)) }
}

// pentagram is a star of five points, round (12, 12.6), with that radius.
func pentagram(radius float64) shape {
	corners := make([]float64, 0, 20)
	for i := range 10 {
		r := radius
		if i%2 == 1 {
			r *= 0.45 // a little fuller than a pentagram, to be seen from afar
		}
		sin, cos := math.Sincos(float64(i) * math.Pi / 5)
		corners = append(corners, 12+r*sin, 12.6-r*cos)
	}
	return polygon(corners...)
}

// rim is the outermost part of a shape.
func rim(s shape, wide float64) shape {
	return func(x, y float64) float64 { d := s(x, y); return max(d, -d-wide) }
}
