package humanoid

// Guard is what a keeper does with its body to stop a ball. It holds for as
// long as it is ordered; a dive is done once begun, and ends on the turf.
type Guard uint8

// The guards. Block and Squat need a body that stands still; a dive can start
// from any step that is not itself a stumble.
const (
	NoGuard  Guard = iota
	Squat          // low, the arms before the shins: what comes stays there
	Block          // legs and arms spread: twice as wide
	DiveLeft       // sideways to the turf, then it has to get up
	DiveRight
)

func (g Guard) dives() bool { return g >= DiveLeft }

const (
	// crouchTicks is how long getting into a guard takes, and out of it.
	crouchTicks = 20

	// leap is the speed with which the legs throw a diving body aside, in m/s
	// for a T1; about what a 5 cm crouch gives at half its weight.
	leap = 1.0

	// flat is the tilt, in rad, from which a diver stops balls with all its
	// length.
	flat = 0.5
)

// crouchFor takes a standing body into the ordered guard, and out of another
// before it may step.
func (b *Body) crouchFor(o *Order) {
	if o.Guard == NoGuard && b.crouch == 0 {
		b.braced = false
		return
	}
	want := o.Guard == Squat || o.Guard == Block
	b.braced = want && b.Posture == Walk
	if b.Posture == Stand && want && b.strain == 0 && (b.crouch == 0 || b.guard == o.Guard) {
		b.braced = true
		b.guard = o.Guard
		b.crouch = min(b.crouch+1.0/crouchTicks, 1)
		return
	}
	if b.crouch == 0 {
		return
	}
	b.braced = b.braced || b.strain == 0
	if b.crouch -= 1.0 / crouchTicks; b.crouch < 1e-9 || b.Posture != Stand {
		b.guard, b.crouch = NoGuard, 0
	}
}

// dive throws the body to one side. It is a fall with a will: the feet stay,
// the legs push, and the turf ends it.
func (b *Body) dive(in *Situation, g Guard, act *Action) {
	to, way := b.axis.Left(), 1.0
	if g == DiveRight {
		to, way = to.Neg(), -1
	}
	feet := in.Pos.AddMul(to, -0.5*b.spec.SoleSide)
	b.guard, b.crouch = NoGuard, 0
	b.startFall(in, feet.Add(to), feet)
	b.fall.dive, b.fall.faceDown = way, true
	b.topple(in, act)
	act.Sudden, act.Recoil = true, to.Mul(leap*b.pendulum.scale)
}

// Plain reports whether the body stands as most do: neither falling nor in a
// guard.
func (b *Body) Plain() bool { return b.Posture <= Stumble && b.crouch == 0 }

// Stretched reports whether the body covers the turf by its length: lying, or
// far enough into a dive.
func (b *Body) Stretched() bool {
	return b.Posture.OnGround() || b.Posture == Falling && b.fall.dive != 0 && b.fall.tilt > flat
}

// Spread reports whether a body on its feet blocks.
func (b *Body) Spread() bool { return b.guard == Block && b.crouch > 0.5 }

// Squats reports whether a body on its feet squats.
func (b *Body) Squats() bool { return b.guard == Squat && b.crouch > 0.5 }

// FallTo returns the direction of a fall, rad.
func (b *Body) FallTo() float64 { return b.fall.to.Angle() }
