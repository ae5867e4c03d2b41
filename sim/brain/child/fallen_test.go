package child_test

import (
	"io"
	"testing"

	"jiayou/sim"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// TestAProgramMayThinkOnTheTurf: one that has said so in its hello is asked about
// its lying robot, and leaves it there; another is not asked, and its robot rises.
func TestAProgramMayThinkOnTheTurf(t *testing.T) {
	for kind, stays := range map[string]bool{"careful": true, "statue": false} {
		watch := harmless(t)
		cfg := sim.DefaultConfig(7)
		cfg.Scene.Ticks, cfg.Scene.Ball = 1000, geom.Vec{X: 5}
		cfg.Scene.Robots[1] = sim.Entry{Stance: sim.OnBack, Pos: geom.Vec{X: -3, Y: 1}}
		d, err := child.Sit(t.Context(), &cfg, [2]child.Program{hostile(kind)}, patient(), [2]io.Writer{})
		if err != nil {
			t.Fatal(err)
		}
		watch(d)
		m, err := sim.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		rises := false
		for m.Tick() < 500 {
			if err := m.Step(sim.Input{Answer: d.Answer(m)}); err != nil {
				t.Fatal(err)
			}
			for _, e := range m.Events() {
				rises = rises || e.Kind == sim.EventStir
			}
		}
		conduct, _ := d.Conduct(field.Home)
		if rises == stays || (conduct.Decisions > 0) != stays || conduct.First != nil {
			t.Errorf("%s: it rises: %v; %v, %v", kind, rises, conduct, conduct.First)
		}
		d.Close()
	}
}
