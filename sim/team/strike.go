package team

import (
	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
)

// strike goes behind the ball and kicks it where it does most good.
func (b *player) strike(v *view) agent.Command {
	if !v.Game.Restart && v.foe-0.5 < 0.7/pace && v.mine-v.foe > b.style.tackle {
		return v.jockey()
	}
	best := b.choose(v, v.meet)
	b.plan = best.plan
	if !skill.AtFeet(v.Percept, v.ball.Pos, best.at) {
		return b.habit.Approach(v.Percept, v.meet, best.at, 0)
	}
	return skill.Swing(v.Percept, v.ball.Pos, best.kick)
}

// jockey stands in the way of an opponent that has the ball: two robots who
// both go for it are two robots on the turf.
func (v *view) jockey() agent.Command {
	way := v.homeward().Sub(v.ball.Pos)
	return v.arrive(v.ball.Pos.AddMul(way.Unit(), min(0.95, way.Len()-0.4)), v.toBall())
}
