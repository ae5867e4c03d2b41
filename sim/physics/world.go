// Package physics moves what has mass: robots and ball, between boards and
// goals. It is the only importer of Chipmunk.
//
// The truth is a State, a plain value. A World is the machine that carries a
// State one tick onwards; it holds nothing that the State does not say, except
// the solver's memory of running contacts. Build a World from the same State
// at the same tick and it goes on in the same way, which is why every match
// rebuilds its World at key ticks: there, a State is all that a snapshot needs.
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
	"math"
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

// Categories decide who meets whom: the ball meets feet, not torsos.
const (
	catBoard uint = 1 << iota
	catTorso
	catFeet
	catBall
)

// building guards the construction of spaces: cp numbers its bodies with an
// unguarded package variable, and matches are built in parallel.
var building sync.Mutex

// World carries a State onwards, tick by tick.
type World struct {
	format   *field.Format
	space    *cp.Space
	ball     *cp.Body
	robots   [field.MaxRobots]*cp.Body
	count    int
	shapes   [field.MaxRobots]Shape
	parts    [field.MaxRobots][]*cp.Shape
	tops     [field.MaxRobots]float64 // up to which each robot stops the ball, m
	over     float64                  // height of the ball's underside, m
	contacts []Contact
}

// NewWorld returns a World that goes on from s.
func NewWorld(f *field.Format, s *State) *World {
	w := &World{format: f, count: s.Count, contacts: make([]Contact, 0, 16)}
	w.Rebuild(s)
	return w
}

// Rebuild makes the World anew from s. The solver forgets its contacts, so a
// match that rebuilds at other ticks is another match.
func (w *World) Rebuild(s *State) {
	building.Lock()
	defer building.Unlock()
	w.space = cp.NewSpace()
	w.space.Iterations = iterations
	w.space.SetCollisionSlop(slop)
	w.addBoards()
	w.addGoals()
	w.addBall(&s.Ball)
	for i := range s.Count {
		w.addRobot(i, &s.Robots[i])
	}
	w.handleContacts()
}

// Step moves s one tick onwards. A robot whose Shape has changed, or that was
// put elsewhere, is taken over first.
func (w *World) Step(s *State) {
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

// reshape gives robot i another outline. It costs some microseconds, where a
// new space costs a hundred.
func (w *World) reshape(i int, r *Robot) {
	for _, part := range w.parts[i] {
		w.space.RemoveShape(part)
	}
	w.robots[i].SetAngle(r.Axis)
	w.outline(i, r)
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
	s.Ball.Pos, s.Ball.Vel = point(w.ball.Position()), point(w.ball.Velocity())
	for i := range w.count {
		r := &s.Robots[i]
		r.Pos, r.Vel, r.Force = point(w.robots[i].Position()), point(w.robots[i].Velocity()), geom.Vec{}
	}
}

// addBoards puts boards round the turf, behind its border.
func (w *World) addBoards() {
	x, y := w.format.GoalX()+w.format.Border, w.format.TouchY()+w.format.Border
	corners := [...]cp.Vector{{X: -x, Y: -y}, {X: x, Y: -y}, {X: x, Y: y}, {X: -x, Y: y}}
	for i, c := range corners {
		w.addWall(cp.NewSegment(w.space.StaticBody, c, corners[(i+1)%len(corners)], 0.02), hardness)
	}
}

// addGoals puts two posts behind each goal line, and nets between and beside
// them.
func (w *World) addGoals() {
	f, static := w.format, w.space.StaticBody
	half := f.GoalWidth/2 + f.PostRadius
	for _, side := range [...]float64{-1, 1} {
		line, back := side*(f.GoalX()+f.PostRadius), side*(f.GoalX()+f.GoalDepth)
		left, right := cp.Vector{X: line, Y: half}, cp.Vector{X: line, Y: -half}
		leftBack, rightBack := cp.Vector{X: back, Y: half}, cp.Vector{X: back, Y: -half}
		w.addGoal(cp.NewCircle(static, f.PostRadius, left), hardness)
		w.addGoal(cp.NewCircle(static, f.PostRadius, right), hardness)
		w.addGoal(cp.NewSegment(static, left, leftBack, netRadius), softness)
		w.addGoal(cp.NewSegment(static, leftBack, rightBack, netRadius), softness)
		w.addGoal(cp.NewSegment(static, rightBack, right, netRadius), softness)
	}
}

// addWall puts something that never moves. Restitution is the product of both
// sides': of a wall's elasticity and the ball's.
func (w *World) addWall(s *cp.Shape, elasticity float64) {
	w.addStatic(s, elasticity, typeBoard)
}

// addGoal puts a part of a goal, which a ball can fly over.
func (w *World) addGoal(s *cp.Shape, elasticity float64) {
	w.addStatic(s, elasticity, typeGoal)
}

func (w *World) addStatic(s *cp.Shape, elasticity float64, kind cp.CollisionType) {
	s.SetElasticity(elasticity)
	s.SetCollisionType(kind)
	s.SetFilter(cp.NewShapeFilter(cp.NO_GROUP, catBoard, cp.ALL_CATEGORIES))
	w.space.AddShape(s)
}

func (w *World) addBall(b *Ball) {
	w.ball = cp.NewBody(w.format.BallMass, math.Inf(1))
	w.ball.SetPosition(vector(b.Pos))
	w.ball.SetVelocityVector(vector(b.Vel))
	w.ball.UserData = ballIndex
	w.space.AddBody(w.ball)
	s := cp.NewCircle(w.ball, w.format.BallRadius, cp.Vector{})
	s.SetElasticity(bounceBall)
	s.SetCollisionType(typeBall)
	s.SetFilter(cp.NewShapeFilter(cp.NO_GROUP, catBall, catBoard|catFeet))
	w.space.AddShape(s)
}

func (w *World) addRobot(i int, r *Robot) {
	b := cp.NewBody(r.Mass, math.Inf(1))
	b.SetPosition(vector(r.Pos))
	b.SetVelocityVector(vector(r.Vel))
	b.SetAngle(r.Axis)
	b.UserData = i
	w.space.AddBody(b)
	w.robots[i] = b
	w.outline(i, r)
}

// outline adds the shapes of robot i to its body.
func (w *World) outline(i int, r *Robot) {
	b := w.robots[i]
	w.shapes[i], w.parts[i], w.tops[i] = r.Shape, w.parts[i][:0], r.top()
	k := r.scale()
	switch r.Shape {
	case Upright:
		w.addPart(i, cp.NewCircle(b, torsoRadius*k, cp.Vector{}), catTorso, catTorso|catBoard)
		w.addPart(i, cp.NewCircle(b, feetRadius*k, cp.Vector{}), catFeet, catBall)
	case Prone:
		end := cp.Vector{X: (proneLength/2 - proneRadius) * k}
		w.addPart(i, cp.NewSegment(b, end.Neg(), end, proneRadius*k), catTorso|catFeet, catTorso|catBall|catBoard)
	case Wide:
		end := cp.Vector{Y: (wideLength/2 - feetRadius) * k}
		w.addPart(i, cp.NewCircle(b, torsoRadius*k, cp.Vector{}), catTorso, catTorso|catBoard)
		w.addPart(i, cp.NewSegment(b, end.Neg(), end, feetRadius*k), catFeet, catBall)
	case Low:
		w.addPart(i, cp.NewCircle(b, torsoRadius*k, cp.Vector{}), catTorso, catTorso|catBoard)
		hands := cp.NewCircle(b, lowRadius*k, cp.Vector{})
		w.addPart(i, hands, catFeet, catBall)
		hands.SetElasticity(softness)
	}
}

func (w *World) addPart(i int, s *cp.Shape, is, meets uint) {
	s.SetElasticity(bounceRobots)
	s.SetCollisionType(typeRobot)
	s.SetFilter(cp.NewShapeFilter(cp.NO_GROUP, is, meets))
	w.space.AddShape(s)
	w.parts[i] = append(w.parts[i], s)
}

func vector(v geom.Vec) cp.Vector { return cp.Vector{X: v.X, Y: v.Y} }
func point(v cp.Vector) geom.Vec  { return geom.Vec{X: v.X, Y: v.Y} }
