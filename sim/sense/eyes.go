// Package sense is what a robot perceives: it turns the truth about the pitch
// into what one pair of eyes makes of it. A robot decides from nothing else.
//
// Eyes look twenty times a second. They see what lies in their field of view
// and not behind somebody, miss some of it, misplace all of it, and remember
// for a while what they no longer see.
//
//	eyes := sense.NewEyes(rng.New(seed, "eyes", 3))
//	eyes.Look(&truth, 3)
//	eyes.Fill(&percept, &truth, 3, attack)
package sense

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/rng"
)

const (
	// LookTicks is the time between two looks.
	LookTicks = 5

	lookTime = 0.01 * LookTicks // s

	// cosView is the cosine of half the opening angle of the camera, which is
	// 90° in all.
	cosView = math.Sqrt2 / 2

	// Detection falls with distance: 0.98 − 0.02·d for the ball, and less
	// for robots (B-Human's simulated percepts: 0.9 at 5 m, 0.6 at 4 m,
	// per frame and without tracking).
	ballSeen, robotSeen, fadeWithDistance = 0.98, 0.90, 0.02

	// A distance is off by σ = 0.02 m + 3 %, a direction by σ = 1.5°.
	distanceError, distanceShare = 0.02, 0.03
	directionError               = 1.5 * math.Pi / 180

	// A robot's own place wanders about the true one with σ of about 3 cm.
	drift, driftKept = 0.006, 0.98

	// A body of this radius hides what lies behind it, m.
	hides = 0.2

	// The ball is forgotten after ballMemory s without a look at it
	// (Booster's demo: 2 s), an opponent after foeMemory.
	ballMemory, foeMemory = 3.0, 3.0
)

// Being is the truth about one robot.
type Being struct {
	Side    field.Side
	Number  int
	Pos     geom.Vec
	Vel     geom.Vec
	Heading float64
	Gaze    geom.Vec // unit vector of the head's direction along the pitch
	MaxWalk float64
	Upright bool
	Absent  bool // not on the pitch
}

// Truth is what there is to see, on the pitch's axes.
type Truth struct {
	Ball, BallVel geom.Vec
	Robots        [field.MaxRobots]Being
	Count         int
}

// Eyes is the perception of one robot, a plain value.
type Eyes struct {
	off   geom.Vec // own place, believed less true
	ball  track
	foes  [field.MaxRobots]track
	noise rng.Stream
}

// NewEyes returns eyes that have seen nothing yet.
func NewEyes(noise rng.Stream) Eyes {
	e := Eyes{noise: noise}
	e.ball.forget()
	for i := range e.foes {
		e.foes[i].forget()
	}
	return e
}

// Look lets robot me look once. Call it every LookTicks.
func (e *Eyes) Look(t *Truth, me int) {
	e.off = e.off.Mul(driftKept).Add(geom.Vec{X: drift * e.noise.Normal(), Y: drift * e.noise.Normal()})
	self := &t.Robots[me]
	e.ball.age += lookTime
	e.see(t, me, &e.ball, t.Ball, ballSeen)
	for i := range t.Count {
		r := &t.Robots[i]
		if r.Side == self.Side {
			continue
		}
		e.foes[i].age += lookTime
		if !r.Absent {
			e.see(t, me, &e.foes[i], r.Pos, robotSeen)
		}
		if e.foes[i].age == 0 {
			e.foes[i].down = !r.Upright
		}
	}
	if !self.Upright {
		e.ball.vel = geom.Vec{}
	}
}

// see updates a track if its object at pos is seen.
func (e *Eyes) see(t *Truth, me int, tr *track, pos geom.Vec, chance float64) {
	self := &t.Robots[me]
	to := pos.Sub(self.Pos)
	d := to.Len()
	if to.Dot(self.Gaze) < cosView*d || t.hidden(me, to, d) {
		return
	}
	if !e.noise.Chance(chance - float64(fadeWithDistance*d)) {
		return
	}
	// Off along the line of sight, and across it: small angles are their sines.
	along := 1 + float64((distanceError/max(d, distanceError)+distanceShare)*e.noise.Normal())
	seen := to.Mul(along).AddMul(to.Left(), directionError*e.noise.Normal())
	tr.update(seen.Add(self.Pos).Add(e.off))
}

// hidden reports whether a body stands between robot me and what lies to from
// it, d metres away.
func (t *Truth) hidden(me int, to geom.Vec, d float64) bool {
	from := t.Robots[me].Pos
	for i := range t.Count {
		r := &t.Robots[i]
		if i == me || r.Absent || !r.Upright {
			continue
		}
		rel := r.Pos.Sub(from)
		along := rel.Dot(to) // times d, as is the distance across
		if along > hides*d && along < (d-2*hides)*d && math.Abs(to.Cross(rel)) < hides*d {
			return true
		}
	}
	return false
}

// Fill writes what robot me believes into p, in the frame of its team, which
// attacks along attack·x.
func (e *Eyes) Fill(p *agent.Percept, t *Truth, me int, attack float64) {
	self := &t.Robots[me]
	p.Me = agent.Self{
		Number: self.Number, Upright: self.Upright, MaxWalk: self.MaxWalk,
		Pos: self.Pos.Add(e.off).Mul(attack), Vel: self.Vel.Mul(attack),
		Heading: turned(self.Heading, attack),
	}
	p.Ball = e.ball.sighting(attack, ballMemory)
	p.FoeCount = 0
	for i := range t.Count {
		if t.Robots[i].Side == self.Side {
			continue
		}
		if s := e.foes[i].sighting(attack, foeMemory); s.Seen {
			p.Foes[p.FoeCount] = s
			p.FoeCount++
		}
	}
}

func turned(heading, attack float64) float64 {
	if attack > 0 {
		return heading
	}
	return geom.Wrap(heading + math.Pi)
}
