package humanoid_test

import (
	"math"
	"testing"

	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// TestAHeadTurnsOverTheFront has a robot whose neck turns beyond a right angle
// look behind itself on one side and then on the other: at its rate, no farther
// than its neck goes, and never through its back.
func TestAHeadTurnsOverTheFront(t *testing.T) {
	spec := humanoid.MustSpec("nao-size")
	w := walkerOf(spec)
	yaw := func(behind geom.Vec, ticks int) (last float64) {
		before := w.body.Figure().HeadYaw
		for range ticks {
			w.step(&humanoid.Order{Still: true, LookAt: behind})
			last = w.body.Figure().HeadYaw
			if turned := math.Abs(last - before); turned > spec.HeadRate*0.01+1e-9 {
				t.Fatalf("got a head that turns from %.3f to %.3f rad in a tick, want %g rad/s at most", before, last, spec.HeadRate)
			}
			if math.Abs(last) > spec.HeadYaw+1e-9 {
				t.Fatalf("got a head at %.3f rad, want %.3f at most", last, spec.HeadYaw)
			}
			before = last
		}
		return last
	}
	if left := yaw(geom.Vec{X: -3, Y: 0.5}, 100); math.Abs(left-spec.HeadYaw) > 1e-9 {
		t.Errorf("got a head at %.3f rad, want it as far to the left as it goes, %.3f", left, spec.HeadYaw)
	}
	if right := yaw(geom.Vec{X: -3, Y: -0.5}, 150); math.Abs(right+spec.HeadYaw) > 1e-9 {
		t.Errorf("got a head at %.3f rad, want it as far to the right as it goes, %.3f", right, -spec.HeadYaw)
	}
	if ahead := yaw(geom.Vec{X: 3, Y: 0.3}, 100); math.Abs(ahead-math.Atan2(0.3, 3)) > 0.02 {
		t.Errorf("got a head at %.3f rad, want it towards what it looks at", ahead)
	}
}

func TestAHeadNodsToABallAtItsFeet(t *testing.T) {
	spec := humanoid.BoosterT1()
	w := walkerOf(spec)
	down := func(far float64) float64 {
		for range 100 {
			w.step(&humanoid.Order{Still: true, LookAt: geom.Vec{X: far}})
		}
		return w.body.Figure().HeadDown
	}
	if got, want := down(4), math.Atan(spec.Eyes/4); math.Abs(got-want) > 0.01 {
		t.Errorf("got a head %.3f rad down for a ball 4 m away, want %.3f", got, want)
	}
	if got := down(0.1); math.Abs(got-spec.HeadDown) > 0.01 {
		t.Errorf("got a head %.3f rad down for a ball at its feet, want all it can, %.3f", got, spec.HeadDown)
	}
}
