package stage

import "jiayou/sim/field"

// Look is what the director asks of the stage for one picture. The zero value
// follows the game, without a host. The camera eases from angle to angle; with
// Cut it is there at once and bodies, ball and paper begin anew too, which is
// for the first picture of a match and of a replay. Behind a goal, and before the row
// of a Pose, it is at once in any case: its way there would lead through the net, and
// the teams come in from close by.
type Look struct {
	Angle Angle
	On    int        // of Close: index into Frame.Robots
	Goal  field.Side // of BehindGoal: the side that attacks that goal
	Fans  field.Side // of Stand: whose stand
	Cut   bool

	Ceremony Ceremony
	Side     field.Side // that holds the ceremony
	Both     bool       // … or both do

	// Crowd is how loud each stand is where the match does not hear it, because it
	// waits: 0…1. The louder of both is seen.
	Crowd [2]float64

	Tempo float64 // of the crowd's chant, beats/s; 0 while there is none
	Phase float64 // where in its beat the chant is, 0…1

	Beside bool    // of LineUp: something stands to the right of the row, or in a tall picture under it
	Covers []Cover // what is drawn over the picture

	Host   Gesture    // Hush darkens the hall but for the ball, too
	HostTo field.Side // of Point: the side whose crowd is to cheer
	Ledge  float64    // on which the host stands, as a share of the picture's height from its lower edge
}

// Cover is a part of the picture that something else is drawn over, in shares of
// its width and height. Words on the boards that would be cut by one are left out.
type Cover struct{ X, Y, W, H float64 }

// Angle is from where the camera looks.
type Angle uint8

// The angles.
const (
	Broadcast  Angle = iota // the game, from behind the near touch line
	Wide                    // the whole pitch
	BehindGoal              // from behind a goal, along the pitch: a replay
	SideLine                // low, from the near touch line, at the ball: a replay
	Close                   // one robot
	LineUp                  // the middle of the pitch, where teams stand in a row
	Stand                   // one side's stand, with its team before it
	angles                  // how many there are
)

// Ceremony is what robots on their feet do instead of what the match has them
// do. They walk to their places and back with steps of their own.
type Ceremony uint8

// The ceremonies. Celebrate, Wave and Dance take place where a robot stands;
// for Bow and Pose the teams line up in the middle, facing the camera, and begin
// when they are there. For Answer each lines up before its own stand, and that of
// Side is all ears and does what its stand does: the louder, the wilder.
const (
	NoCeremony Ceremony = iota
	Celebrate
	Bow
	Wave
	Dance // in Look.Tempo, or a calm tempo of its own
	Pose  // for the photo
	Answer
	ceremonies
)

// Gesture is what the host does, who presents the show beside the pitch.
type Gesture uint8

// The gestures.
const (
	Offstage Gesture = iota // there is no host, or it leaves
	Present                 // stands by, looks at the game
	Point                   // to the stand of Look.HostTo
	Raise                   // both arms up and up again: louder
	Clap
	HostBow
	Listen  // a hand to the ear
	Hush    // a finger before the visor
	Goodbye // waves
	gestures
)
