package sim_test

import (
	"testing"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// walker walks straight on, as fast as it may, and looks ahead.
type walker struct{}

func (walker) Think(*agent.Percept) agent.Command {
	return agent.Command{Walk: geom.Vec{X: 1}, Look: geom.Vec{X: 9}}
}

// walkOver lets a robot walk 2 m to the centre spot, where another one may lie, and
// on for as long as that one lies. It returns whether the walker had to catch itself,
// and whether it fell.
func walkOver(t *testing.T, seed uint64, other sim.Entry) (caught, fell bool) {
	t.Helper()
	cfg := sim.DefaultConfig(seed)
	s := &cfg.Scene
	s.Ticks, s.Ball = 400, geom.Vec{X: -6, Y: 4}
	s.Robots[1] = sim.Entry{Stance: sim.Upright, Pos: geom.Vec{X: -2}}
	s.Robots[5] = other
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	m.SetBrain(1, walker{})
	for !m.Finished() {
		if err := m.Step(sim.Input{}); err != nil {
			t.Fatal(err)
		}
		p := m.Frame().Robots[1].Posture
		caught, fell = caught || p == humanoid.Recover, fell || p >= humanoid.Falling
	}
	return caught, fell
}

// TestWhoWalksIntoOneThatLiesTrips wants that a body across the way makes everybody
// catch themselves who does not see it, and brings some down: it meets their shins,
// so that their balance feels no more than three tenths of the impact.
func TestWhoWalksIntoOneThatLiesTrips(t *testing.T) {
	const trials = 40
	var caught, fell, caughtFree, fellFree int
	count := func(n *int, is bool) {
		if is {
			*n++
		}
	}
	for seed := range uint64(trials) {
		c, f := walkOver(t, seed, sim.Entry{Stance: sim.OnBack, Heading: 0.8, Idle: true})
		count(&caught, c)
		count(&fell, f)
		c, f = walkOver(t, seed, sim.Entry{Stance: sim.Off})
		count(&caughtFree, c)
		count(&fellFree, f)
	}
	t.Logf("of %d, %d catch themselves and %d fall over a body; on a free way %d and %d", trials, caught, fell, caughtFree, fellFree)
	if caught < trials-1 || fell < 2 || fell > trials/3 {
		t.Errorf("got %d of %d that catch themselves at a body and %d that fall over it, want all and 2 to %d", caught, trials, fell, trials/3)
	}
	if caughtFree > trials/2 || fellFree > 0 {
		t.Errorf("got %d of %d that catch themselves on a free way and %d that fall, want half at most and none", caughtFree, trials, fellFree)
	}
}
