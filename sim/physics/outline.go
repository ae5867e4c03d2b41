package physics

import (
	"math"

	"github.com/jakecoffman/cp/v2"
)

// Categories decide who meets whom. The ball comes nearer to a robot's axis than
// another robot does, as far as to its feet. Both are one disc: the ball meets
// boards with its whole radius, and feet with a core that is smaller by as much
// as torsos are wider than feet. Every disc less saves a twentieth of a step.
const (
	catBoard uint = 1 << iota
	catTorso
	catFeet
	catBall
	catCore
)

// leastCore is the smallest core of a ball, m. It is met where the robots are
// adults and the ball is a child's.
const leastCore = 0.02

func (w *World) addBall(b *Ball) {
	w.ball = cp.NewBody(w.format.BallMass, math.Inf(1))
	w.ball.SetPosition(vector(b.Pos))
	w.ball.SetVelocityVector(vector(b.Vel))
	w.ball.UserData = ballIndex
	w.space.AddBody(w.ball)
	w.hull[0] = w.addBallPart(w.format.BallRadius, catBall, catBoard)
	w.hull[1] = w.addBallPart(w.core, catCore, catFeet)
}

func (w *World) addBallPart(radius float64, is, meets uint) *cp.Shape {
	s := cp.NewCircle(w.ball, radius, cp.Vector{})
	s.SetElasticity(bounceBall)
	s.SetCollisionType(typeBall)
	s.SetFilter(cp.NewShapeFilter(cp.NO_GROUP, is, meets))
	w.made++
	return w.space.AddShape(s)
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

// outline adds the shapes of robot i to its body. What meets the ball is wider
// by as much as the ball's core is narrower than the ball.
func (w *World) outline(i int, r *Robot) {
	b := w.robots[i]
	w.shapes[i], w.parts[i], w.tops[i] = r.Shape, w.parts[i][:0], r.top()
	k, rind := r.scale(), w.format.BallRadius-w.core
	switch r.Shape {
	case Upright:
		w.addPart(i, cp.NewCircle(b, torsoRadius*k, cp.Vector{}), catTorso|catFeet, catTorso|catBoard|catCore)
	case Prone:
		end := cp.Vector{X: (proneLength/2 - proneRadius) * k}
		w.addPart(i, cp.NewSegment(b, end.Neg(), end, proneRadius*k), catTorso, catTorso|catBoard)
		w.addPart(i, cp.NewSegment(b, end.Neg(), end, float64(proneRadius*k)+rind), catFeet, catCore)
	case Wide:
		end := cp.Vector{Y: (wideLength/2 - feetRadius) * k}
		w.addPart(i, cp.NewCircle(b, torsoRadius*k, cp.Vector{}), catTorso, catTorso|catBoard)
		w.addPart(i, cp.NewSegment(b, end.Neg(), end, float64(feetRadius*k)+rind), catFeet, catCore)
	case Low:
		w.addPart(i, cp.NewCircle(b, torsoRadius*k, cp.Vector{}), catTorso, catTorso|catBoard)
		hands := cp.NewCircle(b, float64(lowRadius*k)+rind, cp.Vector{})
		w.addPart(i, hands, catFeet, catCore)
		hands.SetElasticity(softness)
	}
}

func (w *World) addPart(i int, s *cp.Shape, is, meets uint) {
	s.SetElasticity(bounceRobots)
	s.SetCollisionType(typeRobot)
	s.SetFilter(cp.NewShapeFilter(cp.NO_GROUP, is, meets))
	w.made++
	w.parts[i] = append(w.parts[i], w.space.AddShape(s))
}

// reshape gives robot i another outline.
func (w *World) reshape(i int, r *Robot) {
	for _, part := range w.parts[i] {
		w.space.RemoveShape(part)
	}
	w.robots[i].SetAngle(r.Axis)
	w.outline(i, r)
}
