package referee

import (
	"math"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// deadTime is how long the ball rolls on before it is put down, in ticks.
const deadTime = 120

// judgeOut: the whole ball has crossed a touch line or a goal line. The side
// that did not touch it last restarts: with a kick-in where it crossed, with a
// goal kick, or with a corner.
func (r *Referee) judgeOut(f *Facts) bool {
	past := r.format.BallRadius
	overTouch := math.Abs(f.Ball.Y) > r.format.TouchY()+past
	overGoal := math.Abs(f.Ball.X) > r.format.GoalX()+past
	if !overTouch && !overGoal {
		return false
	}
	culprit := f.Last
	if !f.Touched {
		culprit = r.Taker
	}
	r.Taker = culprit.Other()
	if overGoal {
		r.overGoalLine(f, culprit)
	} else {
		r.Restart = KickIn
		r.spot = geom.Vec{
			X: geom.Clamp(f.Ball.X, 0.3-r.format.GoalX(), r.format.GoalX()-0.3),
			Y: math.Copysign(r.format.TouchY(), f.Ball.Y),
		}
	}
	r.Dead, r.Since = true, 0
	r.call(Call{Kind: BallOut, Side: culprit, Restart: r.Restart, Robot: -1})
	return true
}

// overGoalLine awards a corner if the defenders touched last, else a goal kick.
func (r *Referee) overGoalLine(f *Facts, culprit field.Side) {
	end := math.Copysign(1, f.Ball.X)
	near := math.Copysign(1, f.Ball.Y)
	if r.Attack(culprit)*end < 0 {
		r.Restart = Corner
		r.spot = geom.Vec{X: end * (r.format.GoalX() - 0.1), Y: near * (r.format.TouchY() - 0.1)}
		return
	}
	r.Restart = GoalKick
	r.spot = geom.Vec{X: end * (r.format.GoalX() - r.format.GoalAreaDepth), Y: near * r.format.GoalAreaWidth / 4}
}

// judgeDead puts the ball down for the restart once it has rolled on a little.
func (r *Referee) judgeDead() {
	if r.Since < deadTime {
		return
	}
	r.Dead, r.Since = false, 0
	r.stuck, r.still = r.spot, 0
	r.call(Call{Kind: PlaceBall, Pos: r.spot})
	r.call(Call{Kind: Whistle, Side: r.Taker, Restart: r.Restart, Robot: -1})
}
