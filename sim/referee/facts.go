package referee

import (
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// nobody stands for the index of a robot where there is none.
const nobody = -1

// MaxBumps is the most contacts of a tick that the referee sees. More than two
// dozen pairs of robots cannot touch at once.
const MaxBumps = 24

// Facts is what the referee sees of a tick.
type Facts struct {
	Ball    geom.Vec
	Height  float64 // of the ball over a rolling one, m
	Touched bool    // somebody has touched the ball
	Last    field.Side
	Touch   int // index of the robot that touches the ball in this tick, −1 for none
	Robots  [field.MaxRobots]Player
	Count   int
	Bumps   [MaxBumps]Bump
	Bumped  int // how many of Bumps are valid
}

// Player is what the referee sees of a robot.
type Player struct {
	Side   field.Side
	Number int
	Pos    geom.Vec
	Vel    geom.Vec // m/s
	Lying  int      // ticks on the turf, 0 for a robot on its feet
}

// Bump is a contact of two robots during a tick.
type Bump struct {
	A, B    int     // indexes of the robots
	Impulse float64 // N·s
}
