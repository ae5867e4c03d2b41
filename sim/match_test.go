package sim_test

import (
	"testing"

	"jiayou/sim"
)

// play runs a whole match in a silent hall and calls see after every tick.
func play(t testing.TB, cfg sim.Config, see func(m *sim.Match)) *sim.Match {
	t.Helper()
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	for !m.Finished() {
		if err := m.Step(sim.Input{}); err != nil {
			t.Fatal(err)
		}
		see(m)
	}
	return m
}

func TestTwenty(t *testing.T) {
	var n [32]int
	for seed := range uint64(20) {
		k := [32]int{}
		m := play(t, sim.DefaultConfig(seed), func(m *sim.Match) {
			for _, e := range m.Events() {
				n[e.Kind]++
				k[e.Kind]++
			}
		})
		t.Log(seed, m.Frame().Game.Score, "falls", k[sim.EventFall], "up", k[sim.EventUp], "kicks", k[sim.EventKick], "out", k[sim.EventBallOut], "drop", k[sim.EventDroppedBall], "rem", k[sim.EventRemoved], "bumps", k[sim.EventBump], "ticks", m.Frame().Tick)
	}
	for k, c := range n {
		if c > 0 {
			t.Logf("%-14v %.2f", sim.EventKind(k), float64(c)/20)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	for b.Loop() {
		play(b, sim.DefaultConfig(1), func(*sim.Match) {})
	}
}
