package replay_test

import (
	"bytes"
	"testing"

	"jiayou/sim"
	"jiayou/sim/geom"
	"jiayou/sim/replay"
)

func TestScenesComeBack(t *testing.T) {
	cfg := sim.DefaultConfig(3)
	s := &cfg.Scene
	s.Ticks, s.Ball, s.BallVel = 800, geom.Vec{X: 1.0 / 3}, geom.Vec{Y: 0.1}
	s.Robots[2] = sim.Entry{Stance: sim.FaceDown, Pos: geom.Vec{X: -0.7}, Heading: 0.3}
	s.Robots[4] = sim.Entry{Stance: sim.Upright, Pos: geom.Vec{X: 2}, Idle: true}
	file, m := record(t, cfg, silence, 0)
	p, err := replay.Open(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if p.Match().Config() != cfg {
		t.Errorf("got %+v, want %+v", p.Match().Config(), cfg)
	}
	rep, err := replay.Verify(bytes.NewReader(file))
	if err != nil || rep.Hash != m.Hash() || rep.Ticks != 800 || !rep.Finished {
		t.Errorf("got %+v and %v, want hash %016x after 800 ticks", rep, err, m.Hash())
	}
	if len(file) > 1500 {
		t.Errorf("got %d bytes, want at most 1500 for 8 s", len(file))
	}
}
