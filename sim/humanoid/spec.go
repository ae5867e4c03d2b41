package humanoid

import "math"

// Spec is a kind of robot. Lengths in m, times in ticks of 10 ms where the
// type is int, in s otherwise.
type Spec struct {
	Name string
	Mass float64 // kg

	// The inverted pendulum: height of the centre of mass, its rate
	// ω = √(g/Height) in 1/s, and the factor e^(ω·10 ms) by which the
	// capture point runs away from the foot in one tick. The factor is a
	// literal because math.Exp differs between processors.
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

	KickStep  int     // ticks of the step that kicks
	KickSpeed float64 // fastest ball, m/s
	KickReach float64 // from the hip to a ball that can be hit
	KickSkew  float64 // σ of the direction, rad
	KickWaver float64 // σ of the speed, as a share of it

	LieMin, LieMax      int     // ticks on the turf before trying to rise
	RiseFront, RiseBack int     // ticks of getting up from the front and from the back
	RiseFails           float64 // chance that an attempt fails
	RiseTries           int     // attempts before it needs a hand

	HeadYaw, HeadDown, HeadUp, HeadRate float64 // rad, rad/s
}

// BoosterT1 is the robot that played the 2025 World Robot Conference.
//
// Mass, centre of mass, foot: URDF of Booster Gym, by way of B-Human's and our
// own sums. Sole: the foot less an edge margin. Reach, swing speed, step and
// reaction: the values that rebuild the push table of PHYSICS.md §3.2, with
// the step time of B-Human's walk. Speeds and accelerations: B-Human's walk of
// the T1; to the side, the geometry of the inward step allows 0.37 m/s.
// Kick: inside the 3–6 m/s estimated for learned kicks. Getting up: the
// keyframe times of 2025, after a wait of up to 2 s. Head: URDF limits.
func BoosterT1() *Spec {
	return &Spec{
		Name: "Booster T1", Mass: 31.61,
		Height: 0.601, Omega: 4.040147935546194, Growth: 1.041228722124288,
		SoleFront: 0.115, SoleBack: 0.10, SoleSide: 0.044,
		ReachFront: 0.45, ReachBack: 0.35, ReachOut: 0.50, ReachIn: 0.12,
		Stance: 0.212, Swing: 3.3, Step: 25, Reaction: 10, Slip: 0.019,
		WalkFront: 1.0, WalkBack: 0.8, WalkSide: 0.35, WalkTurn: 2.09,
		Accel: 0.5, Brake: 0.6,
		KickStep: 42, KickSpeed: 4.5, KickReach: 0.55, KickSkew: 0.19, KickWaver: 0.08,
		LieMin: 50, LieMax: 200, RiseFront: 350, RiseBack: 1000,
		RiseFails: 0.12, RiseTries: 3,
		HeadYaw: math.Pi / 2, HeadDown: 1.2, HeadUp: 0.35, HeadRate: 5,
	}
}

// maxStep is the most ticks that any step takes.
const maxStep = 64

// pendulum holds what a Spec implies: powers of Growth, and how far the
// capture point may lie from the standing foot for each time to touchdown.
type pendulum struct {
	grow                      [maxStep + 1]float64 // e^(ω·k·10 ms)
	front, back, outer, inner [maxStep + 1]float64 // can still be caught in some number of steps
	oneFront, oneBack         [maxStep + 1]float64 // caught by the next step alone
}

// newPendulum tabulates the N-step capturability of a walker with finite feet
// (Koolen et al., "Capturability-based analysis and control of legged
// locomotion", IJRR 2012): from the sole's edge r, a foot that lands at L after
// the time τ catches what lies within r + (d + L − r)·e^(−ωτ), where d is what
// the steps after it catch.
//
// Along the direction of walking every step reaches equally far. Across it the
// feet take turns: a push to the outside is caught by an outward step, one to
// the inside only by a short inward step and the outward one after it.
func newPendulum(s *Spec) *pendulum {
	p := &pendulum{}
	p.grow[0] = 1
	for k := 1; k <= maxStep; k++ {
		p.grow[k] = p.grow[k-1] * s.Growth
	}
	q := 1 / p.grow[s.Step]
	endless := func(r, reach float64) float64 { return r + float64(reach*q)/(1-q) }
	front, back := endless(s.SoleFront, s.ReachFront), endless(s.SoleBack, s.ReachBack)
	r := s.SoleSide
	inner := (r + float64(float64(q*q)*(s.ReachOut-r)) - float64(q*s.ReachIn)) / (1 - float64(q*q))
	outer := r + float64((s.ReachOut+inner-r)*q)
	for k := range p.grow {
		d := 1 / p.grow[k]
		p.front[k] = s.SoleFront + float64((front+s.ReachFront-s.SoleFront)*d)
		p.back[k] = s.SoleBack + float64((back+s.ReachBack-s.SoleBack)*d)
		p.oneFront[k] = s.SoleFront + float64(s.ReachFront*d)
		p.oneBack[k] = s.SoleBack + float64(s.ReachBack*d)
		p.outer[k] = r + float64((s.ReachOut+inner-r)*d)
		p.inner[k] = r + float64((outer-s.ReachIn-r)*d)
	}
	return p
}
