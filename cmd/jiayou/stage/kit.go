package stage

import (
	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
)

// kit is the meshes of a kind of robot, for one as large as a T1: toys with
// weight. All robots of a kind share them.
type kit struct {
	headShape, chestShape super

	head, chest, pelvis, foot, ear          *mesh
	neck, waist, hip, knee, shoulder, elbow *mesh
	thigh, shank, guard, upper, fore, cuff  *mesh
	hand, thumb                             *mesh
	visor                                   *mesh
	eyes                                    [2]*mesh
	hoop, dashes                            [2]*mesh // front, back
	core                                    *mesh    // a light on the chest; nil for none

	far     *kit      // the same with fewer facets, for robots that are small in the picture
	earAt   space.Vec // in the head's axes, of the left one
	plating bool      // thighs in the team's colour, shins in that of the shell
}

// today is the robot of today: a round head, a boxy chest. bionic is the second
// generation: a longer head with one band of light for eyes, slimmer limbs with
// plates over the thighs, and a light on its chest.
var today, bionic = both(newToday), both(newBionic)

// cut is how finely a kit is cut into facets: meridians and parallels of its
// shells, sides of its bones, in quarters of the finest.
type cut int

const fine, coarse cut = 4, 3

func (c cut) shell(s super, lon, lat int) *mesh {
	return s.mesh(lon*int(c)/4, lat*int(c)/4)
}

func (c cut) bone(upper, lower, length float64, sides int) *mesh {
	return bone(upper, lower, length, sides*int(c)/4)
}

func (c cut) ball(r float64) *mesh { return c.shell(super{r, r, r, 1, 1}, 8, 6) }

// both makes a kit for robots that are near, with one for those that are far.
func both(make func(cut) *kit) *kit {
	k := make(fine)
	k.far = make(coarse)
	return k
}

// seen returns the kit for a robot that so many pixels to the metre show.
func (k *kit) seen(pixels float64) *kit {
	const near = 180
	if pixels > near {
		return k
	}
	return k.far
}

// kitOf returns how a model of robot looks.
func kitOf(model string) *kit {
	if model == "Bionic II" {
		return bionic
	}
	return today
}

// common fills in what all kinds have alike.
func (k *kit) common(c cut) *kit {
	k.head, k.chest = c.shell(k.headShape, 14, 9), c.shell(k.chestShape, 14, 9)
	k.neck, k.waist = c.bone(0.045, 0.05, 0.05, 8), c.bone(0.075, 0.075, 0.06, 8)
	k.shoulder, k.knee, k.elbow = c.ball(0.068), c.ball(0.054), c.ball(0.042)
	k.foot = c.shell(super{0.125, 0.060, 0.042, 0.50, 0.55}, 10, 6)
	k.hand, k.thumb = c.shell(super{0.034, 0.042, 0.050, 0.7, 0.8}, 8, 6), c.bone(0.014, 0.012, 0.03, 6)
	for i, side := range [2]float64{1, -1} {
		k.hoop[i] = k.chestShape.patch(side, band(0, hoopHigh, 0.34, 0.036, 12, 1))
		k.dashes[i] = k.chestShape.patch(side, dashed())
	}
	return k
}

func newToday(c cut) *kit {
	head, chest := super{0.132, 0.150, 0.124, 0.62, 0.72}, super{0.122, 0.172, 0.195, 0.55, 0.60}
	k := kit{
		headShape: head, chestShape: chest,
		pelvis: c.shell(super{0.095, 0.135, 0.075, 0.60, 0.70}, 10, 6),
		ear:    c.shell(super{0.052, 0.026, 0.058, 0.70, 0.90}, 10, 6),
		hip:    c.ball(0.064),
		thigh:  c.bone(0.073, 0.056, pose.Thigh, 10), shank: c.bone(0.036, 0.034, pose.Shank, 8),
		guard: c.shell(super{0.058, 0.060, 0.112, 0.50, 0.80}, 10, 6),
		upper: c.bone(0.050, 0.040, pose.UpperArm, 8), fore: c.bone(0.042, 0.032, pose.Forearm, 8),
		cuff:  c.shell(super{0.046, 0.048, 0.062, 0.45, 0.9}, 8, 6),
		visor: head.patch(1, pill(0, -0.004, 0.245, 0.128)),
		eyes:  [2]*mesh{head.patch(1, pill(0.050, 0, 0.036, 0.062)), head.patch(1, pill(-0.050, 0, 0.036, 0.062))},
		earAt: space.Vec{X: -0.012, Y: 0.145},
	}
	return k.common(c)
}

func newBionic(c cut) *kit {
	head, chest := super{0.138, 0.122, 0.132, 0.85, 0.85}, super{0.108, 0.168, 0.190, 0.75, 0.72}
	k := kit{
		headShape: head, chestShape: chest,
		pelvis: c.shell(super{0.085, 0.118, 0.068, 0.80, 0.80}, 10, 6),
		ear:    c.shell(super{0.030, 0.016, 0.086, 0.80, 0.90}, 8, 6),
		hip:    c.ball(0.058),
		thigh:  c.bone(0.066, 0.048, pose.Thigh, 10), shank: c.bone(0.030, 0.028, pose.Shank, 8),
		guard: c.shell(super{0.050, 0.046, 0.122, 0.80, 0.90}, 10, 6),
		upper: c.bone(0.045, 0.034, pose.UpperArm, 8), fore: c.bone(0.036, 0.027, pose.Forearm, 8),
		cuff:  c.shell(super{0.038, 0.040, 0.070, 0.80, 0.9}, 8, 6),
		visor: head.patch(1, pill(0, 0.002, 0.225, 0.100)),
		eyes:  [2]*mesh{head.patch(1, pill(0.044, 0.004, 0.088, 0.030)), head.patch(1, pill(-0.044, 0.004, 0.088, 0.030))},
		core:  chest.patch(1, pill(0, 0.158, 0.10, 0.018)),
		earAt: space.Vec{X: -0.030, Y: 0.112, Z: 0.045}, plating: true,
	}
	return k.common(c)
}

// hoopHigh is the height of the hoop about the chest against its middle, m.
const hoopHigh = -0.135

// dashed is the hoop of the side whose rings are dashed.
func dashed() (drawing [][3][2]float64) {
	for i := range 4 {
		drawing = append(drawing, band(0.085*(float64(i)-1.5), hoopHigh, 0.046, 0.036, 2, 1)...)
	}
	return drawing
}

func ball(r float64) *mesh { return super{r, r, r, 1, 1}.mesh(8, 6) }
