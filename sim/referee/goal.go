package referee

import (
	"math"

	"jiayou/sim/field"
)

// judgeGoal: the whole ball has crossed the line between the posts and under
// the bar.
func (r *Referee) judgeGoal(f *Facts) bool {
	beyond := math.Abs(f.Ball.X) - r.format.GoalX()
	top := f.Height + 2*r.format.BallRadius
	if beyond < r.format.BallRadius || math.Abs(f.Ball.Y) > r.format.GoalWidth/2 || top > r.format.GoalHeight {
		return false
	}
	scorer := field.Home
	if f.Ball.X*r.Attack(field.Home) < 0 {
		scorer = field.Away
	}
	r.Score[scorer]++
	r.Restart, r.Taker = KickOff, scorer.Other()
	r.spot.X, r.spot.Y = 0, 0
	r.enter(Celebrating)
	r.call(Call{Kind: Goal, Side: scorer, Robot: -1})
	return true
}
