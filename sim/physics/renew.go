package physics

import (
	"github.com/jakecoffman/cp/v2"

	"jiayou/sim/field"
)

// Renew has the next Step forget what the solver remembers: it takes ball and
// robots out of the space and puts them in again as its State says. A match that
// renews at other ticks is another match. It costs some microseconds, where a
// new space costs hundreds, and garbage besides.
func (w *World) Renew() { w.renewed = true }

// refill empties the space of what moves and fills it again from s.
func (w *World) refill(s *State) {
	if w.ball != nil {
		w.drop(w.ball, w.hull[:])
		for i := range w.count {
			w.drop(w.robots[i], w.parts[i])
		}
	}
	building.Lock()
	defer building.Unlock()
	w.addBall(&s.Ball)
	for i := range s.Count {
		w.addRobot(i, &s.Robots[i])
	}
	w.renewed = false
}

func (w *World) drop(b *cp.Body, parts []*cp.Shape) {
	for _, part := range parts {
		w.space.RemoveShape(part)
	}
	w.space.RemoveBody(b)
}

// mostShapes is the most shapes that move at once: two of each robot and of the
// ball.
const mostShapes = 2*field.MaxRobots + 2

// countUp brings a new space to where one is in which shapes have been made. The
// order in which cp looks at its shapes hangs on their numbers, which it never
// gives twice, and on the size of its table of them, which never shrinks.
func (w *World) countUp(shapes int) {
	building.Lock()
	b := w.space.AddBody(cp.NewBody(1, 1))
	building.Unlock()
	var blanks [mostShapes]*cp.Shape
	for i := range blanks {
		blanks[i] = w.space.AddShape(cp.NewCircle(b, 1, cp.Vector{}))
	}
	for _, blank := range blanks {
		w.space.RemoveShape(blank)
	}
	for ; w.made < shapes; w.made++ {
		w.space.AddShape(blanks[0])
		w.space.RemoveShape(blanks[0])
	}
	w.space.RemoveBody(b)
}
