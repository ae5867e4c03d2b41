package humanoid

import (
	"math"

	"jiayou/sim/geom"
)

// kick is the state of a kick. A kick is a longer step whose swinging foot
// goes through the ball; the standing leg bears the body alone meanwhile, which
// is what makes a kicker easy to fell.
type kick struct {
	on    bool
	power float64  // wanted speed of the ball, m/s
	at    geom.Vec // the point aimed at
	spot  geom.Vec // the ball when the kick began
	hit   bool
}

const (
	// The ball is in front of the standing foot by between kickNear and
	// kickFar, and beside the swinging one by at most kickWide, m.
	kickNear, kickFar, kickWide = 0.08, 0.42, 0.16

	// kickCone is the largest angle between heading and kick, rad.
	kickCone = 0.8

	// Shares of the kick at which the wind-up and the follow-through end;
	// between them lies KickContact.
	windUp, followThrough = 0.24, 0.74

	// backSwing and kickLift are how far the foot is drawn back, and how high
	// it gets behind and ahead, m.
	backSwing, kickLift = 0.22, 0.10

	// toe is from the ankle to the part of the foot that meets the ball,
	// plus a ball's radius: where the ankle is at contact, m.
	toe = 0.20

	// loft is the share of a hard kick's speed that goes upwards (about 5°),
	// from hard m/s on.
	loft, hard = 0.09, 2.5

	ballMass = 0.43 // kg, size 5

	// kickSwing is the fastest kicking foot, m/s: the T1's hip turns at
	// 12.5 rad/s at most, 0.6 m above the sole (URDF).
	kickSwing = 7.5

	weakest = 0.4 // m/s
)

// beginKick turns the step that begins into a kick if one is ordered and the
// ball lies well for the swinging foot.
func (b *Body) beginKick(in *Situation, o *Order) {
	if o.Power <= 0 || !in.BallLow || b.Posture != Walk {
		return
	}
	d := in.Ball.Sub(b.feet[b.support].Pos).Unturn(b.axis)
	beside := math.Abs(d.Y - side(1-b.support)*b.spec.Stance)
	aim := o.KickAt.Sub(in.Ball).Unturn(b.axis).Angle()
	if d.X < kickNear || d.X > kickFar || beside > kickWide || math.Abs(aim) > kickCone {
		return
	}
	b.length = b.spec.KickStep
	b.turn = 0
	b.kick = kick{on: true, power: o.Power, at: o.KickAt, spot: in.Ball}
}

// swingKick carries the kicking foot through wind-up, contact, follow-through
// and back under the body.
func (b *Body) swingKick(in *Situation, foot *Foot, left int) (act Action) {
	n := b.length
	wind, contact, through := int(windUp*float64(n)), int(KickContact*float64(n)), int(followThrough*float64(n))
	dir := b.kick.at.Sub(in.Ball).Unit()
	switch {
	case b.phase < wind:
		back := b.feet[b.support].Pos.Add(geom.Vec{X: -backSwing, Y: side(1-b.support) * b.spec.Stance}.Turn(b.axis))
		b.carry(foot, back, b.phase, wind)
		foot.Height = kickLift * ease(float64(b.phase+1)/float64(wind))
	case b.phase < contact:
		if !b.kick.hit {
			b.kick.spot = in.Ball
		}
		b.reach(foot, b.kick.spot.AddMul(dir, -toe), b.phase-wind, contact-wind)
		foot.Height = kickLift - (kickLift-0.03)*ease(float64(b.phase+1-wind)/float64(contact-wind))
	case b.phase < through:
		ahead := b.kick.spot.AddMul(b.kick.at.Sub(b.kick.spot).Unit(), 0.05)
		b.reach(foot, ahead, b.phase-contact, through-contact)
		foot.Height = 0.03 + kickLift*ease(float64(b.phase+1-contact)/float64(through-contact))
	default:
		b.carry(foot, b.target, b.phase-through, n-through)
		foot.Height = (0.03 + kickLift) * (1 - ease(float64(b.phase+1-through)/float64(n-through)))
	}
	if b.phase == contact {
		act = b.strike(in)
	}
	return act
}

// reach carries a foot like carry, but no farther from the standing foot than
// the leg allows.
func (b *Body) reach(foot *Foot, to geom.Vec, tick, total int) {
	u := b.feet[b.support].Pos
	done, next := ease(float64(tick)/float64(total)), ease(float64(tick+1)/float64(total))
	to = u.Add(to.Sub(u).Limit(b.spec.KickReach))
	way := to.Sub(foot.Pos).Mul((next - done) / (1 - done))
	foot.Pos = foot.Pos.Add(way.Limit(kickSwing * dt))
}

// strike is the computed contact of foot and ball. The ball leaves in the
// aimed direction, less the error of a real foot, if it is still there.
func (b *Body) strike(in *Situation) Action {
	d := in.Ball.Sub(b.feet[b.support].Pos)
	if !in.BallLow || d.Len() > b.spec.KickReach || d.Dot(b.axis) < 0 {
		return Action{}
	}
	b.kick.hit = true
	speed := geom.Clamp(b.kick.power, weakest, b.spec.KickSpeed)
	speed *= 1 + float64(b.spec.KickWaver*b.noise.Normal())
	aim := b.kick.at.Sub(in.Ball).Unturn(b.axis).Angle()
	dir := geom.Polar(b.Heading + geom.Clamp(aim, -kickCone, kickCone) + float64(b.spec.KickSkew*b.noise.Normal()))
	act := Action{Struck: true, Ball: dir.Mul(speed), Recoil: dir.Mul(-ballMass * speed / b.spec.Mass)}
	if speed > hard {
		act.Climb = loft * speed
	}
	return act
}
