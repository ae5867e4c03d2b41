// Package field describes the pitch: dimensions, lines, zones and the formats
// that are played on it.
//
// The origin is the centre spot, +x points to the goal that Home attacks in
// the first half, +y to the left of that, +z up. All lengths are metres.
//
//	f, err := field.ByName("3v3")
//	if f.Inside(ball) { … }
package field

import "jiayou/sim/geom"

// Side is one of the two teams.
type Side uint8

// The two sides. Home wears blue and attacks +x in the first half, Away wears
// orange.
const (
	Home Side = iota
	Away
)

// Other returns the opponent.
func (s Side) Other() Side { return 1 - s }

// String returns "home" or "away".
func (s Side) String() string {
	if s == Home {
		return "home"
	}
	return "away"
}

// MaxRobots is the most robots that any format puts on a pitch.
const MaxRobots = 10

// Robots returns how many robots play in all.
func (f *Format) Robots() int { return 2 * f.PerSide }

// GoalX returns the distance of a goal line from the centre.
func (f *Format) GoalX() float64 { return f.Length / 2 }

// TouchY returns the distance of a touch line from the centre.
func (f *Format) TouchY() float64 { return f.Width / 2 }

// Inside reports whether a point lies on the pitch or on its lines.
func (f *Format) Inside(p geom.Vec) bool {
	return p.X >= -f.GoalX() && p.X <= f.GoalX() && p.Y >= -f.TouchY() && p.Y <= f.TouchY()
}

// Clamp returns the nearest point that lies at least margin inside the lines.
func (f *Format) Clamp(p geom.Vec, margin float64) geom.Vec {
	x, y := f.GoalX()-margin, f.TouchY()-margin
	return geom.Vec{X: geom.Clamp(p.X, -x, x), Y: geom.Clamp(p.Y, -y, y)}
}

// KickOffSpot returns where the robot of that number stands when a half or a
// goal is kicked off, in its team's own frame (its goal at −x): the keeper on
// its line, the second robot at the ball if its side kicks off and outside the
// centre circle if not.
func (f *Format) KickOffSpot(number int, kicking bool) geom.Vec {
	x, y := f.GoalX(), f.TouchY()
	switch {
	case number == 1:
		return geom.Vec{X: -x + 0.4}
	case number == 2 && kicking:
		return geom.Vec{X: -0.4}
	case number == 2:
		return geom.Vec{X: -f.CircleRadius - 0.4}
	case number == 3:
		return geom.Vec{X: -f.CircleRadius - 0.2, Y: 0.45 * y}
	case number == 4:
		return geom.Vec{X: -f.CircleRadius - 0.2, Y: -0.45 * y}
	}
	return geom.Vec{X: -0.55 * x}
}
