package stage

import (
	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/field"
)

// costume is what one robot wears: the meshes of its kind, its colours, its
// number.
type costume struct {
	kit           *kit
	chest         colour
	team, casing  colour   // of what stands out, and of the rest
	hoop          [2]*mesh // of its side, front and back
	hooped, badge colour
	number        [2]*mesh // or another badge
}

// newCostume is that of a player.
func newCostume(model string, side field.Side, number int) costume {
	k := kitOf(model)
	drawing := numeral(number, 0.205, 0.025)
	team := sideColours[side]
	w := costume{kit: k, chest: team, team: team, casing: shell, hoop: k.hoop, hooped: shell, badge: rgb(1, 1, 1)}
	if side == field.Away {
		w.hoop = k.dashes
	}
	w.number = [2]*mesh{k.chestShape.patch(1, drawing), k.chestShape.patch(-1, drawing)}
	return w
}

// dresser adds the parts of one robot to the sculpture.
type dresser struct {
	*sculpture
	eye  space.Vec
	size float64
	kit  *kit
}

// put adds a part that is sorted by a point on its own axis.
func (d *dresser) put(m *mesh, f space.Frame, middle float64, k colour, gloss float32) {
	d.add(d.eye, space.Vec{Z: middle}, solid{mesh: m, frame: f, size: d.size, skin: k, gloss: gloss})
}

// over adds a part that encloses, or lies on, the part added last.
func (d *dresser) over(nearer float64, o solid) {
	o.size = d.size
	d.addAt(d.far()-nearer, o)
}

// on adds a patch that lies on the part with that frame.
func (d *dresser) on(far float64, m *mesh, f *space.Frame, o solid) {
	o.mesh, o.frame, o.size = m, *f, d.size
	d.addAt(far, o)
}

// front is the cosine between where a part faces and where the camera is: what
// lies on its other side need not be drawn.
func (d *dresser) front(f *space.Frame) float64 { return f.X.Dot(d.eye.Sub(f.At).Unit()) }

// off is a frame moved by a displacement in its own axes, in metres of a T1.
func (d *dresser) off(f space.Frame, p space.Vec) space.Frame { return f.Shifted(p.Mul(d.size)) }

// robot adds a posed robot; hears is how far its eyes have turned to the colour
// of the crowd.
func (s *sculpture) robot(cam *space.Camera, b *pose.Body, w *costume, hears float64) {
	k := w.kit.seen(cam.Scale(b.Chest.At) * b.Size)
	d := dresser{s, cam.At, b.Size, k}
	d.put(k.pelvis, b.Pelvis, 0, joint, 0.7)
	d.put(k.waist, d.off(b.Pelvis, space.Vec{Z: 0.07}), 0, joint, 0.4)
	d.torso(b, w)
	neck := b.Chest
	neck.At = b.Neck
	d.put(k.neck, neck, -0.02, joint, 0.4)
	d.face(b, w, hears)
	d.warmth(b, hears)
	for i := range 2 {
		d.leg(b, w, i)
		d.arm(b, w, i)
	}
}

// torso is the chest with its pattern and number.
func (d *dresser) torso(b *pose.Body, w *costume) {
	d.put(d.kit.chest, b.Chest, 0, w.chest, 1)
	far, front := d.far(), d.front(&b.Chest)
	for i, side := range [2]float64{1, -1} {
		if side*front > -0.6 {
			d.on(far-1e-4, w.hoop[i], &b.Chest, solid{skin: w.hooped, gloss: 0.8})
		}
		if side*front > -0.2 {
			d.on(far-2e-4, w.number[i], &b.Chest, solid{skin: w.badge, gloss: 0.2, glow: 0.35})
		}
	}
	if w.kit.core != nil && front > -0.2 {
		d.on(far-2e-4, w.kit.core, &b.Chest, solid{skin: eyes, glow: 0.9})
	}
}

// face is the head with visor, eyes and ears.
func (d *dresser) face(b *pose.Body, w *costume, hears float64) {
	k := d.kit
	d.put(k.head, b.Head, 0, w.casing, 1)
	if far := d.far(); d.front(&b.Head) > -0.6 {
		d.on(far-1e-4, k.visor, &b.Head, solid{skin: visor, gloss: 1.3})
		for _, m := range k.eyes {
			d.on(far-2e-4, m, &b.Head, solid{skin: eyes.mix(warm, hears), glow: 1})
		}
		ahead := max(d.front(&b.Head), 0)
		d.shine(far-3e-4, bloom{
			b.Head.Point(space.Vec{X: k.headShape.a * d.size}), 0.15 * d.size,
			eyes.mix(warm, hears).fade((0.10 + 0.12*hears) * ahead),
		})
	}
	for _, side := range [2]float64{1, -1} {
		at := k.earAt
		at.Y *= side
		d.put(k.ear, d.off(b.Head, at), 0, w.team, 1)
	}
}

// warmth is the light behind the head of one that hears the crowd.
func (d *dresser) warmth(b *pose.Body, hears float64) {
	far := b.Head.At.Sub(d.eye).Len()
	d.shine(far+0.25*d.size, bloom{b.Head.At, 0.46 * d.size, warm.fade(0.34 * hears)})
}

func (d *dresser) leg(b *pose.Body, w *costume, i int) {
	k, side := d.kit, float64(1-2*i)
	thigh, guard := w.casing, w.team
	if k.plating {
		thigh, guard = w.team, w.casing
	}
	d.put(k.hip, b.Thigh[i], 0, joint, 0.5)
	d.put(k.thigh, d.off(b.Thigh[i], space.Vec{Y: 0.006 * side}), -pose.Thigh/2, thigh, 0.8)
	d.put(k.knee, b.Shank[i], 0, joint, 0.5)
	d.put(k.shank, b.Shank[i], -pose.Shank/2, joint, 0.4)
	d.over(2e-3, solid{mesh: k.guard, frame: d.off(b.Shank[i], space.Vec{X: 0.006, Z: -0.142}), skin: guard, gloss: 1})
	d.put(k.foot, d.off(b.Foot[i], space.Vec{X: 0.022, Z: -0.023}), 0, joint.mix(w.casing, 0.12), 0.8)
}

func (d *dresser) arm(b *pose.Body, w *costume, i int) {
	k, glove := d.kit, joint.mix(w.casing, 0.08)
	d.put(k.shoulder, b.Upper[i], 0, w.casing, 1)
	d.put(k.upper, b.Upper[i], -pose.UpperArm/2, w.casing, 0.8)
	d.put(k.elbow, b.Fore[i], 0, joint, 0.5)
	d.put(k.fore, b.Fore[i], -pose.Forearm/2, joint, 0.5)
	d.over(2e-3, solid{mesh: k.cuff, frame: d.off(b.Fore[i], space.Vec{Z: -0.095}), skin: w.team, gloss: 1})
	hand := d.off(b.Fore[i], space.Vec{Z: -pose.Forearm - 0.022})
	d.put(k.hand, hand, 0, glove, 0.6)
	d.put(k.thumb, d.off(hand, space.Vec{X: 0.036, Z: 0.012}), 0, glove, 0.6)
}
