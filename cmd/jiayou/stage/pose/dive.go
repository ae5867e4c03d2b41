package pose

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/geom"
)

// A diver stays on its side until settled, in s since it has hit the turf, and
// lies on its belly, ready to get up, from rolled on.
const settled, rolled = 0.45, 1.0

// diving is a keeper on its way to the turf: it keeps its chest to where the
// ball comes from, while the match's body turns to where it will lie; the near
// hand goes straight to the ball and the other one after it; the far leg is
// drawn up, the near one pushes.
func diving(r *sim.Robot, m Mood) Pose {
	faced := *r
	faced.Heading = r.Body.FallTo - r.Body.Dive*math.Pi/2
	k := math.Sin(geom.Clamp(r.Body.Tilt, 0, math.Pi/2))
	stood := upright(&faced, Mood{Beat: m.Beat, Hears: m.Hears, Acts: m.fading(k)})
	p := stretched(&stood, r.Body.Dive, space.Smooth(0.05, 0.5, k))
	p.topple(&stood, geom.Vec{Y: r.Body.Dive}, k)
	down := onSide(r.Body.Dive)
	down.yaw(r.Body.Dive * math.Pi / 2)
	p = p.Mix(&down, space.Smooth(0.5, 1, k))
	p.lift()
	p.yaw(faced.Heading - r.Heading)
	return p
}

// stretched reaches out with both arms past the head, to the ball, at which it
// looks.
func stretched(stood *Pose, way, k float64) Pose {
	p := *stood
	body := chestOf(&p)
	for i := range 2 {
		reach := arm{ahead: 0.3, aside: 2.6, bend: 0.05, open: 1.4}
		if way*footSide(i) < 0 {
			reach = arm{ahead: 2.5, aside: -0.35, bend: 0.15, open: -0.1}
		}
		p.hold(body, i, reach)
	}
	p[HeadFwd], p[HeadUp] = space.Vec{X: 1, Y: 0.5 * way, Z: 0.2}, space.Vec{Y: -0.25 * way, Z: 1}
	return stood.Mix(&p, k)
}

// landed is a diver on the turf: on its side, where it has stopped what it
// could, and then on its belly.
func landed(r *sim.Robot, belly *Pose) Pose {
	p := onSide(r.Body.Dive)
	return p.Mix(belly, space.Smooth(settled, rolled, r.Lying))
}

// onSide lies stretched out on the side to which it has dived, the chest to
// where the ball came from, a little over it.
func onSide(way float64) Pose {
	p := Pose{
		Pelvis: {X: -0.06, Z: 0.145}, PelvisUp: {X: 1, Z: 0.12}, PelvisFwd: {Y: -1, Z: -0.45},
		ChestUp: {X: 1, Y: -0.06, Z: 0.24}, ChestFwd: {Y: -1, Z: -0.65},
		HeadUp: {X: 1, Y: 0.2, Z: 0.7}, HeadFwd: {X: 0.7, Y: -1, Z: 0.25},
		HandL: {X: 0.76, Y: 0.06, Z: 0.05}, HandR: {X: 0.60, Y: -0.27, Z: 0.20},
		ElbowL: {Y: 0.6, Z: 0.3}, ElbowR: {Y: -0.5, Z: -0.6},
		AnkleL: {X: -0.57, Y: 0.06, Z: 0.09}, AnkleR: {X: -0.42, Y: -0.06, Z: 0.27},
		ToeL: {X: -0.7, Y: -1}, ToeR: {X: -0.9, Y: -0.8}, SoleL: {X: 1, Y: -0.7}, SoleR: {X: 0.8, Y: -0.9},
		KneeL: {Y: -1}, KneeR: {X: 0.3, Y: -1},
	}
	if way < 0 {
		return p.Mirrored()
	}
	return p
}

// yaw turns the pose about its root.
func (p *Pose) yaw(angle float64) {
	for k := range p {
		p[k] = p[k].Yawed(angle)
	}
}
