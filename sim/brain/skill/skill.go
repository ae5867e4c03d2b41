// Package skill is what a player knows without being told: how to walk to a
// place and stop there, how to get behind the ball and kick it, how far to keep
// away at the opponents' free kick. The built-in teams walk and kick with it. A
// pupil's brain says what it wants, in an Order; skill knows how, and makes a
// Command of it.
//
//	v := skill.Look(percept)
//	order := skill.Order{Move: skill.Strike, Place: v.Goal(), Power: 5}
//	command := v.Command(&order, &habit)
//
// Everything is in the robot's team frame, in metres, seconds and radians, and
// a function of the percept and of the robot's Habit, which is a plain value.
package skill

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// Pace is the speed, m/s, with which robots reckon how long a way takes.
	Pace = 0.75

	// Drag is how turf slows a rolling ball, m/s².
	Drag = 0.5

	// Never is the time that stands for never, s.
	Never = 60.0

	// The ball is reckoned ahead in strides steps of stride seconds.
	stride, strides = 0.3, 12

	// sally is how near its goal, in m, the ball must be for a keeper to go
	// for it, and incumbent the head start, in s, of who already goes for it.
	sally, incumbent = 2.0, 0.7
)

// View is what a robot makes of its percept.
type View struct {
	P       *agent.Percept
	Ball    agent.Sighting // its own, a mate's that is much fresher, or where a restart is taken
	Hearsay bool           // a mate's
	meet    geom.Vec       // where it can first have the ball
	toBall  float64        // s until it is behind the ball there
	known   bool           // meet and toBall are reckoned
}

// Habit is what a robot remembers from one command to the next.
type Habit struct {
	Round float64 // on which way round the ball it is: +1 counter-clockwise, 0 on none
	First bool    // was the first at the ball
}

// Look makes the view of a percept.
func Look(p *agent.Percept) View {
	v := View{P: p}
	if p.Game.Restart {
		v.Ball = agent.Sighting{Seen: true, Pos: p.Game.At}
	} else {
		v.Ball, v.Hearsay = Ball(p)
	}
	return v
}

// Goal and Home are the middles of the goal attacked and of the own one.
func (v *View) Goal() geom.Vec { return geom.Vec{X: v.P.Pitch.HalfLength} }
func (v *View) Home() geom.Vec { return geom.Vec{X: -v.P.Pitch.HalfLength} }

// Within returns the nearest place at least margin metres inside the lines.
func (v *View) Within(at geom.Vec, margin float64) geom.Vec {
	x, y := max(v.P.Pitch.HalfLength-margin, 0), max(v.P.Pitch.HalfWidth-margin, 0)
	return geom.Vec{X: geom.Clamp(at.X, -x, x), Y: geom.Clamp(at.Y, -y, y)}
}

// Meet returns where the robot can first have the ball, and in how many seconds
// it would be behind it there; Never if it knows of no ball, or keeps goal and
// the ball is far from it.
func (v *View) Meet() (geom.Vec, float64) {
	if v.known {
		return v.meet, v.toBall
	}
	v.known, v.meet, v.toBall = true, v.Ball.Pos, Never
	me := &v.P.Me
	if !v.Ball.Seen || !me.Upright {
		return v.meet, v.toBall
	}
	var t float64
	v.meet, t = Intercept(v.Ball, me.Pos, Pace)
	v.meet = v.Within(v.meet, 0)
	to := v.meet.Sub(me.Pos).Unit()
	goal := v.Goal().Sub(v.meet).Unit()
	if me.Number != 1 || v.Home().Dist(v.Ball.Pos) <= sally {
		v.toBall = t + float64(0.7*(1-to.Dot(goal))) + float64(0.4*(1-to.Dot(me.Axis)))
	}
	return v.meet, v.toBall
}

// Intercept returns where and in how many seconds somebody who walks with a
// speed meets a ball that rolls.
func Intercept(ball agent.Sighting, from geom.Vec, speed float64) (at geom.Vec, t float64) {
	at = ball.Pos
	fast := ball.Vel.Len()
	if fast <= 0.25 {
		return at, at.Dist(from) / speed
	}
	stop, dir := fast/Drag, ball.Vel.Mul(1/fast)
	for i := range strides {
		t = stride * float64(i)
		roll := min(t, stop)
		at = ball.Pos.AddMul(dir, float64(fast*roll)-float64(0.5*Drag*roll*roll))
		if at.Dist(from) <= speed*t {
			return at, t
		}
	}
	at = ball.Pos.AddMul(dir, fast*stop/2) // where it comes to rest
	return at, at.Dist(from) / speed
}

// First reports whether no mate is sooner at the ball, so that as a rule just
// one robot of a side goes for it.
func (v *View) First(h *Habit) bool {
	at, mine := v.Meet()
	first := mine < Never
	if h.First {
		mine -= incumbent
	}
	for i := range v.P.MateCount {
		m := &v.P.Mates[i]
		if !m.Upright || m.ToBall >= Never {
			continue
		}
		to := at.Sub(m.Pos)
		d := to.Len()
		t := d/Pace + float64(0.7*(1-to.Dot(v.Goal().Sub(at).Unit())/max(d, 0.01))) + 0.2
		first = first && (mine < t || mine == t && v.P.Me.Number > m.Number)
	}
	h.First = first
	return first
}

// PassPower is the speed, in m/s, of a ball that arrives at walking pace.
func PassPower(way float64) float64 { return math.Sqrt(float64(2*Drag*way) + 1.1) }

func abs(x float64) float64 { return max(x, -x) }
