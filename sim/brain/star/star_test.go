package star_test

import (
	"os"
	"strings"
	"testing"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain/star"
	"jiayou/sim/field"
)

func TestFirst(t *testing.T) {
	text, err := os.ReadFile("../../../assets/brains/chaser.star")
	if err != nil {
		t.Fatal(err)
	}
	s, err := star.Parse("chaser.star", string(text))
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(4) {
		cfg := sim.DefaultConfig(seed)
		cfg.Squads = [2]agent.Squad{s, s}
		if seed > 1 {
			cfg.Squads[0] = nil
		}
		m, err := sim.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		most := 0
		for !m.Finished() {
			if err := m.Step(sim.Input{}); err != nil {
				t.Fatal(err)
			}
			for i := range m.Frame().Count {
				k := m.Talk(i)
				if k.Trouble != nil {
					t.Fatal(k.Trouble)
				}
				most = max(most, k.Steps)
			}
		}
		t.Log(m.Frame().Game.Score, most)
	}
	_ = strings.TrimSpace
	_ = field.Home
}
