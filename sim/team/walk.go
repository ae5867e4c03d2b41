package team

import (
	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
	"jiayou/sim/geom"
)

// arrive walks to a place, stops there and faces the way that face points.
func (v *view) arrive(at, face geom.Vec) agent.Command {
	return skill.Go(v.Percept, skill.Way{To: at, Face: face})
}
