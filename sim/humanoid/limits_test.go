package humanoid_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/assets/robots"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// fells returns the push above which a standing robot of a spec falls, N·s.
func fells(s *humanoid.Spec, dir geom.Vec) float64 {
	low, high := 0.0, 20*s.Mass*s.Omega*s.Height
	for high-low > 0.005*high {
		mid := (low + high) / 2
		w := walkerOf(s)
		still := humanoid.Order{Still: true}
		w.run(100, &still)
		w.vel = w.vel.AddMul(dir, mid/s.Mass)
		if w.run(300, &still); w.body.Posture.Upright() {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}

// TestLimitsAreThoseOfTheBody pushes every robot until it falls.
func TestLimitsAreThoseOfTheBody(t *testing.T) {
	for _, name := range robots.Names() {
		s := humanoid.MustSpec(name)
		s.Slip = 0
		l := s.Limits()
		for _, d := range []struct {
			from string
			dir  geom.Vec
			want float64
		}{{"behind", forward, l.Front.PushSteps}, {"the front", backward, l.Back.PushSteps}, {"the side", sideways, l.Side.PushSteps}} {
			if got := fells(s, d.dir); math.Abs(got-d.want) > 0.1*d.want {
				t.Errorf("%s, pushed from %s: falls above %.1f N·s, its limits say %.1f", name, d.from, got, d.want)
			}
		}
	}
}

func ExampleSpec_Limits() {
	l := humanoid.BoosterT1().Limits()
	fmt.Printf("from behind: no step up to %.1f N·s, falls above %.1f\n", l.Front.PushAnkles, l.Front.PushSteps)
	// Output: from behind: no step up to 14.7 N·s, falls above 36.7
}
