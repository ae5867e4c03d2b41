// Package pose stands, walks, kicks, fells, lays down and raises the drawn
// bodies of robots.
//
// The match knows a robot as a pendulum on two feet; a picture needs shoulders
// and knees. A Pose is a small vector of points and directions: where pelvis,
// chest, head, hands and feet are. Poses can be mixed like numbers, so that
// every change of posture is a blend and nothing pops. Build then turns a Pose
// into a Body: rigid frames for every limb, the elbows and knees found by
// two-bone inverse kinematics, so that limbs keep their length whatever was
// mixed.
//
//	target := pose.Of(&robot, mood)
//	body := pose.Build(pose.Root(&robot), &target)
//
// Feet on the ground are where the match planted them, to the last bit that
// the mixing leaves: a foot that slides is the first thing a visitor sees.
// All lengths are metres, all angles radians. Nothing in here has an effect on
// the match.
package pose

import (
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// Key is one of the points and directions of a Pose.
type Key int

// The keys of a Pose. Points are in the robot's own axes, from the point of
// the turf under its centre of mass: +x to where it faces, +y to its left.
// Directions are along the same axes. Left comes before right.
const (
	Pelvis    Key = iota // the point between the hips
	PelvisUp             // from there to the chest
	PelvisFwd            // where the pelvis faces
	ChestUp
	ChestFwd
	HeadUp
	HeadFwd // where the visor looks
	HandL
	HandR
	AnkleL
	AnkleR
	ToeL // from ankle to toe
	ToeR
	SoleL // from sole to ankle
	SoleR
	KneeL // where the knee points
	KneeR
	ElbowL // where the elbow points
	ElbowR
	Keys // how many there are
)

// Pose is a way to hold the body.
type Pose [Keys]space.Vec

// Mix returns the pose a share k of the way from p to q.
func (p *Pose) Mix(q *Pose, k float64) Pose {
	var m Pose
	for i := range m {
		m[i] = p[i].Lerp(q[i], k)
	}
	return m
}

// Sub returns p − q, key by key: what must be added to q to hold p.
func (p *Pose) Sub(q *Pose) Pose {
	var d Pose
	for i := range d {
		d[i] = p[i].Sub(q[i])
	}
	return d
}

// AddMul returns p + d·k.
func (p *Pose) AddMul(d *Pose, k float64) Pose {
	var s Pose
	for i := range s {
		s[i] = p[i].AddMul(d[i], k)
	}
	return s
}

// Mirrored returns the pose with left and right exchanged.
func (p *Pose) Mirrored() Pose {
	m := *p
	for k := HandL; k < Keys; k += 2 {
		m[k], m[k+1] = m[k+1], m[k]
	}
	for k := range m {
		m[k].Y = -m[k].Y
	}
	return m
}

// tall is the height of the robot whose proportions are drawn, the T1's, m.
const tall = 1.18

// SizeOf returns how large a robot is drawn: 1 for a T1, and for a robot whose
// size is not known.
func SizeOf(r *sim.Robot) float64 {
	if r.Size <= 0 {
		return 1
	}
	return geom.Clamp(r.Size/tall, 0.2, 3)
}

// Root returns the place, the turn and the size of the axes in which a robot's
// Pose is given: a pose is measured in metres of a T1.
func Root(r *sim.Robot) space.Frame {
	return axes(space.On(r.Pos, 0), r.Heading, SizeOf(r))
}

// axes are those of a pose at a place, turned by a heading, of a size.
func axes(at space.Vec, heading, size float64) space.Frame {
	return space.Frame{At: at, X: space.Vec{X: size}.Yawed(heading), Y: space.Vec{Y: size}.Yawed(heading), Z: space.Vec{Z: size}}
}

// Of returns the pose of a robot.
func Of(r *sim.Robot, m Mood) Pose {
	switch {
	case r.Absent:
		return aside(m)
	case r.Posture.Upright():
		return upright(r, m)
	case r.Posture == humanoid.Falling && r.Body.Dive != 0:
		return diving(r, m)
	case r.Posture == humanoid.Falling:
		return falling(r, m)
	case r.Posture == humanoid.GetUp:
		return rising(r, m)
	}
	return lying(r, m)
}
