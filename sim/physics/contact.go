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
	frame := w.space.NewCollisionHandler(typeGoal, typeBall)
	frame.PreSolveFunc = w.reachesGoal
}

// reachesBall lets a lofted ball pass over whom it is too high for.
func (w *World) reachesBall(arb *cp.Arbiter, _ *cp.Space, _ any) bool {
	if w.over == 0 {
		return true
	}
	a, b := arb.Bodies()
	i := a.UserData.(int)
	if i == ballIndex {
		i = b.UserData.(int)
	}
	return w.over <= w.tops[i]
}

// reachesGoal lets a high ball pass over posts and nets.
func (w *World) reachesGoal(*cp.Arbiter, *cp.Space, any) bool {
	return w.over <= w.format.GoalHeight
}

func (w *World) collect(arb *cp.Arbiter, _ *cp.Space, _ any) {
	a, b := arb.Bodies()
	w.contacts = append(w.contacts, Contact{
		A: a.UserData.(int), B: b.UserData.(int), Impulse: point(arb.TotalImpulse()),
	})
}
