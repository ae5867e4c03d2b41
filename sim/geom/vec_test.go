package geom_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/sim/geom"
)

func TestTurnAndUnturnAreInverse(t *testing.T) {
	v := geom.Vec{X: 1.5, Y: -0.4}
	for angle := -3.0; angle <= 3; angle += 0.5 {
		axis := geom.Polar(angle)
		if got := v.Turn(axis).Unturn(axis); got.Dist(v) > 1e-12 {
			t.Errorf("turned by %.1f and back: got %v, want %v", angle, got, v)
		}
		if got, want := v.Turn(axis).Angle(), geom.Wrap(v.Angle()+angle); math.Abs(geom.Wrap(got-want)) > 1e-12 {
			t.Errorf("turned by %.1f: got direction %.3f, want %.3f", angle, got, want)
		}
	}
}

func TestWrapStaysWithinHalfATurn(t *testing.T) {
	for _, tt := range []struct{ angle, want float64 }{
		{0, 0}, {math.Pi, math.Pi}, {-math.Pi, math.Pi}, {4, 4 - 2*math.Pi}, {-7, -7 + 2*math.Pi},
	} {
		if got := geom.Wrap(tt.angle); math.Abs(got-tt.want) > 1e-12 {
			t.Errorf("Wrap(%v): got %v, want %v", tt.angle, got, tt.want)
		}
	}
}

func TestUnitOfNothingIsADirection(t *testing.T) {
	if got := (geom.Vec{}).Unit(); got != (geom.Vec{X: 1}) {
		t.Errorf("got %v, want +x", got)
	}
}

func TestLeftIsCounterClockwise(t *testing.T) {
	x, y := geom.Vec{X: 1}, geom.Vec{Y: 1}
	if x.Left() != y || x.Cross(y) != 1 {
		t.Errorf("got left %v and cross %v, want %v and 1", x.Left(), x.Cross(y), y)
	}
}

func ExampleVec_Unturn() {
	robot, heading := geom.Vec{X: 1, Y: 1}, geom.Polar(math.Pi/2)
	ball := geom.Vec{X: 1, Y: 3}
	fmt.Printf("%.0f m ahead\n", ball.Sub(robot).Unturn(heading).X)
	// Output: 2 m ahead
}
