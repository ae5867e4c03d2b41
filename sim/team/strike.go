package team

import (
	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
)

// strike goes behind the ball and kicks it where it does most good.
func (b *player) strike(v *view, c *agent.Command) {
	if !v.Game.Restart && v.foe-0.5 < 0.7/pace && v.mine-v.foe > v.style.tackle {
		v.jockey(c)
		return
	}
	best := b.choose(v, v.meet)
	b.plan = best.plan
	if !skill.AtFeet(v.Percept, v.ball.Pos, best.at) {
		c.Walk, c.Turn = b.habit.Approach(v.Percept, v.meet, best.at, 0)
		return
	}
	c.Walk, c.Turn = skill.Swing(v.Percept, v.ball.Pos, best.at)
	c.Kick = best.kick
}

// jockey stands in the way of an opponent that has the ball: two robots who
// both go for it are two robots on the turf.
func (v *view) jockey(c *agent.Command) {
	way := v.homeward().Sub(v.ball.Pos)
	v.arrive(c, v.ball.Pos.AddMul(way.Unit(), min(0.95, way.Len()-0.4)), v.toBall())
}
