package skill

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

// Move is a way to move.
type Move uint8

// The moves.
const (
	Stop   Move = iota // stand
	Walk               // with a velocity: Order.Vel
	WalkTo             // to a place, and stop there: Order.Place
	Strike             // behind the ball, and kick it to a place: Order.Place
	Search             // turn on the spot until the ball is found
)

// Order is what a brain wants, in words that a pupil knows. The zero value lets
// the robot stand and look at the ball.
type Order struct {
	Move  Move
	Place geom.Vec
	Vel   geom.Vec // m/s
	Speed float64  // at most, m/s; 0 for as fast as it can
	Power float64  // of a Strike, m/s; 0 for a hard shot
	Loft  float64  // … and its angle of climb, rad
	Full  bool     // … out of a stop, harder and truer

	Face   bool // towards Facing, once it is near its place
	Facing geom.Vec
	Spin   bool    // turn with Turn rad/s instead
	Turn   float64 // counter-clockwise

	Kick   agent.Kick // at once, if the ball is at its feet
	Guard  agent.Guard
	Rise   agent.Rise
	Look   bool // at Looking, instead of at the ball
	LookAt geom.Vec
	Word   agent.Word
	Show   agent.Emotion
}

const (
	// shotPower is the hardest kick, in m/s, that is asked for unasked.
	shotPower = 6

	// sweep is the time, in s, of one turn of the head to and fro.
	sweep = 2.0

	// searching is how fast a robot turns that looks for the ball, rad/s.
	searching = 1.2
)

// Command makes a command of an order.
func (v *View) Command(o *Order, h *Habit) agent.Command {
	c := v.move(o, h)
	if o.Spin {
		c.Turn, c.Still = o.Turn, false
	}
	if o.Kick.Power > 0 {
		c.Kick = o.Kick
	}
	c.Guard, c.Rise, c.Word, c.Show = o.Guard, o.Rise, o.Word, o.Show
	c.Look = v.gaze()
	if o.Look {
		c.Look = o.LookAt
	}
	_, c.ToBall = v.Meet()
	return c
}

func (v *View) move(o *Order, h *Habit) agent.Command {
	switch o.Move {
	case Walk:
		c := agent.Command{Walk: o.Vel.Limit(v.limit(o)).Unturn(v.axis)}
		if o.Face {
			c.Turn = v.turnTo(o.Facing.Sub(v.P.Me.Pos).Angle())
		}
		return c
	case WalkTo:
		face := v.toBallAngle()
		if o.Face {
			face = o.Facing.Sub(v.P.Me.Pos).Angle()
		}
		return v.walk(o.Place, face, 0, v.limit(o))
	case Strike:
		return v.strike(o, h)
	case Search:
		return v.search()
	}
	if o.Face {
		off := geom.Wrap(o.Facing.Sub(v.P.Me.Pos).Angle() - v.P.Me.Heading)
		return agent.Command{Turn: v.turnTo(off + v.P.Me.Heading), Still: abs(off) < 0.1}
	}
	return agent.Command{Still: true}
}

func (v *View) limit(o *Order) float64 {
	if o.Speed > 0 {
		return min(o.Speed, v.P.Me.MaxWalk)
	}
	return v.P.Me.MaxWalk
}

// gaze looks at the ball, or about for it.
func (v *View) gaze() geom.Vec {
	if v.Ball.Seen && v.Ball.Age < 1 {
		return v.Ball.Pos.AddMul(v.Ball.Vel, 0.2)
	}
	t := v.P.Time/sweep - float64(int(v.P.Time/sweep))
	yaw := 1.4 * (1 - float64(4*abs(t-0.5)))
	return v.P.Me.Pos.AddMul(geom.Polar(v.P.Me.Heading+yaw), 3)
}

// search turns on the spot, towards where the ball was last.
func (v *View) search() agent.Command {
	turn := searching
	if v.axis.Cross(v.P.Ball.Pos.Sub(v.P.Me.Pos)) < 0 {
		turn = -turn
	}
	return agent.Command{Turn: turn}
}
