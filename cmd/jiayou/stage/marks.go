package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// Marks are what the picture says about robots without words: a ring under
// each (closed for blue, dashed for orange), a pulsing dial round the one that
// lies, warm light about those that hear the crowd.

const (
	ringRadius = 0.36 // m
	dialRadius = 0.80
	pulseRate  = 0.9 // 1/s; light that comes and goes stays far under 3
)

// arc paints a part of a circle on the turf, from and to in rad, with fringes.
func (c *canvas) arc(at geom.Vec, r, width, from, to float64, k colour) {
	steps := max(int(math.Abs(to-from)/c.facet(at, r)), 1)
	first := uint32(len(c.vertices))
	for i := range steps + 1 {
		out := geom.Polar(space.Mix(from, to, float64(i)/float64(steps)))
		c.rung(at.AddMul(out, r), out.Mul(width/2), k)
	}
	for i := range uint32(steps) {
		a := first + 4*i
		for j := range uint32(3) {
			c.quad(a+j, a+j+1, a+j+5, a+j+4)
		}
	}
}

// facet is the angle over which a circle on the turf can be straight and nobody sees
// it: it leaves the circle by a fifth of a pixel, if it is not very small.
func (c *canvas) facet(at geom.Vec, r float64) float64 {
	const off, most = 0.2, 0.35
	pixels := c.cam.Scale(space.On(at, 0)) * r
	return min(math.Sqrt(8*off/max(pixels, 1)), most)
}

// underfoot paints what lies on the turf under a robot.
func (a *actor) underfoot(c *canvas, beat float64) {
	at, size := a.body.Pelvis.At.Flat(), a.body.Size
	if a.hears > 0.01 {
		swell := 0.5 + 0.5*math.Sin(2*math.Pi*pulseRate*beat)
		c.halo(at, (0.47+0.03*swell)*size, 0.19*size, warm.luminous().fade(0.70*a.hears))
	}
	if a.fallen < 1 {
		a.ring(c, at, size)
	}
	if a.fallen > 0.01 {
		a.dial(c, beat)
	}
}

// ring is closed for Home and dashed for Away, with a dark edge for eyes to which
// its colour is much like the turf's.
func (a *actor) ring(c *canvas, at geom.Vec, size float64) {
	k := sideColours[a.side].mix(rgb(1, 1, 1), 0.12).fade(0.9 * (1 - a.fallen))
	edge := night.fade(0.42 * (1 - a.fallen))
	r := ringRadius * size
	if a.side == field.Home {
		c.arc(at, r, 0.075, 0, 2*math.Pi, edge)
		c.arc(at, r, 0.038, 0, 2*math.Pi, k)
		return
	}
	for i := range 9 {
		from := 2 * math.Pi * float64(i) / 9
		c.arc(at, r, 0.085, from-0.05, from+0.47, edge)
		c.arc(at, r, 0.048, from, from+0.42, k)
	}
}

// dial is the picture's strongest mark: whom to shout for, and how far it has
// come. It fills as the robot rises; the warm part is what the crowd has given.
func (a *actor) dial(c *canvas, beat float64) {
	at := a.body.Pelvis.At.Lerp(a.body.Chest.At, 0.6).Flat()
	team, r := sideColours[a.side], dialRadius*a.body.Size
	swell := 0.5 + 0.5*math.Sin(2*math.Pi*pulseRate*beat)
	seen := a.fallen
	light := team.mix(rgb(1, 1, 1), 0.25).mix(warm, a.called).luminous()
	c.halo(at, r, 0.24+0.12*swell, light.fade((0.45+0.40*swell)*seen))
	c.halo(at, r+0.16+0.42*frac(beat*pulseRate), 0.10, light.fade(0.40*(1-frac(beat*pulseRate))*seen))
	c.arc(at, r, 0.15, 0, 2*math.Pi, night.fade(0.70*seen))
	const top = math.Pi / 2
	full := 2 * math.Pi * a.progress
	if own := full * (1 - a.given); full > 0.02 {
		c.arc(at, r, 0.10, top, top-own, rgb(1, 1, 1).mix(team, 0.25).fade(seen))
		c.arc(at, r, 0.13, top-own, top-full, warm.fade(seen))
	}
}

func frac(x float64) float64 { return x - math.Floor(x) }

// overhead paints what hovers above a robot: a pointer over one that lies,
// waves of sound over one that hears.
func (a *actor) overhead(c *canvas, beat float64) {
	if a.fallen > 0.01 {
		a.pointer(c, beat)
	}
	if a.hears > 0.01 {
		a.waves(c, beat)
	}
}

// pointer is an arrow-head that bobs over the body, dark-edged to be seen
// against everything.
func (a *actor) pointer(c *canvas, beat float64) {
	at := a.body.Chest.At
	at.Z += 0.14 + 0.32*a.body.Size + 0.07*math.Sin(2*math.Pi*pulseRate*beat)
	x, y, depth := c.cam.Project(at)
	if depth < space.Near {
		return
	}
	s := c.cam.Focal / depth
	k := rgb(1, 1, 1).mix(warm, 0.45+0.55*a.called).fade(a.fallen)
	c.head(x, y+0.055*s, 0.19*s, night.fade(0.75*a.fallen))
	c.head(x, y, 0.135*s, k)
}

// head paints a downward arrow-head whose tip is at (x, y).
func (c *canvas) head(x, y, half float64, k colour) {
	tip := c.put(float32(x), float32(y), k)
	left := c.put(float32(x-half), float32(y-1.25*half), k)
	notch := c.put(float32(x), float32(y-0.85*half), k)
	right := c.put(float32(x+half), float32(y-1.25*half), k)
	c.quad(tip, right, notch, left)
	for _, side := range [4][2]uint32{{tip, right}, {right, notch}, {notch, left}, {left, tip}} {
		c.soften(side[0], side[1])
	}
}

// waves are a warm light about the head and three arcs on each side of it that
// travel inwards, towards the ears.
func (a *actor) waves(c *canvas, beat float64) {
	x, y, depth := c.cam.Project(a.body.Head.At)
	if depth < space.Near {
		return
	}
	s := c.cam.Focal / depth * a.body.Size
	for i := range 3 {
		near := frac(float64(i)/3 + beat*1.2) // 0 far, 1 at the ear
		r := (0.44 - 0.22*near) * s
		k := warm.mix(rgb(1, 1, 1), 0.2).fade(a.hears * math.Sin(math.Pi*near))
		const half = 0.6 // rad
		c.bow(x, y, r, -half, half, 0.034*s, k)
		c.bow(x, y, r, math.Pi-half, math.Pi+half, 0.034*s, k)
	}
}

// bow paints an arc of a circle round a point of the picture, between two angles from
// the right downwards, rad, as a soft line of that width.
func (c *canvas) bow(x, y, r, from, to, width float64, k colour) {
	steps := int(math.Ceil((to - from) / 0.22))
	first := uint32(len(c.vertices))
	for i := range steps + 1 {
		s, o := math.Sincos(space.Mix(from, to, float64(i)/float64(steps)))
		for _, edge := range [2]float64{-1, 1} {
			at := r + edge*max(0.75*width, 1)
			c.vertices[c.put(float32(x+at*o), float32(y+at*s), k)].Custom0 = float32(edge)
		}
	}
	for i := range uint32(steps) {
		a := first + 2*i
		c.quad(a, a+1, a+3, a+2)
	}
}
