package humanoid

import (
	"math"

	"jiayou/sim/geom"
)

// eyes is the height of the camera over the turf, m.
const eyes = 1.05

// look turns the head towards the point of the order.
func (b *Body) look(in *Situation, o *Order) {
	s := b.spec
	to := o.LookAt.Sub(in.Pos)
	yaw := geom.Clamp(geom.Wrap(to.Angle()-b.Heading), -s.HeadYaw, s.HeadYaw)
	down := geom.Clamp(math.Atan2(eyes, max(to.Len(), 0.1)), -s.HeadUp, s.HeadDown)
	most := s.HeadRate * dt
	b.headYaw += geom.Clamp(yaw-b.headYaw, -most, most)
	b.headDown += geom.Clamp(down-b.headDown, -most, most)
}

// Gaze returns the direction of the head along the pitch, rad.
func (b *Body) Gaze() float64 { return b.Heading + b.headYaw }

// Kicking reports whether a kick is under way.
func (b *Body) Kicking() bool { return b.kick.on }

// Figure returns the body as it is drawn.
func (b *Body) Figure() Figure {
	f := Figure{
		Feet: b.feet, Lean: b.lean, Swing: -1,
		FaceDown: b.fall.faceDown, HeadYaw: b.headYaw, HeadDown: b.headDown,
	}
	switch {
	case b.Posture == Stand:
	case b.Posture.Upright():
		f.Swing = 1 - b.support
		f.Gait = float64(b.phase) / float64(b.length)
	default:
		f.Tilt, f.FallTo, f.Rise = b.fall.tilt, b.fall.to.Angle(), b.rise()
	}
	if b.kick.on {
		f.Kick, f.KickFoot = f.Gait, 1-b.support
	}
	return f
}

// MaxWalk returns the forward walking limit under an effort, m/s.
func (b *Body) MaxWalk(e Effort) float64 { return b.spec.WalkFront * (1 + e.Walk) }
