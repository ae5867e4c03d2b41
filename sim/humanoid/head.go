package humanoid

import (
	"math"

	"jiayou/sim/geom"
)

const (
	// lookTicks is the time between two thoughts about where to look: as often
	// as a brain decides.
	lookTicks = 10

	// glanceTicks is the time between two glances of where the head points and
	// of who is near, as often as eyes take a picture.
	glanceTicks = 5
)

// look turns the head towards the point of the order.
func (b *Body) look(in *Situation, o *Order) {
	s := b.spec
	if b.stare--; b.stare <= 0 {
		b.stare = lookTicks
		b.tire(in)
		to := o.LookAt.Sub(in.Pos).Unturn(b.axis)
		b.wantYaw = geom.Clamp(to.Angle(), -s.HeadYaw, s.HeadYaw)
		b.wantDown = geom.Clamp(math.Atan2(s.Eyes, max(to.Len(), 0.1)), -s.HeadUp, s.HeadDown)
	}
	if b.stare == lookTicks || b.stare == glanceTicks {
		b.lookRound(in)
		b.gaze = geom.Polar(b.Heading + b.headYaw)
	}
	most := s.HeadRate * dt
	b.headYaw += geom.Clamp(b.wantYaw-b.headYaw, -most, most)
	b.headDown += geom.Clamp(b.wantDown-b.headDown, -most, most)
}

// Gaze returns the unit vector along the pitch in which the head points, as of
// at most glanceTicks ago.
func (b *Body) Gaze() geom.Vec { return b.gaze }

// Kicking reports whether a kick is under way.
func (b *Body) Kicking() bool { return b.kick.on }

// Figure returns the body as it is drawn.
func (b *Body) Figure() Figure {
	f := Figure{
		Feet: b.feet, Lean: b.lean, Swing: -1,
		Crouch: b.crouch, Guard: b.guard, Dive: b.fall.dive, Need: b.need,
		FaceDown: b.fall.faceDown, HeadYaw: b.headYaw, HeadDown: b.headDown,
	}
	switch {
	case b.Posture == Stand:
	case b.Posture.Upright():
		f.Swing = 1 - b.support
		f.Gait = float64(b.phase) / float64(b.length)
		f.Feet[f.Swing].Height = b.lifted()
	default:
		f.Tilt, f.FallTo, f.Rise = b.fall.tilt, b.fall.to.Angle(), b.rise()
	}
	if b.kick.on {
		f.Full = b.kick.full
		f.Kick, f.KickFoot = f.Gait, 1-b.support
	}
	return f
}

// MaxWalk returns the forward walking limit under an effort, m/s.
func (b *Body) MaxWalk(e Effort) float64 { return b.spec.WalkFront * (1 + e.Walk) * b.fitness() }
