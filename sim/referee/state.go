package referee

import (
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// Phase is the stage of the game, as the humanoid league's game controller
// names it.
type Phase uint8

// The phases in the order in which a half goes through them.
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

// Restart is the way in which play goes on after a stoppage.
type Restart uint8

// The restarts. OpenPlay means that none is pending.
const (
	OpenPlay Restart = iota
	KickOff
	KickIn
	GoalKick
	Corner
	DroppedBall
)

var restarts = [...]string{"open-play", "kick-off", "kick-in", "goal-kick", "corner", "dropped-ball"}

// String returns the restart's name, as logs and JSON spell it.
func (r Restart) String() string { return restarts[r] }

// State is the game as the referee keeps it. Times count in ticks of 10 ms.
type State struct {
	Phase   Phase
	Half    int        // 1 or 2
	Clock   int        // ticks left in this half; runs through stoppages and stops at 0
	Score   [2]int     // by field.Side
	Restart Restart    // pending until the ball is played
	Dead    bool       // the ball is out and has not been put down yet
	Taker   field.Side // who takes the pending restart
	Since   int        // ticks since Phase, Restart or Dead last changed
	Kicker  field.Side // who kicked off the first half
}

// Attack returns the direction in which a side attacks: +1 for +x, −1 for −x.
// Ends change at half-time.
func (s *State) Attack(side field.Side) float64 {
	if (side == field.Home) == (s.Half < 2) {
		return 1
	}
	return -1
}

// Spot returns where the robot of that number and side stands at the next
// kick-off, on the pitch's axes. At half-time that is in the other half.
func (s *State) Spot(f *field.Format, side field.Side, number int) geom.Vec {
	attack, taker := s.Attack(side), s.Taker
	if s.Phase == HalfTime {
		attack, taker = -attack, s.Kicker.Other()
	}
	return f.KickOffSpot(number, side == taker).Mul(attack)
}

// Live reports whether the ball may be played by somebody.
func (s *State) Live() bool { return s.Phase == Playing && !s.Dead }
