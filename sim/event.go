package sim

import (
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// EventKind says what happened.
type EventKind uint8

// The kinds of event. Robot is the index of the robot concerned, −1 where
// there is none.
const (
	EventWhistle     EventKind = iota // play begins or goes on; Restart says how
	EventGoal                         // Side has scored, Robot shot it or touched it last
	EventBallOut                      // Side has put the ball out; Restart follows
	EventDroppedBall                  // the ball was stuck and is dropped
	EventHalfTime                     //
	EventFullTime                     //
	EventKick                         // Robot strikes the ball; Value is its speed, m/s
	EventBump                         // Robot is struck by another; Value is the impulse, N·s
	EventStumble                      // Robot fights for its balance
	EventFall                         // Robot is past saving and begins to fall
	EventDown                         // Robot hits the turf
	EventStir                         // Robot begins to get up
	EventUp                           // Robot stands again; Value is the time since EventDown, s
	EventHelped                       // the crowd begins to help Robot, which lies
	EventRemoved                      // Robot has lain too long and is carried off
	EventReturned                     // Robot is back on the pitch
	EventRoar                         // Side's stand begins to roar
	EventHush                         // Side's stand stops roaring
	EventFoul                         // Robot has committed Offence; Restart follows, or none
	EventSentOff                      // Robot has a time penalty and leaves the pitch
	EventExtraTime                    // the score is level, two more halves follow
	EventShootout                     // penalty kicks decide
	EventMissed                       // Side's kick of a shoot-out has not gone in
	EventGarbled                      // Robot's brain sends numbers that are none, which count as 0; told once
	EventUnheard                      // Robot has not heard the whistle, and is told after Value s
	EventStray                        // Robot, or the ball if −1, had left the hall and is put back
	EventSilence                      // the hall holds its breath: Side, whose Restart is due, aims truer
)

var eventKinds = [...]string{
	"whistle", "goal", "ball-out", "dropped-ball", "half-time", "full-time",
	"kick", "bump", "stumble", "fall", "down", "stir", "up", "helped",
	"removed", "returned", "roar", "hush", "foul", "sent-off", "extra-time",
	"shoot-out", "missed", "garbled", "unheard", "stray", "silence",
}

// String returns the kind's name, as logs and JSON spell it.
func (k EventKind) String() string { return eventKinds[k] }

// Event is something that happened during a tick. Events of one tick come in
// a fixed order: roars, the referee's first calls, robots by index, the
// referee's last calls.
type Event struct {
	Tick    int
	Kind    EventKind
	Side    field.Side
	Robot   int // index into Frame.Robots, or −1
	Restart referee.Restart
	Offence referee.Offence
	Value   float64
	Saved   float64 // with EventUp: how much sooner the crowd got it up, s
}
