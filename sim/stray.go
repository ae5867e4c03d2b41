package sim

import (
	"math"

	"jiayou/sim/geom"
	"jiayou/sim/physics"
)

const (
	// strayTicks is the time between two looks for who has left the hall.
	strayTicks = 10

	// hall is how far behind the boards the hall ends, m. Nothing gets there as
	// long as the boards hold, which they do at every speed that occurs.
	hall = 2.0
)

// fetchStrays puts the ball and robots back that are outside the hall: a bounded
// correction of what would be a bug, reported as an event.
func (m *Match) fetchStrays() {
	f := &m.config.Format
	edge := geom.Vec{X: f.GoalX() + f.Border, Y: f.TouchY() + f.Border}
	out := func(p geom.Vec) bool { return math.Abs(p.X) > edge.X+hall || math.Abs(p.Y) > edge.Y+hall }
	if out(m.physics.Ball.Pos) {
		m.physics.Ball = physics.Ball{Pos: inside(m.physics.Ball.Pos, edge)}
		m.emit(Event{Kind: EventStray, Robot: nobody})
	}
	for i := range m.physics.Count {
		if p := &m.physics.Robots[i]; p.Shape != physics.Away && out(p.Pos) {
			m.put(i, inside(p.Pos, edge), physics.Upright)
			m.emitFor(i, EventStray, 0)
		}
	}
}

// nobody stands for the ball where others are named by their index.
const nobody = -1

// inside returns the point half a metre inside edge that is nearest to p.
func inside(p, edge geom.Vec) geom.Vec {
	return geom.Vec{X: geom.Clamp(p.X, 0.5-edge.X, edge.X-0.5), Y: geom.Clamp(p.Y, 0.5-edge.Y, edge.Y-0.5)}
}
