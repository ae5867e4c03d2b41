package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/field"
)

// arena is what is round and over the stands: the dark of the hall, a roof edge
// with banks of floodlights, and the light that boards and lamps throw.
type arena struct {
	banks []space.Vec // middles of the banks of lamps
	roof  [2]space.Vec
	far   float64 // y of the far boards
	end   float64 // |x| of the boards behind the goals
}

const (
	lampsWide, lampsHigh = 5, 2
	lampGap              = 0.34 // m
	spill                = 1.3  // m of turf that a board lights
)

var (
	lampLight = rgb(0.92, 0.96, 1.00)
	skyHigh   = rgb(0.012, 0.018, 0.050)
	skyLow    = rgb(0.055, 0.075, 0.165)
)

func newArena(f *field.Format) *arena {
	h := &arena{far: f.TouchY() + f.Border, end: f.GoalX() + f.Border}
	top := firstRow + rowRise*(rowsN-1)
	y, z := h.far+rowDepth*rowsN+1.5, top+2.6
	wide := h.end + rowDepth*rowsN
	h.roof = [2]space.Vec{{X: -wide - 4, Y: y, Z: z + 0.6}, {X: wide + 4, Y: y, Z: z + 0.6}}
	for i := range 6 {
		h.banks = append(h.banks, space.Vec{X: wide * (float64(i)/2.5 - 1) * 0.92, Y: y, Z: z})
	}
	for _, end := range []float64{-1, 1} {
		for _, y := range []float64{-4.5, 4.5} {
			h.banks = append(h.banks, space.Vec{X: end * (wide + 1.5), Y: y, Z: z})
		}
	}
	return h
}

// backdrop fills the picture with the dark of the hall, lighter towards the
// stands, but for where turf will be, and hangs the lamps in it.
func (h *arena) backdrop(c *canvas, turf *region) {
	w, high := float32(c.width), float32(c.height)
	_, horizon, _ := c.cam.Project(space.Vec{Y: h.far + rowDepth*rowsN, Z: firstRow + rowRise*rowsN})
	y := float32(min(max(horizon, 1), c.height))
	a, b := c.put(0, 0, skyHigh), c.put(w, 0, skyHigh)
	m, n := c.put(w, y, skyLow), c.put(0, y, skyLow)
	c.quad(a, b, m, n)
	below := region{}
	below.add(point{0, y})
	below.add(point{w, y})
	below.add(point{w, high})
	below.add(point{0, high})
	c.beside(below, turf, func(q point) colour {
		return skyLow.mix(turfA.dim(0.18), float64((q.y-y)/max(high-y, 1)))
	})
	c.glow.wire(h.roof[0], h.roof[1], 0.30, rgb(0.02, 0.028, 0.06))
	c.glow.wire(h.roof[0].Add(space.Vec{Z: 1.1}), h.roof[1].Add(space.Vec{Z: 1.1}), 0.16, rgb(0.03, 0.04, 0.08))
	for _, at := range h.banks {
		h.bank(c, at)
	}
}

// bank is a frame of lamps with the glare round it.
func (h *arena) bank(c *canvas, at space.Vec) {
	x, y, depth := c.cam.Project(at)
	s := c.cam.Focal / max(depth, space.Near)
	if depth < 2 || !c.visible(x, y, 5*s) {
		return
	}
	c.puff(x, y, 5.0*s, lampLight.glowing().fade(0.10))
	c.puff(x, y, 2.2*s, lampLight.glowing().fade(0.22))
	gap := lampGap * s
	for i := range lampsWide {
		for k := range lampsHigh {
			lx, ly := x+gap*(float64(i)-(lampsWide-1)/2.0), y+gap*(float64(k)-(lampsHigh-1)/2.0)
			c.puff(lx, ly, 0.62*gap, lampLight)
			c.puff(lx, ly, 0.36*gap, rgb(1, 1, 1))
		}
	}
}

// glow is the light of the boards on the turf before them: of its side's colour,
// stronger while the stand behind is loud.
func (h *arena) glow(c *canvas, levels [2]float64) {
	const lengths = 6
	strip := func(a, b, in space.Vec, side field.Side) {
		k := sideColours[side].mix(rgb(1, 1, 1), 0.15).glowing().fade(0.13 + 0.13*levels[side])
		for i := range lengths {
			p, q := a.Lerp(b, float64(i)/lengths), a.Lerp(b, float64(i+1)/lengths)
			mid, none := k.fade(0.35), k.fade(0)
			pa, qa := c.at(p, k), c.at(q, k)
			pm, qm := c.at(p.AddMul(in, 0.4), mid), c.at(q.AddMul(in, 0.4), mid)
			c.quad(pa, qa, qm, pm)
			c.quad(pm, qm, c.at(q.Add(in), none), c.at(p.Add(in), none))
		}
	}
	for i, end := range [2]float64{-1, 1} {
		side := field.Side(i)
		strip(space.Vec{X: end * h.end, Y: h.far}, space.Vec{Y: h.far}, space.Vec{Y: -spill}, side)
		strip(space.Vec{X: end * h.end, Y: -h.far}, space.Vec{X: end * h.end, Y: h.far}, space.Vec{X: -end * spill}, side)
	}
}

// pool is how much the floodlights lighten a point of the turf: each throws a
// wide oval, and between them it is a little darker.
func pool(f *field.Format, x, y float64) float64 {
	light := 0.0
	for _, cx := range [...]float64{-0.62, 0, 0.62} {
		for _, cy := range [...]float64{-0.45, 0.5} {
			dx, dy := (x/f.GoalX()-cx)/0.42, (y/f.TouchY()-cy)/0.62
			light += math.Exp(-(dx*dx + dy*dy))
		}
	}
	return light
}
