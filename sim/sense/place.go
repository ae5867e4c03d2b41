package sense

import (
	"math"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// mark is something painted or planted that tells a robot where it is.
type mark struct {
	pos    geom.Vec
	chance float64 // of a look to find it
	range2 float64 // m², up to which it is found
}

// Landmarks are the marks of a pitch: posts, found in 90 % of the looks up to
// 8 m; penalty marks, 80 % up to 2.5 m; the centre circle, 20 % up to 3.5 m;
// corners and crossings of lines, 60 % up to 5 m (B-Human's simulated
// percepts). It never changes.
type Landmarks [14]mark

// NewLandmarks returns the landmarks of a format's pitch.
func NewLandmarks(f *field.Format) Landmarks {
	x, y, post, spot := f.GoalX(), f.TouchY(), f.GoalWidth/2, f.GoalX()-f.PenaltyMark
	var l Landmarks
	n := 0
	add := func(at geom.Vec, chance, reach float64) {
		l[n] = mark{at, chance, reach * reach}
		n++
	}
	for _, side := range [...]float64{1, -1} {
		add(geom.Vec{X: side * x, Y: post}, 0.9, 8)
		add(geom.Vec{X: side * x, Y: -post}, 0.9, 8)
		add(geom.Vec{X: side * spot}, 0.8, 2.5)
		add(geom.Vec{X: side * x, Y: y}, 0.6, 5)
		add(geom.Vec{X: side * x, Y: -y}, 0.6, 5)
		add(geom.Vec{Y: side * y}, 0.6, 5)
	}
	add(geom.Vec{}, 0.2, 3.5)
	return l
}

// place is where a robot believes itself, against where it is.
type place struct {
	off     geom.Vec // own place, believed less true
	bias    geom.Vec // how its gait is calibrated wrong: metres off for a metre, along and to the left
	flipped bool     // takes one half of the pitch for the other
	against int      // messages that spoke for that, less those that spoke against
}

const (
	// trust is the share of a landmark's word that a robot takes.
	trust = 0.1

	// convinced is how many messages of mates must contradict a robot's own
	// sense of sides before it turns round.
	convinced = 3
)

// walk lets the error grow while the robot moves.
func (p *place) walk(vel geom.Vec, dt float64) {
	p.off = p.off.AddMul(vel, p.bias.X*dt).AddMul(vel.Left(), p.bias.Y*dt)
}

// lookAbout corrects the own place by one landmark of those in view, if there
// is one and it is found.
func (g *glance) lookAbout(l *Landmarks) {
	e := g.eyes
	for i := range l {
		m := &l[i]
		to := m.pos.Sub(g.self.Pos)
		d2 := to.Len2()
		if d2 > m.range2 || !inView(to, g.self.Gaze, g.CosView) || !e.noise.Chance(m.chance*g.Marks) {
			continue
		}
		seen, _ := g.blur(to, math.Sqrt(d2))
		e.place.off = e.place.off.Lerp(to.Sub(seen), trust)
		return
	}
}

// Heard lets robot me compare a mate's fresh sighting of the ball with its own.
// A pitch looks the same from both ends: only others can tell a robot that it
// takes one for the other. pos is in the team's frame.
func (e *Eyes) Heard(now int, pos geom.Vec, attack float64) {
	if now-e.ball.at > 50 {
		return
	}
	own := e.ball.pos.Mul(e.facing(attack))
	straight, turned := own.Sub(pos).Len2(), own.Add(pos).Len2()
	switch {
	case straight > turned+4:
		e.place.against++
	case turned > straight+4:
		e.place.against = 0
	}
	if e.place.against >= convinced {
		e.place.flipped, e.place.against = !e.place.flipped, 0
	}
}

// Put tells the eyes that the robot was carried to a place that it knows.
func (e *Eyes) Put() {
	e.place = place{bias: e.place.bias}
	e.ball.forget()
}

// facing returns the direction of the team's attack as the robot believes it.
func (e *Eyes) facing(attack float64) float64 {
	if e.place.flipped {
		return -attack
	}
	return attack
}

// True returns the point on the pitch's axes that the robot means by a point
// in its team's frame. A robot that is wrong about where it is, is as wrong
// about where it kicks.
func (e *Eyes) True(p geom.Vec, attack float64) geom.Vec {
	return p.Mul(e.facing(attack)).Sub(e.place.off)
}
