package star_test

import (
	"os"
	"testing"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain/star"
	"jiayou/sim/field"
)

func BenchmarkMatch(b *testing.B) {
	for _, format := range []string{"3v3", "5v5"} {
		for _, brain := range []string{"", "chaser"} {
			b.Run(format+"/"+brain, func(b *testing.B) {
				cfg := sim.DefaultConfig(1)
				cfg.Format, _ = field.ByName(format)
				if brain != "" {
					text, err := os.ReadFile("../../../assets/brains/" + brain + ".star")
					if err != nil {
						b.Fatal(err)
					}
					s, err := star.Parse(brain, string(text))
					if err != nil {
						b.Fatal(err)
					}
					cfg.Squads = [2]agent.Squad{s, s}
				}
				ticks := 0
				b.ReportAllocs()
				for b.Loop() {
					m, err := sim.New(cfg)
					if err != nil {
						b.Fatal(err)
					}
					for !m.Finished() {
						if err := m.Step(sim.Input{}); err != nil {
							b.Fatal(err)
						}
						ticks++
					}
				}
				b.ReportMetric(float64(ticks)/sim.TicksPerSecond/b.Elapsed().Seconds(), "×realtime")
			})
		}
	}
}
