package physics

import (
	"math"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// Shape is the outline of a robot's body on the pitch.
type Shape uint8

// The outlines.
const (
	Upright Shape = iota // a disc of torso and arms; the ball comes nearer, to the feet
	Prone                // a capsule along the lying body
	Away                 // none: carried off the pitch
	Wide                 // upright with the legs and arms spread: a capsule across Axis for the ball
	Low                  // squatting, the arms before the shins: a wider disc for the ball, which stays there
)

const (
	// torsoRadius is half the width of a T1 over its arms, in m. The rules
	// allow a cylinder of 0.55 times the height, 0.32 m.
	torsoRadius = 0.22

	// feetRadius is how near the ball comes to the axis of the body, in m,
	// less the ball's own radius: half a foot and a shin.
	feetRadius = 0.14

	// proneLength and proneRadius make a 1.1 m capsule of a fallen T1.
	proneLength, proneRadius = 1.1, 0.17

	// turfFriction slows a lying body: coefficient for plastic on turf, times g.
	turfFriction = 0.6 * gravity

	// wideLength is what a blocking keeper covers across, feet included, m.
	wideLength = 0.8

	// lowRadius is how near the ball comes to a squatting keeper, m: to its
	// hands, on the turf beside its feet. They give, as a net does.
	lowRadius = 0.24

	// Heights in m up to which a ball meets a T1: upright, blocking, squatting
	// and lying (PHYSICS.md §3.6: torso 1.18; half of the 0.5 m legs are folded
	// away by a squat, all by a fall; a lying body is as high as it is deep).
	standTop, wideTop, lowTop, proneTop = 1.18, 1.0, 0.9, 0.34

	gravity = 9.81
)

// State is everything that moves, as a plain value.
type State struct {
	Ball   Ball
	Robots [field.MaxRobots]Robot
	Count  int
	Shapes int // made so far: see World.countUp
}

// Robot is the mass of one robot.
type Robot struct {
	Pos, Vel geom.Vec // of the centre of mass, m and m/s
	Force    geom.Vec // for the next Step, N; cleared by it
	Mass     float64  // kg
	Size     float64  // as a multiple of a T1's; 0 is 1
	Shape    Shape
	Axis     float64 // direction of a Prone body from feet to head, or of a Wide one's chest, rad
}

// scale returns Size, or 1.
func (r *Robot) scale() float64 {
	if r.Size == 0 {
		return 1
	}
	return r.Size
}

// top returns the height up to which the robot is in a ball's way, m.
func (r *Robot) top() float64 {
	switch r.Shape {
	case Prone:
		return proneTop * r.scale()
	case Wide:
		return wideTop * r.scale()
	case Low:
		return lowTop * r.scale()
	}
	return standTop * r.scale()
}

// slide lets the turf brake a lying body.
func (r *Robot) slide() {
	speed := r.Vel.Len()
	if speed <= turfFriction*Step {
		r.Vel = geom.Vec{}
		return
	}
	r.Vel = r.Vel.Mul(1 - turfFriction*Step/speed)
}

// Finite reports whether every number in the state is one. A body that is not
// finite stops colliding in silence, so a match must stop instead.
func (s *State) Finite() bool {
	pos, vel := s.Ball.Pos, s.Ball.Vel // sums that need not wait for each other
	for i := range s.Count {
		r := &s.Robots[i]
		pos, vel = pos.Add(r.Pos), vel.Add(r.Vel)
	}
	sum := pos.X + pos.Y + vel.X + vel.Y + s.Ball.Height + s.Ball.Climb
	return !math.IsNaN(sum - sum)
}
