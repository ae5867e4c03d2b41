package skill

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// fresher is by how much, in s, a mate's word of the ball must be newer than
	// the robot's own look to be believed instead.
	fresher = 0.7

	// sweep is the time, in s, of one turn of the head to and fro.
	sweep = 2.0

	// searching is how fast a robot turns that looks for the ball, rad/s.
	searching = 1.2
)

// Ball is the robot's own sighting of the ball, or a mate's that is much fresher.
func Ball(p *agent.Percept) (s agent.Sighting, hearsay bool) {
	s = p.Ball
	for i := range p.MateCount {
		if m := &p.Mates[i].Ball; m.Seen && (!s.Seen || m.Age+fresher < s.Age) {
			s, hearsay = *m, true
		}
	}
	return s, hearsay
}

// Gaze looks at the ball, or about for it.
func Gaze(p *agent.Percept, ball *agent.Sighting) geom.Vec {
	if ball.Seen && ball.Age < 1 {
		return ball.Pos.AddMul(ball.Vel, 0.2)
	}
	t := p.Time/sweep - float64(int(p.Time/sweep))
	yaw := 1.4 * (1 - float64(4*abs(t-0.5)))
	return p.Me.Pos.AddMul(geom.Polar(p.Me.Heading+yaw), 3)
}

// Seek says how to turn on the spot until the ball is found: towards where it was
// last, and round and round once that is forgotten.
func Seek(p *agent.Percept) (turn float64) {
	if p.Ball.Seen && p.Me.Axis.Cross(p.Ball.Pos.Sub(p.Me.Pos)) < 0 {
		return -searching
	}
	return searching
}
