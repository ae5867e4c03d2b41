package humanoid

import (
	"math"

	"jiayou/sim/geom"
)

// kick is the state of a kick. A kick is a longer step whose swinging foot
// goes through the ball; the standing leg bears the body alone meanwhile, which
// is what makes a kicker easy to fell. A walk-in kick takes the step that comes:
// the body falls towards the kicking side all the while. A full one lasts longer
// than a body can fall, so it first sets the standing foot under the capture
// point, with a step in place, and carries its weight over that foot until the
// last Step of it, which tips it back to land. Until then a push outwards fells
// it that moves the capture point by half a sole: 5.6 N·s for a T1.
type kick struct {
	prep  bool // the standing foot is being set for a full kick
	on    bool
	full  bool
	power float64  // wanted speed of the ball, m/s
	loft  float64  // wanted angle of climb, rad
	at    geom.Vec // the point aimed at
	spot  geom.Vec // the ball when the kick began
	hit   bool
}

const (
	// The ball is in front of the standing foot by between kickNear and
	// kickFar, and beside the swinging one by at most kickWide, m for a T1.
	kickNear, kickFar, kickWide = 0.08, 0.42, 0.16

	// kickCone is the largest angle between heading and kick, rad.
	kickCone = 0.8

	// Shares of the kick at which the wind-up and the follow-through end;
	// between them lies KickContact.
	windUp, followThrough = 0.24, 0.74

	// followShare is how far a foot follows through, as a share of the way on
	// which it comes back in time: a foot that lands late lands too far ahead.
	followShare = 0.75

	// backSwing and kickLift are how far the foot is drawn back, and how high
	// it gets behind and ahead, m for a T1.
	backSwing, kickLift = 0.22, 0.10

	// instep is from the ankle to the part of the foot that meets the ball,
	// and toeRadius the roundness of that part, m for a T1.
	instep, toeRadius = 0.09, 0.04

	// loft is the share of a hard kick's speed that goes upwards unless asked
	// for (about 5°), from hard m/s on; most is the steepest chip, 35°.
	loft, hard, steepest = 0.09, 2.5, 0.61

	// A size 5 ball: radius in m, mass in kg.
	ballSize, ballMass = 0.11, 0.43

	// kickSwing is the fastest kicking foot, m/s: the T1's hip turns at
	// 12.5 rad/s at most, 0.6 m above the sole (URDF).
	kickSwing = 7.5

	// slowly is the speed, in m/s, up to which a walk ends in a full kick.
	slowly = 0.35

	weakest = 0.4 // m/s
)

// beginKick turns the step that begins into a kick if one is ordered and the
// ball lies well for the swinging foot, or into the step before a full one.
func (b *Body) beginKick(in *Situation, o *Order) {
	ready := b.kick.prep
	b.kick = kick{}
	if o.Power <= 0 || !in.BallLow || b.Posture != Walk {
		return
	}
	if o.Full && !ready && b.walk.Len() < slowly {
		// The foot that stands for the kick is the one that swings now; if the
		// ball lies for the other, a step later.
		if b.lies(in, o, 1-b.support) {
			b.kick.prep = true
			b.walk, b.turn = geom.Vec{}, 0
		}
		return
	}
	if !b.lies(in, o, b.support) {
		return
	}
	b.turn = 0
	b.kick = kick{on: true, power: o.Power, loft: geom.Clamp(o.Loft, 0, steepest), at: o.KickAt, spot: in.Ball}
	b.length = b.spec.KickStep
	if o.Full && ready {
		b.length, b.kick.full = b.spec.FullStep, true
	}
}

// tipping is the share of the sole by which the centre of pressure moves
// outwards to tip a body back that stands on one leg. The rest is for its
// ankles to answer pushes with.
const tipping = 0.8

// poise returns where across the standing foot the centre of pressure is in a
// full kick: under the ankle while the weight rests there, then outside it.
func (b *Body) poise() float64 {
	if b.phase < b.length-b.spec.Step {
		return 0
	}
	return -side(1-b.support) * tipping * b.spec.SoleSide
}

// lies reports whether the ball lies well for a kick with a foot standing.
func (b *Body) lies(in *Situation, o *Order, standing int) bool {
	k := b.pendulum.scale
	d := in.Ball.Sub(b.feet[standing].Pos).Unturn(b.axis)
	beside := math.Abs(d.Y - float64(side(1-standing)*b.spec.Stance))
	if d.X < kickNear*k || d.X > kickFar*k || beside > kickWide*k {
		return false
	}
	aim := o.KickAt.Sub(in.Ball).Unturn(b.axis).Angle()
	return math.Abs(aim) <= kickCone
}

// swingKick carries the kicking foot through wind-up, contact, follow-through
// and back under the body.
func (b *Body) swingKick(in *Situation, foot *Foot, act *Action) {
	n, k := b.length, b.pendulum.scale
	wind, contact, through := int(windUp*float64(n)), int(KickContact*float64(n)), int(followThrough*float64(n))
	dir := b.kick.at.Sub(in.Ball).Unit()
	lift, sole := kickLift*k, 0.03*k
	switch {
	case b.phase < wind:
		back := b.feet[b.support].Pos.Add(geom.Vec{X: -backSwing * k, Y: side(1-b.support) * b.spec.Stance}.Turn(b.axis))
		b.carry(foot, back, b.phase, wind)
		foot.Height = lift * ease(float64(b.phase+1)/float64(wind))
	case b.phase < contact:
		if !b.kick.hit {
			b.kick.spot = in.Ball
		}
		b.reach(foot, b.kick.spot.AddMul(dir, -float64(instep*k)-in.radius()), b.phase-wind, contact-wind)
		foot.Height = lift - float64((lift-sole)*ease(float64(b.phase+1-wind)/float64(contact-wind)))
	case b.phase < through:
		ahead := b.kick.spot.AddMul(b.kick.at.Sub(b.kick.spot).Unit(), 0.05*k)
		back := followShare * b.spec.Swing * dt * float64(n-through)
		ahead = b.target.Add(ahead.Sub(b.target).Limit(back))
		b.reach(foot, ahead, b.phase-contact, through-contact)
		foot.Height = sole + float64(lift*ease(float64(b.phase+1-contact)/float64(through-contact)))
	default:
		b.carry(foot, b.target, b.phase-through, n-through)
		foot.Height = (sole + lift) * (1 - ease(float64(b.phase+1-through)/float64(n-through)))
	}
	if b.phase == contact {
		b.strike(in, act)
	}
}

// reach carries a foot like carry, but no farther from the standing foot than
// the leg allows.
func (b *Body) reach(foot *Foot, to geom.Vec, tick, total int) {
	u := b.feet[b.support].Pos
	to = u.Add(to.Sub(u).Limit(b.spec.KickReach))
	way := to.Sub(foot.Pos).Mul(b.pendulum.share(tick, total))
	foot.Pos = foot.Pos.Add(way.Limit(kickSwing * dt))
}

// strike is the computed contact of foot and ball, if it is still there: a
// round toe meets a round ball y beside its middle, so the ball leaves along
// the line between their centres, at asin(y/(r + R)) to the swing, and with the
// share of the foot's speed that goes that way.
func (b *Body) strike(in *Situation, act *Action) {
	s := b.spec
	d := in.Ball.Sub(b.feet[b.support].Pos)
	if !in.BallLow || d.Len() > s.KickReach || d.Dot(b.axis) < 0 {
		return
	}
	b.kick.hit = true
	b.spend(kickWork)
	most, miss := s.KickSpeed, s.KickMiss
	if b.kick.full {
		most, miss = s.FullSpeed, s.FullMiss
	}
	speed := geom.Clamp(b.kick.power, weakest, most*b.fitness())
	speed *= 1 + float64(s.KickWaver*b.noise.Normal())
	calm := 1 - in.Effort.Aim
	aim := b.kick.at.Sub(in.Ball).Unturn(b.axis).Angle()
	swing := geom.Polar(b.Heading + geom.Clamp(aim, -kickCone, kickCone) + float64(calm*s.KickSkew*b.noise.Normal()))
	y := geom.Clamp(calm*miss*b.noise.Normal()/(float64(toeRadius*b.pendulum.scale)+in.radius()), -0.9, 0.9)
	line := geom.Vec{X: math.Sqrt(1 - float64(y*y)), Y: y}
	speed *= line.X
	flat, climb := b.lofted(speed)
	ball := line.Turn(swing).Mul(flat)
	*act = Action{Sudden: true, Struck: true, Ball: ball, Climb: climb, Recoil: ball.Mul(-in.mass() / s.Mass)}
}

// lofted splits a ball's speed into along the turf and upwards.
func (b *Body) lofted(speed float64) (flat, climb float64) {
	if b.kick.loft > 0 {
		up := geom.Polar(b.kick.loft)
		return speed * up.X, speed * up.Y
	}
	if speed > hard {
		return speed, loft * speed
	}
	return speed, 0
}

func (s *Situation) radius() float64 {
	if s.BallSize == 0 {
		return ballSize
	}
	return s.BallSize
}

func (s *Situation) mass() float64 {
	if s.BallMass == 0 {
		return ballMass
	}
	return s.BallMass
}
