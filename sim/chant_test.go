package sim_test

import (
	"testing"

	"jiayou/sim"
	"jiayou/sim/agent"
)

// ear is a brain that counts the decisions that it takes with courage.
type ear struct{ bold, calm *int }

func (e ear) Think(p *agent.Percept) agent.Command {
	if p.Crowd.Courage {
		*e.bold++
	} else {
		*e.calm++
	}
	return agent.Command{Still: true}
}

func (e ear) Brain(int) (agent.Brain, error) { return e, nil }

// TestAChantReachesTheBrainsForFiveSeconds has three seconds of chant in a minute.
func TestAChantReachesTheBrainsForFiveSeconds(t *testing.T) {
	chant := func(tick int) sim.Input {
		if tick >= 1000 && tick < 1300 {
			return sim.Input{Tempo: sim.NewTempo(2)}
		}
		return sim.Input{}
	}
	for _, tt := range []struct {
		what        string
		change      func(c *sim.Config)
		least, most int // decisions of the three robots, ten a second each
		shown       bool
	}{
		{"as it is", func(*sim.Config) {}, 140, 150, true},
		{"half of it taken away", func(c *sim.Config) { c.Damped = 50 }, 70, 75, true},
		{"all of it taken away", func(c *sim.Config) { c.Damped = 100 }, 0, 0, false},
		{"deaf robots", func(c *sim.Config) { c.Deaf = true }, 0, 0, false},
	} {
		var bold, calm int
		cfg := sim.DefaultConfig(1)
		cfg.Squads = [2]agent.Squad{ear{&bold, &calm}, ear{new(int), new(int)}}
		tt.change(&cfg)
		shown := false
		m, err := sim.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		for tick := range 2000 {
			if err := m.Step(chant(tick)); err != nil {
				t.Fatal(err)
			}
			shown = shown || m.Frame().Courage
		}
		if bold < tt.least || bold > tt.most || shown != tt.shown {
			t.Errorf("%s: got %d decisions with courage of %d, shown %v, want %d to %d", tt.what, bold, bold+calm, shown, tt.least, tt.most)
		}
	}
}
