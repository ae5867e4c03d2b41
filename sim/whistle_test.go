package sim_test

import (
	"testing"

	"jiayou/sim"
	"jiayou/sim/referee"
	"jiayou/sim/sense"
)

// unheard plays the first kick-off of some matches in a hall, and counts robots
// that do not hear the whistle. They must stand until they are told.
func unheard(t *testing.T, hall sim.Input) (count int) {
	t.Helper()
	for seed := range uint64(30) {
		cfg := sim.DefaultConfig(seed)
		cfg.Sense, _ = sense.ByName("perfect") // nobody starts for a ball that is not there
		m, err := sim.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		late := map[int]int{} // tick from which each must have started
		for kickedOff := false; !kickedOff || m.Tick() < 1000; {
			if err := m.Step(hall); err != nil {
				t.Fatal(err)
			}
			f := m.Frame()
			kickedOff = kickedOff || f.Game.Phase == referee.Playing
			for _, e := range m.Events() {
				if e.Kind == sim.EventUnheard {
					late[e.Robot] = e.Tick + int(100*e.Value)
					count++
				}
			}
			for i, told := range late {
				// Until the ball is played it steps on its spot at most.
				if f.Game.Restart == referee.KickOff && f.Tick < told && f.Robots[i].Vel.X*f.Game.Attack(f.Robots[i].Side) > 0.3 {
					t.Errorf("seed %d: robot %d runs at %.2f m/s and has not heard the whistle", seed, i, f.Robots[i].Vel.Len())
				}
			}
		}
	}
	return count
}

func TestARoarDrownsTheWhistle(t *testing.T) {
	quiet, loud := unheard(t, sim.Input{}), unheard(t, sim.Input{Cheer: [2]sim.Cheer{roaring, roaring}})
	t.Logf("of 180 robots %d do not hear the whistle in the quiet, %d in a roar", quiet, loud)
	if quiet > 18 || loud < 60 || loud > 150 {
		t.Errorf("of 180 robots %d did not hear the whistle in the quiet and %d in a roar, want few and about half", quiet, loud)
	}
}
