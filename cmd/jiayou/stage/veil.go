package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/referee"
)

// veil is how far robots stand between the camera and the ball. Nobody should have to
// look for the ball: where it is hidden, its outline shines through.
type veil struct {
	drawn float64 // how far the outline is there: 0…1
}

const (
	veilRise  = 0.10 // s in which the outline comes
	veilFall  = 0.40 // s in which it goes: legs that swing do not let it flicker
	veilFrom  = 0.10 // share of the ball that is hidden, from where on it shows …
	veilWhole = 0.50 // … and from where on it is as bright as can be
)

// veiled is the colour of the outline: nothing else has it.
var veiled = rgb(0.86, 1.00, 0.20)

// fall lets a picture's time of it pass. Where the ball is matters in play alone.
func (v *veil) fall(s *Stage, dt float64) {
	want, constant := 0.0, veilFall
	if s.now.Game.Phase == referee.Playing {
		want = space.Smooth(veilFrom, veilWhole, s.hidden())
	}
	if want > v.drawn {
		constant = veilRise
	}
	ease(&v.drawn, want, constant, dt)
}

// hidden is the share of the ball that the camera does not see for robots.
func (s *Stage) hidden() float64 {
	ball, eye := s.ball.at, s.rig.now.eye
	view := space.Upright(ball, eye.Sub(ball), space.Vec{Z: 1}) // Z to the eye
	points := [...]space.Vec{{}, {X: 1}, {X: -1}, {Y: 1}, {Y: -1}}
	behind := 0
	for _, p := range points {
		p = view.Point(p.Mul(0.6 * s.ball.radius))
		for i := range s.now.Count {
			if !s.actors[i].off && s.actors[i].body.Between(eye, p) {
				behind++
				break
			}
		}
	}
	return float64(behind) / float64(len(points))
}

// draw paints the outline: a pale ball in a ring, which is dark at its edges for eyes to
// which its colour is much like the turf's.
func (v *veil) draw(c *canvas, f *football) {
	x, y, depth := c.cam.Project(f.at)
	if v.drawn < 0.01 || depth < space.Near {
		return
	}
	r := f.radius * c.cam.Focal / depth
	c.puff(x, y, 1.2*r, rgb(1, 1, 1).fade(0.5*v.drawn))
	c.bow(x, y, 1.5*r, 0, 2*math.Pi, 0.9*r, night.fade(0.9*v.drawn))
	c.bow(x, y, 1.5*r, 0, 2*math.Pi, 0.5*r, veiled.fade(v.drawn))
}
