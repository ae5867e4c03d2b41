package referee

import (
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// CallKind says what the referee has decided.
type CallKind uint8

// The calls.
const (
	Whistle       CallKind = iota // play begins; Restart says how, Side who takes it
	Goal                          // for Side
	BallOut                       // put out by Side; Restart follows
	Drop                          // the ball was stuck
	EndHalf                       // of the first half, or of the first half of extra time
	EndMatch                      //
	PlaceBall                     // at Pos
	PlaceRobot                    // Robot stands at Pos and faces the goal that it attacks
	Remove                        // Robot is carried off and stands at Pos
	Return                        // Robot comes back at Pos
	Foul                          // Offence by Robot; Restart follows, or none
	SendOff                       // Robot has a time penalty and stands at Pos
	Bench                         // Robot has no part in a shoot-out and stands at Pos
	ExtraTime                     // the score is level: two more halves follow
	BeginShootout                 // penalty kicks decide
	Missed                        // Side's kick of a shoot-out is over without a goal
)

var callKinds = [...]string{
	"whistle", "goal", "ball-out", "drop", "end-half", "end-match", "place-ball",
	"place-robot", "remove", "return", "foul", "send-off", "bench", "extra-time",
	"begin-shootout", "missed",
}

// String returns the call's name, as scenarios spell it.
func (k CallKind) String() string { return callKinds[k] }

// Offence is what a foul was.
type Offence uint8

// The offences.
const (
	NoOffence       Offence = iota
	Pushing                 // contact for too long, or too hard
	BallHolding             // keeping the ball under the body
	IllegalPosition         // too near a restart of the others, or played it
	MotionInSet             // walking before the whistle
	Leaving                 // staying off the pitch
)

var offences = [...]string{"none", "pushing", "ball-holding", "illegal-position", "motion-in-set", "leaving"}

// String returns the offence's name, as logs and JSON spell it.
func (o Offence) String() string { return offences[o] }

// Call is one decision of the referee.
type Call struct {
	Kind    CallKind
	Side    field.Side
	Robot   int // index into Facts.Robots, or −1
	Pos     geom.Vec
	Restart Restart
	Offence Offence
}

func (r *Referee) call(c Call) {
	if r.count < len(r.calls) {
		r.calls[r.count] = c
		r.count++
	}
}

// place has robot i put somewhere.
func (r *Referee) place(f *Facts, i int, at geom.Vec) {
	r.call(Call{Kind: PlaceRobot, Robot: i, Side: f.Robots[i].Side, Pos: at})
}
