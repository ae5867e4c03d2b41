package stage

import (
	"testing"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/sense"
)

// muddled is the mind of a robot that is wrong about all that there is.
func muddled(robot int) *sim.Mind {
	m := &sim.Mind{Robot: robot, Kicks: true, Aim: geom.Vec{X: 7}}
	m.Limited, m.CosView, m.Reach, m.Lost = true, 0.7, 8, true
	m.Gaze, m.Pos = geom.Vec{X: 1}, geom.Vec{X: 1, Y: 2}
	m.Ball = sense.Impression{Known: true, Fresh: true, False: true, Missed: true, Pos: geom.Vec{X: -2, Y: 1}}
	m.Aims, m.Target = true, geom.Vec{X: 3, Y: -1}
	for i := range m.Robots {
		m.Robots[i] = sense.Impression{Known: true, Age: float64(i), False: i%2 == 0, Missed: i%3 == 0, Pos: geom.Vec{X: float64(i)}}
	}
	return m
}

func TestEveryMindCanBeDrawn(t *testing.T) {
	for _, f := range field.Formats() {
		fr := scene(&f)
		s := shown(&f, &fr)
		far := muddled(1)
		far.Pos, far.Target, far.Ball.Pos = geom.Vec{X: 1e9}, geom.Vec{Y: -1e9}, geom.Vec{X: -1e9, Y: 1e9}
		for _, m := range []*sim.Mind{muddled(0), muddled(fr.Count - 1), far, {Robot: 99}, {Robot: -1}, {}} {
			s.Think(m)
			for _, size := range [][2]float64{{1280, 720}, {720, 1280}, {1, 1}} {
				s.Update(&fr, &fr, 1, 1.0/60, Look{Cut: true})
				s.compose(size[0], size[1])
				if err := sound(&s.cast); err != nil {
					t.Fatalf("%s, mind of robot %d: %v", f.Name, m.Robot, err)
				}
			}
		}
	}
}

func TestAMindCostsNothingUnlessItIsShown(t *testing.T) {
	f := field.Formats()[0]
	fr := scene(&f)
	plain, asked := shown(&f, &fr), shown(&f, &fr)
	asked.Think(muddled(0))
	asked.Think(nil)
	plain.compose(640, 360)
	asked.compose(640, 360)
	if len(plain.cast.vertices) != len(asked.cast.vertices) {
		t.Error("a mind that is not shown any more is still in the picture")
	}
	asked.Think(muddled(0))
	asked.compose(640, 360)
	if got := testing.AllocsPerRun(20, func() { asked.compose(640, 360) }); got > 0 {
		t.Errorf("got %.0f allocations a picture with a mind, want none", got)
	}
	if len(asked.cast.vertices) <= len(plain.cast.vertices) {
		t.Error("a mind adds nothing to the picture")
	}
}

// TestWhoTakesNoPartIsNotDrawn takes one robot after the other out of a scene.
func TestWhoTakesNoPartIsNotDrawn(t *testing.T) {
	f := field.Formats()[0]
	fr := scene(&f)
	draw := func() (solids int) {
		s := shown(&f, &fr)
		s.compose(1280, 720)
		return len(s.sculpture.solids)
	}
	before := draw()
	for i := range fr.Count {
		fr.Robots[i].Absent, fr.Robots[i].Off = true, true
		after := draw()
		if after >= before {
			t.Errorf("without robot %d: got %d solids after %d, want fewer", i, after, before)
		}
		before = after
	}
}

func TestARobotIsFoundWhereItIsDrawn(t *testing.T) {
	f := field.Formats()[0]
	fr := scene(&f)
	s := shown(&f, &fr)
	s.compose(1280, 720)
	for i := range fr.Count {
		p := s.actors[i].body.Chest.At
		if !fr.Robots[i].Posture.Upright() {
			continue
		}
		x, y, ok := s.Project(p.X, p.Y, p.Z)
		if got := s.Robot(x, y); ok && got != i {
			t.Errorf("at the chest of robot %d (%.0f, %.0f) there is robot %d", i, x, y, got)
		}
	}
	if got := s.Robot(5, 5); got != -1 {
		t.Errorf("got robot %d among the spectators, want none", got)
	}
}

func TestMindLooksAsItDid(t *testing.T) {
	if !windowed {
		t.Skip("needs a display")
	}
	f := field.Formats()[0]
	fr := scene(&f)
	s := shown(&f, &fr)
	m := muddled(0)
	m.Ball.Pos, m.Pos = geom.Vec{X: 0.2, Y: 1}, fr.Robots[0].Pos.Add(geom.Vec{X: 0.7, Y: 0.2})
	s.Think(m)
	s.Update(&fr, &fr, 1, 1.0/60, Look{})
	compare(t, shrink(picture(s, 512, 288), 2), "mind.png")
}
