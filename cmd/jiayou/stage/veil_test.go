package stage

import (
	"testing"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

// TestABallBehindARobotShines puts a robot between the camera and the ball, and then
// beside it.
func TestABallBehindARobotShines(t *testing.T) {
	s := newSet(field.Formats()[0])
	fr := &s.frame
	fr.Count, fr.Ball.Pos, fr.Game.Phase = 1, geom.Vec{X: 1}, referee.Playing
	for _, c := range []struct {
		name     string
		from     geom.Vec // the robot, from the ball
		low, top float64
	}{
		{"before it", geom.Vec{Y: -0.25}, 0.9, 1},
		{"beside it", geom.Vec{X: 0.5}, 0, 0.02},
		{"behind it", geom.Vec{Y: 0.4}, 0, 0.02},
	} {
		fr.Robots[0] = at(fr.Ball.Pos.Add(c.from), 1.57)
		s.show(120, Look{})
		s.compose(1280, 720)
		if got := s.veil.drawn; got < c.low || got > c.top {
			t.Errorf("a robot %s: the outline is there by %.2f, want %.2f to %.2f; %.0f %% of the ball is hidden", c.name, got, c.low, c.top, 100*s.hidden())
		}
	}
}

// TestTheOutlineDoesNotFlicker watches a match in which legs swing before the ball.
func TestTheOutlineDoesNotFlicker(t *testing.T) {
	cfg := sim.DefaultConfig(3)
	cfg.Format.HalfSeconds = 60
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	s := New(&cfg.Format)
	var came []int // pictures at which the outline came
	there, pictures, hidden := false, 0, 0
	for !m.Finished() {
		prev := *m.Frame()
		for range 2 {
			if err := m.Step(sim.Input{}); err != nil {
				t.Fatal(err)
			}
		}
		s.Update(&prev, m.Frame(), 1, 1.0/50, Look{})
		pictures++
		if s.hidden() > veilWhole {
			hidden++
		}
		if now := s.veil.drawn > 0.5; now != there {
			if there = now; now {
				came = append(came, pictures)
			}
		}
	}
	t.Logf("in %d pictures half of the ball was hidden in %d; the outline came %d times", pictures, hidden, len(came))
	if hidden == 0 || len(came) == 0 {
		t.Fatal("nobody ever stood before the ball")
	}
	for i := 3; i < len(came); i++ {
		if d := came[i] - came[i-3]; d < 50 {
			t.Errorf("the outline came four times within %.2f s, up to picture %d", float64(d)/50, came[i])
		}
	}
}
