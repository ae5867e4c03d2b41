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

// shotPower is the hardest kick, in m/s, that is asked for unasked.
const shotPower = 6

// Command makes a command of an order.
func (v *View) Command(o *Order, h *Habit) agent.Command {
	var c agent.Command
	v.move(&c, o, h)
	if o.Spin {
		c.Turn, c.Still = o.Turn, false
	}
	if o.Kick.Power > 0 {
		c.Kick = o.Kick
	}
	c.Guard, c.Rise, c.Word, c.Show = o.Guard, o.Rise, o.Word, o.Show
	c.Look = Gaze(v.P, &v.Ball)
	if o.Look {
		c.Look = o.LookAt
	}
	_, c.ToBall = v.Meet()
	return c
}

// move adds to a command what an order says of moving.
func (v *View) move(c *agent.Command, o *Order, h *Habit) {
	switch o.Move {
	case Walk:
		w := Way{Fastest: o.Speed}
		c.Walk = o.Vel.Limit(w.fastest(v.P)).Unturn(v.P.Me.Axis)
		if o.Face {
			c.Turn = turnTo(v.P, o.Facing.Sub(v.P.Me.Pos))
		}
	case WalkTo:
		w := Way{To: o.Place, Face: v.Ball.Pos.Sub(v.P.Me.Pos), Fastest: o.Speed}
		if o.Face {
			w.Face = o.Facing.Sub(v.P.Me.Pos)
		}
		c.Walk, c.Turn = Go(v.P, &w)
	case Strike:
		v.strike(c, o, h)
	case Search:
		c.Turn = Seek(v.P)
	default:
		v.stop(c, o)
	}
}

// stop stands, and turns where it stands if it is to face somewhere.
func (v *View) stop(c *agent.Command, o *Order) {
	c.Still = true
	if o.Face {
		c.Turn = turnTo(v.P, o.Facing.Sub(v.P.Me.Pos))
		c.Still = abs(c.Turn) < 0.2
	}
}
