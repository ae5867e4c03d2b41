// Package wire is what is said between a match and a brain that is a process of
// its own: one JSON object a line, in PROTOCOL.md's words.
//
// A match says hello, what kind of match it is, and then for each decision think:
// what one robot perceives. The brain says hello back, and do, with the same id:
// what that robot shall do. When the match is over it says bye.
//
//	line, err := wire.Line(wire.NewThink(id, robot, percept, view, habit))
//	…
//	do, err := wire.ReadDo(reply)
//	command, err := do.Command(view, habit)
//
// The types are the protocol. Their names are what authors of brains read and
// write, *.schema.json are made of them, and a test holds both against
// PROTOCOL.md. Everything that a match says is always there, never null; what a
// brain leaves out, or sets to null, it does not want.
package wire

import (
	"encoding/json"
	"math"

	"jiayou/sim/geom"
)

// Protocol is the version of the protocol. It changes when a brain that was
// written for another version could misunderstand: when something goes away or
// changes its meaning. It does not change when a match says more than before.
const Protocol = 1

// Hello is the match's first line: who plays what where.
type Hello struct {
	Type     string `json:"type" jsonschema:"enum=hello"`
	Protocol int    `json:"protocol"`                              // version that the match speaks
	Program  string `json:"program"`                               // name and version of the program
	Format   string `json:"format"`                                // such as 3v3
	Side     string `json:"side" jsonschema:"enum=home,enum=away"` // that the brain thinks for
	Robots   []int  `json:"robots"`                                // numbers of the robots that it thinks for
	Pitch    Pitch  `json:"pitch"`                                 // what everybody knows of the pitch
	Limits   Limits `json:"limits"`                                // what a robot's body can do
	Timing   Timing `json:"timing"`                                // when answers are due
}

// Pitch is what everybody knows of the pitch.
type Pitch struct {
	Length     float64 `json:"length"`      // m, from goal line to goal line: the goals are at x = ±length/2
	Width      float64 `json:"width"`       // m, from touch line to touch line
	GoalWidth  float64 `json:"goal_width"`  // m, between the posts
	GoalArea   float64 `json:"goal_area"`   // m, depth of the goal area
	Circle     float64 `json:"circle"`      // m, radius of the centre circle
	BallRadius float64 `json:"ball_radius"` // m
}

// Limits is what a robot's body can do; what is asked beyond is cut down to it.
type Limits struct {
	Robot     string  `json:"robot"`      // kind of robot, such as booster-t1
	Forwards  float64 `json:"forwards"`   // m/s, fastest walk; less sideways and backwards
	Sideways  float64 `json:"sideways"`   // m/s
	Turn      float64 `json:"turn"`       // rad/s
	Kick      float64 `json:"kick"`       // m/s, fastest ball out of a walk
	FullKick  float64 `json:"full_kick"`  // m/s, fastest ball out of a stop
	Loft      float64 `json:"loft"`       // rad, steepest kick
	WordBytes int     `json:"word_bytes"` // longest word over the radio
}

// Timing is when answers are due.
type Timing struct {
	Rate     float64 `json:"rate"`      // decisions of each robot in a second of the match
	LockStep bool    `json:"lock_step"` // the match waits for answers; else it goes on without them
	Decision float64 `json:"decision"`  // s, that a decision may take
	Bank     float64 `json:"bank"`      // s, by which decisions may be late, all together
}

// Greeting is the brain's first line.
type Greeting struct {
	Type     string `json:"type" jsonschema:"enum=hello"`
	Protocol int    `json:"protocol"`         // version that the brain speaks
	Name     string `json:"name,omitempty"`   // of the brain, for people
	Fallen   bool   `json:"fallen,omitempty"` // ask for robots that lie on the turf, too
}

// Bye is the match's last line: the match is over, and the brain ends.
type Bye struct {
	Type   string `json:"type" jsonschema:"enum=bye"`
	Reason string `json:"reason"` // for people
}

// The types of lines.
const (
	TypeHello = "hello"
	TypeThink = "think"
	TypeDo    = "do"
	TypeBye   = "bye"
)

// Place is a place, [x, y] in metres, or a velocity in metres a second, in the
// team's own frame: +x towards the goal that it attacks, +y to the left of that.
type Place [2]float64

func place(v geom.Vec) Place { return Place{round(v.X), round(v.Y)} }

// farthest is the farthest coordinate of a place that is worth a difference, m.
const farthest = 1000

func (p Place) vec() geom.Vec {
	return geom.Vec{X: geom.Clamp(p[0], -farthest, farthest), Y: geom.Clamp(p[1], -farthest, farthest)}
}

// round rounds to thousandths, which no robot can tell apart and which keep
// lines short. What is no number becomes 0.
func round(x float64) float64 {
	if r := math.Round(x*1000) / 1000; r-r == 0 {
		return r
	}
	return 0
}

// Line makes the line of a message, its end included.
func Line(message any) ([]byte, error) {
	line, err := json.Marshal(message)
	return append(line, '\n'), err
}
