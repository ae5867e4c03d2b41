package referee

import (
	"math"

	"jiayou/sim/field"
)

// judgeGoal: the whole ball has crossed the line between the posts and under
// the bar. Straight from a restart that allows no goal it is as if the ball had
// gone out beside the goal: a goal kick, or a corner if it was the own one.
func (r *Referee) judgeGoal(f *Facts) bool {
	if !r.inGoal(f) {
		return false
	}
	scorer := field.Home
	if f.Ball.X*r.Attack(field.Home) < 0 {
		scorer = field.Away
	}
	if r.noGoal(r.first.robot != nobody && f.Robots[r.first.robot].Side != scorer) {
		r.overGoalLine(f, r.culprit(f))
		r.call(Call{Kind: BallOut, Side: r.Taker.Other(), Restart: r.Restart, Robot: nobody})
		return true
	}
	r.Score[scorer]++
	r.call(Call{Kind: Goal, Side: scorer, Robot: nobody})
	if r.Extra() && r.format.ExtraSeconds > 0 {
		r.finish() // the golden goal
		return true
	}
	r.Restart, r.Taker = KickOff, scorer.Other()
	r.spot.X, r.spot.Y = 0, 0
	r.enter(Celebrating)
	return true
}

// inGoal reports whether the whole ball is behind a goal line, between the
// posts and under the bar.
func (r *Referee) inGoal(f *Facts) bool {
	beyond := math.Abs(f.Ball.X) - r.format.GoalX()
	top := f.Height + 2*r.format.BallRadius
	return beyond >= r.format.BallRadius && math.Abs(f.Ball.Y) <= r.format.GoalWidth/2 && top <= r.format.GoalHeight
}
