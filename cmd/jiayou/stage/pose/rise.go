package pose

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/geom"
)

// moment is a key pose of getting up and the share of the way at which it is
// reached.
type moment struct {
	at   float64
	pose Pose
}

// rising plays the way up over Figure.Rise by supports: from the belly by
// hands, knees, one foot; from the back by elbows, seat and squat. It begins
// as the lying pose and ends on its feet.
func rising(r *sim.Robot, m Mood) Pose {
	first, last := flat(r, Mood{Beat: m.Beat}), aside(Mood{Beat: m.Beat, Hears: m.Hears})
	way := fromBack
	if r.Body.FaceDown {
		way = fromBelly
	}
	p := between(first, last, way[:], leftHanded(r), geom.Clamp(r.Body.Rise, 0, 1))
	effort := 4 * r.Body.Rise * (1 - r.Body.Rise)
	tremble := 0.02 * effort * math.Sin(13*m.Beat+float64(r.Number))
	p[ChestUp].Y += tremble
	p[HeadFwd].Y += 3 * tremble
	return p
}

// between interpolates key poses with soft arrivals.
func between(first, last Pose, way []moment, mirror bool, t float64) Pose {
	from, at := first, 0.0
	for i := range way {
		to := way[i].pose
		if mirror {
			to = to.Mirrored()
		}
		if t < way[i].at {
			return from.Mix(&to, space.Smooth(at, way[i].at, t))
		}
		from, at = to, way[i].at
	}
	return from.Mix(&last, space.Smooth(at, 1, t))
}

// Feet of a robot that stands where its root is.
var (
	flatL = space.Vec{X: 0, Y: stanceY, Z: Ankle}
	flatR = space.Vec{X: 0, Y: -stanceY, Z: Ankle}
	ahead = space.Vec{X: 1}
	up    = space.Vec{Z: 1}
)

// fromBelly: hands under the shoulders; arms straight; on hands and knees; one
// foot forward; both knees giving under a body that comes up.
var fromBelly = [...]moment{
	{0.16, Pose{
		Pelvis: {X: -0.06, Z: 0.14}, PelvisUp: {X: 1, Z: 0.06}, PelvisFwd: {Z: -1},
		ChestUp: {X: 1, Z: 0.20}, ChestFwd: {X: 0.2, Z: -1}, HeadUp: {X: 0.3, Z: 1}, HeadFwd: {X: 1, Z: -0.2},
		HandL: {X: 0.34, Y: 0.30, Z: 0.05}, HandR: {X: 0.34, Y: -0.30, Z: 0.05},
		ElbowL: {X: -0.6, Y: 0.5, Z: 0.8}, ElbowR: {X: -0.6, Y: -0.5, Z: 0.8},
		AnkleL: {X: -0.53, Y: 0.13, Z: 0.09}, AnkleR: {X: -0.53, Y: -0.13, Z: 0.09},
		ToeL: {X: -0.4, Z: -1}, ToeR: {X: -0.4, Z: -1}, SoleL: {X: 1, Z: -0.4}, SoleR: {X: 1, Z: -0.4},
		KneeL: {Y: 0.2, Z: -1}, KneeR: {Y: -0.2, Z: -1},
	}},
	{0.36, Pose{
		Pelvis: {X: -0.12, Z: 0.245}, PelvisUp: {X: 1, Z: 0.30}, PelvisFwd: {X: 0.3, Z: -1},
		ChestUp: {X: 1, Z: 0.75}, ChestFwd: {X: 0.75, Z: -1}, HeadUp: {X: -0.1, Z: 1}, HeadFwd: {X: 1, Z: 0.05},
		HandL: {X: 0.34, Y: 0.27, Z: 0.05}, HandR: {X: 0.34, Y: -0.27, Z: 0.05},
		ElbowL: {X: -0.6, Y: 0.5, Z: 0.3}, ElbowR: {X: -0.6, Y: -0.5, Z: 0.3},
		AnkleL: {X: -0.50, Y: 0.13, Z: 0.10}, AnkleR: {X: -0.50, Y: -0.13, Z: 0.10},
		ToeL: {X: -0.2, Z: -1}, ToeR: {X: -0.2, Z: -1}, SoleL: {X: 1, Z: -0.2}, SoleR: {X: 1, Z: -0.2},
		KneeL: {X: 0.5, Y: 0.2, Z: -1}, KneeR: {X: 0.5, Y: -0.2, Z: -1},
	}},
	{0.56, Pose{
		Pelvis: {X: -0.16, Z: 0.32}, PelvisUp: {X: 1, Z: 0.30}, PelvisFwd: {X: 0.3, Z: -1},
		ChestUp: {X: 1, Z: 0.42}, ChestFwd: {X: 0.42, Z: -1}, HeadUp: {X: 0.1, Z: 1}, HeadFwd: {X: 1, Z: -0.1},
		HandL: {X: 0.30, Y: 0.24, Z: 0.05}, HandR: {X: 0.30, Y: -0.24, Z: 0.05},
		ElbowL: {X: -0.7, Y: 0.5, Z: 0.1}, ElbowR: {X: -0.7, Y: -0.5, Z: 0.1},
		AnkleL: {X: -0.38, Y: 0.12, Z: 0.10}, AnkleR: {X: -0.38, Y: -0.12, Z: 0.10},
		ToeL: {X: -0.25, Z: -1}, ToeR: {X: -0.25, Z: -1}, SoleL: {X: 1, Z: -0.25}, SoleR: {X: 1, Z: -0.25},
		KneeL: {X: 0.7, Y: 0.1, Z: -1}, KneeR: {X: 0.7, Y: -0.1, Z: -1},
	}},
	{0.76, Pose{
		Pelvis: {X: -0.07, Z: 0.335}, PelvisUp: {X: 0.35, Z: 1}, PelvisFwd: {X: 1, Z: -0.35},
		ChestUp: {X: 0.5, Z: 1}, ChestFwd: {X: 1, Z: -0.5}, HeadUp: {X: 0.1, Z: 1}, HeadFwd: {X: 1, Z: -0.2},
		HandL: {X: 0.20, Y: 0.20, Z: 0.36}, HandR: {X: 0.24, Y: -0.30, Z: 0.16},
		ElbowL: {X: -0.6, Y: 0.8, Z: 0.1}, ElbowR: {X: -0.8, Y: -0.5},
		AnkleL: {X: 0.10, Y: stanceY, Z: Ankle}, AnkleR: {X: -0.32, Y: -stanceY, Z: 0.11},
		ToeL: ahead, ToeR: {X: 0.35, Z: -1}, SoleL: up, SoleR: {X: 1, Z: 0.35},
		KneeL: ahead, KneeR: {X: 0.8, Z: -0.6},
	}},
	{0.90, Pose{
		Pelvis: {X: -0.02, Z: 0.44}, PelvisUp: {X: 0.3, Z: 1}, PelvisFwd: {X: 1, Z: -0.3},
		ChestUp: {X: 0.42, Z: 1}, ChestFwd: {X: 1, Z: -0.42}, HeadUp: {X: 0.1, Z: 1}, HeadFwd: {X: 1, Z: -0.15},
		HandL: {X: 0.24, Y: 0.34, Z: 0.50}, HandR: {X: 0.24, Y: -0.36, Z: 0.50},
		ElbowL: {X: -0.6, Y: 0.8, Z: -0.1}, ElbowR: {X: -0.6, Y: -0.8, Z: -0.1},
		AnkleL: {X: 0.04, Y: stanceY, Z: Ankle}, AnkleR: {X: -0.06, Y: -stanceY, Z: Ankle},
		ToeL: ahead, ToeR: ahead, SoleL: up, SoleR: up, KneeL: ahead, KneeR: ahead,
	}},
}

// fromBack: up on the elbows; sitting, hands behind; feet drawn in; squatting
// with one hand on the turf; squatting free.
var fromBack = [...]moment{
	{0.20, Pose{
		Pelvis: {X: 0.04, Z: 0.13}, PelvisUp: {X: -1, Z: 0.1}, PelvisFwd: {X: 0.1, Z: 1},
		ChestUp: {X: -1, Y: 0.1, Z: 0.55}, ChestFwd: {X: 0.55, Z: 1}, HeadUp: {X: -0.6, Z: 1}, HeadFwd: {X: 1, Z: 0.5},
		HandL: {X: -0.12, Y: 0.34, Z: 0.05}, HandR: {X: -0.16, Y: -0.34, Z: 0.05},
		ElbowL: {X: -1, Y: 0.3, Z: -0.3}, ElbowR: {X: -1, Y: -0.3, Z: -0.3},
		AnkleL: {X: 0.52, Y: 0.14, Z: 0.075}, AnkleR: {X: 0.40, Y: -0.13, Z: 0.07},
		ToeL: {X: 0.4, Z: 1}, ToeR: {X: 1, Z: 0.15}, SoleL: {X: -1, Z: 0.4}, SoleR: {X: -0.15, Z: 1},
		KneeL: {Y: 0.2, Z: 1}, KneeR: {Y: -0.2, Z: 1},
	}},
	{0.42, Pose{
		Pelvis: {X: 0.02, Z: 0.13}, PelvisUp: {X: -0.5, Z: 1}, PelvisFwd: {X: 1, Z: 0.5},
		ChestUp: {X: -0.42, Z: 1}, ChestFwd: {X: 1, Z: 0.42}, HeadUp: {X: 0.1, Z: 1}, HeadFwd: {X: 1, Z: -0.1},
		HandL: {X: -0.26, Y: 0.28, Z: 0.05}, HandR: {X: -0.26, Y: -0.28, Z: 0.05},
		ElbowL: {X: -0.6, Y: 0.9, Z: 0.3}, ElbowR: {X: -0.6, Y: -0.9, Z: 0.3},
		AnkleL: {X: 0.42, Y: 0.14, Z: Ankle}, AnkleR: {X: 0.34, Y: -0.14, Z: Ankle},
		ToeL: {X: 1, Z: 0.25}, ToeR: {X: 1, Z: 0.1}, SoleL: {X: -0.25, Z: 1}, SoleR: {X: -0.1, Z: 1},
		KneeL: {X: 0.3, Y: 0.2, Z: 1}, KneeR: {X: 0.3, Y: -0.2, Z: 1},
	}},
	{0.60, Pose{
		Pelvis: {X: -0.12, Z: 0.17}, PelvisUp: {X: 0.1, Z: 1}, PelvisFwd: {X: 1, Z: -0.1},
		ChestUp: {X: 0.35, Y: 0.1, Z: 1}, ChestFwd: {X: 1, Z: -0.35}, HeadUp: {Z: 1}, HeadFwd: {X: 1, Z: -0.1},
		HandL: {X: 0.22, Y: 0.24, Z: 0.30}, HandR: {X: -0.28, Y: -0.32, Z: 0.05},
		ElbowL: {X: -0.3, Y: 1, Z: 0.1}, ElbowR: {X: -0.8, Y: -0.7, Z: 0.2},
		AnkleL: {X: 0.10, Y: 0.13, Z: Ankle}, AnkleR: {X: 0.08, Y: -0.13, Z: Ankle},
		ToeL: ahead, ToeR: ahead, SoleL: up, SoleR: up,
		KneeL: {X: 0.8, Y: 0.35, Z: 0.6}, KneeR: {X: 0.8, Y: -0.35, Z: 0.6},
	}},
	{0.80, Pose{
		Pelvis: {X: -0.10, Z: 0.25}, PelvisUp: {X: 0.5, Z: 1}, PelvisFwd: {X: 1, Z: -0.5},
		ChestUp: {X: 0.75, Z: 1}, ChestFwd: {X: 1, Z: -0.75}, HeadUp: {X: 0.1, Z: 1}, HeadFwd: {X: 1, Z: -0.2},
		HandL: {X: 0.36, Y: 0.26, Z: 0.30}, HandR: {X: 0.38, Y: -0.26, Z: 0.24},
		ElbowL: {X: -0.4, Y: 0.9}, ElbowR: {X: -0.4, Y: -0.9},
		AnkleL: {X: 0.02, Y: 0.12, Z: Ankle}, AnkleR: {X: 0.01, Y: -0.12, Z: Ankle},
		ToeL: ahead, ToeR: ahead, SoleL: up, SoleR: up,
		KneeL: {X: 1, Y: 0.3, Z: 0.2}, KneeR: {X: 1, Y: -0.3, Z: 0.2},
	}},
	{0.92, Pose{
		Pelvis: {X: -0.04, Z: 0.42}, PelvisUp: {X: 0.35, Z: 1}, PelvisFwd: {X: 1, Z: -0.35},
		ChestUp: {X: 0.5, Z: 1}, ChestFwd: {X: 1, Z: -0.5}, HeadUp: {X: 0.1, Z: 1}, HeadFwd: {X: 1, Z: -0.15},
		HandL: {X: 0.30, Y: 0.34, Z: 0.46}, HandR: {X: 0.30, Y: -0.34, Z: 0.46},
		ElbowL: {X: -0.5, Y: 0.9, Z: -0.1}, ElbowR: {X: -0.5, Y: -0.9, Z: -0.1},
		AnkleL: flatL, AnkleR: flatR,
		ToeL: ahead, ToeR: ahead, SoleL: up, SoleR: up, KneeL: ahead, KneeR: ahead,
	}},
}
