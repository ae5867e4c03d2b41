package pose

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

const (
	comRise    = 0.055 // centre of mass above the pelvis
	lyingHigh  = 0.135 // pelvis over the turf when lying
	bounce     = 0.045 // m by which a landing body springs up once
	bounceTime = 0.26  // s
)

// falling topples the upright pose about its feet in the direction of the
// fall, lets go of the feet on the way and ends as lying begins. The arms
// reach for the turf.
func falling(r *sim.Robot, m Mood) Pose {
	// The sine of the tilt is how far the body is off its feet, and grows as
	// the pendulum does; the tilt itself snaps at the end, as no body would.
	k := math.Sin(geom.Clamp(r.Body.Tilt, 0, math.Pi/2))
	stood := upright(r, Mood{Beat: m.Beat, Hears: m.Hears, Balance: max(m.Balance, space.Smooth(0, 0.25, k)), Acts: m.fading(k)})
	p := braced(&stood, r, space.Smooth(0.1, 0.7, k))

	p.topple(&stood, geom.Polar(r.Body.FallTo-r.Heading), k)
	down := flat(r, m)
	p = p.Mix(&down, space.Smooth(0.55, 1, k))
	p.lift()
	return p
}

// topple turns an upright pose about the feet of the body that stood, to where
// it falls: all the way for k = 1. On the way it lets go of the feet.
func (p *Pose) topple(stood *Pose, to geom.Vec, k float64) {
	axis, tilt := space.Vec{X: -to.Y, Y: to.X}, k*math.Pi/2
	pivot := space.Vec{Z: space.Mix(Ankle, 0.12, k)}
	for key := range p {
		p[key] = p[key].About(axis, tilt)
	}
	// Rotation about the root leaves the height wrong: the centre of mass
	// must be over the root, at the height of a pendulum of that tilt.
	com := stood[Pelvis].AddMul(stood[PelvisUp].Unit(), comRise)
	high := space.Mix((com.Z-pivot.Z)*math.Cos(tilt)+pivot.Z, lyingHigh, space.Smooth(0.7, 1, k))
	shift := space.Vec{Z: high}.Sub(com.About(axis, tilt))
	for _, key := range []Key{Pelvis, HandL, HandR, AnkleL, AnkleR} {
		p[key] = p[key].Add(shift)
	}
	free := space.Smooth(0.3, 0.85, k)
	for i := range Key(2) {
		for _, key := range []Key{AnkleL, ToeL, SoleL, KneeL} {
			p[key+i] = stood[key+i].Lerp(p[key+i], free)
		}
	}
}

// fading are the acts of a body that has begun to fall.
func (m *Mood) fading(k float64) (acts [Acts]float64) {
	for i, x := range m.Acts {
		acts[i] = x * (1 - space.Smooth(0, 0.2, k))
	}
	return acts
}

// braced is the upright pose with hands out to meet the turf.
func braced(stood *Pose, r *sim.Robot, k float64) Pose {
	p := *stood
	body := chestOf(&p)
	for i := range 2 {
		p.hold(body, i, reach(&r.Body))
		p[ElbowL+Key(i)].Y += 0.3 * footSide(i)
	}
	p[HeadFwd], p[HeadUp] = space.Vec{X: 1}, space.Vec{Z: 1}
	return stood.Mix(&p, k)
}

// reach is where the arms of a falling body go.
func reach(f *humanoid.Figure) arm {
	if f.FaceDown {
		return arm{ahead: 1.7, aside: 0.25, bend: 0.5}
	}
	return arm{ahead: -0.9, aside: 0.6, bend: 0.3}
}

// lift keeps hands and feet out of the turf.
func (p *Pose) lift() {
	for _, k := range []Key{HandL, HandR} {
		p[k].Z = max(p[k].Z, 0.05)
	}
	for _, k := range []Key{AnkleL, AnkleR} {
		p[k].Z = max(p[k].Z, Ankle)
	}
}

// lying is a robot on the turf: one small bounce when it lands, then still, and
// stirring while the crowd calls.
func lying(r *sim.Robot, m Mood) Pose {
	p := flat(r, m)
	if r.Body.Dive != 0 {
		p = landed(r, &p)
	}
	if t := r.Lying / bounceTime; t < 1 {
		up := bounce * 4 * t * (1 - t)
		for _, k := range []Key{Pelvis, HandL, HandR, AnkleL, AnkleR} {
			p[k].Z += up
		}
	}
	return p
}

// flat is the pose of a robot that lies: on its belly with the head beyond +x,
// or on its back with the head beyond −x.
func flat(r *sim.Robot, m Mood) Pose {
	p := onBack(m)
	if r.Body.FaceDown {
		p = onBelly(m)
	}
	if leftHanded(r) {
		p = p.Mirrored()
	}
	return p
}

// leftHanded reports whether a robot lies and rises as the poses' mirror image:
// one that has dived by the side it lies on, others by number.
func leftHanded(r *sim.Robot) bool {
	if r.Body.Dive != 0 {
		return r.Body.Dive < 0
	}
	return r.Number%2 == 0
}

// onBelly lies face down, head turned a little, looking up when it is called.
func onBelly(m Mood) Pose {
	stir := m.Hears
	rock := stir * 0.04 * math.Sin(8*m.Beat)
	return Pose{
		Pelvis: {X: -0.05, Z: lyingHigh}, PelvisUp: {X: 1}, PelvisFwd: {Z: -1, Y: rock},
		ChestUp: {X: 1, Z: 0.04 + 0.10*stir}, ChestFwd: {X: 0.05, Y: rock * 2, Z: -1},
		HeadUp: {X: 1, Z: 0.9 + 0.8*stir}, HeadFwd: {X: 0.7 + 0.4*stir, Y: -0.45 + rock*4, Z: -0.5 + 0.4*stir},
		HandL: {X: 0.47, Y: 0.36, Z: 0.05}, HandR: {X: 0.30, Y: -0.44, Z: 0.05},
		ElbowL: {Y: 1, Z: 0.25}, ElbowR: {Y: -1, Z: 0.3},
		AnkleL: {X: -0.53, Y: 0.15, Z: 0.09}, AnkleR: {X: -0.49, Y: -0.17, Z: 0.09},
		ToeL: {X: -1, Y: 0.35, Z: -0.25}, ToeR: {X: -1, Y: -0.4, Z: -0.25},
		SoleL: {X: 0.3, Z: -1}, SoleR: {X: 0.3, Z: -1},
		KneeL: {Y: 0.5, Z: -1}, KneeR: {Y: -0.9, Z: -0.6},
	}
}

// onBack lies face up, arms out, one knee a little drawn up.
func onBack(m Mood) Pose {
	stir := m.Hears
	rock := stir * 0.05 * math.Sin(8*m.Beat)
	return Pose{
		Pelvis: {X: 0.05, Z: lyingHigh}, PelvisUp: {X: -1}, PelvisFwd: {Z: 1, Y: rock},
		ChestUp: {X: -1, Z: 0.03 + 0.08*stir}, ChestFwd: {Y: rock * 2, Z: 1},
		HeadUp: {X: -1, Z: 0.12 + 0.5*stir}, HeadFwd: {X: 0.15 + 0.4*stir, Y: -0.3 + rock*4, Z: 1},
		HandL: {X: -0.15, Y: 0.50, Z: 0.05}, HandR: {X: -0.42, Y: -0.42, Z: 0.05},
		ElbowL: {Y: 1, X: -0.5, Z: -0.2}, ElbowR: {Y: -1, X: 0.2, Z: -0.2},
		AnkleL: {X: 0.53, Y: 0.16, Z: 0.075}, AnkleR: {X: 0.44, Y: -0.15, Z: 0.07},
		ToeL: {X: 0.5, Y: 0.5, Z: 1}, ToeR: {X: 1, Y: -0.25, Z: 0.1},
		SoleL: {X: -1, Z: 0.5}, SoleR: {X: -0.1, Z: 1},
		KneeL: {Y: 0.4, Z: 1}, KneeR: {Y: -0.3, Z: 1},
	}
}
