// Package field describes the pitch: dimensions, lines, zones and the formats
// that are played on it.
//
// The origin is the centre spot, +x points to the goal that Home attacks in
// the first half, +y to the left of that, +z up. All lengths are metres.
//
//	f, err := field.ByName("3v3")
//	if f.Inside(ball) { … }
package field

import (
	"fmt"
	"strings"

	"jiayou/sim/geom"
)

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

// Format is a way to play: how many robots on what pitch with which ball, for
// how long. Numbers: RoboCup Humanoid League rules 2025, adult size
// (RC-HL-2025, "field of play"); times are those of exhibitions.
type Format struct {
	Name    string
	PerSide int // robots on each side, keeper included

	Length, Width        float64 // between the outer edges of the lines
	Border               float64 // turf between the lines and the boards
	LineWidth            float64
	GoalWidth            float64 // between the posts
	GoalHeight           float64 // under the bar
	GoalDepth            float64
	PostRadius           float64
	GoalAreaDepth        float64 // measured from the goal line
	GoalAreaWidth        float64
	PenaltyAreaDepth     float64
	PenaltyAreaWidth     float64
	PenaltyMark          float64 // distance from the goal line
	CircleRadius         float64
	FreeKickDistance     float64 // opponents keep this far from a restart
	BallRadius, BallMass float64 // m, kg
	HalfSeconds          int     // playing time of one half, the clock running
	ReadySeconds         int     // longest walk to the kick-off positions
	SetSeconds           int     // standing still before the whistle
	RestartSeconds       int     // a side has this long to take its restart
	StuckSeconds         int     // a ball unmoved for this long is dropped
	FallenSeconds        int     // a robot down for this long is carried off
	RemovalSeconds       int     // and returns after this long
	HalfTimeSeconds      int
	CelebrationSeconds   int // between a goal and READY
}

var adult = Format{
	Name: "3v3", PerSide: 3,
	Length: 14, Width: 9, Border: 1, LineWidth: 0.05,
	GoalWidth: 2.6, GoalHeight: 1.8, GoalDepth: 0.6, PostRadius: 0.05,
	GoalAreaDepth: 1, GoalAreaWidth: 4,
	PenaltyAreaDepth: 3, PenaltyAreaWidth: 6, PenaltyMark: 2.1,
	CircleRadius: 1.5, FreeKickDistance: 1.5,
	BallRadius: 0.11, BallMass: 0.43,
	HalfSeconds: 120, ReadySeconds: 12, SetSeconds: 2, RestartSeconds: 10,
	StuckSeconds: 15, FallenSeconds: 30, RemovalSeconds: 15,
	HalfTimeSeconds: 12, CelebrationSeconds: 4,
}

// Formats returns all formats, the default first.
func Formats() []Format {
	large := adult
	large.Name, large.PerSide, large.Length, large.Width = "5v5", 5, 22, 14
	return []Format{adult, large}
}

// ByName returns the format of that name; the error lists those there are.
func ByName(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("unknown format %q: choose one of %s", name, strings.Join(names, ", "))
}

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
