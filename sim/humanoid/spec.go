package humanoid

import "math"

// Spec is a kind of robot, as a file of assets/robots describes it, with unit
// and source of each number. Lengths in m, times in ticks of 10 ms where the
// type is int, in s otherwise.
type Spec struct {
	Name  string
	About string
	Basis string // measured, estimated or projected: how far to trust it

	Mass float64 // kg

	// The inverted pendulum: height of the centre of mass, its rate
	// ω = √(g/Height) in 1/s, and the factor e^(ω·10 ms) by which the
	// capture point runs away from the foot in one tick. The last two follow
	// from the first.
	Height, Omega, Growth float64

	// The sole as far as it can carry: ahead of, behind and beside the ankle.
	SoleFront, SoleBack, SoleSide float64

	// Where the swinging foot can land, from the standing one.
	ReachFront, ReachBack, ReachOut, ReachIn float64

	Stance   float64 // between the ankles
	Swing    float64 // fastest speed of the swinging foot over the turf, m/s
	Step     int     // ticks of a step
	Reaction int     // ticks before a standing robot lifts a foot
	Slip     float64 // σ of where a foot lands against where it was meant to

	WalkFront, WalkBack, WalkSide, WalkTurn float64 // the speed ellipse, m/s and rad/s
	Accel, Brake                            float64 // m/s²

	KickStep, FullStep   int     // ticks of the step that kicks, walking and full
	KickSpeed, FullSpeed float64 // fastest ball, m/s
	KickReach            float64 // from the hip to a ball that can be hit
	KickMiss, FullMiss   float64 // σ of where the foot meets the ball, across
	KickSkew             float64 // σ of the foot's own direction, rad
	KickWaver            float64 // σ of the speed, as a share of it

	LieMin, LieMax      int     // ticks on the turf before trying to rise
	RiseFront, RiseBack int     // ticks of getting up from the front and from the back
	RiseFails           float64 // chance that an attempt fails
	RiseTries           int     // attempts before it needs a hand

	HeadYaw, HeadDown, HeadUp, HeadRate float64 // rad, rad/s
	Eyes, Size                          float64 // height of camera and crown over the turf

	Battery   float64 // Wh
	IdlePower float64 // W, standing
	WalkCost  float64 // of transport: power for walking / (mass·g·speed)
	HeatTime  float64 // time constant of the motors' warming up, s
}

// Scale is the body's size as a multiple of the T1's, for what nobody has
// measured of other robots: lengths of shins, arms and lying bodies.
func (s *Spec) Scale() float64 { return s.Height / 0.601 }

// BoosterT1 returns the robot that played the World Humanoid Robot Games of
// 2025; its file names the source of each number.
func BoosterT1() *Spec { return MustSpec(DefaultSpec) }

// DefaultSpec is the name of the robot of formats that name none.
const DefaultSpec = "booster-t1"

// derive computes what follows from the numbers of the file.
func (s *Spec) derive() {
	s.Omega = math.Sqrt(gravity / s.Height)
	s.Growth = exp(s.Omega * dt)
}

// exp returns e^x for |x| up to 0.2, within one unit in the last place: the
// first 12 terms of the series, by Horner. math.Exp differs between
// processors; products with explicit rounding don't.
func exp(x float64) float64 {
	sum := 1.0
	for n := 12; n > 0; n-- {
		sum = 1 + float64(x*sum)/float64(n)
	}
	return sum
}
