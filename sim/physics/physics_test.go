package physics_test

import (
	"fmt"
	"math"
	"sync"
	"testing"

	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/physics"
)

var format = field.Formats()[0]

// ballScene is an empty pitch with a ball.
func ballScene(pos, vel geom.Vec) physics.State {
	return physics.State{Ball: physics.Ball{Pos: pos, Vel: vel}}
}

func run(s *physics.State, ticks int) *physics.World {
	w := physics.NewWorld(&format, s)
	for range ticks {
		w.Step(s)
	}
	return w
}

func TestBallRollsAsFarAsTurfLetsIt(t *testing.T) {
	s := ballScene(geom.Vec{X: -5}, geom.Vec{X: 1.8})
	run(&s, 1000)
	// v²/2a with a = 0.5 m/s² on 30 mm turf.
	if got, want := s.Ball.Pos.X+5, 1.8*1.8/(2*0.5); math.Abs(got-want) > 0.05 {
		t.Errorf("got %.2f m, want %.2f", got, want)
	}
	if s.Ball.Vel != (geom.Vec{}) {
		t.Errorf("got velocity %v, want rest", s.Ball.Vel)
	}
}

func TestBoardsKeepTheBall(t *testing.T) {
	for _, dir := range []geom.Vec{{X: 1, Y: 0.5}, {X: -1, Y: 0.5}, {Y: 1}, {Y: -1}} {
		s := ballScene(geom.Vec{Y: 2}, dir.Unit().Mul(8))
		run(&s, 600)
		if x, y := math.Abs(s.Ball.Pos.X), math.Abs(s.Ball.Pos.Y); x > 8 || y > 5.5 {
			t.Errorf("ball shot along %v: got %v, want it within the boards", dir, s.Ball.Pos)
		}
	}
}

func TestNetKeepsTheBall(t *testing.T) {
	s := ballScene(geom.Vec{X: 5}, geom.Vec{X: 5, Y: 0.2})
	run(&s, 400)
	if s.Ball.Pos.X < format.GoalX() || s.Ball.Pos.X > format.GoalX()+format.GoalDepth {
		t.Errorf("got the ball at %v, want it in the goal", s.Ball.Pos)
	}
}

func TestPostSendsTheBallBack(t *testing.T) {
	s := ballScene(geom.Vec{X: 5, Y: format.GoalWidth/2 + format.PostRadius}, geom.Vec{X: 4})
	run(&s, 150)
	if s.Ball.Pos.X > format.GoalX() {
		t.Errorf("got the ball at %v, want it in front of the post", s.Ball.Pos)
	}
}

func TestLoftedBallFliesOverALyingRobot(t *testing.T) {
	past := func(climb float64) bool {
		s := ballScene(geom.Vec{X: -1}, geom.Vec{X: 3})
		s.Ball.Climb = climb
		s.Count = 1
		s.Robots[0] = physics.Robot{Mass: 30, Shape: physics.Prone, Axis: math.Pi / 2}
		run(&s, 60)
		return s.Ball.Pos.X > 0.3
	}
	if past(0) || !past(4) {
		t.Error("want a rolling ball stopped and a lofted one past")
	}
}

func TestCollisionsKeepMomentum(t *testing.T) {
	s := physics.State{Count: 2}
	s.Ball.Pos = geom.Vec{Y: 3}
	s.Robots[0] = physics.Robot{Pos: geom.Vec{X: -0.5}, Vel: geom.Vec{X: 1}, Mass: 31.61}
	s.Robots[1] = physics.Robot{Pos: geom.Vec{X: 0.5}, Mass: 31.61}
	w := physics.NewWorld(&format, &s)
	peak := 0.0
	for range 100 {
		w.Step(&s)
		for _, c := range w.Contacts() {
			if c.A == 0 && c.Impulse.X > 0 || c.A == 1 && c.Impulse.X < 0 {
				t.Fatalf("got impulse %v on robot %d, want one that drives them apart", c.Impulse, c.A)
			}
			peak = max(peak, c.Impulse.Len())
		}
	}
	if sum := s.Robots[0].Vel.X + s.Robots[1].Vel.X; math.Abs(sum-1) > 1e-9 {
		t.Errorf("got a sum of %.4f m/s, want 1", sum)
	}
	// µ·v·(1+e) with µ = m/2 and e = 0.3 between two equal discs.
	if want := 31.61 / 2 * 1.3; math.Abs(peak-want) > 0.1*want {
		t.Errorf("got a peak impulse of %.1f N·s, want %.1f", peak, want)
	}
}

func TestARobotCarriedOffIsInNobodysWay(t *testing.T) {
	s := ballScene(geom.Vec{X: -1}, geom.Vec{X: 3})
	s.Count = 1
	s.Robots[0] = physics.Robot{Mass: 30, Shape: physics.Away}
	run(&s, 100)
	if s.Ball.Pos.X < 1 {
		t.Errorf("got the ball at %v, want it through", s.Ball.Pos)
	}
}

func TestNotFiniteIsNoticed(t *testing.T) {
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		s := ballScene(geom.Vec{}, geom.Vec{X: x})
		if s.Finite() {
			t.Errorf("got a finite state with velocity %v", x)
		}
	}
}

func TestNobodyTouchesInTheYardstick(t *testing.T) {
	for _, f := range field.Formats() {
		b := physics.NewBare(&f)
		for tick := range 5000 {
			if b.Step(); b.Contacts() > 0 {
				t.Fatalf("%s: robots touch at tick %d", f.Name, tick)
			}
		}
	}
}

func TestWorldsAreBuiltInParallel(t *testing.T) {
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			s := ballScene(geom.Vec{}, geom.Vec{X: 1})
			run(&s, 10)
		})
	}
	wg.Wait()
}

func ExampleWorld() {
	f := field.Formats()[0]
	s := physics.State{Ball: physics.Ball{Vel: geom.Vec{X: 2}}}
	w := physics.NewWorld(&f, &s)
	for range 100 {
		w.Step(&s)
	}
	fmt.Printf("after a second the ball is %.1f m away\n", s.Ball.Pos.X)
	// Output: after a second the ball is 1.7 m away
}
