package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/geom"
)

// hush is the moment before a kick for which the hall is asked to be still. The
// light goes down but for a pool about the ball, and round the ball lies a ring of
// silence: even and bright while it holds, ruffled by every noise.
type hush struct {
	asked float64   // for silence: 0…1
	noise float64   // that there is all the same: 0…1
	held  float64   // how much of the hush is in force: 0…1
	at    space.Vec // the spot that it is about
}

const (
	hushTime   = 0.35 // s in which the light goes down
	ruffleTime = 0.15 // s in which the ring follows a noise
	hushRing   = 0.95 // m, its radius about the ball
	hushDark   = 0.62 // of the hall that is left out of the pool
)

// fall lets a picture's time of it pass. loud is how loud the hall is: 0…1.
func (h *hush) fall(now *sim.Frame, look *Look, loud, dt float64) {
	if look.Host == Hush || now.Game.Aimed() { // afterwards the ball rolls and the light comes back where it was
		h.at = space.On(now.Ball.Pos, 0)
	}
	ease(&h.asked, share(look.Host == Hush), hushTime, dt)
	ease(&h.noise, space.Smooth(0.06, 0.50, loud), ruffleTime, dt)
	ease(&h.held, now.Stands[now.Game.Taker].Hush, ruffleTime, dt)
}

// darken takes the light from what has been drawn, and throws some on the ball.
func (h *hush) darken(c *canvas) {
	if h.asked < 0.01 {
		return
	}
	k, w, high := night.fade(hushDark*h.asked), float32(c.width), float32(c.height)
	c.quad(c.put(0, 0, k), c.put(w, 0, k), c.put(w, high, k), c.put(0, high, k))
	c.blob(h.at, 3.6, 3.0, rgb(0.46, 0.62, 0.50).glowing().fade(0.55*h.asked))
}

// ring paints the ring of silence.
func (h *hush) ring(c *canvas, beat float64) {
	seen := max(h.asked, h.held)
	if seen < 0.01 {
		return
	}
	const corners = 72
	at, k := h.at.Flat(), eyes.mix(warm, h.noise)
	var edge [corners]geom.Vec
	for i := range edge {
		a := 2 * math.Pi * float64(i) / corners
		ruffle := math.Sin(9*a+7*beat) + 0.6*math.Sin(23*a-11*beat)
		edge[i] = at.AddMul(geom.Polar(a), hushRing+0.13*h.noise*ruffle)
	}
	still := 1 - h.noise
	c.halo(at, hushRing, 0.20+0.20*h.held, k.fade((0.30+0.35*h.held)*seen))
	for n := range 2 { // what still sounds is drawn in and fades
		in := frac(0.45*beat + float64(n)/2)
		c.halo(at, hushRing*(2.1-1.1*in), 0.07, k.fade(0.45*math.Sin(math.Pi*in)*still*seen))
	}
	c.ribbon(edge[:], true, 0.09, night.fade(0.45*seen))
	c.ribbon(edge[:], true, 0.035+0.025*h.held, k.mix(rgb(1, 1, 1), 0.3).fade((0.65+0.35*h.held)*seen))
}
