package team

import (
	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
	"jiayou/sim/geom"
)

// arrive walks to a place, stops there and faces the way that face points.
func (v *view) arrive(c *agent.Command, at, face geom.Vec) {
	c.Walk, c.Turn = skill.Go(v.Percept, &skill.Way{To: at, Face: face})
}
