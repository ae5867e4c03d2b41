package humanoid

import "jiayou/sim/geom"

// judge names the posture of a stepping robot whose capture point lies at e
// from its standing foot (own frame), with left ticks to touchdown.
func (b *Body) judge(e geom.Vec, left int) {
	m := &b.pendulum.at[left]
	front, back, outer, inner := m.front, m.back, m.outer, m.inner
	if b.hemmed {
		front, back, outer = b.ahead(left), b.behind(left), b.outside(left)
	}
	if b.kick.on {
		inner = b.spec.SoleSide // the other foot is through the ball and cannot come round
	}
	out := e.Y * side(1-b.support)
	switch {
	case e.X > front, e.X < -back, out > outer, out < -inner:
		b.Posture = Falling
	case e.X > m.oneFront, e.X < -m.oneBack:
		b.Posture, b.strain = Stumble, strainTicks
		b.count(e.X, left)
	case b.strain > 0:
		b.strain--
		if b.Posture == Walk {
			b.Posture = Recover
		}
		b.count(e.X, left)
	default:
		b.Posture, b.need = Walk, 0
	}
}

// count notes how many steps a capture point e ahead of the foot needs.
func (b *Body) count(e float64, left int) {
	s := b.spec
	if e < 0 {
		b.need = b.pendulum.steps(-e, s.SoleBack, s.ReachBack, left, s.Step)
	} else {
		b.need = b.pendulum.steps(e, s.SoleFront, s.ReachFront, left, s.Step)
	}
}

// ahead, behind and outside return how far the capture point may lie from the
// standing foot and still be caught, in some number of steps, given the room that
// others leave.
func (b *Body) ahead(left int) float64 {
	r := b.spec.SoleFront
	return r + float64((b.pendulum.at[left].front-r)*b.room.front)
}

func (b *Body) behind(left int) float64 {
	r := b.spec.SoleBack
	return r + float64((b.pendulum.at[left].back-r)*b.room.back)
}

func (b *Body) outside(left int) float64 {
	closed := 1 - b.room.left
	if b.support == 0 {
		closed = 1 - b.room.right
	}
	return b.pendulum.at[left].outer - float64(float64(closed*(b.spec.ReachOut-b.spec.Stance))*b.pendulum.at[left].shrink)
}
