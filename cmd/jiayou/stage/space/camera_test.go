package space_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/cmd/jiayou/stage/space"
)

var lens = space.Lens{Tan: 0.3, Width: 1280, Height: 720}

func ExampleLook() {
	cam := space.Look(space.Vec{Y: -11, Z: 6}, space.Vec{Z: 0.3}, lens)
	x, y, depth := cam.Project(space.Vec{Z: 0.3})
	fmt.Printf("%.0f %.0f, %.1f m away", x, y, depth)
	// Output: 640 360, 12.4 m away
}

func TestRightAndUpAreRightAndUp(t *testing.T) {
	cam := space.Look(space.Vec{X: 1, Y: -11, Z: 6}, space.Vec{X: 2}, lens)
	x0, y0, _ := cam.Project(space.Vec{})
	x1, _, _ := cam.Project(space.Vec{X: 1})
	_, y1, _ := cam.Project(space.Vec{Z: 1})
	_, y2, near := cam.Project(space.Vec{Y: -1})
	if _, _, far := cam.Project(space.Vec{Y: 1}); near >= far {
		t.Errorf("y −1 is %.2f m away and y +1 %.2f m, want it nearer", near, far)
	}
	if x1 <= x0 || y1 >= y0 || y2 <= y0 {
		t.Errorf("+x goes from x %.0f to %.0f, +z from y %.0f to %.0f, −y to y %.0f; want right, up, down", x0, x1, y0, y1, y2)
	}
}

func TestPointsBehindTheEyeStayFinite(t *testing.T) {
	cam := space.Look(space.Vec{}, space.Vec{Y: 1}, lens)
	for _, p := range []space.Vec{{}, {Y: -5, X: 3}, {Y: 1e-12, Z: 9}} {
		if x, y, depth := cam.Project(p); depth > space.Near || math.IsInf(x, 0) || math.IsNaN(x+y) {
			t.Errorf("%v appears at (%g, %g), depth %g", p, x, y, depth)
		}
	}
	// Straight down has no right-hand side of its own.
	down := space.Look(space.Vec{Z: 5}, space.Vec{}, lens)
	if x, y, _ := down.Project(space.Vec{X: 1}); math.IsNaN(x) || math.IsNaN(y) || x == lens.Width/2 {
		t.Errorf("seen from above, x 1 appears at (%g, %g)", x, y)
	}
}

func TestUprightIsOrthonormalForEveryPair(t *testing.T) {
	axes := []space.Vec{{X: 1}, {Y: 1}, {Z: 1}, {X: -1}, {Y: -1}, {Z: -1}, {X: 1, Y: 2, Z: 3}, {}}
	for _, up := range axes {
		for _, forward := range axes {
			f := space.Upright(space.Vec{}, up, forward)
			off := math.Abs(f.X.Dot(f.Y)) + math.Abs(f.Y.Dot(f.Z)) + math.Abs(f.Z.Dot(f.X)) + f.X.Cross(f.Y).Sub(f.Z).Len()
			if !(off < 1e-9) || !(math.Abs(f.X.Len()-1) < 1e-9) {
				t.Errorf("up %v, forward %v: got %+v", up, forward, f)
			}
		}
	}
}
