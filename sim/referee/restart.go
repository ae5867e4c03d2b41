package referee

import (
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

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
	DirectFreeKick
	IndirectFreeKick
	PenaltyKick
)

var restarts = [...]string{
	"open-play", "kick-off", "kick-in", "goal-kick", "corner", "dropped-ball",
	"direct-free-kick", "indirect-free-kick", "penalty-kick",
}

// String returns the restart's name, as logs and JSON spell it.
func (r Restart) String() string { return restarts[r] }

// Direct reports whether the taker may score without anybody touching the ball
// in between.
func (r Restart) Direct() bool {
	return r == GoalKick || r == Corner || r == DirectFreeKick || r == PenaltyKick
}

const (
	// inPlay is how far the ball must move for a restart to be taken, m.
	inPlay = 0.05

	// deadTime is how long the ball rolls on before it is put down, and
	// longDead the same before a penalty kick, for the area to be left, in
	// ticks.
	deadTime, longDead = 100, 3 * second

	// mostRetakes is how often a restart is taken again because an opponent
	// has played it.
	mostRetakes = 2
)

// award stops play: after a while the ball is put down at the spot for a
// restart by side.
func (r *Referee) award(restart Restart, side field.Side, at geom.Vec) {
	r.Restart, r.Taker, r.spot = restart, side, at
	r.Dead, r.Since, r.retake = true, 0, 0
	r.forget()
}

// judgeDead puts the ball down for the restart once it has rolled on a little.
func (r *Referee) judgeDead(f *Facts) {
	wait := deadTime
	if r.Restart == PenaltyKick {
		wait = longDead
	}
	if r.Since < wait {
		return
	}
	if r.Restart == PenaltyKick {
		r.clearArea(f)
	}
	r.putDown()
}

// putDown puts the ball down and lets the restart be taken.
func (r *Referee) putDown() {
	r.Dead, r.Since = false, 0
	r.forget()
	r.call(Call{Kind: PlaceBall, Pos: r.spot, Robot: nobody})
	r.call(Call{Kind: Whistle, Side: r.Taker, Restart: r.Restart, Robot: nobody})
}

// judgeRestart: the ball is in play when it has moved, or when the side has
// let its time run out and anybody may play it. If an opponent has moved it,
// the restart is taken again without that robot.
func (r *Referee) judgeRestart(f *Facts) {
	if f.Touch != nobody {
		r.tried = f.Touch
	}
	moved := f.Ball.Dist(r.spot) > inPlay
	if !moved && r.Since < r.format.RestartSeconds*second {
		return
	}
	if moved && r.playedByOthers(f) {
		r.retake++
		r.foul(f, IllegalPosition, r.tried)
		r.putDown()
		return
	}
	r.first = first{robot: r.tried, restart: r.Restart, direct: moved}
	r.Restart, r.Since = OpenPlay, 0
	r.siege = siege{at: f.Ball, place: f.Ball}
}

// playedByOthers reports whether an opponent on its feet, and not the taker's
// side, has played the restart.
func (r *Referee) playedByOthers(f *Facts) bool {
	if r.tried == nobody || r.retake >= mostRetakes {
		return false
	}
	p := &f.Robots[r.tried]
	return p.Side != r.Taker && p.Lying == 0 && !r.Absent(r.tried)
}
