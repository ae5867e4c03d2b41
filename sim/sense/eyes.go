// Package sense is what a robot perceives: it turns the truth about the pitch
// into what one pair of eyes makes of it. A robot decides from nothing else.
//
// Eyes look twenty times a second at a picture that is some ticks old. They see
// what lies in their field of view and not behind somebody, miss some of it,
// misplace all of it, now and then see a ball where none is or take a jersey
// for the other side's, and remember for a while what they no longer see. Their
// own place they reckon by their steps and by the marks of the pitch. Mates
// tell each other twice a second what they see, over a radio that loses some of
// it. A Preset says how much of everything.
//
//	real := sense.Real()
//	eyes := sense.NewEyes(rng.New(seed, "eyes", 3), &real)
//	scene := sense.Scene{Film: &film, Now: tick, Marks: &marks, Senses: &real}
//	*scene.Truth() = truth
//	eyes.Look(&scene, 3)
//	eyes.Fill(&percept, &scene, 3, attack)
//
// How wrong it all is, the truth tells a Misjudgements book, and nobody else.
package sense

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/digest"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/rng"
)

const (
	// LookTicks is the time between two looks.
	LookTicks = 5

	lookTime = tick * LookTicks // s

	// robotLooks is the number of looks between two at the other robots: ten a
	// second, as they are slow.
	robotLooks = 2

	// markLooks is the number of looks between two at the pitch itself.
	markLooks = 4

	// quick is the cosine of how far the head turns between two looks at
	// 2 rad/s.
	quick = 0.995

	// A false ball shows for about half a second, up to falseReach m away,
	// in falseSeen of the looks: a white boot, a penalty mark, a lamp.
	falseEnds, falseReach, falseSeen = 0.1, 4.0, 0.8
)

// Eyes is the perception of one robot, a plain value.
type Eyes struct {
	place   place
	camera  float64 // what the camera is off to the left, as a tangent
	gaze    geom.Vec
	looked  int // tick of the last picture
	looks   int
	ball    track
	robots  [field.MaxRobots]track
	misread uint16 // the robots whose jerseys were taken for the other side's, as a set
	ghost   struct {
		on  bool
		pos geom.Vec
	}
	noise rng.Stream
}

// NewEyes returns eyes that have seen nothing yet.
func NewEyes(noise rng.Stream, s *Preset) Eyes {
	e := Eyes{noise: noise, looked: never}
	e.ball.forget()
	for i := range e.robots {
		e.robots[i].forget()
	}
	e.camera = s.Camera * e.noise.Normal()
	e.place.bias = geom.Vec{X: s.Drift * e.noise.Normal(), Y: s.Drift * e.noise.Normal()}
	return e
}

// Scene is what the senses of all robots have in common at one tick.
type Scene struct {
	Film   *Film
	Now    int // the tick
	Marks  *Landmarks
	Senses *Preset
}

// Truth returns what there is to see now.
func (sc *Scene) Truth() *Truth { return sc.Film.At(sc.Now) }

// glance is one look of one robot at one picture.
type glance struct {
	*Preset
	eyes  *Eyes
	truth *Truth
	self  *Being
	me    int
	at    int     // tick of the picture
	keen  float64 // share of what is seen for all that the head turns
	shake float64 // by how much more it misplaces things than one that stands
}

// Look lets robot me look once, at what the film shows of a moment ago. Call it
// every LookTicks.
func (e *Eyes) Look(sc *Scene, me int) {
	s := sc.Senses
	if !s.Limited {
		return
	}
	delay := s.DelayLeast + int(e.noise.Float()*float64(s.DelayMost-s.DelayLeast+1))
	at := max(sc.Now-delay, e.looked+1)
	t := sc.Film.At(at)
	self := &t.Robots[me]
	if at < 0 || !self.Upright || self.Absent {
		return
	}
	e.looked = at
	e.place.walk(self.Vel, lookTime)
	if e.noise.Chance(s.Flips * lookTime) {
		e.place.flipped = !e.place.flipped
	}
	var g glance
	g.Preset, g.eyes, g.truth, g.self, g.me, g.at = s, e, t, self, me, at
	g.keen, g.shake = 1, float64(self.Shake)
	if e.gaze.Dot(self.Gaze) < quick {
		g.keen = s.QuickHead
	}
	e.gaze = self.Gaze
	g.lookForBall()
	e.looks++
	if (e.looks+me)%robotLooks == 0 {
		g.lookForRobots()
	}
	if e.looks%markLooks == 0 {
		g.lookAbout(sc.Marks)
	}
}

func (g *glance) lookForBall() {
	to := g.truth.Ball.Sub(g.self.Pos)
	if inView(to, g.self.Gaze, g.CosView) {
		g.see(&g.eyes.ball, &g.Ball, to)
	}
	g.haunt()
}

// haunt shows the eyes a ball that does not exist.
func (g *glance) haunt() {
	e, ghost := g.eyes, &g.eyes.ghost
	switch {
	case ghost.on && e.noise.Chance(falseEnds):
		ghost.on = false
	case ghost.on:
		if e.ball.at < g.at && e.noise.Chance(falseSeen) && inView(ghost.pos.Sub(g.self.Pos), g.self.Gaze, g.CosView) {
			e.ball.update(ghost.pos.Add(e.place.off), 0, g.at)
		}
	case e.noise.Chance(g.FalseBalls * lookTime):
		ghost.on = true
		way := geom.Vec{X: 1, Y: e.noise.Between(-0.7, 0.7)}.Turn(g.self.Gaze)
		ghost.pos = g.self.Pos.AddMul(way, e.noise.Between(0.5, falseReach))
	}
}

func (g *glance) lookForRobots() {
	for i := range g.truth.Count {
		r := &g.truth.Robots[i]
		to := r.Pos.Sub(g.self.Pos)
		if i == g.me || r.Absent || !inView(to, g.self.Gaze, g.CosView) {
			continue
		}
		tr := &g.eyes.robots[i]
		if g.see(tr, &g.Robot, to) {
			tr.down = !r.Upright
			g.eyes.jersey(i, !g.eyes.noise.Chance(g.Misread))
		}
	}
}

// jersey notes whether the eyes have made out the jersey of robot i.
func (e *Eyes) jersey(i int, right bool) {
	e.misread &^= 1 << i
	if !right {
		e.misread |= 1 << i
	}
}

// see updates a track if the look finds its thing, which lies to from the eyes
// and in their field of view.
func (g *glance) see(tr *track, c *Detection, to geom.Vec) bool {
	d := to.Len()
	if !g.eyes.noise.Chance(c.at(d)*g.keen) || g.truth.hidden(g.me, to, d, g.CosView) {
		return false
	}
	seen, blur := g.blur(to, d)
	tr.update(g.self.Pos.Add(g.eyes.place.off).Add(seen), blur, g.at)
	return true
}

// blur returns what is made of a way of length d, and σ of its length: small
// angles are their tangents.
func (g *glance) blur(to geom.Vec, d float64) (seen geom.Vec, sigma float64) {
	e := g.eyes
	sigma = (g.Distance + float64(g.DistanceShare*d)) * g.shake
	along := 1 + sigma*e.noise.Normal()/max(d, 0.1)
	across := e.camera + float64(g.Direction*g.shake*e.noise.Normal())
	return to.Mul(along).AddMul(to.Left(), across), sigma
}

// Fill writes what robot me believes into p, in the frame of its team, which
// attacks along attack·x: all but what its body knows, its number, its axis and
// its limits. It returns +1 if that frame is the pitch's, −1 if it is turned
// round, or the robot believes so.
func (e *Eyes) Fill(p *agent.Percept, sc *Scene, me int, attack float64) (facing float64) {
	t, s := sc.Truth(), sc.Senses
	if !s.Limited {
		fillTrue(p, t, me, attack)
		return attack
	}
	self := &t.Robots[me]
	facing = e.facing(attack)
	fillSelf(&p.Me, self, facing)
	p.Me.Pos = self.Pos.Add(e.place.off).Mul(facing)
	e.ball.tell(&p.Ball, sc.Now, facing, s.BallKept)
	p.FoeCount = 0
	for i := range t.Count {
		tr := &e.robots[i]
		foe := (t.Robots[i].Side != self.Side) != (e.misread>>i&1 == 1)
		if !foe || i == me || tr.age(sc.Now) > s.RobotKept || p.FoeCount == len(p.Foes) {
			continue
		}
		if tr.tell(&p.Foes[p.FoeCount], sc.Now, facing, s.RobotKept) {
			p.FoeCount++
		}
	}
	return facing
}

// fillTrue writes the truth into p.
func fillTrue(p *agent.Percept, t *Truth, me int, attack float64) {
	self := &t.Robots[me]
	fillSelf(&p.Me, self, attack)
	p.Ball = agent.Sighting{Seen: true, Pos: t.Ball.Mul(attack), Vel: t.BallVel.Mul(attack)}
	p.FoeCount = 0
	for i := range t.Count {
		if r := &t.Robots[i]; r.Side != self.Side && !r.Absent {
			p.Foes[p.FoeCount] = agent.Sighting{Seen: true, Pos: r.Pos.Mul(attack), Vel: r.Vel.Mul(attack), Down: !r.Upright}
			p.FoeCount++
		}
	}
}

func fillSelf(s *agent.Self, r *Being, attack float64) {
	s.Upright, s.Pos, s.Vel, s.Heading = r.Upright, r.Pos.Mul(attack), r.Vel.Mul(attack), turned(r.Heading, attack)
}

func turned(heading, attack float64) float64 {
	if attack > 0 {
		return heading
	}
	return geom.Wrap(heading + math.Pi)
}

// Obeys reports whether a command reaches the body this time.
func (e *Eyes) Obeys(s *Preset) bool { return s.CommandLoss == 0 || !e.noise.Chance(s.CommandLoss) }

// Digest adds what decides the eyes' future to a hash.
func (e *Eyes) Digest(h *digest.Sum) {
	h.Floats(e.place.off.X, e.place.off.Y)
	h.Uint(e.noise.State())
	e.ball.digest(h)
	for i := range e.robots {
		e.robots[i].digest(h)
	}
}
