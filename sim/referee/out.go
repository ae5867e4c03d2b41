package referee

import (
	"math"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// judgeOut: the whole ball has crossed a touch line or a goal line. The side
// that did not touch it last restarts: with a kick-in where it crossed, with a
// goal kick, or with a corner.
func (r *Referee) judgeOut(f *Facts) bool {
	if !r.isOut(f) {
		return false
	}
	culprit := r.culprit(f)
	if math.Abs(f.Ball.X) > r.format.GoalX()+r.format.BallRadius {
		r.overGoalLine(f, culprit)
	} else {
		r.award(KickIn, culprit.Other(), geom.Vec{
			X: geom.Clamp(f.Ball.X, 0.3-r.format.GoalX(), r.format.GoalX()-0.3),
			Y: math.Copysign(r.format.TouchY(), f.Ball.Y),
		})
	}
	r.call(Call{Kind: BallOut, Side: culprit, Restart: r.Restart, Robot: nobody})
	return true
}

// isOut reports whether the whole ball is outside the lines.
func (r *Referee) isOut(f *Facts) bool {
	past := r.format.BallRadius
	return math.Abs(f.Ball.Y) > r.format.TouchY()+past || math.Abs(f.Ball.X) > r.format.GoalX()+past
}

// culprit is the side that has touched the ball last.
func (r *Referee) culprit(f *Facts) field.Side {
	if !f.Touched {
		return r.Taker
	}
	return f.Last
}

// overGoalLine awards a corner if the defenders touched last, else a goal kick.
func (r *Referee) overGoalLine(f *Facts, culprit field.Side) {
	end := math.Copysign(1, f.Ball.X)
	near := math.Copysign(1, f.Ball.Y)
	if r.Attack(culprit)*end < 0 {
		r.award(Corner, culprit.Other(), geom.Vec{X: end * (r.format.GoalX() - 0.1), Y: near * (r.format.TouchY() - 0.1)})
		return
	}
	r.award(GoalKick, culprit.Other(), geom.Vec{X: end * (r.format.GoalX() - r.format.GoalAreaDepth), Y: near * r.format.GoalAreaWidth / 4})
}
