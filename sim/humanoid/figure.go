package humanoid

import "jiayou/sim/geom"

// Foot is where a foot is.
type Foot struct {
	Pos     geom.Vec // of the ankle over the turf, m
	Height  float64  // of the sole over the turf, m
	Yaw     float64  // rad
	Planted bool     // carries weight; a planted foot does not move
}

// Figure is a body as it is drawn. It follows from the balance state and has
// no effect on it.
type Figure struct {
	Feet     [2]Foot  // left, right
	Lean     geom.Vec // (c − p)·ω²/g: lean of the torso along the pitch, rad, pointing where it leans
	Gait     float64  // share of the current step that is done: 0…1
	Swing    int      // index of the swinging foot, −1 with both planted
	Tilt     float64  // of a fall: 0 upright … π/2 lying, rad
	FallTo   float64  // direction of the fall, rad
	FaceDown bool     // fell forwards
	Rise     float64  // of getting up: 0 lying … 1 standing
	Kick     float64  // share of a kick that is done: 0 none … 1; the ball leaves at KickContact
	KickFoot int      // index of the kicking foot
	Full     bool     // the kick is a full one
	Dive     float64  // of a keeper's dive: +1 to its left, −1 to its right, 0 none; Tilt says how far, FallTo where
	Guard    Guard    // of a keeper on its feet
	Crouch   float64  // how far it is in its guard: 0 … 1
	Need     int      // steps that it takes to come to rest: 0 if the ankles do, maxSteps and more alike
	HeadYaw  float64  // of the head against the torso, rad
	HeadDown float64  // of the head, rad, positive looking down
}

// KickContact is the share of a kick at which the foot meets the ball.
const KickContact = 0.5
