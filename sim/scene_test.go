package sim_test

import (
	"math"
	"testing"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/referee"
)

// duel is a striker of Home with the ball before a keeper, a mate on its back and
// an opponent that only stands there.
func duel() sim.Config {
	cfg := sim.DefaultConfig(3)
	s := &cfg.Scene
	s.Ticks, s.Ball = 1500, geom.Vec{X: 3}
	s.Robots[1] = sim.Entry{Stance: sim.Upright, Pos: geom.Vec{X: 2.4}}
	s.Robots[2] = sim.Entry{Stance: sim.OnBack, Pos: geom.Vec{X: -3, Y: 2}, Heading: 1}
	s.Robots[3] = sim.Entry{Stance: sim.Upright, Pos: geom.Vec{X: 6.6}, Heading: math.Pi}
	s.Robots[5] = sim.Entry{Stance: sim.Upright, Pos: geom.Vec{X: -1, Y: -3}, Heading: 2, Idle: true}
	return cfg
}

func TestSceneBeginsAsItSays(t *testing.T) {
	cfg := duel()
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	f := m.Frame()
	if f.Ball.Pos != cfg.Scene.Ball || !f.Game.Live() || f.Game.Restart != referee.OpenPlay {
		t.Errorf("got the ball at %v, live %v, want it in play at %v", f.Ball.Pos, f.Game.Live(), cfg.Scene.Ball)
	}
	for i := range f.Count {
		r, e := &f.Robots[i], &cfg.Scene.Robots[i]
		if r.Absent != (e.Stance == sim.Off) {
			t.Errorf("robot %d: got absent %v, want it as in %+v", i, r.Absent, *e)
		}
		if r.Off != r.Absent {
			t.Errorf("robot %d: got off %v, absent %v: want that who is not in the scene is not drawn", i, r.Off, r.Absent)
		}
		if e.Stance != sim.Off && (r.Pos != e.Pos || math.Abs(geom.Wrap(r.Heading-e.Heading)) > 1e-9) {
			t.Errorf("robot %d: got it at %v facing %.2f, want %+v", i, r.Pos, r.Heading, *e)
		}
	}
	if got := f.Robots[2].Posture; got != humanoid.Down {
		t.Errorf("got the fallen robot in posture %v, want down", got)
	}
}

func TestSceneGoesItsWay(t *testing.T) {
	var kicked, up, ended bool
	m := play(t, duel(), silence, func(m *sim.Match) {
		f := m.Frame()
		for _, i := range []int{0, 4} {
			if r := &f.Robots[i]; !r.Absent || r.Pos.Y > -5 && r.Pos.Y < 5 {
				t.Fatalf("tick %d: got robot %d at %v, want it off the pitch", f.Tick, i, r.Pos)
			}
		}
		if d := f.Robots[5].Pos.Dist(geom.Vec{X: -1, Y: -3}); d > 0.1 {
			t.Fatalf("tick %d: the idle robot has gone %.2f m", f.Tick, d)
		}
		for _, e := range m.Events() {
			kicked = kicked || e.Kind == sim.EventKick && e.Robot == 1
			up = up || e.Kind == sim.EventUp && e.Robot == 2
			ended = ended || e.Kind == sim.EventFullTime
		}
	})
	if !kicked || !up || !ended || m.Tick() != 1500 {
		t.Errorf("got kicked %v, up %v, ended %v after %d ticks, want all within 1500", kicked, up, ended, m.Tick())
	}
}

func TestSceneBeginsWithARestartOrAWhistle(t *testing.T) {
	cfg := duel()
	cfg.Scene.Restart, cfg.Scene.Taker = referee.DirectFreeKick, field.Home
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	if g := m.Frame().Game; g.Restart != referee.DirectFreeKick || g.Taker != field.Home || !g.Live() {
		t.Errorf("got %v for %v, want a direct free kick for home", g.Restart, g.Taker)
	}
	cfg.Scene.Set = true
	whistle := 0
	play(t, cfg, silence, func(m *sim.Match) {
		for _, e := range m.Events() {
			if e.Kind == sim.EventWhistle && whistle == 0 {
				whistle = e.Tick
			}
		}
	})
	if want := cfg.Format.SetSeconds * sim.TicksPerSecond; whistle != want {
		t.Errorf("got the whistle at tick %d, want %d", whistle, want)
	}
}

func TestSceneGoesOnFromASnapshot(t *testing.T) {
	m, err := sim.New(duel())
	if err != nil {
		t.Fatal(err)
	}
	upTo(t, m, waves, 700)
	s := m.Snapshot()
	upTo(t, m, waves, 1500)
	again, err := s.Match()
	if err != nil {
		t.Fatal(err)
	}
	upTo(t, again, waves, 1500)
	if m.Hash() != again.Hash() || !again.Finished() {
		t.Errorf("got %016x from a snapshot, want %016x", again.Hash(), m.Hash())
	}
}

func TestImpossibleScenesAreRefused(t *testing.T) {
	for _, c := range []struct {
		spoil func(s *sim.Scene)
		want  string
	}{
		{func(s *sim.Scene) { s.Ticks = 0 }, "scene lasts 0 ticks, want 1 to 60000"},
		{func(s *sim.Scene) { s.Ball.X = 9 }, "scene has the ball at (9, 0), beyond the boards"},
		{func(s *sim.Scene) { s.Ball.Y = math.NaN() }, "scene has the ball at (3, NaN), beyond the boards"},
		{func(s *sim.Scene) { s.BallVel.X = math.Inf(1) }, "scene has a ball of (+Inf, 0) m/s, want at most 15"},
		{func(s *sim.Scene) { s.Restart = 99 }, "scene has restart 99 for side 0, which is none"},
		{func(s *sim.Scene) { s.Robots[6].Stance = sim.Upright }, "scene has a robot 6 that cannot be, in format 3v3"},
		{func(s *sim.Scene) { s.Robots[0].Pos.X = 1 }, "scene has a robot 0 that cannot be, in format 3v3"},
		{func(s *sim.Scene) { s.Robots[1].Stance = 9 }, "scene has a robot 1 that cannot be, in format 3v3"},
		{func(s *sim.Scene) { s.Robots[3].Heading = math.NaN() }, "scene has robot 3 at (6.6, 0) beyond the boards, or turned by NaN"},
		{func(s *sim.Scene) { s.Robots[3].Pos.X = 2.5 }, "scene has robots 1 and 3 nearer than 0.45 m"},
	} {
		cfg := duel()
		c.spoil(&cfg.Scene)
		if _, err := sim.New(cfg); err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}
