package sim_test

import (
	"testing"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/sense"
)

// misjudged plays matches with a preset and returns all robots' misjudgements.
func misjudged(t *testing.T, preset string, matches uint64) (all sense.Misjudgements) {
	t.Helper()
	for seed := range matches {
		cfg := sim.DefaultConfig(seed)
		var err error
		if cfg.Sense, err = sense.ByName(preset); err != nil {
			t.Fatal(err)
		}
		m := play(t, cfg, silence, func(*sim.Match) {})
		for i := range cfg.Format.Robots() {
			p := m.Perception(i)
			all.Add(&p)
		}
	}
	return all
}

func TestMisjudgementRate(t *testing.T) {
	perfect, real, poor := misjudged(t, "perfect", 2), misjudged(t, "real", 8), misjudged(t, "poor", 8)
	t.Logf("real: rate %.3f, ball off by %.2f m, found again after %.1f s", real.Rate(), real.BallError(), real.Reacquire())
	t.Logf("poor: rate %.3f, ball off by %.2f m, found again after %.1f s", poor.Rate(), poor.BallError(), poor.Reacquire())
	if perfect.Rate() != 0 || perfect.BallError() != 0 || perfect.Losses != 0 || perfect.Decisions < 10_000 {
		t.Errorf("perfect: got %+v, want no misjudgement in many decisions", perfect)
	}
	if r := real.Rate(); r < 0.02 || r > 0.15 || poor.Rate() < 2*r {
		t.Errorf("got rates of %.3f and %.3f, want real from 0.02 to 0.15 and poor twice that", r, poor.Rate())
	}
	for _, part := range []struct {
		name string
		of   func(j *sense.Misjudgements) int
	}{
		{"missed ball", func(j *sense.Misjudgements) int { return j.MissedBall }},
		{"false ball", func(j *sense.Misjudgements) int { return j.FalseBall }},
		{"wrong team", func(j *sense.Misjudgements) int { return j.WrongTeam }},
		{"lost", func(j *sense.Misjudgements) int { return j.Lost }},
	} {
		r, p := real.Share(part.of(&real)), poor.Share(part.of(&poor))
		if r <= 0 || p <= r {
			t.Errorf("%s: got shares of %.4f and %.4f, want more with poor senses, and some", part.name, r, p)
		}
	}
	if real.BallError() <= 0.02 || poor.BallError() <= real.BallError() || real.Reacquire() <= 0 || real.Reacquire() > 3 {
		t.Errorf("got balls off by %.2f and %.2f m, found after %.1f s", real.BallError(), poor.BallError(), real.Reacquire())
	}
}

func TestRobotsSpeakTwiceASecond(t *testing.T) {
	said := map[int]int{}
	last := [10]int{}
	m := play(t, sim.DefaultConfig(2), silence, func(m *sim.Match) {
		for i := range 6 {
			if at := m.Frame().Robots[i].Belief.Said; at != last[i] {
				if last[i] > 0 && at-last[i] < 50 {
					t.Fatalf("robot %d spoke at %d and %d, want 50 ticks between", i, last[i], at)
				}
				last[i] = at
				said[i]++
			}
		}
	})
	for i := range 6 {
		if want := m.Tick()/50 + 1; said[i] < want/2 || said[i] > want {
			t.Errorf("robot %d spoke %d times, want up to %d", i, said[i], want)
		}
	}
}

func TestEveryFormatIsPlayedWithEverySense(t *testing.T) {
	for _, format := range field.Formats() {
		if format.HalfSeconds > 120 {
			continue // a league is the same in long
		}
		for _, name := range sense.Names() {
			cfg := sim.DefaultConfig(6)
			cfg.Format = format
			cfg.Sense, _ = sense.ByName(name)
			m := play(t, cfg, silence, func(*sim.Match) {})
			for i := range format.Robots() {
				p := m.Perception(i)
				if p.Decisions == 0 || name == "perfect" && p.Rate() > 0 || p.Rate() > 1 {
					t.Errorf("%s, %s: robot %d misjudged %.2f of %d decisions", format.Name, name, i, p.Rate(), p.Decisions)
				}
			}
		}
	}
}

func TestImpossibleSensesAreRefused(t *testing.T) {
	cfg := sim.DefaultConfig(1)
	cfg.Sense.DelayMost = 1000
	if _, err := sim.New(cfg); err == nil {
		t.Error("got a match whose eyes are ten seconds late")
	}
}
