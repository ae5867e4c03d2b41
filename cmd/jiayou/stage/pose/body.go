package pose

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
)

// Proportions of the drawn robot. Legs and stance are the Booster T1's (URDF:
// hips 0.106 m off the middle, thigh 0.216 m, shank 0.28 m); the head is a
// quarter larger than life, because children look there.
const (
	HipSpread  = 0.106 // hip off the middle
	Thigh      = 0.216
	Shank      = 0.28
	Ankle      = 0.065 // ankle above the sole
	UpperArm   = 0.20
	Forearm    = 0.19
	waist      = 0.07 // pelvis to the axis about which the chest leans
	chestRise  = 0.22 // from there to the middle of the chest
	Shoulder   = 0.12 // above the middle of the chest
	ShoulderY  = 0.215
	neckRise   = 0.205 // middle of the chest to the neck
	headRise   = 0.120 // neck to the middle of the head
	standing   = 0.545 // height of the hips on straight legs
	straight   = 0.992 // share of a limb's length that it reaches: a knee never locks
	legReach   = (Thigh + Shank) * straight
	foldedLeg  = 0.13 // nearest that a foot comes to its hip
	foldedArm  = 0.08
	lowestHips = 0.24 // of a robot on its feet
)

// Body is a posed robot: rigid frames in space, and the size by which the
// proportions are multiplied. The At of a limb is its upper joint and its Z points
// from the lower joint to the upper one; X is the side to which the joint below
// bends or, for the arm, the inside of the elbow. Of pelvis, chest and head, At is
// the middle. Index 0 is left.
type Body struct {
	Size                float64 // 1 for a T1
	Pelvis, Chest, Head space.Frame
	Neck                space.Vec
	Thigh, Shank, Foot  [2]space.Frame // Foot.At is the ankle
	Upper, Fore         [2]space.Frame
	Hand                [2]space.Vec
}

// Build solves a pose. Feet and hands are where the pose has them if the limb
// reaches, else as near as it does; the result is finite for every finite pose.
// The body is as large as the axes of the root are long.
func Build(root space.Frame, p *Pose) Body {
	size := root.Z.Len()
	b := Body{Size: size}
	at := func(k Key) space.Vec { return root.Point(p[k]) }
	dir := func(k Key) space.Vec { return root.Dir(p[k]) }
	b.Pelvis = space.Upright(at(Pelvis), dir(PelvisUp), dir(PelvisFwd))
	b.Chest = chest(b.Pelvis, dir(ChestUp), dir(ChestFwd), size)
	b.Neck = b.Chest.Point(space.Vec{Z: neckRise * size})
	b.Head = space.Upright(b.Neck, dir(HeadUp), dir(HeadFwd)).Shifted(space.Vec{X: 0.01 * size, Z: headRise * size})
	leg, arm := limb{Thigh, Shank, foldedLeg}.times(size), limb{UpperArm, Forearm, foldedArm}.times(size)
	for i := range b.Foot {
		k, side := Key(i), float64(1-2*i)
		hip := b.Pelvis.Point(space.Vec{Y: side * HipSpread * size})
		b.Thigh[i], b.Shank[i] = leg.bend(hip, at(AnkleL+k), dir(KneeL+k))
		ankle := b.Shank[i].Point(space.Vec{Z: -leg.lower})
		b.Foot[i] = space.Upright(ankle, dir(SoleL+k), dir(ToeL+k))
		shoulder := b.Chest.Point(space.Vec{Y: side * ShoulderY, Z: Shoulder}.Mul(size))
		b.Upper[i], b.Fore[i] = arm.bend(shoulder, at(HandL+k), dir(ElbowL+k))
		b.Hand[i] = b.Fore[i].Point(space.Vec{Z: -arm.lower})
	}
	return b
}

// chest is the frame of the middle of the chest above a pelvis.
func chest(pelvis space.Frame, up, fwd space.Vec, size float64) space.Frame {
	return space.Upright(pelvis.Point(space.Vec{Z: waist * size}), up, fwd).Shifted(space.Vec{Z: chestRise * size})
}

// limb is two bones and the least distance between their ends.
type limb struct{ upper, lower, least float64 }

func (l limb) times(size float64) limb { return limb{l.upper * size, l.lower * size, l.least * size} }

// bend places the two bones of a limb between a joint and an end, with the
// middle joint towards hint: the law of cosines gives how far it stands out.
func (l limb) bend(joint, end, hint space.Vec) (upper, lower space.Frame) {
	way := end.Sub(joint)
	dist := way.Len()
	axis := space.Vec{Z: -1}
	if dist > 1e-6 {
		axis = way.Mul(1 / dist)
	}
	dist = min(max(dist, l.least), (l.upper+l.lower)*straight)
	along := (l.upper*l.upper + dist*dist - l.lower*l.lower) / (2 * dist)
	out := math.Sqrt(max(l.upper*l.upper-along*along, 0))
	side := space.Upright(joint, axis, hint) // its X is hint, square to the axis
	middle := joint.AddMul(axis, along).AddMul(side.X, out)
	end = joint.AddMul(axis, dist)
	upper = space.Upright(joint, joint.Sub(middle), side.X)
	lower = space.Upright(middle, middle.Sub(end), side.X)
	return upper, lower
}
