package referee

import (
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// Phase is the stage of the game, as the humanoid league's game controller
// names it.
type Phase uint8

// The phases in the order in which a half goes through them. Each kick of a
// shoot-out goes through Set, Playing and, after a goal, Celebrating.
const (
	Initial     Phase = iota // before the match
	Ready                    // robots walk to their kick-off positions
	Set                      // robots stand and wait for the whistle
	Playing                  // the ball may be played
	Celebrating              // after a goal, until READY
	HalfTime                 // between the halves
	Finished                 // after full time
)

var phases = [...]string{"initial", "ready", "set", "playing", "celebrating", "half-time", "finished"}

// String returns the phase's name, as logs and JSON spell it.
func (p Phase) String() string { return phases[p] }

// shootoutHalf is State.Half during a penalty shoot-out.
const shootoutHalf = 5

// State is the game as the referee keeps it. Times count in ticks of 10 ms.
type State struct {
	Phase   Phase
	Half    int        // 1 and 2; 3 and 4 in extra time; 5 in a penalty shoot-out
	Clock   int        // ticks left in this half, or for this kick of a shoot-out; runs through stoppages and stops at 0
	Score   [2]int     // by field.Side; goals of a shoot-out count only where the match is nothing else
	Restart Restart    // pending until the ball is played
	Dead    bool       // the ball is out and has not been put down yet
	Taker   field.Side // who takes the pending restart, or kicks in a shoot-out
	Since   int        // ticks since Phase, Restart or Dead last changed
	Kicker  field.Side // who kicked off the first half
	Kicks   [2]int     // kicks of a shoot-out so far, by field.Side
	Scored  [2]int     // and how many went in
}

// Shootout reports whether penalty kicks decide.
func (s *State) Shootout() bool { return s.Half == shootoutHalf }

// Extra reports whether it is extra time.
func (s *State) Extra() bool { return s.Half == 3 || s.Half == 4 }

// Winner returns who leads, by goals or, if those are level, by the shoot-out;
// level says that nobody does.
func (s *State) Winner() (side field.Side, level bool) {
	lead := s.Score[field.Home] - s.Score[field.Away]
	if lead == 0 {
		lead = s.Scored[field.Home] - s.Scored[field.Away]
	}
	if lead < 0 {
		return field.Away, false
	}
	return field.Home, lead == 0
}

// Attack returns the direction in which a side attacks: +1 for +x, −1 for −x.
// Ends change at half-time; in a shoot-out every kick goes towards +x.
func (s *State) Attack(side field.Side) float64 {
	front := s.Half%2 == 1
	if s.Shootout() {
		front = s.Taker == field.Home
	}
	if (side == field.Home) == front {
		return 1
	}
	return -1
}

// KickOffSpot returns where the robot of that number and side stands at the
// next kick-off, on the pitch's axes. At half-time that is in the other half.
func (s *State) KickOffSpot(f *field.Format, side field.Side, number int) geom.Vec {
	attack, taker := s.Attack(side), s.Taker
	if s.Phase == HalfTime {
		attack, taker = -attack, s.kicksOff(s.Half+1)
	}
	return f.KickOffSpot(number, side == taker).Mul(attack)
}

// kicksOff returns who kicks off a half.
func (s *State) kicksOff(half int) field.Side {
	if half%2 == 1 {
		return s.Kicker
	}
	return s.Kicker.Other()
}

// Aimed reports whether the ball lies ready for a kick that a side takes at its
// leisure, with a goal before its eyes: a penalty kick, also of a shoot-out, a free
// kick or a corner. A kick-off, a kick-in and a goal kick are taken as they come.
func (s *State) Aimed() bool {
	switch s.Restart {
	case PenaltyKick, DirectFreeKick, IndirectFreeKick, Corner:
		return !s.Dead
	}
	return false
}

// Live reports whether the ball may be played by somebody.
func (s *State) Live() bool { return s.Phase == Playing && !s.Dead }
