package stage

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

func TestPictureIsFiniteAtEverySize(t *testing.T) {
	for _, f := range field.Formats() {
		fr := scene(&f)
		s := shown(&f, &fr)
		s.Notice([]sim.Event{{Kind: sim.EventGoal}, {Kind: sim.EventDown, Robot: 1}, {Kind: sim.EventKick, Robot: 0, Value: 4}, {Kind: sim.EventDown, Robot: -1}})
		for angle := range angles {
			s.Update(&fr, &fr, 1, 0.1, Look{Angle: angle, On: 99, Cut: true})
			for _, size := range [][2]float64{{1280, 720}, {2560, 1080}, {1024, 768}, {720, 1280}, {1, 1}} {
				s.compose(size[0], size[1])
				for _, c := range []*canvas{&s.scenery, &s.cast} {
					if err := sound(c); err != nil {
						t.Fatalf("%s, angle %d at %v: %v", f.Name, angle, size, err)
					}
				}
			}
		}
	}
}

// sound checks what Ebitengine would panic on, or draw nonsense from.
func sound(c *canvas) error {
	if len(c.indices)%3 != 0 {
		return fmt.Errorf("%d indices are no whole number of triangles", len(c.indices))
	}
	for _, i := range c.indices {
		if int(i) >= len(c.vertices) {
			return fmt.Errorf("index %d of %d vertices", i, len(c.vertices))
		}
	}
	for i, v := range c.vertices {
		for _, x := range []float32{v.DstX, v.DstY, v.ColorR, v.ColorG, v.ColorB, v.ColorA} {
			if f := float64(x); math.IsNaN(f) || math.IsInf(f, 0) {
				return fmt.Errorf("vertex %d is %+v", i, v)
			}
		}
	}
	return nil
}

func TestSameCallsDrawTheSamePicture(t *testing.T) {
	f := field.Formats()[0]
	fr := scene(&f)
	a, b := shown(&f, &fr), shown(&f, &fr)
	for _, s := range []*Stage{a, b} {
		s.Notice([]sim.Event{{Kind: sim.EventGoal}})
		s.Update(&fr, &fr, 1, 0.3, Look{})
		s.compose(640, 360)
	}
	if !slices.Equal(a.cast.vertices, b.cast.vertices) || !slices.Equal(a.scenery.vertices, b.scenery.vertices) {
		t.Error("two stages that were told the same draw different pictures")
	}
}

func TestComposeDoesNotAllocate(t *testing.T) {
	f := field.Formats()[1]
	fr := scene(&f)
	s := shown(&f, &fr)
	s.compose(1920, 1080)
	got := testing.AllocsPerRun(20, func() {
		s.Update(&fr, &fr, 0.5, 1.0/60, Look{})
		s.compose(1920, 1080)
	})
	if got > 0 {
		t.Errorf("got %.0f allocations a picture, want none", got)
	}
}

// settled is a stage whose camera has come to rest on a ball.
func settled(f *field.Format, ball geom.Vec) (*Stage, sim.Frame) {
	fr := sim.Frame{Count: 1}
	fr.Game.Half = 1
	fr.Ball.Pos = ball
	fr.Robots[0] = at(ball.AddMul(geom.Vec{X: -0.3, Y: 0.2}, 1), 0)
	s := New(f)
	s.Update(&fr, &fr, 1, 1.0/60, Look{Cut: true})
	return s, fr
}

func TestBallIsInThePictureAndRobotsAreLarge(t *testing.T) {
	const least = 0.11 // of the picture's height
	for _, f := range field.Formats() {
		for _, size := range [][2]float64{{1920, 1080}, {2560, 1080}, {1024, 768}} {
			for _, x := range []float64{-1, -0.5, 0, 0.6, 1} {
				for _, y := range []float64{-1, 0, 1} {
					ball := geom.Vec{X: x * f.GoalX(), Y: y * f.TouchY()}
					s, fr := settled(&f, ball)
					s.compose(size[0], size[1])
					if _, _, ok := s.Project(ball.X, ball.Y, 0.1); !ok {
						t.Errorf("%s at %v: the ball at %v is out of the picture", f.Name, size, ball)
					}
					p := fr.Robots[0].Pos
					_, top, _ := s.Project(p.X, p.Y, 1.2)
					_, foot, _ := s.Project(p.X, p.Y, 0)
					if share := (foot - top) / size[1]; share < least {
						t.Errorf("%s at %v: a robot beside the ball at %v is %.1f %% of the height, want %.0f %%", f.Name, size, ball, 100*share, 100*least)
					}
				}
			}
		}
	}
}

func TestCameraEasesWithoutOvershoot(t *testing.T) {
	f := field.Formats()[0]
	s, fr := settled(&f, geom.Vec{X: -4})
	fr.Ball.Pos.X = 4
	start := s.rig.now.at.X
	s.now = fr
	want := s.view(&Look{}).at.X
	last, fastest := start, 0.0
	for range 180 {
		s.Update(&fr, &fr, 1, 1.0/60, Look{})
		x := s.rig.now.at.X
		if x < last || x > want+1e-6 {
			t.Fatalf("the camera went from %.3f to %.3f on its way to %.3f", last, x, want)
		}
		fastest = max(fastest, x-last)
		last = x
	}
	if want-last > 0.05*(want-start) {
		t.Errorf("after 3 s the camera is at %.2f, want %.2f", last, want)
	}
	if fastest > 0.15*(want-start) {
		t.Errorf("the camera moved %.2f m in one picture: a cut", fastest)
	}
}

func TestFallenRobotDrawsTheCamera(t *testing.T) {
	f := field.Formats()[0]
	s, fr := settled(&f, geom.Vec{})
	wide := s.rig.now.tan
	fr.Count = 2
	fr.Robots[1] = at(geom.Vec{X: 2}, 0)
	fr.Robots[1].Posture, fr.Robots[1].Lying = 5, 1
	for range 240 {
		s.Update(&fr, &fr, 1, 1.0/60, Look{})
	}
	if x := s.rig.now.at.X; x < 0.2 || s.rig.now.tan >= wide {
		t.Errorf("with a robot down at x 2 the camera looks at x %.2f with lens %.3f, want it drawn there and closer than %.3f", x, s.rig.now.tan, wide)
	}
	s.compose(1280, 720)
	if _, _, ok := s.Project(0, 0, 0.1); !ok {
		t.Error("the ball has left the picture")
	}
}

func TestBallRollsWithoutSlipping(t *testing.T) {
	b := newFootball(0.11)
	before := b.turned
	ball := sim.Ball{}
	const steps = 200
	for i := range steps + 1 {
		ball.Pos.X = 2 * math.Pi * 0.11 * float64(i) / steps
		b.follow(&ball, 0.01)
	}
	if d := b.turned.Z.Sub(before.Z).Len() + b.turned.X.Sub(before.X).Len(); d > 1e-6 {
		t.Errorf("after one circumference the ball is %.2g off its first turn", d)
	}
	ball.Pos.X += 0.11 * math.Pi / 2 // a quarter turn: what was on top is in front
	b.follow(&ball, 0.01)
	top := b.turned.Dir(space.Vec{X: before.X.Z, Y: before.Y.Z, Z: before.Z.Z})
	if top.X < 0.99 {
		t.Errorf("after a quarter turn its top points to %+v, want +x", top)
	}
}

func TestStandFollowsItsOwnCrowd(t *testing.T) {
	f := field.Formats()[0]
	fr := sim.Frame{}
	s := shown(&f, &fr)
	fr.Stands[field.Away].Cheer.Level = 255
	s.Update(&fr, &fr, 1, 0.05, Look{})
	if s.levels[field.Away] < 0.5 || s.levels[field.Home] != 0 {
		t.Errorf("50 ms after the away stand roars the stands are at %.2f, want the away one over 0.5 and the other at 0", s.levels)
	}
}

func TestCutOwesNothingToTheLastPicture(t *testing.T) {
	f := field.Formats()[0]
	before, after := scene(&f), scene(&f)
	for i := range after.Robots {
		after.Robots[i] = at(geom.Vec{X: float64(i) - 2, Y: 2}, 1)
		after.Robots[i].Number = 1
	}
	after.Ball.Pos = geom.Vec{X: -3}
	cut, fresh := shown(&f, &before), New(&f)
	cut.Notice([]sim.Event{{Kind: sim.EventGoal}})
	cut.Update(&before, &before, 1, 1.0/60, Look{})
	for _, s := range []*Stage{cut, fresh} {
		s.beat = 0
		s.Update(&after, &after, 1, 1.0/60, Look{Cut: true})
	}
	for i := range after.Count {
		if cut.actors[i].body != fresh.actors[i].body {
			t.Errorf("robot %d still moves as it did before the cut", i)
		}
	}
	if cut.ball.at != fresh.ball.at || cut.rig.now != fresh.rig.now || cut.sparks.all != fresh.sparks.all {
		t.Error("ball, camera or paper remember the picture before the cut")
	}
}

func TestMissingRobotsAndLateFramesAreHarmless(t *testing.T) {
	f := field.Formats()[0]
	s := New(&f)
	var empty sim.Frame
	s.compose(320, 180) // before the first frame
	s.Update(&empty, &empty, 1, 0, Look{})
	s.compose(320, 180)
	fr := scene(&f)
	fr.Robots[2].Absent = true
	s.Update(&empty, &fr, 0.5, 1.0/60, Look{}) // robots that were not there before
	s.Update(&fr, &empty, 0.5, 30, Look{})     // and half a minute late
	s.compose(320, 180)
	if err := sound(&s.cast); err != nil {
		t.Error(err)
	}
}

// TestRobotsAreAsTallAsTheyAre stands robots of every kind on the turf.
func TestRobotsAreAsTallAsTheyAre(t *testing.T) {
	f := field.Formats()[0]
	for _, size := range []float64{0.574, 0.95, 1.18, 1.5} {
		fr := sim.Frame{Count: 1}
		r := at(geom.Vec{}, 0)
		r.Size, r.Body.Swing = size, -1
		for i, side := range [2]float64{1, -1} {
			r.Body.Feet[i] = humanoid.Foot{Pos: geom.Vec{Y: side * 0.09 * size}, Planted: true}
		}
		fr.Robots[0] = r
		s := shown(&f, &fr)
		b := &s.actors[0].body
		crown := b.Head.At.Z + today.headShape.c*b.Size
		if crown < size || crown > 1.1*size { // heads are a quarter larger than life
			t.Errorf("a robot of %.2f m is drawn %.2f m high", size, crown)
		}
		for i, foot := range b.Foot {
			if off := foot.At.Flat().Dist(r.Body.Feet[i].Pos); off > 1e-9 {
				t.Errorf("a robot of %.2f m: foot %d is %.3f m from its print", size, i, off)
			}
		}
	}
}

// TestHostComesAndGoes asks for it and sends it away.
func TestHostComesAndGoes(t *testing.T) {
	f := field.Formats()[0]
	fr := scene(&f)
	s := shown(&f, &fr)
	s.compose(1280, 720)
	without := len(s.cast.vertices)
	for gesture := Present; gesture < gestures; gesture++ {
		for _, side := range []field.Side{field.Home, field.Away} {
			for range 90 {
				s.Update(&fr, &fr, 1, 1.0/60, Look{Host: gesture, HostTo: side})
			}
			for _, size := range [][2]float64{{1280, 720}, {2560, 1080}, {720, 1280}, {600, 600}} {
				s.compose(size[0], size[1])
				if err := sound(&s.cast); err != nil {
					t.Fatalf("gesture %d: %v", gesture, err)
				}
				cam := s.host.camera(size[0], size[1])
				for _, p := range []space.Vec{s.host.body.Head.At, s.host.body.Hand[0], s.host.body.Hand[1], {Z: -podium}} {
					if x, y, _ := cam.Project(p); x < 0 || y < 0 || x > size[0] || y > size[1] {
						t.Errorf("gesture %d to %v at %v: a part of the host is out of the picture, at (%.0f, %.0f)", gesture, side, size, x, y)
					}
				}
			}
		}
	}
	if len(s.cast.vertices) == without {
		t.Error("nobody presents the show")
	}
	for range 180 {
		s.Update(&fr, &fr, 1, 1.0/60, Look{})
	}
	if s.compose(1280, 720); s.host.here > 0.01 {
		t.Errorf("three seconds after it was sent away, %.0f %% of the host are still there", 100*s.host.here)
	}
}

// TestAnglesShowWhatTheyPromise looks for the ball, the robot or the row in the
// middle of the picture, whatever its shape.
func TestAnglesShowWhatTheyPromise(t *testing.T) {
	f := field.Formats()[0]
	fr := scene(&f)
	for _, size := range shapes {
		w, h := float64(size[0]), float64(size[1])
		s := New(&f)
		inside := func(what string, x, y, z float64) {
			t.Helper()
			if px, py, ok := s.Project(x, y, z); !ok || px < 0.02*w || px > 0.98*w || py < 0.02*h || py > 0.98*h {
				t.Errorf("%d × %d: %s is at (%.0f, %.0f)", size[0], size[1], what, px, py)
			}
		}
		show := func(look Look) {
			for k := range 120 {
				look.Cut = k == 0
				s.Update(&fr, &fr, 1, 1.0/60, look)
			}
			s.compose(w, h)
		}
		show(Look{}) // the shape of the picture is known from then on
		b := fr.Ball.Pos
		for _, side := range []field.Side{field.Home, field.Away} {
			for _, x := range []float64{-7.7, -6.5, 0, 6.5, 7.7} {
				fr.Ball.Pos = geom.Vec{X: x, Y: 0.8}
				show(Look{Angle: BehindGoal, Goal: side})
				if near := x * fr.Game.Attack(side); near > -1 {
					inside("the ball before the goal", x, 0.8, 0.1)
				}
				for _, y := range []float64{-f.GoalWidth / 2, f.GoalWidth / 2} {
					px, _, _ := s.Project(f.GoalX()*fr.Game.Attack(side), y, f.GoalHeight)
					free := 0.175 * h // a meter stands there
					if s.tall() {
						free = 0.06 * w
					}
					if px < free || px > w-free {
						t.Errorf("%d × %d: the top of a post is at %.0f, want it %.0f from the edge", size[0], size[1], px, free)
					}
				}
				show(Look{Angle: SideLine})
				inside("the ball from the side line", x, 0.8, 0.1)
			}
		}
		fr.Ball.Pos = b
		for i := range fr.Count {
			show(Look{Angle: Close, On: i})
			p := fr.Robots[i].Pos
			inside("the robot's feet", p.X, p.Y, 0)
			inside("the robot's head", p.X, p.Y, 1.2)
		}
		show(Look{Angle: LineUp, Ceremony: Pose, Both: true})
		for i := range fr.Count {
			p := s.Shown(i).Pos
			inside("one in the row", p.X, p.Y, 1.2)
			inside("feet in the row", p.X, p.Y, 0)
		}
	}
}

// shapes are pictures of six shapes: 16:9, 21:9, 4:3, 4K, portrait and square.
var shapes = [...][2]int{{1280, 720}, {2560, 1080}, {1024, 768}, {3840, 2160}, {720, 1280}, {900, 900}}
