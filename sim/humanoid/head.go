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

	// footAway is the distance, as a share of the height of the eyes, at which a
	// head stops to follow a ball down.
	footAway = 0.25
)

// head is where a head points. Directions are unit vectors in the body's own
// frame, so that turning one needs no angle.
type head struct {
	at, to     geom.Vec // along the pitch, and where it is going
	dip, toDip float64  // the same downwards, as a tangent
	gaze       geom.Vec // at, on the pitch's axes, at the last glance
	stare      int      // ticks until it thinks again where to look
}

// ahead lets a head look straight on, along the pitch in direction gaze.
func (h *head) ahead(gaze geom.Vec) {
	h.at, h.to, h.gaze = geom.Vec{X: 1}, geom.Vec{X: 1}, gaze
}

// neck is what a Spec implies for a head.
type neck struct {
	turn  geom.Vec // unit vector of the angle that it turns in a tick
	most  geom.Vec // unit vector of how far it turns to the left
	steep float64  // the greatest dip
	nod   float64  // change of dip in a tick
}

func newNeck(s *Spec) neck {
	down := geom.Polar(min(s.HeadDown, 1.5))
	return neck{
		turn: geom.Polar(s.HeadRate * dt), most: geom.Polar(min(s.HeadYaw, math.Pi)),
		steep: min(1/footAway, down.Y/down.X), nod: s.HeadRate * dt,
	}
}

// look turns the head towards the point of the order.
func (b *Body) look(in *Situation, o *Order) {
	h, n := &b.head, &b.pendulum.neck
	switch h.stare--; {
	case h.stare <= 0:
		h.stare = lookTicks
		b.tire(in)
		h.stareAt(o.LookAt.Sub(in.Pos).Unturn(b.axis), b.spec.Eyes, n)
		b.glance(in)
	case h.stare == glanceTicks:
		b.glance(in)
	}
	if h.at != h.to {
		h.turn(n)
	}
	if h.dip != h.toDip {
		h.dip += geom.Clamp(h.toDip-h.dip, -n.nod, n.nod)
	}
}

// glance notes who is near, and where the head points.
func (b *Body) glance(in *Situation) {
	b.lookRound(in)
	b.head.gaze = b.head.at.Turn(b.axis)
}

// stareAt makes a point on the turf, in the body's own frame, the one that the
// head is going to look at, as far as the neck lets it.
func (h *head) stareAt(point geom.Vec, eyes float64, n *neck) {
	far := max(point.Len(), footAway*eyes)
	h.toDip = min(eyes/far, n.steep)
	h.to = point.Unit()
	if h.to.X < n.most.X {
		h.to = geom.Vec{X: n.most.X, Y: math.Copysign(n.most.Y, h.to.Y)}
	}
}

// turn turns the head by a tick's worth, over the front: no neck goes round by
// the back.
func (h *head) turn(n *neck) {
	if h.at.Dot(h.to) >= n.turn.X {
		h.at = h.to
		return
	}
	way := leftward(h.to) - leftward(h.at)
	h.at = h.at.Turn(geom.Vec{X: n.turn.X, Y: math.Copysign(n.turn.Y, way)})
}

// leftward grows with the angle of a unit vector, from −2 at −π to 2 at π.
func leftward(v geom.Vec) float64 { return math.Copysign(1-v.X, v.Y) }

// Gaze returns the unit vector along the pitch in which the head points, as of
// at most glanceTicks ago.
func (b *Body) Gaze() geom.Vec { return b.head.gaze }

// Kicking reports whether a kick is under way.
func (b *Body) Kicking() bool { return b.kick.on }

// Figure returns the body as it is drawn.
func (b *Body) Figure() Figure {
	f := Figure{
		Feet: b.feet, Lean: b.lean, Swing: -1,
		Crouch: b.crouch, Guard: b.guard, Dive: b.fall.dive, Need: b.need,
		FaceDown: b.fall.faceDown, HeadYaw: b.head.at.Angle(), HeadDown: geom.Vec{X: 1, Y: b.head.dip}.Angle(),
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

// MaxKick returns the fastest ball of a kick in the walk, as it leaves the foot, m/s.
func (b *Body) MaxKick() float64 { return b.spec.KickSpeed * b.fitness() }

// MaxWalk returns the forward walking limit under an effort, m/s.
func (b *Body) MaxWalk(e Effort) float64 { return b.spec.WalkFront * (1 + e.Walk) * b.fitness() }
