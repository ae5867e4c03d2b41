// Package physics moves what has mass: robots and ball, between boards and
// goals. It is the only importer of Chipmunk.
//
// The truth is a State, a plain value. A World is the machine that carries a
// State one tick onwards; it holds nothing that the State does not say, except
// the solver's memory of running contacts. A match has its World renewed at key
// ticks, when it forgets that too: there, a State is all that a snapshot needs.
//
//	w := physics.NewWorld(&format, &state)
//	state.Robots[0].Force = geom.Vec{X: 20}
//	w.Step(&state)
//	for _, c := range w.Contacts() { … }
//
// Rules that keep the bits the same everywhere (measured on cp v2.4.0): a
// fixed step, no sleeping, no joints or springs, no Separate callbacks (their
// order hangs on pointers), no moment of cp.INFINITY (a denormal inverse), and
// shapes change only between steps, in the order of the robots.
package physics

import (
	"sync"

	"github.com/jakecoffman/cp/v2"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

const (
	// Step is the time of one tick, in s. cp's contact bias, 1 − 0.9⁶⁰ to the
	// power of the step, was found equal on all platforms at 100 Hz, and
	// different at 250 Hz.
	Step = 0.01

	// iterations of the contact solver. Four are enough for light contacts
	// between few bodies; ten cost 1.5 times as much.
	iterations = 4

	// slop is the overlap that contacts tolerate, in m. cp's own 0.1 is meant
	// for pixels.
	slop = 0.005

	// Elasticities; the restitution of a contact is the product of two. The
	// ball leaves boards and posts with half its speed, feet with 0.28 of it
	// and nets with 0.05; robots leave each other with 0.3.
	bounceBall, bounceRobots = 0.5, 0.55
	hardness, softness       = 1.0, 0.1

	netRadius = 0.02 // m
)

// Collision types, in the order of State.
const (
	typeBoard cp.CollisionType = iota + 1
	typeRobot
	typeBall
	typeGoal
)

// building guards the construction of spaces: cp numbers its bodies with an
// unguarded package variable, and matches are built in parallel.
var building sync.Mutex

// World carries a State onwards, tick by tick.
type World struct {
	format   *field.Format
	space    *cp.Space
	ball     *cp.Body
	hull     [2]*cp.Shape // of the ball: against boards, and against feet
	robots   [field.MaxRobots]*cp.Body
	count    int
	shapes   [field.MaxRobots]Shape
	parts    [field.MaxRobots][]*cp.Shape
	tops     [field.MaxRobots]float64 // up to which each robot stops the ball, m
	core     float64                  // radius of the ball against feet, m
	over     float64                  // height of the ball's underside, m
	contacts []Contact
	renewed  bool // what moves is to be put into the space before the next Step
	made     int  // shapes of what moves, so far
}

// NewWorld returns a World that goes on from s.
func NewWorld(f *field.Format, s *State) *World {
	w := &World{format: f, count: s.Count, contacts: make([]Contact, 0, 16)}
	w.core = f.BallRadius
	if s.Count > 0 {
		w.core = max(w.core-float64((torsoRadius-feetRadius)*s.Robots[0].scale()), leastCore)
	}
	building.Lock()
	w.space = cp.NewSpace() // which makes a body of its own
	building.Unlock()
	w.space.Iterations = iterations
	w.space.SetCollisionSlop(slop)
	w.addBoards()
	w.addGoals()
	w.handleContacts()
	w.countUp(s.Shapes)
	w.Renew()
	return w
}

// Step moves s one tick onwards. A robot whose Shape has changed, or that was
// put elsewhere, is taken over first.
func (w *World) Step(s *State) {
	if w.renewed {
		w.refill(s)
	}
	w.takeOver(s)
	w.beginTick(s)
	w.space.Step(Step)
	w.readBack(s)
}

// Contacts returns the touches of the last Step in the solver's order, which
// is the same on every machine. The slice is valid until the next Step.
func (w *World) Contacts() []Contact { return w.contacts }

// takeOver brings the space up to date with what others did to s since the
// last Step.
func (w *World) takeOver(s *State) {
	place(w.ball, s.Ball.Pos)
	for i := range w.count {
		place(w.robots[i], s.Robots[i].Pos)
		if w.shapes[i] != s.Robots[i].Shape {
			w.reshape(i, &s.Robots[i])
		}
	}
}

func place(b *cp.Body, at geom.Vec) {
	if p := b.Position(); p.X != at.X || p.Y != at.Y {
		b.SetPosition(vector(at))
	}
}

func (w *World) beginTick(s *State) {
	w.contacts = w.contacts[:0]
	s.Ball.roll()
	w.meetFrame(&s.Ball)
	w.over = s.Ball.Height
	w.ball.SetVelocityVector(vector(s.Ball.Vel))
	for i := range w.count {
		r := &s.Robots[i]
		if r.Shape == Prone {
			r.slide()
		}
		w.robots[i].SetVelocityVector(vector(r.Vel))
		w.robots[i].SetForce(vector(r.Force))
	}
}

func (w *World) readBack(s *State) {
	s.Shapes = w.made
	s.Ball.Pos, s.Ball.Vel = point(w.ball.Position()), point(w.ball.Velocity())
	for i := range w.count {
		r := &s.Robots[i]
		r.Pos, r.Vel, r.Force = point(w.robots[i].Position()), point(w.robots[i].Velocity()), geom.Vec{}
	}
}

func vector(v geom.Vec) cp.Vector { return cp.Vector{X: v.X, Y: v.Y} }
func point(v cp.Vector) geom.Vec  { return geom.Vec{X: v.X, Y: v.Y} }
