package team_test

import (
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
	"jiayou/sim/team"
)

// crowded is number n of five, who sees everybody, with the ball rolling.
func crowded(n int) agent.Percept {
	p := percept(n, geom.Vec{X: 1, Y: -0.5}, geom.Vec{X: 1.5})
	p.Ball.Vel = geom.Vec{X: 0.4, Y: 0.2}
	mates := [...]geom.Vec{{X: -6.5}, {X: 3, Y: 2}, {X: 2, Y: -3}, {X: -2}}
	for i, at := range mates {
		number := i + 1
		if number >= n {
			number++
		}
		p.Mates[i] = agent.Mate{Number: number, Pos: at, Upright: true, ToBall: 5, Ball: p.Ball}
	}
	p.MateCount = len(mates)
	for i, at := range [...]geom.Vec{{X: 6.5}, {X: 2, Y: 1}, {X: 3.5, Y: -1}, {X: 4, Y: 2}, {X: -1, Y: 1}} {
		p.Foes[i] = agent.Sighting{Seen: true, Pos: at, Age: 0.2}
		p.FoeCount++
	}
	return p
}

func TestThinkDoesNotAllocate(t *testing.T) {
	for _, name := range team.Names() {
		for n := 1; n <= 5; n++ {
			p := crowded(n)
			brain, err := team.New(name)
			if err != nil {
				t.Fatal(err)
			}
			if got := testing.AllocsPerRun(100, func() { brain.Think(&p) }); got != 0 {
				t.Errorf("%s, number %d: got %v allocations a decision, want none", name, n, got)
			}
		}
	}
}

// BenchmarkThink is the mean decision of a side of five.
func BenchmarkThink(b *testing.B) {
	var brains [5]agent.Brain
	var percepts [5]agent.Percept
	for i := range brains {
		brains[i], _ = team.New("waves")
		percepts[i] = crowded(i + 1)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		percepts[i%5].Time += 0.1
		brains[i%5].Think(&percepts[i%5])
	}
}
