package physics

import (
	"github.com/jakecoffman/cp/v2"

	"jiayou/sim/geom"
)

// ballIndex stands for the ball where others are named by their index.
const ballIndex = -1

// Contact is a touch during the last Step.
type Contact struct {
	A, B    int      // indexes of robots; B is −1 for the ball
	Impulse geom.Vec // on A, N·s; B got the opposite
}

// WithBall reports whether robot A touched the ball.
func (c *Contact) WithBall() bool { return c.B == ballIndex }

// handleContacts lets the space report touches between robots, and of robots
// with the ball, after each solution.
func (w *World) handleContacts() {
	robots := w.space.NewCollisionHandler(typeRobot, typeRobot)
	robots.PostSolveFunc = w.collect
	ball := w.space.NewCollisionHandler(typeRobot, typeBall)
	ball.PreSolveFunc = w.reachesBall
	ball.PostSolveFunc = w.collect
}

// reachesBall lets a lofted ball pass over feet.
func (w *World) reachesBall(*cp.Arbiter, *cp.Space, any) bool { return !w.high }

func (w *World) collect(arb *cp.Arbiter, _ *cp.Space, _ any) {
	a, b := arb.Bodies()
	w.contacts = append(w.contacts, Contact{
		A: a.UserData.(int), B: b.UserData.(int), Impulse: point(arb.TotalImpulse()),
	})
}
