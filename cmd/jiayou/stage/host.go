package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/humanoid"
)

// host is the robot that presents the show. It stands on a turning podium in the
// lower left corner, before the picture as an interpreter does on television, so
// that it is seen from every angle and at every size. It comes up with the podium
// and goes down with it.
type host struct {
	costume costume
	blend   pose.Blend
	mood    pose.Mood
	eager   [pose.Acts]float64
	body    pose.Body
	here    float64 // 0 below the picture … 1 in its place
	rising  float64
	ledge   float64 // on which it stands, as a share of the picture's height
	lifting float64
	near    float64 // how far it has come forward: 0…1
	coming  float64
	turn    float64 // of the podium, rad
	turning float64
	loud    float64 // of the hall: 0…1
}

const (
	hostShare  = 0.27  // of the picture's height that the host takes up
	hostWide   = 0.46  // … at most of its width
	hostNear   = 0.55  // by how much larger it is when it has come forward
	hostMargin = 0.074 // of its middle from the left edge, in widths; at least …
	hostElbow  = 0.50  // … in multiples of its height
	hostRate   = 5.0   // 1/s
	podium     = 0.10  // m high
	podiumWide = 0.40  // m
	hostTall   = 1.45  // m from the podium's foot to a little over its head
)

var (
	gold  = rgb(1.00, 0.76, 0.20)
	pearl = rgb(0.96, 0.95, 0.93)
)

// newHost dresses the host: white and gold, with a star for a number.
func newHost() host {
	w := newCostume("", 0, 0)
	w.chest, w.team, w.hooped, w.badge = pearl, gold, gold, gold
	w.number = [2]*mesh{w.kit.chestShape.patch(1, star(0.105, 0.03)), w.kit.chestShape.patch(-1, star(0.105, 0.03))}
	return host{costume: w}
}

// star is a star of that radius about (0, y).
func star(r, y float64) (drawing [][3][2]float64) {
	at := func(i int) [2]float64 {
		s, c := math.Sincos(math.Pi/2 + math.Pi/5*float64(i))
		k := r
		if i%2 == 1 {
			k = 0.45 * r
		}
		return [2]float64{k * c, y + k*s}
	}
	for i := range 10 {
		drawing = append(drawing, [3][2]float64{{0, y}, at(i), at(i + 1)})
	}
	return drawing
}

// act lets the host do what a look asks.
func (h *host) act(look *Look, beat, loud, dt float64) {
	on := look.Host != Offstage
	spring := rated{hostRate}
	spring.spring(&h.here, &h.rising, share(on), dt)
	if look.Cut && !on {
		h.here, h.rising = 0, 0
	}
	if h.here < 1e-3 && !on {
		return
	}
	want, turn := hostActs(look)
	for k := range h.mood.Acts {
		rated{actRate}.spring(&h.mood.Acts[k], &h.eager[k], want[k], dt)
	}
	spring.spring(&h.turn, &h.turning, turn, dt)
	spring.spring(&h.ledge, &h.lifting, look.Ledge, dt)
	spring.spring(&h.near, &h.coming, share(look.Host == Hush), dt)
	h.mood.Beat, h.mood.Bow, h.loud = beat, h.mood.Acts[pose.Bow], loud
	h.mood.Hears = loud
	r := sim.Robot{Number: 0, Posture: humanoid.Stand, Heading: facing + h.turn}
	r.Body.Swing = -1
	for i, side := range [2]float64{1, -1} {
		left := space.Vec{Y: 0.106 * side}.Yawed(r.Heading)
		r.Body.Feet[i] = humanoid.Foot{Pos: left.Flat(), Yaw: r.Heading, Planted: true}
	}
	h.body = h.blend.Next(&r, h.mood, dt)
}

// hostActs is what a gesture looks like, and by how much the podium turns for
// it. Home's stand is on the left of the picture.
func hostActs(look *Look) (acts [pose.Acts]float64, turn float64) {
	const rest = 0.25
	act := pose.Speak
	switch look.Host {
	case Point:
		if act, turn = pose.PointAside, 0; look.HostTo != 0 {
			act, turn = pose.PointAhead, 1.0
		}
	case Raise:
		act = pose.Raise
	case Clap:
		act = pose.Clap
	case HostBow:
		act = pose.Bow
	case Listen:
		act = pose.Listen
	case Hush:
		act = pose.Hush
	case Goodbye:
		act = pose.Wave
	default:
		turn = rest
	}
	acts[act] = 1
	return acts, turn
}

// draw paints the host over the picture.
func (h *host) draw(c *canvas, o *sculpture) {
	if h.here < 0.01 {
		return
	}
	h.plinth(c)
	o.clear()
	o.robot(&c.cam, &h.body, &h.costume, h.loud)
	h.microphone(o, c.cam.At)
	h.finger(o, c.cam.At)
	o.sort()
	for _, r := range o.order {
		o.draw(c, r.index)
	}
}

// camera looks at the host alone and puts it in its corner of the picture.
func (h *host) camera(width, height float64) space.Camera {
	high := min(hostShare*height*(1+hostNear*h.near), hostWide*width)
	cam := space.Look(space.Vec{Y: -6, Z: 1.5}, space.Vec{Z: 0.62}, space.Lens{Tan: 0.1, Width: width, Height: height})
	cam.Focal = high / hostTall * cam.At.Sub(space.Vec{Z: 0.62}).Len()
	cam.CX = max(hostMargin*width, hostElbow*high)
	cam.CY = 0
	_, foot, _ := cam.Project(space.Vec{Y: -podiumWide, Z: -podium})
	cam.CY = (0.985-h.ledge)*height - foot + (1-h.here)*(1.15*high+h.ledge*height)
	return cam
}

// plinth is the podium: a disc with a lit edge.
func (h *host) plinth(c *canvas) {
	const sides = 28
	top, side := rgb(0.16, 0.18, 0.26), rgb(0.07, 0.08, 0.13)
	var ring, foot [sides]uint32
	first := c.at(space.Vec{}, top.dim(1.3))
	for i := range ring {
		out := space.Vec{X: podiumWide}.Yawed(2 * math.Pi * float64(i) / sides)
		ring[i] = c.at(out, top)
		out.Z = -podium
		foot[i] = c.at(out, side.mix(gold, 0.12))
	}
	for i := range ring {
		k := (i + 1) % sides
		c.quad(ring[i], ring[k], foot[k], foot[i])
	}
	for i := range ring {
		c.tri(first, ring[i], ring[(i+1)%sides])
	}
	glow := gold.mix(rgb(1, 1, 1), 0.3*h.loud).dim(0.75 + 0.25*h.loud)
	for i := range ring {
		a, b := space.Vec{X: podiumWide}.Yawed(2*math.Pi*float64(i)/sides), space.Vec{X: podiumWide}.Yawed(2*math.Pi*float64(i+1)/sides)
		c.wire(a, b, 0.022, glow)
	}
	c.blob(space.Vec{Y: -0.02}, 0.30, 0.26, ink.fade(0.55))
}

// microphone is in the left hand, its head before the visor.
func (h *host) microphone(o *sculpture, eye space.Vec) {
	b := &h.body
	hand := b.Fore[0].Point(space.Vec{Z: -pose.Forearm - 0.022})
	mouth := b.Head.Point(space.Vec{X: 0.16, Z: -0.06})
	f := space.Upright(hand, mouth.Sub(hand).Add(space.Vec{Z: 0.25}), b.Head.X)
	o.add(eye, space.Vec{Z: 0.03}, solid{mesh: micGrip, frame: f.Shifted(space.Vec{Z: 0.08}), size: 1, skin: joint, gloss: 1})
	o.add(eye, space.Vec{}, solid{mesh: micHead, frame: f.Shifted(space.Vec{Z: 0.125}), size: 1, skin: gold, gloss: 1})
}

// finger is held before the visor to ask for silence. Other robots have none.
func (h *host) finger(o *sculpture, eye space.Vec) {
	k := h.mood.Acts[pose.Hush]
	if k < 0.05 {
		return
	}
	b := &h.body
	hand := b.Fore[1].Point(space.Vec{Z: -pose.Forearm - 0.022})
	f := space.Upright(hand, space.Vec{Z: 1}, b.Head.X)
	o.add(eye, space.Vec{Z: 0.03}, solid{mesh: fingerBone, frame: f.Shifted(space.Vec{X: 0.01, Z: 0.03 + 0.11*k}), size: k, skin: joint, gloss: 0.6})
}

var (
	micGrip, micHead = bone(0.024, 0.018, 0.15, 8), ball(0.042)
	fingerBone       = bone(0.015, 0.018, 0.11, 8)
)
