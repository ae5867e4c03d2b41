package humanoid

import (
	"math"

	"jiayou/sim/geom"
)

// fall is the state of a robot that is falling, lying or getting up.
type fall struct {
	feet     geom.Vec // what it topples about
	to       geom.Vec // unit vector of the fall
	tilt     float64  // rad
	faceDown bool
	dive     float64 // +1 to the left, −1 to the right, 0 for no dive
	ticks    int     // since the posture began
	work     float64 // ticks of lying or rising still to do
	spare    float64 // ticks of lying that a body in a hurry leaves undone
	hasty    bool    // … and has left undone
	total    float64 // ticks that rising takes
	tries    int     // attempts that failed
	saved    float64 // ticks that the crowd has saved
	lying    int     // ticks since it hit the turf
}

const (
	// landing is the share of Height by which the centre of mass is off the
	// feet when the body meets the turf.
	landing = 0.85

	// longestFall ends a fall that others hold up, in ticks.
	longestFall = 130

	// landingSpeed is the share of its speed that a body keeps when it lands.
	landingSpeed = 0.35

	// turnOver is how fast a falling body turns along its fall, per tick.
	turnOver = 0.08

	// secondTry is the share of the waiting time before another attempt.
	secondTry = 0.3
)

// LandingSpeed is the share of its speed that a body keeps when it lands.
const LandingSpeed = landingSpeed

func (b *Body) startFall(in *Situation, xi, feet geom.Vec) {
	if b.Posture != Stand {
		b.feet[1-b.support].Height = b.lifted()
	}
	b.Posture = Falling
	b.kick = kick{}
	to := xi.Sub(feet).Unit()
	b.fall = fall{feet: feet, to: to, faceDown: to.Dot(b.axis) >= 0}
	b.fall.tilt = b.tilt(in.Pos)
}

// topple lets a body fall passively about its feet: c″ = ω²(c − u).
func (b *Body) topple(in *Situation, act *Action) {
	f := &b.fall
	f.ticks++
	f.tilt = max(f.tilt, b.tilt(in.Pos))
	b.face(b.Heading + float64(geom.Wrap(b.lyingHeading()-b.Heading)*turnOver))
	d := in.Pos.Sub(f.feet)
	if d.Len() >= landing*b.spec.Height || f.ticks >= longestFall {
		b.land()
		act.Sudden, act.Landed = true, true
		return
	}
	b.lean = geom.Vec{}
	act.Force = d.Mul(b.pendulum.stiff)
}

// tilt is the angle of the body about its feet: upright 0, lying π/2.
func (b *Body) tilt(pos geom.Vec) float64 {
	share := pos.Sub(b.fall.feet).Len() / (landing * b.spec.Height)
	return math.Asin(min(share, 1))
}

// lyingHeading is where the chest of a fallen body points along the pitch once
// it stands up: a body on its back has its head behind it.
func (b *Body) lyingHeading() float64 {
	if b.fall.faceDown {
		return b.fall.to.Angle()
	}
	return b.fall.to.Neg().Angle()
}

func (b *Body) land() {
	b.Posture = Down
	b.face(b.lyingHeading())
	f := &b.fall
	f.tilt, f.ticks, f.lying = math.Pi/2, 0, 0
	b.rest(1)
	for i := range b.feet {
		b.feet[i].Height, b.feet[i].Planted = 0, false
	}
}

// rest draws how long the body lies: a share of what its kind does.
func (b *Body) rest(share float64) {
	least := float64(b.spec.LieMin)
	rest := b.noise.Between(least, float64(b.spec.LieMax))
	b.fall.work, b.fall.spare = share*rest, share*(rest-least)
}

// lie passes the time on the turf: waiting, rising, failing, rising again. The
// crowd makes it pass faster.
func (b *Body) lie(in *Situation, rise Rise) {
	f := &b.fall
	f.lying++
	b.lieFeet(in.Pos)
	stays := b.Posture == Down && rise == StayDown
	if b.Posture == Incapable || stays && f.work <= 0 {
		return
	}
	f.work -= 1 + in.Effort.Rise
	f.saved += in.Effort.Rise
	if f.work > 0 && !b.hurries(rise) {
		return
	}
	switch {
	case stays: // it has rested
	case b.Posture == Down:
		b.startRise()
	case b.noise.Chance(b.riseFails()):
		b.failRise()
	default:
		b.StandAt(in.Pos, b.Heading)
	}
}

// LieAt puts the body on the turf at pos, its chest towards heading: as if it
// had just fallen there.
func (b *Body) LieAt(pos geom.Vec, heading float64, faceDown bool) {
	b.StandAt(pos, heading)
	to := b.axis
	if !faceDown {
		to = to.Neg()
	}
	b.fall = fall{to: to, faceDown: faceDown, feet: pos.AddMul(to, -landing*b.spec.Height)}
	b.land()
}

func (b *Body) startRise() {
	b.Posture = GetUp
	b.fall.hasty = b.fall.work > 0
	b.fall.total = float64(b.spec.RiseBack)
	if b.fall.faceDown {
		b.fall.total = float64(b.spec.RiseFront)
	}
	b.fall.work = b.fall.total
}

func (b *Body) failRise() {
	b.Posture = Down
	b.fall.tries++
	b.rest(secondTry)
	if b.fall.tries >= b.spec.RiseTries {
		b.Posture = Incapable
	}
}

// lieFeet keeps the feet where a lying body has them, and brings them under it
// as it rises.
func (b *Body) lieFeet(pos geom.Vec) {
	along := b.fall.to.Mul(-b.spec.Height * landing * (1 - b.rise()))
	for i := range b.feet {
		b.feet[i].Pos = pos.Add(along).AddMul(b.axis.Left(), side(i)*b.spec.Stance/2)
		b.feet[i].Yaw = b.Heading
	}
}

// rise is the share of getting up that is done.
func (b *Body) rise() float64 {
	if b.Posture != GetUp {
		return 0
	}
	return geom.Clamp(1-b.fall.work/b.fall.total, 0, 1)
}

// LyingTicks returns the ticks since the body hit the turf, 0 on its feet.
func (b *Body) LyingTicks() int { return b.fall.lying }

// Lying returns the seconds since the body hit the turf, and how many more it
// would have needed without the crowd; both are 0 on its feet.
func (b *Body) Lying() (lying, saved float64) {
	return float64(b.fall.lying) * dt, b.fall.saved * dt
}
