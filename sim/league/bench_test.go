package league_test

import (
	"context"
	"testing"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/league"
)

// BenchmarkTournament plays exhibition matches of built-in teams one by one, and
// as many of the same without anybody keeping the score.
func BenchmarkTournament(b *testing.B) {
	c := cup(2, 2)
	c.Format = field.Formats()[0]
	ticks := 0
	b.Run("scored", func(b *testing.B) {
		ticks = 0
		for b.Loop() {
			results, err := c.Play(context.Background(), league.Venue{Jobs: 1})
			if err != nil {
				b.Fatal(err)
			}
			for _, r := range results {
				ticks += r.Ticks
			}
		}
		b.ReportMetric(float64(ticks)/sim.TicksPerSecond/b.Elapsed().Seconds(), "×realtime")
	})
	b.Run("bare", func(b *testing.B) {
		ticks = 0
		for b.Loop() {
			for _, f := range c.Fixtures() {
				m, err := sim.New(c.Config(f))
				if err != nil {
					b.Fatal(err)
				}
				for !m.Finished() {
					if err := m.Step(sim.Input{}); err != nil {
						b.Fatal(err)
					}
				}
				ticks += m.Tick()
			}
		}
		b.ReportMetric(float64(ticks)/sim.TicksPerSecond/b.Elapsed().Seconds(), "×realtime")
	})
}
