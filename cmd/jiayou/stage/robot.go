package stage

import (
	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/field"
)

// The housings of a robot, half axes in m: toys with weight.
var (
	headShape   = super{0.132, 0.150, 0.124, 0.62, 0.72}
	chestShape  = super{0.122, 0.172, 0.195, 0.55, 0.60}
	pelvisShape = super{0.095, 0.135, 0.075, 0.60, 0.70}
	packShape   = super{0.050, 0.115, 0.120, 0.45, 0.55}
	footShape   = super{0.125, 0.060, 0.042, 0.50, 0.55}
	earShape    = super{0.052, 0.026, 0.058, 0.70, 0.90}
)

// parts are the meshes that all robots share.
var parts = struct {
	head, chest, pelvis, pack, foot, ear    *mesh
	neck, waist, hip, knee, shoulder, elbow *mesh
	thigh, shank, guard, upper, fore, cuff  *mesh
	hand, thumb                             *mesh
	visor, eyeL, eyeR                       *mesh
	hoop, dashes                            [2]*mesh // front, back
}{
	head: headShape.mesh(14, 9), chest: chestShape.mesh(14, 9), pelvis: pelvisShape.mesh(10, 6),
	pack: packShape.mesh(8, 6), foot: footShape.mesh(10, 6), ear: earShape.mesh(10, 6),
	neck: bone(0.045, 0.05, 0.05, 8), waist: bone(0.075, 0.075, 0.06, 8),
	hip: ball(0.064), knee: ball(0.054), shoulder: ball(0.068), elbow: ball(0.042),
	thigh: bone(0.073, 0.056, pose.Thigh, 10), shank: bone(0.036, 0.034, pose.Shank, 8),
	guard: super{0.058, 0.060, 0.112, 0.50, 0.80}.mesh(10, 6),
	upper: bone(0.050, 0.040, pose.UpperArm, 8), fore: bone(0.042, 0.032, pose.Forearm, 8),
	cuff: super{0.046, 0.048, 0.062, 0.45, 0.9}.mesh(8, 6),
	hand: super{0.034, 0.042, 0.050, 0.7, 0.8}.mesh(8, 6), thumb: bone(0.014, 0.012, 0.03, 6),
	visor: headShape.patch(1, pill(0, -0.004, 0.245, 0.128)),
	eyeL:  headShape.patch(1, pill(0.050, 0.000, 0.036, 0.062)),
	eyeR:  headShape.patch(1, pill(-0.050, 0.000, 0.036, 0.062)),
	hoop: [2]*mesh{
		chestShape.patch(1, band(0, hoopHigh, 0.34, 0.036, 12, 1)),
		chestShape.patch(-1, band(0, hoopHigh, 0.34, 0.036, 12, 1)),
	},
	dashes: [2]*mesh{chestShape.patch(1, dashed()), chestShape.patch(-1, dashed())},
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

// shirt is what tells one robot from another.
type shirt struct {
	side        field.Side
	front, back *mesh // the number
}

func newShirt(side field.Side, number int) shirt {
	drawing := numeral(number, 0.205, 0.025)
	return shirt{side, chestShape.patch(1, drawing), chestShape.patch(-1, drawing)}
}

// robot adds a posed robot to the sculpture; hears is how far its eyes have
// turned to the colour of the crowd.
func (s *sculpture) robot(eye space.Vec, b *pose.Body, w *shirt, hears float64) {
	team := sideColours[w.side]
	put := func(m *mesh, f space.Frame, middle float64, k colour, gloss float32) {
		s.add(eye, space.Vec{Z: middle}, solid{mesh: m, frame: f, skin: k, gloss: gloss})
	}
	put(parts.pelvis, b.Pelvis, 0, joint, 0.7)
	put(parts.waist, b.Pelvis.Shifted(space.Vec{Z: 0.07}), 0, joint, 0.4)
	s.torso(eye, b, w, team)
	neck := b.Chest
	neck.At = b.Neck
	put(parts.neck, neck, -0.02, joint, 0.4)
	s.face(eye, b, team, hears)
	for i := range 2 {
		side := float64(1 - 2*i)
		put(parts.ear, b.Head.Shifted(space.Vec{X: -0.012, Y: 0.145 * side}), 0, team, 1)

		put(parts.hip, b.Thigh[i], 0, joint, 0.5)
		put(parts.thigh, b.Thigh[i].Shifted(space.Vec{Y: 0.006 * side}), -pose.Thigh/2, shell, 0.8)
		put(parts.knee, b.Shank[i], 0, joint, 0.5)
		put(parts.shank, b.Shank[i], -pose.Shank/2, joint, 0.4)
		guard := s.far() - 2e-3 // encloses the shank
		s.addAt(guard, solid{mesh: parts.guard, frame: b.Shank[i].Shifted(space.Vec{X: 0.006, Z: -0.142}), skin: team, gloss: 1})
		put(parts.foot, b.Foot[i].Shifted(space.Vec{X: 0.022, Z: -0.023}), 0, joint.mix(shell, 0.12), 0.8)

		put(parts.shoulder, b.Upper[i], 0, shell, 1)
		put(parts.upper, b.Upper[i], -pose.UpperArm/2, shell, 0.8)
		put(parts.elbow, b.Fore[i], 0, joint, 0.5)
		put(parts.fore, b.Fore[i], -pose.Forearm/2, joint, 0.5)
		cuff := s.far() - 2e-3
		s.addAt(cuff, solid{mesh: parts.cuff, frame: b.Fore[i].Shifted(space.Vec{Z: -0.095}), skin: team, gloss: 1})
		hand := b.Fore[i].Shifted(space.Vec{Z: -pose.Forearm - 0.022})
		put(parts.hand, hand, 0, joint.mix(shell, 0.08), 0.6)
		put(parts.thumb, hand.Shifted(space.Vec{X: 0.036, Z: 0.012}), 0, joint.mix(shell, 0.08), 0.6)
	}
}

// torso is the chest with its pattern and number, and the battery on its back.
func (s *sculpture) torso(eye space.Vec, b *pose.Body, w *shirt, team colour) {
	s.add(eye, space.Vec{}, solid{mesh: parts.chest, frame: b.Chest, skin: team, gloss: 1})
	far := s.far()
	pattern := parts.hoop
	if w.side == field.Away {
		pattern = parts.dashes
	}
	for i, number := range [2]*mesh{w.front, w.back} {
		s.addAt(far-1e-4, solid{mesh: pattern[i], frame: b.Chest, skin: shell, gloss: 0.8})
		s.addAt(far-2e-4, solid{mesh: number, frame: b.Chest, skin: rgb(1, 1, 1), gloss: 0.2, glow: 0.35})
	}
}

// face is the head with visor and eyes.
func (s *sculpture) face(eye space.Vec, b *pose.Body, team colour, hears float64) {
	s.add(eye, space.Vec{}, solid{mesh: parts.head, frame: b.Head, skin: shell, gloss: 1})
	far := s.far()
	s.addAt(far-1e-4, solid{mesh: parts.visor, frame: b.Head, skin: visor, gloss: 1.3})
	light := eyes.mix(warm, hears)
	for _, m := range [2]*mesh{parts.eyeL, parts.eyeR} {
		s.addAt(far-2e-4, solid{mesh: m, frame: b.Head, skin: light, glow: 1})
	}
}
