package sim_test

import (
	"testing"

	"jiayou/assets/robots"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/humanoid"
	"jiayou/sim/referee"
	"jiayou/sim/team"
)

// TestEveryFormatReachesItsEnd plays whole matches of every format, every
// built-in team against another one.
func TestEveryFormatReachesItsEnd(t *testing.T) {
	names := team.Names()
	for _, format := range field.Formats() {
		for k, home := range names {
			if format.HalfSeconds > 200 && k > 0 {
				continue // a league match is ten times as long
			}
			cfg := sim.DefaultConfig(uint64(40 + k))
			cfg.Format, cfg.Teams = format, [2]string{home, names[(k+1)%len(names)]}
			ends := 0
			var a tally
			m := play(t, cfg, silence, func(m *sim.Match) {
				a.see(m)
				for _, e := range m.Events() {
					if e.Kind == sim.EventFullTime {
						ends++
					}
				}
				if m.Frame().Tick > longest(&format) {
					t.Fatalf("%s, %s at home: still %+v after %d ticks", format.Name, home, m.Frame().Game, m.Frame().Tick)
				}
			})
			if a.slowest > 40*sim.TicksPerSecond {
				t.Errorf("%s, %s at home: a robot lay for %d ticks, want it up or off within 40 s", format.Name, home, a.slowest)
			}
			if g := m.Frame().Game; g.Phase != referee.Finished || ends != 1 {
				t.Errorf("%s, %s at home: got %+v and %d whistles of full time, want one", format.Name, home, g, ends)
			}
		}
	}
}

// longest is more ticks than any match of a format lasts.
func longest(f *field.Format) int {
	kicks := 2 * (f.ShootoutKicks + 10)
	return sim.TicksPerSecond * (2*f.HalfSeconds + 2*f.ExtraSeconds + 4*(f.HalfTimeSeconds+f.ReadySeconds+f.RestartSeconds) +
		kicks*(f.ShootoutSeconds+f.SetSeconds+f.CelebrationSeconds+2) + 10)
}

// TestALevelLeagueMatchIsDecided shortens the halves of a league match until
// extra time and penalty kicks must decide.
func TestALevelLeagueMatchIsDecided(t *testing.T) {
	extra, shootouts := 0, 0
	for seed := range uint64(12) {
		cfg := sim.DefaultConfig(seed)
		cfg.Format, _ = field.ByName("3v3-league")
		cfg.Format.HalfSeconds, cfg.Format.ExtraSeconds, cfg.Format.HalfTimeSeconds = 20, 20, 5
		m := play(t, cfg, silence, func(m *sim.Match) {
			for _, e := range m.Events() {
				switch e.Kind {
				case sim.EventExtraTime:
					extra++
				case sim.EventShootout:
					shootouts++
				}
			}
		})
		if g := m.Frame().Game; g.Kicks[0]+g.Kicks[1] < 26 {
			if _, level := g.Winner(); level {
				t.Errorf("seed %d: got %+v, want a winner", seed, g)
			}
		}
	}
	if extra < 4 || shootouts < 2 {
		t.Errorf("got %d of 12 matches in extra time and %d in a shoot-out, want at least 4 and 2", extra, shootouts)
	}
}

func TestAShootoutIsOneAgainstOne(t *testing.T) {
	for seed := range uint64(8) {
		cfg := sim.DefaultConfig(seed)
		cfg.Format, _ = field.ByName("shootout")
		kicks := 0
		m := play(t, cfg, silence, func(m *sim.Match) {
			for _, e := range m.Events() {
				if e.Kind == sim.EventKick && e.Side == m.Frame().Game.Taker {
					kicks++
				}
			}
		})
		g := m.Frame().Game
		if g.Score != g.Scored || g.Kicks[0] < 2 || kicks < 4 {
			t.Errorf("seed %d: got %+v after %d kicks of the ball, want a shoot-out whose goals are the score", seed, g, kicks)
		}
		if _, level := g.Winner(); level && g.Kicks[0] < 13 {
			t.Errorf("seed %d: got a level end after %v kicks", seed, g.Kicks)
		}
	}
}

// TestEveryRobotPlays plays whole matches with every robot that comes with the
// program, on the pitch of the T1: they walk, they kick, and who falls is up or
// off within 40 s.
func TestEveryRobotPlays(t *testing.T) {
	for _, name := range robots.Names() {
		kicks, moved := 0, 0.0
		for seed := range uint64(3) {
			cfg := sim.DefaultConfig(seed)
			cfg.Robot = humanoid.Kind{Name: name}
			var a tally
			play(t, cfg, waves, func(m *sim.Match) {
				a.see(m)
				for _, e := range m.Events() {
					if e.Kind == sim.EventKick {
						kicks++
					}
				}
				moved += m.Frame().Robots[1].Vel.Len() / sim.TicksPerSecond
			})
			if a.slowest > 40*sim.TicksPerSecond {
				t.Errorf("%s, seed %d: a robot lay for %d ticks, want it up or off within 40 s", name, seed, a.slowest)
			}
		}
		if kicks < 20 || moved < 60 {
			t.Errorf("%s: got %d kicks and %.0f m walked in three matches, want play", name, kicks, moved)
		}
	}
}

func TestAnImpossibleRobotIsRefused(t *testing.T) {
	cfg := sim.DefaultConfig(1)
	cfg.Robot = humanoid.Kind{Name: "mine.toml", Text: "mass = 0 # kg; me"}
	if _, err := sim.New(cfg); err == nil || err.Error() != "mine.toml:1: mass is 0 kg, want 0.5 to 120" {
		t.Errorf("got %v, want file, line, value and range", err)
	}
}

func TestAnImpossibleFormatIsRefused(t *testing.T) {
	cfg := sim.DefaultConfig(1)
	cfg.Format.PerSide = 11
	if _, err := sim.New(cfg); err == nil || err.Error() != `format "3v3" has 22 robots: it must have 2 to 10` {
		t.Errorf("got %v, want a line that names the format and the range", err)
	}
}

// TestFramesNameTheRobot plays a robot of each kind and reads it off the frame.
func TestFramesNameTheRobot(t *testing.T) {
	for _, c := range []struct {
		robot, model string
		size         float64
	}{{"", "Booster T1", 1.18}, {"nao-size", "Nao size", 0.574}, {"bionic-2", "Bionic II", 1.18}, {"adult-150", "Adult 1.5 m", 1.5}} {
		cfg := sim.DefaultConfig(1)
		if c.robot != "" {
			cfg.Robot = humanoid.Kind{Name: c.robot}
		}
		m, err := sim.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		for i := range m.Frame().Count {
			if r := &m.Frame().Robots[i]; r.Model != c.model || r.Size != c.size {
				t.Errorf("%s: robot %d is a %s of %g m, want a %s of %g m", c.robot, i, r.Model, r.Size, c.model, c.size)
			}
		}
	}
}
