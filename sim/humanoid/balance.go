package humanoid

import "jiayou/sim/geom"

// judge names the posture of a stepping robot whose capture point lies at e
// from its standing foot (own frame), with left ticks to touchdown.
func (b *Body) judge(e geom.Vec, left int) {
	p := b.pendulum
	out := e.Y * side(1-b.support)
	switch {
	case e.X > p.front[left], e.X < -p.back[left], out > p.outer[left], out < -p.inner[left]:
		b.Posture = Falling
	case e.X > p.oneFront[left], e.X < -p.oneBack[left]:
		b.Posture, b.strain = Stumble, strainTicks
	case b.strain > 0:
		b.strain--
		if b.Posture == Walk {
			b.Posture = Recover
		}
	default:
		b.Posture = Walk
	}
}
