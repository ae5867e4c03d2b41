package hud

import "math"

// The signs on what a finger or a mouse can press, drawn on a square of 24.
var signShapes = map[Icon]shape{
	Menu:     union(line(4, 6, 20, 6, 1.5), line(4, 12, 20, 12, 1.5), line(4, 18, 20, 18, 1.5)),
	Play:     polygon(6, 3, 20.5, 12, 6, 21),
	Tick:     union(polygon(3.5, 4, 14, 12, 3.5, 20), line(18, 5, 18, 19, 1.8)),
	Decision: union(polygon(2, 4, 10, 12, 2, 20), polygon(10, 4, 18, 12, 10, 20), line(20.5, 5, 20.5, 19, 1.5)),
	Back:     union(polygon(20.5, 4, 10, 12, 20.5, 20), line(6, 5, 6, 19, 1.8)),
	BackFar:  union(polygon(22, 4, 14, 12, 22, 20), polygon(14, 4, 6, 12, 14, 20), line(3.5, 5, 3.5, 19, 1.5)),
	Slower:   union(line(5, 12, 19, 12, 1.8)),
	Faster:   union(line(5, 12, 19, 12, 1.8), line(12, 5, 12, 19, 1.8)),
	Robot:    union(hollow(roundedAt(4, 5, 16, 12, 4), union(circle(9, 11, 1.9), circle(15, 11, 1.9))), line(12, 1.5, 12, 5, 1), line(8, 20.5, 16, 20.5, 1.6)),
	Globe:    union(ring(12, 12, 9, 1), line(3.5, 12, 20.5, 12, 0.8), ellipse(12, 12, 4.2, 9, 0.9)),
	Cross:    union(line(5, 5, 19, 19, 1.7), line(5, 19, 19, 5, 1.7)),
	Next:     union(line(7, 4, 15, 12, 1.8), line(15, 12, 7, 20, 1.8)),
	Previous: union(line(17, 4, 9, 12, 1.8), line(9, 12, 17, 20, 1.8)),
	Upwards:  union(line(4, 16, 12, 8, 1.8), line(12, 8, 20, 16, 1.8)),
	Down:     union(line(4, 8, 12, 16, 1.8), line(12, 16, 20, 8, 1.8)),
	Erase:    hollow(polygon(1.5, 12, 8, 4.5, 22.5, 4.5, 22.5, 19.5, 8, 19.5), union(line(11, 8.5, 18, 15.5, 1.2), line(18, 8.5, 11, 15.5, 1.2))),
	Question: union(crook(12, 8.5, 5, 1.7), line(16, 11.2, 12.4, 14, 1.7), line(12.2, 14, 12.2, 15.6, 1.7), circle(12.2, 20.3, 2)),
}

// roundedAt is a box with round corners at (x, y).
func roundedAt(x, y, w, h, r float64) shape {
	s := roundBox(w, h, r)
	return func(px, py float64) float64 { return s(px-x, py-y) }
}

// ring is a circle's line.
func ring(cx, cy, r, half float64) shape {
	return func(x, y float64) float64 { return math.Abs(math.Hypot(x-cx, y-cy)-r) - half }
}

// ellipse is an upright ellipse's line, near enough for thin ones.
func ellipse(cx, cy, rx, ry, half float64) shape {
	return func(x, y float64) float64 {
		k := math.Hypot((x-cx)/rx, (y-cy)/ry)
		return math.Abs(k-1)*rx - half
	}
}

// crook is the part of a circle's line that is not at its lower left.
func crook(cx, cy, r, half float64) shape {
	return func(x, y float64) float64 {
		if x < cx && y > cy {
			return min(math.Hypot(x-cx+r, y-cy), math.Hypot(x-cx, y-cy-r)) - half
		}
		return math.Abs(math.Hypot(x-cx, y-cy)-r) - half
	}
}
