package sim_test

import (
	"testing"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// lier stands about, and says when it wants to rise.
type lier struct {
	rise func(p *agent.Percept) agent.Rise
}

func (l lier) Think(*agent.Percept) agent.Command { return agent.Command{Still: true} }

func (l lier) Fallen(p *agent.Percept) (agent.Command, bool) {
	return agent.Command{Rise: l.rise(p)}, !p.Me.Upright
}

// Brain makes the lier a squad.
func (l lier) Brain(int) (agent.Brain, error) { return l, nil }

// onItsBack is a match in which one robot of Home lies on its back, far from
// everybody, with that choice.
func onItsBack(rise func(p *agent.Percept) agent.Rise) sim.Config {
	cfg := sim.DefaultConfig(3)
	cfg.Squads[field.Home] = lier{rise}
	cfg.Scene.Ticks, cfg.Scene.Ball = 6000, geom.Vec{X: 5}
	cfg.Scene.Robots[1] = sim.Entry{Stance: sim.OnBack, Pos: geom.Vec{X: -3, Y: 1}}
	return cfg
}

// TestWhoStaysDownIsCarriedOff: the referee has lying robots removed, whatever
// they wait for, and they come back on their feet.
func TestWhoStaysDownIsCarriedOff(t *testing.T) {
	removed, returned := 0, 0
	m := play(t, onItsBack(func(*agent.Percept) agent.Rise { return agent.StayDown }), silence, func(m *sim.Match) {
		for _, e := range m.Events() {
			switch e.Kind {
			case sim.EventStir:
				t.Errorf("it rises at tick %d", e.Tick)
			case sim.EventRemoved:
				removed = e.Tick
			case sim.EventReturned:
				returned = e.Tick
			}
		}
	})
	f := m.Config().Format
	if removed != f.FallenSeconds*sim.TicksPerSecond {
		t.Errorf("got it removed at tick %d, want it after %d s", removed, f.FallenSeconds)
	}
	if r := &m.Frame().Robots[1]; returned == 0 || !r.Posture.Upright() {
		t.Errorf("got it back at tick %d, in posture %v", returned, r.Posture)
	}
}

// TestALyingBrainChoosesItsMoment: it lies for five seconds, and then gets up.
func TestALyingBrainChoosesItsMoment(t *testing.T) {
	stirred := 0
	play(t, onItsBack(func(p *agent.Percept) agent.Rise {
		if p.Time < 5 {
			return agent.StayDown
		}
		return agent.RiseNow
	}), silence, func(m *sim.Match) {
		for _, e := range m.Events() {
			if e.Kind == sim.EventStir && stirred == 0 {
				stirred = e.Tick
			}
		}
	})
	if stirred < 500 || stirred > 510 {
		t.Errorf("got it rising at tick %d, want 500, or its next decision", stirred)
	}
}

// TestANewBrainLiesNotForTheOldOne: a robot that was told to stay down rises for
// a brain that knows nothing of it.
func TestANewBrainLiesNotForTheOldOne(t *testing.T) {
	m, err := sim.New(onItsBack(func(*agent.Percept) agent.Rise { return agent.StayDown }))
	if err != nil {
		t.Fatal(err)
	}
	upTo(t, m, silence, 1000)
	if err := m.Substitute(field.Home, "waves", nil); err != nil {
		t.Fatal(err)
	}
	upTo(t, m, silence, 1010)
	if got := m.Frame().Robots[1].Posture; got != humanoid.GetUp {
		t.Errorf("got %v, want %v", got, humanoid.GetUp)
	}
}

// TestALyingRobotIsAskedOutside: a remote side decides for those who lie, too, and
// who does not answer gets up by itself.
func TestALyingRobotIsAskedOutside(t *testing.T) {
	for _, answers := range []bool{true, false} {
		cfg := onItsBack(nil)
		cfg.Squads[field.Home], cfg.Remote[field.Home] = nil, true
		m, err := sim.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		asked, stirred := 0, false
		for m.Tick() < 1000 {
			var in sim.Input
			if i, p := m.Asked(); i >= 0 && !p.Me.Upright {
				if asked++; answers {
					in.Answer = sim.NewAnswer(i, &agent.Command{Rise: agent.StayDown})
				}
			}
			if err := m.Step(in); err != nil {
				t.Fatal(err)
			}
			for _, e := range m.Events() {
				stirred = stirred || e.Kind == sim.EventStir
			}
		}
		if asked == 0 || stirred == answers {
			t.Errorf("answers %v: asked %d times, and it rises: %v", answers, asked, stirred)
		}
	}
}
