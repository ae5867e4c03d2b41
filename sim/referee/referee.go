// Package referee holds the rules of the game as state + facts → state + calls.
//
// Each tick the referee is told the facts (where the ball is, who touched it
// last, who lies) and answers with calls (put the ball down there, carry that
// robot off, a goal). It moves nothing itself and sees nothing but the facts,
// so every rule can be tried with a handful of numbers. One file holds one
// rule.
//
//	ref := referee.New(&format, field.Home)
//	for _, call := range ref.Judge(&facts) { … }
//
// The rules are those of the RoboCup Humanoid League 2025 (adult size) as
// exhibitions simplify them: a running clock, restarts by placing the ball,
// no fouls.
package referee

import (
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

const second = 100 // ticks

// Facts is what the referee sees of a tick.
type Facts struct {
	Ball    geom.Vec
	Height  float64 // of the ball over a rolling one, m
	Touched bool    // somebody has touched the ball
	Last    field.Side
	Robots  [field.MaxRobots]Player
	Count   int
}

// Player is what the referee sees of a robot.
type Player struct {
	Side   field.Side
	Number int
	Pos    geom.Vec
	Lying  int // ticks on the turf, 0 for a robot on its feet
}

// CallKind says what the referee has decided.
type CallKind uint8

// The calls.
const (
	Whistle    CallKind = iota // play begins; Restart says how, Side who takes it
	Goal                       // for Side
	BallOut                    // put out by Side; Restart follows
	Drop                       // the ball was stuck
	EndHalf                    //
	EndMatch                   //
	PlaceBall                  // at Pos
	PlaceRobot                 // Robot stands at Pos and faces the centre
	Remove                     // Robot is carried off and stands at Pos
	Return                     // Robot comes back at Pos
)

// Call is one decision of the referee.
type Call struct {
	Kind    CallKind
	Side    field.Side
	Robot   int
	Pos     geom.Vec
	Restart Restart
}

// Referee keeps the game. It is a plain value.
type Referee struct {
	State
	format *field.Format
	spot   geom.Vec             // where the pending restart is taken
	stuck  geom.Vec             // where the ball was when it last moved
	still  int                  // ticks for which it has not
	out    [field.MaxRobots]int // ticks until a removed robot returns, 0 on the pitch
	calls  [3 * field.MaxRobots]Call
	count  int
}

// New returns a referee before the match. The kicker kicks off the first half.
func New(f *field.Format, kicker field.Side) Referee {
	return Referee{format: f, State: State{
		Phase: Initial, Half: 1, Clock: f.HalfSeconds * second, Kicker: kicker, Taker: kicker,
	}}
}

// Judge lets one tick pass. The calls are valid until the next Judge.
func (r *Referee) Judge(f *Facts) []Call {
	r.count = 0
	r.Since++
	r.tickClock()
	switch r.Phase {
	case Initial:
		r.enter(Ready)
		r.prepareKickOff(r.Kicker)
	case Celebrating:
		if r.Since >= r.format.CelebrationSeconds*second {
			r.call(Call{Kind: PlaceBall})
			r.enter(Ready)
		}
	case Ready:
		r.judgeReady(f)
	case Set:
		r.judgeSet()
	case Playing:
		r.judgePlay(f)
	case HalfTime:
		r.judgeBreak(f)
	}
	r.judgeFallen(f)
	return r.calls[:r.count]
}

// judgePlay applies the rules of a running game.
func (r *Referee) judgePlay(f *Facts) {
	switch {
	case r.Dead:
		r.judgeDead()
	case r.judgeGoal(f):
	case r.judgeOut(f):
	case r.Restart != OpenPlay:
		r.judgeRestart(f)
	default:
		r.judgeStuck(f)
	}
}

// Absent reports whether a robot has been carried off.
func (r *Referee) Absent(robot int) bool { return r.out[robot] > 0 }

func (r *Referee) enter(p Phase) { r.Phase, r.Since = p, 0 }

func (r *Referee) call(c Call) {
	if r.count < len(r.calls) {
		r.calls[r.count] = c
		r.count++
	}
}
