package physics_test

import (
	"math"
	"testing"

	"jiayou/sim/geom"
	"jiayou/sim/physics"
)

// flight is a ball that is shot at the goal along x from 2 m away, so that it
// crosses the line at a height.
func flight(height float64) physics.State {
	const t = 0.25 // s
	s := ballScene(geom.Vec{X: format.GoalX() + format.PostRadius - 2}, geom.Vec{X: 8})
	s.Ball.Climb = height/t + 9.81*t/2
	s.Ball.Height = 1e-9
	return s
}

func TestBarSendsTheBallBackAndHigherGoesOver(t *testing.T) {
	x := format.GoalX()
	for _, tt := range []struct {
		name   string
		height float64 // of the underside over the line
		in     func(b *physics.Ball) bool
	}{
		{"under the bar", 1.2, func(b *physics.Ball) bool { return b.Pos.X > x && b.Pos.X < x+format.GoalDepth }},
		{"at the bar", 1.74, func(b *physics.Ball) bool { return b.Pos.X < x }},
		{"over the bar", 2.6, func(b *physics.Ball) bool { return b.Pos.X > x+format.GoalDepth }},
	} {
		s := flight(tt.height)
		run(&s, 34)
		if !tt.in(&s.Ball) {
			t.Errorf("%s: got the ball at %v, height %.2f", tt.name, s.Ball.Pos, s.Ball.Height)
		}
	}
}

func TestABallOnTheRoofIsNotInTheGoal(t *testing.T) {
	s := ballScene(geom.Vec{X: format.GoalX() + 0.35}, geom.Vec{})
	s.Ball.Height = 2.5
	run(&s, 300)
	if s.Ball.Height < format.GoalHeight-0.01 {
		t.Errorf("got the ball at a height of %.2f m, want it on the roof at %.2f", s.Ball.Height, format.GoalHeight)
	}
}

func TestAStruckBallSlidesBeforeItRolls(t *testing.T) {
	s := ballScene(geom.Vec{X: -5}, geom.Vec{})
	s.Ball.Strike(geom.Vec{X: physics.LaunchSpeed(2)}, 0)
	slid := 0
	w := physics.NewWorld(&format, &s)
	for s.Ball.Slide > 0 {
		w.Step(&s)
		slid++
	}
	// 2/7 of 2.8 m/s at 0.4·g takes 0.2 s.
	if slid < 18 || slid > 23 || math.Abs(s.Ball.Vel.X-2) > 0.06 {
		t.Errorf("got %.2f m/s after sliding for %d ticks, want 2 after about 20", s.Ball.Vel.X, slid)
	}
}

func TestBouncesDieDown(t *testing.T) {
	s := ballScene(geom.Vec{X: -5}, geom.Vec{X: 2})
	s.Ball.Climb = 3
	peak, rising := []float64{0}, true
	w := physics.NewWorld(&format, &s)
	for range 400 {
		w.Step(&s)
		if s.Ball.Climb > 0 && !rising {
			peak = append(peak, 0)
		}
		rising = s.Ball.Climb > 0
		peak[len(peak)-1] = max(peak[len(peak)-1], s.Ball.Height)
	}
	if len(peak) < 3 || !s.Ball.Rolling() {
		t.Fatalf("got bounces of %v, want some and then a rolling ball", peak)
	}
	// Restitution 0.6: each is 0.36 as high as the one before.
	if share := peak[1] / peak[0]; math.Abs(share-0.36) > 0.05 {
		t.Errorf("got a second bounce of %.2f of the first, want 0.36", share)
	}
}

func TestAWideKeeperStopsWhatANarrowOneLetsBy(t *testing.T) {
	past := func(shape physics.Shape) bool {
		s := ballScene(geom.Vec{X: -1, Y: 0.33}, geom.Vec{X: 3})
		s.Count = 1
		s.Robots[0] = physics.Robot{Mass: 30, Shape: shape}
		run(&s, 60)
		return s.Ball.Pos.X > 0.3
	}
	if !past(physics.Upright) || past(physics.Wide) {
		t.Error("want a ball 0.33 m to the side past a standing robot and stopped by a blocking one")
	}
}

// TestASquatKeepsTheBall lets a ball roll against a robot, and fly at it.
func TestASquatKeepsTheBall(t *testing.T) {
	rebound := func(shape physics.Shape, height float64) (x, speed float64) {
		s := ballScene(geom.Vec{X: -1}, geom.Vec{X: 2.5})
		s.Ball.Height, s.Ball.Climb = height, 2*height
		s.Count = 1
		s.Robots[0] = physics.Robot{Mass: 30, Shape: shape}
		run(&s, 50)
		return s.Ball.Pos.X, s.Ball.Vel.Len()
	}
	if _, speed := rebound(physics.Upright, 0); speed < 0.5 {
		t.Errorf("got a ball at %.2f m/s off a standing robot, want it to bounce away", speed)
	}
	if x, speed := rebound(physics.Low, 0); x > 0 || speed > 0.35 {
		t.Errorf("got a ball at %.2f m and %.2f m/s off a squatting robot, want it to stay before it", x, speed)
	}
	if x, _ := rebound(physics.Low, 1); x < 0.1 {
		t.Errorf("got a ball at %.2f m that came a metre high, want it over a squatting robot", x)
	}
}
