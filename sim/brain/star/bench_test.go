package star_test

import (
	"testing"

	"jiayou/sim"
)

// BenchmarkMatch plays whole matches with one brain on both sides.
func BenchmarkMatch(b *testing.B) {
	for _, format := range []string{"3v3", "5v5"} {
		for _, name := range []string{"chaser", "keeper", "zones", "passer", "crowd-pleaser"} {
			b.Run(format+"/"+name, func(b *testing.B) {
				text := example(b, name)
				cfg := game(b, 1, format, text, text)
				ticks := 0
				b.ReportAllocs()
				for b.Loop() {
					m := newMatch(b, cfg)
					playOn(b, m, 1<<30)
					ticks += m.Tick()
				}
				b.ReportMetric(float64(ticks)/sim.TicksPerSecond/b.Elapsed().Seconds(), "×realtime")
			})
		}
	}
}

// BenchmarkThink is one decision.
func BenchmarkThink(b *testing.B) {
	for _, name := range []string{"chaser", "keeper", "zones", "passer", "crowd-pleaser"} {
		b.Run(name, func(b *testing.B) {
			brain, p := newBrain(b, example(b, name)), percept()
			b.ReportAllocs()
			for b.Loop() {
				brain.Think(p)
			}
			_, talk := ask(brain, p)
			b.ReportMetric(float64(talk.Steps), "steps")
		})
	}
}
