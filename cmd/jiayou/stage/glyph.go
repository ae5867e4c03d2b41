package stage

import "math"

// Shirt numbers are strokes rather than text, so that they lie on the curved
// shells as geometry and stay sharp at every distance.

// stroke is a line through points of a box 0.6 wide and 1 high.
type stroke [][2]float64

var digits = [10][]stroke{
	{{{0.3, 1}, {0.12, 0.92}, {0.03, 0.7}, {0.03, 0.3}, {0.12, 0.08}, {0.3, 0}, {0.48, 0.08}, {0.57, 0.3}, {0.57, 0.7}, {0.48, 0.92}, {0.3, 1}}},
	{{{0.1, 0.78}, {0.36, 1}, {0.36, 0}}},
	{{{0.03, 0.76}, {0.1, 0.93}, {0.3, 1}, {0.5, 0.93}, {0.57, 0.74}, {0.5, 0.52}, {0.03, 0}, {0.59, 0}}},
	{{{0.03, 0.88}, {0.18, 1}, {0.4, 1}, {0.56, 0.87}, {0.56, 0.66}, {0.4, 0.54}, {0.22, 0.54}}, {{0.4, 0.54}, {0.58, 0.4}, {0.58, 0.16}, {0.4, 0}, {0.18, 0}, {0.01, 0.12}}},
	{{{0.46, 0}, {0.46, 1}, {0.01, 0.3}, {0.62, 0.3}}},
	{{{0.54, 1}, {0.1, 1}, {0.06, 0.55}, {0.3, 0.63}, {0.5, 0.55}, {0.58, 0.34}, {0.5, 0.1}, {0.32, 0}, {0.14, 0.02}, {0.01, 0.13}}},
	{{{0.5, 1}, {0.2, 0.75}, {0.04, 0.45}, {0.04, 0.22}, {0.16, 0.03}, {0.4, 0}, {0.56, 0.14}, {0.57, 0.38}, {0.44, 0.55}, {0.22, 0.55}, {0.06, 0.4}}},
	{{{0.02, 1}, {0.58, 1}, {0.22, 0}}},
	{{{0.3, 0.54}, {0.1, 0.64}, {0.06, 0.84}, {0.2, 1}, {0.4, 1}, {0.54, 0.84}, {0.5, 0.64}, {0.3, 0.54}, {0.08, 0.42}, {0.02, 0.2}, {0.18, 0}, {0.42, 0}, {0.58, 0.2}, {0.52, 0.42}, {0.3, 0.54}}},
	{{{0.1, 0}, {0.4, 0.25}, {0.56, 0.55}, {0.56, 0.78}, {0.44, 0.97}, {0.2, 1}, {0.04, 0.86}, {0.03, 0.62}, {0.16, 0.45}, {0.38, 0.45}, {0.54, 0.6}}},
}

// numeral draws a shirt number of that height with its middle at (0, y).
func numeral(n int, height, y float64) (drawing [][3][2]float64) {
	var chars []int
	for n = max(n, 0); ; n /= 10 {
		chars = append([]int{n % 10}, chars...)
		if n < 10 {
			break
		}
	}
	const advance = 0.82
	left := -(advance*float64(len(chars)-1) + 0.6) / 2
	for i, d := range chars {
		for _, s := range digits[d] {
			points := make([][2]float64, len(s))
			for k, q := range s {
				points[k] = [2]float64{(left + advance*float64(i) + q[0]) * height, y + (q[1]-0.5)*height}
			}
			drawing = append(drawing, draw(points, 0.11*height)...)
		}
	}
	return drawing
}

// draw is a line of that half width with round ends and corners. Its pieces share
// their corners, so that only its outline is one.
func draw(line [][2]float64, half float64) (drawing [][3][2]float64) {
	for _, run := range runs(cutFine(line)) {
		drawing = append(drawing, strip(run, half)...)
		if last := len(run) - 1; run[0] != run[last] {
			drawing = append(drawing, roundEnd(run[0], way(run, 0), half, 1)...)
			drawing = append(drawing, roundEnd(run[last], way(run, last-1), half, -1)...)
		}
	}
	return drawing
}

// cutFine is a line cut short enough to follow a curved surface.
func cutFine(line [][2]float64) (points [][2]float64) {
	const longest = 0.04
	points = append(points, line[0])
	for k, q := range line[1:] {
		p := line[k]
		dx, dy := q[0]-p[0], q[1]-p[1]
		cuts := max(math.Ceil(math.Sqrt(dx*dx+dy*dy)/longest), 1)
		for i := 1.0; i < cuts; i++ {
			points = append(points, [2]float64{p[0] + dx*i/cuts, p[1] + dy*i/cuts})
		}
		points = append(points, q)
	}
	return points
}

// runs parts a line where it turns too sharply for a mitre.
func runs(points [][2]float64) (parts [][][2]float64) {
	const sharp = 0.5 // cosine
	from := 0
	for i := 1; i+1 < len(points); i++ {
		in, out := way(points, i-1), way(points, i)
		if in[0]*out[0]+in[1]*out[1] < sharp {
			parts, from = append(parts, points[from:i+1]), i
		}
	}
	return append(parts, points[from:])
}

// strip is a line without its ends; one that comes back to its start is closed.
func strip(run [][2]float64, half float64) (drawing [][3][2]float64) {
	last := len(run) - 1
	var left, right [2]float64
	for i, q := range run {
		in, out := way(run, max(i-1, 0)), way(run, min(i, last-1))
		if run[0] == run[last] && (i == 0 || i == last) {
			in, out = way(run, last-1), way(run, 0)
		}
		l, r := sides(q, in, out, half)
		if i > 0 {
			drawing = append(drawing, [3][2]float64{left, right, r}, [3][2]float64{left, r, l})
		}
		left, right = l, r
	}
	return drawing
}

// way is the direction from point i of a line to the next one.
func way(points [][2]float64, i int) [2]float64 {
	dx, dy := points[i+1][0]-points[i][0], points[i+1][1]-points[i][1]
	l := math.Sqrt(dx*dx + dy*dy)
	return [2]float64{dx / l, dy / l}
}

// sides are the left and the right edge of a line that comes in and goes out in
// those directions, mitred.
func sides(q, in, out [2]float64, half float64) (left, right [2]float64) {
	nx, ny := -in[1]-out[1], in[0]+out[0]
	k := 2 * half / (nx*nx + ny*ny)
	return [2]float64{q[0] + nx*k, q[1] + ny*k}, [2]float64{q[0] - nx*k, q[1] - ny*k}
}

// roundEnd is the round end of a line: at its start for side 1, at its end for −1.
func roundEnd(q, along [2]float64, half, side float64) (drawing [][3][2]float64) {
	const cuts = 5
	from, to := sides(q, along, along, half)
	if side < 0 {
		from, to = to, from
	}
	before := from
	for i := 1; i <= cuts; i++ {
		s, c := math.Sincos(math.Pi * float64(i) / cuts)
		at := [2]float64{
			q[0] + half*(-side*along[1]*c-side*along[0]*s),
			q[1] + half*(side*along[0]*c-side*along[1]*s),
		}
		if i == cuts {
			at = to
		}
		drawing = append(drawing, [3][2]float64{q, before, at})
		before = at
	}
	return drawing
}

// band is a rectangle cut into cells, middle at (x, y).
func band(x, y, width, height float64, across, up int) (drawing [][3][2]float64) {
	at := func(i, j int) [2]float64 {
		return [2]float64{x + width*(float64(i)/float64(across)-0.5), y + height*(float64(j)/float64(up)-0.5)}
	}
	for i := range across {
		for j := range up {
			a, b, c, d := at(i, j), at(i+1, j), at(i+1, j+1), at(i, j+1)
			drawing = append(drawing, [3][2]float64{a, b, c}, [3][2]float64{a, c, d})
		}
	}
	return drawing
}

// pill is a rectangle with round ends, middle at (x, y).
func pill(x, y, width, height float64) [][3][2]float64 {
	r := height / 2
	if width <= height {
		r = width / 2
		return draw([][2]float64{{x, y - height/2 + r}, {x, y + height/2 - r}}, r)
	}
	return draw([][2]float64{{x - width/2 + r, y}, {x + width/2 - r, y}}, r)
}
