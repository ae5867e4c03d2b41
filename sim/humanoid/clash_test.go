package humanoid_test

import (
	"math"
	"testing"

	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/physics"
	"jiayou/sim/rng"
)

// clash lets two T1s meet on the physics of a match and reports which fell in
// the 3 s after they met. Each is told to walk on.
func clash(seed uint64, at, walk [2]geom.Vec, heading [2]float64) (fell [2]bool) {
	f := field.Formats()[0]
	spec := humanoid.BoosterT1()
	spec.Slip = 0.012 // what is left of it where nobody hurries
	s := physics.State{Count: 2}
	s.Ball.Pos = geom.Vec{Y: 4}
	var bodies [2]humanoid.Body
	for i := range bodies {
		s.Robots[i] = physics.Robot{Pos: at[i], Mass: spec.Mass}
		bodies[i] = humanoid.New(spec, at[i], heading[i], rng.New(seed, "clash", i))
	}
	w := physics.NewWorld(&f, &s)
	var push [2]geom.Vec
	after := -1
	for after < 300 {
		for i := range bodies {
			in := humanoid.Situation{Pos: s.Robots[i].Pos, Vel: s.Robots[i].Vel, Push: push[i]}
			if other := s.Robots[1-i].Pos; other.Dist(in.Pos) < 0.9 {
				in.Others.AddStanding(other, 1)
			}
			var act humanoid.Action
			bodies[i].Step(&in, &humanoid.Order{Walk: walk[i]}, &act)
			s.Robots[i].Force = act.Force
			if bodies[i].Posture == humanoid.Falling {
				fell[i] = true
			}
		}
		if fell[0] || fell[1] {
			return fell
		}
		w.Step(&s)
		push = [2]geom.Vec{}
		for _, c := range w.Contacts() {
			push[c.A] = push[c.A].Add(c.Impulse)
			push[c.B] = push[c.B].Sub(c.Impulse)
			after = max(after, 0)
		}
		if after >= 0 {
			after++
		}
	}
	return fell
}

// TestHeadOnWalkersSeldomFall: an impulse against the motion brakes a robot.
func TestHeadOnWalkersSeldomFall(t *testing.T) {
	falls := 0
	for seed := range uint64(40) {
		x := 1.2 + 0.01*float64(seed)
		fell := clash(seed, [2]geom.Vec{{X: -x}, {X: x}}, [2]geom.Vec{{X: 0.5}, {X: 0.5}}, [2]float64{0, math.Pi})
		if fell[0] || fell[1] {
			falls++
		}
	}
	t.Logf("%d of 40 pairs that met head-on at 0.5 m/s each saw a fall", falls)
	if falls > 10 {
		t.Errorf("got falls in %d of 40 meetings head-on, want at most 10", falls)
	}
}

// TestPushesFromBehindAndTowardsTheStanceLegFell lets the same impulse, 30 N·s,
// which is that of a meeting at full pace, act on a walker from each side.
func TestPushesFromBehindAndTowardsTheStanceLegFell(t *testing.T) {
	const impulse = 30
	count := func(dir geom.Vec) (fell int) {
		for ticks := 1000; ticks < 1050; ticks++ {
			if falls(humanoid.Order{Walk: geom.Vec{X: 1}}, ticks, impulse, dir) {
				fell++
			}
		}
		return fell
	}
	front, behind, side := count(backward), count(forward), count(sideways)
	t.Logf("of 50 phases felled: %d from the front, %d from behind, %d from the side", front, behind, side)
	if front > 0 || behind < 3 || side < 15 {
		t.Errorf("got %d falls from the front, %d from behind and %d from the side, want 0, 3 or more, 15 or more", front, behind, side)
	}
}
