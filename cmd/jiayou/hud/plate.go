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
	FallenRobot
	RisenRobot // with its arms up
	Shout      // a megaphone
	Quiet      // … crossed out

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
	risenShape   = union(
		robotHead(12, 6),
		line(12, 12.5, 12, 14.5, 3),
		line(8.6, 12, 4.4, 6.5, 1.2), line(15.4, 12, 19.6, 6.5, 1.2),
		line(10.4, 18, 9.4, 22, 1.3), line(13.6, 18, 14.6, 22, 1.3),
	)
	fallenShape = union(
		robotHead(5, 14.5),
		line(12, 15.5, 14.2, 15.5, 3),
		line(12.5, 19.6, 9, 21, 1.2),
		line(18, 14.4, 22.4, 13.4, 1.3), line(18, 17.2, 22.4, 18.4, 1.3),
		line(1.5, 23, 22.5, 23, 0.6),
		line(8, 8.5, 6.5, 5.5, 0.7), line(11.5, 7.5, 11.5, 4, 0.7), line(15, 8.5, 16.5, 5.5, 0.7),
	)
	shoutShape = union(
		line(4.6, 12, 6, 12, 3.2), line(6.8, 15, 8.2, 20.2, 1.4),
		polygon(6, 8.8, 15, 4, 15, 20, 6, 15.2),
		arc(13, 12, 6.4, 0.9), arc(13, 12, 10, 0.9),
	)
)

// robotHead is a head with a visor.
func robotHead(x, y float64) shape {
	return hollow(line(x-1, y, x+1, y, 3.4), line(x-1.2, y, x+1.2, y, 1.2))
}

// arc is the part of a ring to the right of its middle, an eighth up and down.
func arc(cx, cy, r, half float64) shape {
	ring := func(x, y float64) float64 { return math.Abs(math.Hypot(x-cx, y-cy)-r) - half }
	return func(x, y float64) float64 { return max(ring(x, y), math.Abs(y-cy)-(x-cx)*0.8) }
}

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
	case FallenRobot:
		s = fallenShape
	case RisenRobot:
		s = risenShape
	case Shout:
		s = shoutShape
	case Quiet:
		s = crossedOut(shoutShape)
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
