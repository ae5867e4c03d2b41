// Package referee holds the rules of the game as state + facts → state + calls.
//
// Each tick the referee is told the facts (where the ball is, who touches it,
// who lies, who bumps into whom) and answers with calls (put the ball down
// there, carry that robot off, a goal). It moves nothing itself and sees
// nothing but the facts, so every rule can be tried with a handful of numbers:
// testdata holds one small text file for each situation. One file of this
// package holds one rule.
//
//	ref := referee.New(&format, field.Home)
//	for _, call := range ref.Judge(&facts) { … }
//
// The rules are those of the RoboCup humanoid leagues of 2025 and 2026. In an
// exhibition they are what their format makes of them: a running clock, no
// extra time, robots put in place rather than sent off, and one foul free of
// time penalty for each robot.
package referee

import (
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

const (
	second = 100 // ticks

	// round is the time between two looks at what takes seconds, in ticks: who
	// lies, who has left, who keeps the ball.
	round = 10
)

// Referee keeps the game. It is a plain value.
type Referee struct {
	State
	format *field.Format
	tick   int      // since the match began
	spot   geom.Vec // where the pending restart is taken
	calls  [3 * field.MaxRobots]Call
	count  int
	robots [field.MaxRobots]record
	absent uint16 // those of them that are off the pitch, as a set
	pushes pushes
	first  first
	siege  siege
	hold   hold
	retake int  // how often the pending restart has been taken again
	tried  int  // who touched the ball last since it was put down, −1 nobody
	staged bool // began in the middle, and ends with the clock
}

// record is what the referee remembers of a robot.
type record struct {
	out     int      // ticks until it returns, 0 on the pitch
	fouls   int      // that it has committed
	close   int      // ticks for which it has stood where it must not
	outside int      // ticks for which it has been off the pitch
	pace    geom.Vec // its velocity, smoothed, m/s
	stood   geom.Vec // where it stood in SET
}

// New returns a referee before the match. The kicker kicks off the first half,
// or kicks first in a shoot-out.
func New(f *field.Format, kicker field.Side) Referee {
	return Referee{format: f, tried: nobody, State: State{
		Phase: Initial, Half: 1, Clock: f.HalfSeconds * second, Kicker: kicker, Taker: kicker,
	}}
}

// Judge lets one tick pass. The calls are valid until the next Judge.
func (r *Referee) Judge(f *Facts) []Call {
	r.count = 0
	r.tick++
	r.Since++
	r.tickClock()
	r.watchPace(f)
	if r.Shootout() {
		r.judgeShootout(f)
		return r.calls[:r.count]
	}
	switch r.Phase {
	case Initial:
		r.begin(f)
	case Celebrating:
		if r.Since >= r.format.CelebrationSeconds*second {
			r.call(Call{Kind: PlaceBall})
			r.enter(Ready)
		}
	case Ready:
		r.judgeReady(f)
	case Set:
		r.judgeSet(f)
	case Playing:
		r.judgePlay(f)
	case HalfTime:
		r.judgeBreak(f)
	}
	if !r.Shootout() {
		r.judgeFallen(f)
	}
	return r.calls[:r.count]
}

// begin blows the first whistle.
func (r *Referee) begin(f *Facts) {
	if r.format.HalfSeconds == 0 {
		r.beginShootout(f)
		return
	}
	r.enter(Ready)
	r.prepareKickOff(r.Kicker)
}

// judgePlay applies the rules of a running game.
func (r *Referee) judgePlay(f *Facts) {
	if r.Dead {
		r.judgeDead(f)
		return
	}
	if r.Restart == OpenPlay {
		r.watchTouches(f)
	}
	switch {
	case r.judgeGoal(f):
	case r.judgeOut(f):
	case r.judgePushing(f):
	case r.Restart != OpenPlay:
		r.judgePosition(f)
		r.judgeRestart(f)
	case r.judgeHolding(f):
	default:
		r.judgeStuck(f)
	}
	r.judgeLeaving(f)
}

// Absent reports whether a robot is off the pitch: carried off, sent off, or
// not among the two of a shoot-out.
func (r *Referee) Absent(robot int) bool { return r.absent>>robot&1 != 0 }

// keepOut keeps a robot off the pitch for some ticks; for 0 it is back.
func (r *Referee) keepOut(robot, ticks int) {
	r.robots[robot].out = ticks
	r.absent &^= 1 << robot
	if ticks > 0 {
		r.absent |= 1 << robot
	}
}

// Spot returns where the pending restart is, or will be, taken.
func (r *Referee) Spot() geom.Vec { return r.spot }

// enter begins a phase.
func (r *Referee) enter(p Phase) {
	r.Phase, r.Since = p, 0
	r.forget()
}

// forget lets go of what has been going on: play has been stopped, or goes on
// from a restart.
func (r *Referee) forget() {
	r.pushes.clear()
	r.siege = siege{}
	r.hold = hold{by: nobody}
	r.tried = nobody
	for i := range r.robots {
		r.robots[i].close = 0
	}
}
