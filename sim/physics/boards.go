package physics

import "github.com/jakecoffman/cp/v2"

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
