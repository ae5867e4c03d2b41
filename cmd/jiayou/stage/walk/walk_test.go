package walk_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/cmd/jiayou/stage/walk"
	"jiayou/sim"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

const dt = 1.0 / 60

// standing is a robot on both feet.
func standing(at geom.Vec, heading float64) sim.Robot {
	r := sim.Robot{Pos: at, Heading: heading}
	r.Body.Swing = -1
	for i, side := range [2]float64{1, -1} {
		r.Body.Feet[i] = humanoid.Foot{Pos: at.AddMul(geom.Polar(heading).Left(), side*0.106), Yaw: heading, Planted: true}
	}
	return r
}

func ExampleWalker() {
	r := standing(geom.Vec{X: -2}, 0)
	var w walk.Walker
	w.Take(&r, 1)
	way, pictures := walk.Way{To: geom.Vec{X: 1, Y: 1}, Face: -math.Pi / 2}, 0
	for ; !w.Arrived() && pictures < 1000; pictures++ {
		w.Go(way, dt)
	}
	fmt.Printf("there after %.0f s, facing %.2f rad", float64(pictures)*dt, w.Robot.Heading)
	// Output: there after 6 s, facing -1.57 rad
}

// TestWalkersArriveOnFeetThatStay walks from all kinds of beginnings to places
// all round, and looks at every foot in every picture.
func TestWalkersArriveOnFeetThatStay(t *testing.T) {
	midstep := standing(geom.Vec{X: 0.4}, 2)
	midstep.Posture, midstep.Body.Swing, midstep.Body.Gait = humanoid.Walk, 1, 0.5
	midstep.Body.Feet[1] = humanoid.Foot{Pos: midstep.Body.Feet[1].Pos.Add(geom.Vec{X: 0.1}), Height: 0.05, Yaw: 2}
	toppling := standing(geom.Vec{}, 0)
	toppling.Posture, toppling.Body.Tilt, toppling.Body.FallTo = humanoid.Falling, 0.4, 2.5
	lying := standing(geom.Vec{Y: 1}, 1)
	lying.Posture, lying.Lying, lying.Body.FaceDown = humanoid.Incapable, 9, true
	carried := sim.Robot{Absent: true, Posture: humanoid.Incapable, Pos: geom.Vec{Y: 5}}
	for name, r := range map[string]sim.Robot{"standing": standing(geom.Vec{}, 0), "in mid-step": midstep, "toppling": toppling, "lying": lying, "carried off": carried} {
		for k := range 8 {
			way := walk.Way{To: geom.Polar(float64(k) * math.Pi / 4).Mul(0.1 + 0.4*float64(k)), Face: float64(k)}
			arrive(t, fmt.Sprintf("%s, way %d", name, k), r, way)
		}
	}
}

func arrive(t *testing.T, name string, r sim.Robot, way walk.Way) {
	t.Helper()
	var w walk.Walker
	w.Take(&r, 1)
	last := w.Robot
	for n := 0; !w.Arrived(); n++ {
		if n > 20/dt {
			t.Errorf("%s: still at %v after 20 s, want %v", name, w.Robot.Pos, way.To)
			return
		}
		w.Go(way, dt)
		now := &w.Robot
		for i := range now.Body.Feet {
			f, was := &now.Body.Feet[i], &last.Body.Feet[i]
			if f.Planted && was.Planted && f.Pos != was.Pos && now.Posture.Upright() && last.Posture.Upright() {
				t.Fatalf("%s: planted foot %d slid by %.4f m", name, i, f.Pos.Dist(was.Pos))
			}
		}
		if d := now.Pos.Dist(last.Pos); d > 0.06 {
			t.Fatalf("%s: %v moved %.3f m in a picture", name, now.Posture, d)
		}
		last = *now
	}
	if d := w.Robot.Pos.Dist(way.To); d > 0.02 || math.Abs(geom.Wrap(w.Robot.Heading-way.Face)) > 0.02 {
		t.Errorf("%s: stands %.3f m off, turned to %.2f, want %.2f", name, d, w.Robot.Heading, way.Face)
	}
}

func TestWalkersDoNotMeet(t *testing.T) {
	const nearest = 0.35
	a, b := standing(geom.Vec{X: -2}, 0), standing(geom.Vec{X: 2, Y: 0.05}, math.Pi)
	var w [2]walk.Walker
	w[0].Take(&a, 1)
	w[1].Take(&b, 1)
	for range 1200 {
		at := [2]geom.Vec{w[0].Robot.Pos, w[1].Robot.Pos}
		w[0].Go(walk.Way{To: geom.Vec{X: 2}, Others: at[1:]}, dt)
		w[1].Go(walk.Way{To: geom.Vec{X: -2}, Face: 1, Others: at[:1]}, dt)
		if d := w[0].Robot.Pos.Dist(w[1].Robot.Pos); d < nearest {
			t.Fatalf("two robots walked to within %.2f m of each other", d)
		}
	}
	if !w[0].Arrived() || !w[1].Arrived() {
		t.Error("they did not get past each other")
	}
}
