package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/referee"
)

// Frame is everything about one tick that is drawn, spoken or measured. It is
// a plain value: copy it to keep it. Nothing in it is ever read back by the
// match.
type Frame struct {
	Tick   int // ticks of 10 ms since the match began
	Game   referee.State
	Ball   Ball
	Count  int                    // robots in the match
	Robots [field.MaxRobots]Robot // the first Count are valid: Home's by number, then Away's
	Stands [2]Stand               // by field.Side

	Courage bool // a chant has just begun, and the robots are bolder
}

// Ball is the ball of a Frame.
type Ball struct {
	Pos    geom.Vec // m
	Height float64  // of its centre above the turf at rest, m: 0 when it rolls
	Vel    geom.Vec // m/s
	Climb  float64  // vertical speed, m/s
	Touch  int      // index of the robot that touched it last, −1 at first
}

// Robot is one robot of a Frame.
type Robot struct {
	Side    field.Side
	Number  int     // on the shirt; 1 keeps goal
	Model   string  // name of its spec; the same in every frame
	Size    float64 // height of its crown over the turf, standing, m; the same in every frame
	Posture humanoid.Posture
	Pos     geom.Vec // centre of mass over the turf, m
	Vel     geom.Vec // m/s
	Heading float64  // of the torso, rad
	Body    humanoid.Figure
	Hears   float64 // how clearly it answers the crowd now: 0…1
	Energy  float64 // share of the battery that is left: 1…0
	Heat    float64 // of the motors: 0 cool … 1 as hot as they stand; limits fall from 0.8 on
	Lying   float64 // s since it hit the turf, 0 on its feet
	Helped  float64 // s of lying that the crowd has saved it so far in this fall
	Absent  bool    // carried off; stands beside the pitch at Pos
	Off     bool    // … from beginning to end, for it takes no part in the scene: not to be drawn
	Belief  Belief
	Trouble bool          // its brain failed at its last decision; Match.Talk says why
	Show    agent.Emotion // what it shows the crowd
	Word    agent.Word    // what it tells its mates
}

// Belief is what a robot took for true when it last decided, on the pitch's
// axes.
type Belief struct {
	Pos      geom.Vec // its own place
	Ball     geom.Vec
	SeesBall bool    // has seen the ball not long ago
	BallAge  float64 // s since then
	Said     int     // tick of its last message to its mates, 0 at first
}

// Stand is one side's stand in a Frame.
type Stand struct {
	Cheer  Cheer
	Spirit float64 // what is left in the bar: 0…1
	Effect float64 // how much of the greatest effect is in force: 0…1
	Hush   float64 // how much of the hush before this side's kick is: 0…1
}
