package referee_test

import (
	"fmt"
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
	"jiayou/sim/rng"
)

// TestBrainsAndRefereeCountRestartsAlike: sim hands the referee's numbers to
// the brains as they are.
func TestBrainsAndRefereeCountRestartsAlike(t *testing.T) {
	for _, tt := range []struct {
		brain   agent.Restart
		referee referee.Restart
	}{
		{agent.OpenPlay, referee.OpenPlay}, {agent.KickOff, referee.KickOff}, {agent.KickIn, referee.KickIn},
		{agent.GoalKick, referee.GoalKick}, {agent.Corner, referee.Corner}, {agent.DroppedBall, referee.DroppedBall},
		{agent.DirectFreeKick, referee.DirectFreeKick}, {agent.IndirectFreeKick, referee.IndirectFreeKick},
		{agent.PenaltyKick, referee.PenaltyKick},
	} {
		if int(tt.brain) != int(tt.referee) {
			t.Errorf("got %v as %d for brains and %d for the referee", tt.referee, tt.brain, tt.referee)
		}
	}
}

func TestEveryMatchEnds(t *testing.T) {
	for _, f := range field.Formats() {
		for seed := range uint64(4) {
			ends := 0
			g, chance := newGame(f), rng.New(seed, "rabble", 0)
			limit := 100 * (2*f.HalfSeconds + 2*f.ExtraSeconds + 4*f.HalfTimeSeconds + 26*(f.ShootoutSeconds+20) + 4*f.RestartSeconds + 4*f.ReadySeconds + 60)
			for range limit {
				g.rabble(&chance)
				for _, c := range g.judge() {
					if c.Kind == referee.EndMatch {
						ends++
					}
				}
			}
			if g.ref.Phase != referee.Finished || ends != 1 {
				t.Errorf("%s, seed %d: got %+v after %d s and %d calls of the end, want one", f.Name, seed, g.ref.State, limit/100, ends)
			}
		}
	}
}

// rabble lets anything happen: facts that no match would have.
func (g *game) rabble(chance *rng.Stream) {
	f := &g.facts
	f.Touch, f.Bumped = -1, 0
	if chance.Chance(0.02) {
		f.Ball = geom.Vec{X: chance.Between(-1.1, 1.1) * g.format.GoalX(), Y: chance.Between(-1.1, 1.1) * g.format.TouchY()}
	}
	if chance.Chance(0.02) {
		i := int(chance.Between(0, float64(f.Count)))
		f.Touch, f.Touched, f.Last = i, true, f.Robots[i].Side
	}
	i, j := int(chance.Between(0, float64(f.Count))), int(chance.Between(0, float64(f.Count)))
	if i != j {
		f.Bumps[0], f.Bumped = referee.Bump{A: i, B: j, Impulse: chance.Between(0, 40)}, 1
	}
	p := &f.Robots[i]
	p.Vel = geom.Vec{X: chance.Between(-1, 1), Y: chance.Between(-1, 1)}
	p.Pos = p.Pos.AddMul(p.Vel, 0.1)
	switch {
	case p.Lying > 0:
		p.Lying++
	case chance.Chance(0.001):
		p.Lying = 1
	}
	if chance.Chance(0.002) {
		p.Lying = 0
	}
}

func TestNothingIsAllocated(t *testing.T) {
	g, chance := newGame(field.Formats()[1]), rng.New(1, "rabble", 0)
	if n := testing.AllocsPerRun(5000, func() { g.rabble(&chance); g.judge() }); n > 0 {
		t.Errorf("got %v allocations a tick, want none", n)
	}
}

func BenchmarkJudge(b *testing.B) {
	f := field.Formats()[1]
	g := newGame(f)
	g.kickOff()
	g.play()
	for b.Loop() {
		g.ref.Clock = 1000
		g.facts.Ball.X = -g.facts.Ball.X
		g.ref.Judge(&g.facts)
	}
}

func ExampleReferee() {
	f := field.Formats()[0]
	ref := referee.New(&f, field.Home)
	ref.Phase = referee.Playing
	facts := referee.Facts{Ball: geom.Vec{X: 7.2}, Touch: -1}
	for _, c := range ref.Judge(&facts) {
		fmt.Println(c.Kind, c.Side)
	}
	// Output: goal home
}
