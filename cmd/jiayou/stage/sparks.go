package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/rng"
)

// sparks are the small things that fly: dust where a body hits the turf,
// crumbs of turf at a kick, paper at a goal. They come and go softly.
type sparks struct {
	all    [800]spark
	next   int // where the next one goes; the oldest gives way
	chance rng.Stream
}

// substance is what a spark is made of.
type substance uint8

const (
	dust substance = iota
	crumb
	paper
)

type spark struct {
	of        substance
	at, vel   space.Vec
	age, life float64 // s; dead when age ≥ life
	size      float64 // m
	spin      float64 // rad/s
	k         colour
}

// lensNear is how near the lens paper has vanished, m: it would fill the picture.
const lensNear = 2.2

// fadeTime is how long a spark takes to appear and to vanish, s.
const fadeTime = 0.22

func (s *sparks) throw(p spark) {
	s.all[s.next] = p
	s.next = (s.next + 1) % len(s.all)
}

// clear takes everything out of the air.
func (s *sparks) clear() { clear(s.all[:]) }

// land throws up dust round a body that hits the turf.
func (s *sparks) land(at space.Vec) {
	for i := range 26 {
		out := space.Vec{X: 1}.Yawed(2*math.Pi*float64(i)/26 + s.chance.Between(-0.1, 0.1))
		s.throw(spark{
			of: dust, at: at.AddMul(out, 0.25), vel: out.Mul(s.chance.Between(0.5, 1.5)).Add(space.Vec{Z: s.chance.Between(0.1, 0.5)}),
			life: s.chance.Between(0.6, 1.1), size: s.chance.Between(0.10, 0.20),
			k: rgb(0.72, 0.74, 0.58).fade(0.34),
		})
	}
	s.crumbs(at, space.Vec{}, 14)
}

// crumbs throws bits of turf, most of them along a direction.
func (s *sparks) crumbs(at, along space.Vec, n int) {
	for range n {
		out := space.Vec{X: 1}.Yawed(s.chance.Between(0, 2*math.Pi))
		vel := along.Mul(s.chance.Between(0.2, 0.5)).AddMul(out, s.chance.Between(0.2, 0.9))
		vel.Z = s.chance.Between(0.6, 2.2)
		k := turfB.dim(s.chance.Between(0.5, 1.3))
		if s.chance.Float() < 0.3 {
			k = rgb(0.24, 0.17, 0.10)
		}
		s.throw(spark{of: crumb, at: at, vel: vel, life: s.chance.Between(0.45, 0.8), size: s.chance.Between(0.010, 0.022), spin: s.chance.Between(-12, 12), k: k})
	}
}

// party lets paper rain between two corners of a box over the pitch.
func (s *sparks) party(low, high space.Vec, k colour, n int) {
	tints := []colour{k, k.mix(rgb(1, 1, 1), 0.5), warm, rgb(1, 1, 1)}
	for range n {
		at := space.Vec{X: s.chance.Between(low.X, high.X), Y: s.chance.Between(low.Y, high.Y), Z: s.chance.Between(low.Z, high.Z)}
		s.throw(spark{
			of: paper, at: at, vel: space.Vec{X: s.chance.Between(-0.7, 0.7), Y: s.chance.Between(-0.7, 0.7), Z: s.chance.Between(-0.2, 1.2)},
			life: s.chance.Between(2.6, 4.6), size: s.chance.Between(0.07, 0.12), spin: s.chance.Between(-5, 5),
			k: tints[int(s.chance.Float()*float64(len(tints)))],
		})
	}
}

// fly moves everything by dt seconds.
func (s *sparks) fly(dt float64) {
	for i := range s.all {
		p := &s.all[i]
		if p.age += dt; p.age >= p.life {
			continue
		}
		drag, weight := 2.4, 0.0
		switch p.of {
		case crumb:
			drag, weight = 0.6, 9.81
		case paper:
			drag, weight = 1.8, 1.5
		}
		p.vel = p.vel.Mul(1 / (1 + drag*dt))
		p.vel.Z -= weight * dt
		p.at = p.at.AddMul(p.vel, dt)
		if p.at.Z < 0.01 {
			p.at.Z, p.vel = 0.01, space.Vec{}
		}
	}
}

// draw paints one spark.
func (p *spark) draw(c *canvas) {
	x, y, depth := c.cam.Project(p.at)
	s := c.cam.Focal / max(depth, space.Near)
	if depth < space.Near || !c.visible(x, y, 0.5*s) {
		return
	}
	seen := space.Smooth(0, fadeTime, p.age) * (1 - space.Smooth(p.life-fadeTime, p.life, p.age))
	seen *= space.Smooth(lensNear, 2*lensNear, depth)
	if p.of == dust {
		c.puff(x, y, p.size*s*(1+1.6*p.age/p.life), p.k.fade(1-p.age/p.life))
		return
	}
	if p.of == crumb {
		seen = 1 - space.Smooth(p.life-0.15, p.life, p.age)
	}
	// A flat piece that tumbles: its height breathes with its spin.
	turn, flap := math.Sincos(p.spin * p.age)
	w, h := p.size*s*0.5, p.size*s*0.5*(0.3+0.7*math.Abs(flap))
	k := p.k.dim(0.72 + 0.28*flap).fade(seen)
	g := figure{c, x, y, 1, 1}
	c.quad(g.put(-w, -h*turn, k), g.put(-w*turn, h, k), g.put(w, h*turn, k), g.put(w*turn, -h, k))
}
