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
//	*film.At(tick) = truth
//	eyes.Look(&film, tick, 3, &marks, &real)
//	eyes.Fill(&percept, film.At(tick), tick, 3, attack, &real)
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
	place  place
	camera float64 // what the camera is off to the left, as a tangent
	gaze   geom.Vec
	looked int // tick of the last picture
	looks  int
	ball   track
	robots [field.MaxRobots]track
	ghost  struct {
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

// Look lets robot me look once, at what the film shows of a moment ago. Call it
// every LookTicks.
func (e *Eyes) Look(f *Film, now, me int, l *Landmarks, s *Preset) {
	if !s.Limited {
		return
	}
	at := max(now-s.DelayLeast-int(e.noise.Float()*float64(s.DelayMost-s.DelayLeast+1)), e.looked+1)
	t := f.At(at)
	self := &t.Robots[me]
	if at < 0 || !self.Upright || self.Absent {
		return
	}
	e.looked = at
	e.place.walk(self.Vel, lookTime)
	if e.noise.Chance(s.Flips * lookTime) {
		e.place.flipped = !e.place.flipped
	}
	keen := 1.0
	if e.gaze.Dot(self.Gaze) < quick {
		keen = s.QuickHead
	}
	e.gaze = self.Gaze
	var o others
	o.gather(t, me, s.CosView)
	e.lookForBall(t, self, at, keen, &o, s)
	e.lookForRobots(t, me, at, keen, &o, s)
	if e.looks++; e.looks%markLooks == 0 {
		e.fix(self, l, s)
	}
}

func (e *Eyes) lookForBall(t *Truth, self *Being, at int, keen float64, o *others, s *Preset) {
	if seen, blur, ok := e.see(self, t.Ball, &s.Ball, keen, o, s); ok {
		e.ball.update(seen, blur, at)
	}
	e.haunt(self, at, s)
}

// haunt shows the eyes a ball that does not exist.
func (e *Eyes) haunt(self *Being, at int, s *Preset) {
	g := &e.ghost
	switch {
	case g.on && e.noise.Chance(falseEnds):
		g.on = false
	case g.on:
		if e.ball.at < at && e.noise.Chance(falseSeen) && inView(g.pos.Sub(self.Pos), self.Gaze, s.CosView) {
			e.ball.update(g.pos.Add(e.place.off), 0, at)
		}
	case e.noise.Chance(s.FalseBalls * lookTime):
		g.on = true
		way := geom.Vec{X: 1, Y: e.noise.Between(-0.7, 0.7)}.Turn(self.Gaze)
		g.pos = self.Pos.AddMul(way, e.noise.Between(0.5, falseReach))
	}
}

func (e *Eyes) lookForRobots(t *Truth, me, at int, keen float64, o *others, s *Preset) {
	self := &t.Robots[me]
	for i := range t.Count {
		r := &t.Robots[i]
		if i == me || r.Absent {
			continue
		}
		seen, blur, ok := e.see(self, r.Pos, &s.Robot, keen, o, s)
		if !ok {
			continue
		}
		tr := &e.robots[i]
		tr.update(seen, blur, at)
		tr.down = !r.Upright
		tr.misread = e.noise.Chance(s.Misread)
	}
}

// see returns where the thing at pos seems to be, if a look finds it, with σ of
// how far it may be off.
func (e *Eyes) see(self *Being, pos geom.Vec, c *Detection, keen float64, o *others, s *Preset) (seen geom.Vec, blur float64, ok bool) {
	to := pos.Sub(self.Pos)
	if !inView(to, self.Gaze, s.CosView) {
		return seen, 0, false
	}
	d := to.Len()
	if !e.noise.Chance(c.at(d)*keen) || o.hide(to, d) {
		return seen, 0, false
	}
	seen, blur = e.blur(self, s, to, d)
	return self.Pos.Add(e.place.off).Add(seen), blur, true
}

// blur returns what is made of a way of length d, and σ of its length: small
// angles are their tangents.
func (e *Eyes) blur(self *Being, s *Preset, to geom.Vec, d float64) (seen geom.Vec, sigma float64) {
	sigma = (s.Distance + float64(s.DistanceShare*d)) * self.Shake
	along := 1 + sigma*e.noise.Normal()/max(d, 0.1)
	across := e.camera + float64(s.Direction*self.Shake*e.noise.Normal())
	return to.Mul(along).AddMul(to.Left(), across), sigma
}

// Fill writes what robot me believes at tick now into p, in the frame of its
// team, which attacks along attack·x: all but its own walking limit, which its
// body knows. t is the truth of that tick.
func (e *Eyes) Fill(p *agent.Percept, t *Truth, now, me int, attack float64, s *Preset) {
	if !s.Limited {
		fillTrue(p, t, me, attack)
		return
	}
	self, facing := &t.Robots[me], e.facing(attack)
	p.Me = newSelf(self, facing)
	p.Me.Pos = self.Pos.Add(e.place.off).Mul(facing)
	p.Ball = e.ball.sighting(now, facing, s.BallKept)
	p.FoeCount = 0
	for i := range t.Count {
		tr := &e.robots[i]
		foe := (t.Robots[i].Side != self.Side) != tr.misread
		if i == me || !foe || p.FoeCount == len(p.Foes) {
			continue
		}
		if g := tr.sighting(now, facing, s.RobotKept); g.Seen {
			p.Foes[p.FoeCount] = g
			p.FoeCount++
		}
	}
}

// fillTrue writes the truth into p.
func fillTrue(p *agent.Percept, t *Truth, me int, attack float64) {
	self := &t.Robots[me]
	p.Me = newSelf(self, attack)
	p.Ball = agent.Sighting{Seen: true, Pos: t.Ball.Mul(attack), Vel: t.BallVel.Mul(attack)}
	p.FoeCount = 0
	for i := range t.Count {
		if r := &t.Robots[i]; r.Side != self.Side && !r.Absent {
			p.Foes[p.FoeCount] = agent.Sighting{Seen: true, Pos: r.Pos.Mul(attack), Vel: r.Vel.Mul(attack), Down: !r.Upright}
			p.FoeCount++
		}
	}
}

func newSelf(r *Being, attack float64) agent.Self {
	return agent.Self{
		Number: r.Number, Upright: r.Upright,
		Pos: r.Pos.Mul(attack), Vel: r.Vel.Mul(attack), Heading: turned(r.Heading, attack),
	}
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
