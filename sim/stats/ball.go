package stats

import (
	"math"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

const (
	// rollingDrag is how turf slows a rolling ball, m/s² (sim/physics).
	rollingDrag = 0.5

	// farthest is the longest shot, in m from the middle of the goal, as a
	// share of the pitch's length: from beyond it a ball that rolls in was a
	// clearance.
	farthest = 0.5

	// shortest is how far a pass travels at least, m.
	shortest = 1.0

	// tame is the speed of a ball, in m/s, that a robot has under control.
	tame = 1.8
)

// flight is a ball on its way from a kick to the next controlled touch.
type flight struct {
	on   bool
	by   int // index of the kicker
	from geom.Vec
	shot bool // it goes into the goal, unless somebody meets it
}

// kick takes note of a kick, which is itself a controlled touch.
func (b *Book) kick(f *sim.Frame, e *sim.Event) {
	b.control(f, e.Robot)
	b.count.Kicks[e.Side]++
	b.touch = e.Robot
	b.flight = flight{on: true, by: e.Robot, from: f.Ball.Pos, shot: b.onTarget(f, e.Side)}
	if b.flight.shot {
		b.count.Shots[e.Side]++
	}
}

// follow sees who touches the ball.
func (b *Book) follow(f *sim.Frame) {
	t := f.Ball.Touch
	if t < 0 || t == b.touch {
		return
	}
	b.touch = t
	b.parry(f, t)
	if f.Ball.Vel.Len() <= tame {
		b.control(f, t)
	}
}

// control ends a flight: robot i has the ball.
func (b *Book) control(f *sim.Frame, i int) {
	from := &b.flight
	if from.on && i != from.by && f.Robots[i].Side == f.Robots[from.by].Side && f.Ball.Pos.Dist(from.from) >= shortest {
		b.count.Passes[f.Robots[i].Side]++
	}
	b.flight = flight{}
}

// parry ends a shot that somebody has met.
func (b *Book) parry(f *sim.Frame, i int) {
	if !b.flight.shot {
		return
	}
	b.flight.shot = false
	if r := &f.Robots[i]; r.Number == 1 && r.Side != f.Robots[b.flight.by].Side {
		b.count.Saves[r.Side]++
	}
}

// onTarget reports whether the ball, just kicked by side, is on its way into
// the goal that it attacks.
func (b *Book) onTarget(f *sim.Frame, side field.Side) bool {
	ball, attack := &f.Ball, f.Game.Attack(side)
	goal := geom.Vec{X: attack * b.format.GoalX()}
	speed := ball.Vel.Len()
	if ball.Vel.X*attack <= 0 || goal.Dist(ball.Pos) > farthest*b.format.Length {
		return false
	}
	way := (goal.X - ball.Pos.X) / ball.Vel.X
	y := ball.Pos.Y + float64(ball.Vel.Y*way)
	return way >= 0 && math.Abs(y) < b.format.GoalWidth/2 && speed*speed > 2*rollingDrag*way*speed
}
