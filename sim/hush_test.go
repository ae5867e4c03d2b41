package sim_test

import (
	"math"
	"testing"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
	"jiayou/sim/spirit"
)

// penalty is a penalty kick of Home, about to be taken.
func penalty(seed uint64) sim.Config {
	cfg := sim.DefaultConfig(seed)
	f, s := &cfg.Format, &cfg.Scene
	mark := f.GoalX() - f.PenaltyMark
	s.Ticks, s.Ball, s.Restart, s.Taker = 600, geom.Vec{X: mark}, referee.PenaltyKick, field.Home
	s.Robots[1] = sim.Entry{Stance: sim.Upright, Pos: geom.Vec{X: mark - 0.8}}
	s.Robots[3] = sim.Entry{Stance: sim.Upright, Pos: geom.Vec{X: f.GoalX() - 0.25}, Heading: math.Pi}
	return cfg
}

// murmur is a hall that talks, and hush one that falls silent after a while.
// Neither roars.
func murmur(int) sim.Input {
	talk := sim.Cheer{Level: 100}
	return sim.Input{Cheer: [2]sim.Cheer{talk, talk}}
}

func hush(tick int) sim.Input {
	if tick < 10 {
		return murmur(tick)
	}
	return sim.Input{}
}

// shot is the first kick of a penalty: by how much it goes astray, in rad, what
// there was of a hush, and whether it went in.
type shot struct {
	off, hush  float64
	told, goal bool
}

// shoot lets a penalty be taken in a hall.
func shoot(t *testing.T, cfg sim.Config, hall func(int) sim.Input) shot {
	t.Helper()
	var s shot
	var aim geom.Vec // of the kick that is under way: the robot may change its mind meanwhile
	taken := false
	play(t, cfg, hall, func(m *sim.Match) {
		if m.Frame().Robots[1].Body.Kick == 0 {
			aim = m.Mind(1).Aim
		}
		for _, e := range m.Events() {
			f := m.Frame()
			switch {
			case e.Kind == sim.EventSilence && !taken:
				s.told = e.Side == field.Home && e.Restart == referee.PenaltyKick
			case e.Kind == sim.EventGoal:
				s.goal = true
			case e.Kind == sim.EventKick && e.Robot == 1 && !taken:
				taken = true
				way := aim.Sub(cfg.Scene.Ball)
				s.off, s.hush = geom.Wrap(f.Ball.Vel.Angle()-way.Angle()), f.Stands[field.Home].Hush
			}
		}
	})
	if !taken {
		t.Errorf("seed %d: nobody has kicked", cfg.Seed)
	}
	return s
}

// TestAHushBeforeAKickSteadiesIt has the same penalties taken in a hall that
// talks and in one that falls silent: the same feet, the same chances.
func TestAHushBeforeAKickSteadiesIt(t *testing.T) {
	var loud, quiet float64
	var goals [2]int
	var kicks, late float64
	const seeds = 100
	for seed := range uint64(seeds) {
		cfg := penalty(seed)
		a, b := shoot(t, cfg, murmur), shoot(t, cfg, hush)
		if a.told || a.hush != 0 {
			t.Fatalf("seed %d: got a hush of %.2f while the hall talks", seed, a.hush)
		}
		if !b.told {
			t.Fatalf("seed %d: nobody has told that the hall fell silent", seed)
		}
		if b.hush < 1 {
			late++ // it has run into the ball before it kicked: the penalty was taken, the hush over
			continue
		}
		kicks++
		loud, quiet = loud+float64(a.off*a.off), quiet+float64(b.off*b.off)
		for i, s := range [...]shot{a, b} {
			if s.goal {
				goals[i]++
			}
		}
	}
	share := math.Sqrt(quiet / loud)
	t.Logf("aim error %.4f rad, with a hush %.4f: %.3f of it; of %d penalties %d went in, with a hush %d",
		math.Sqrt(loud/kicks), math.Sqrt(quiet/kicks), share, seeds, goals[0], goals[1])
	if late > 0.12*seeds {
		t.Errorf("got %.0f of %d kicks after the hush, want hardly any", late, seeds)
	}
	if goals[1] <= goals[0] {
		t.Errorf("got %d goals with a hush and %d without, want more with it", goals[1], goals[0])
	}
	if share < 1-spirit.MostAim-0.02 || share > 1-spirit.MostAim+0.02 {
		t.Errorf("got %.3f of the aim error with a hush, want %.2f", share, 1-spirit.MostAim)
	}
}

// TestNothingButAHushIsOne takes one penalty where there must be no effect.
func TestNothingButAHushIsOne(t *testing.T) {
	away := func(tick int) sim.Input {
		in := hush(tick)
		in.Cheer[field.Away] = murmur(tick).Cheer[field.Away]
		return in
	}
	deaf, damped, half := penalty(1), penalty(1), penalty(1)
	deaf.Deaf = true
	damped.Damped, half.Damped = 100, 50
	base := shoot(t, penalty(1), murmur)
	for _, tt := range []struct {
		what string
		cfg  sim.Config
		hall func(int) sim.Input
		want float64 // share of the error
	}{
		{"an empty hall", penalty(1), silence, 1},
		{"one stand silent, the other not", penalty(1), away, 1},
		{"deaf robots", deaf, hush, 1},
		{"all of the effect damped", damped, hush, 1},
		{"half of the effect damped", half, hush, 1 - spirit.MostAim/2},
	} {
		if got := shoot(t, tt.cfg, tt.hall).off / base.off; math.Abs(got-tt.want) > 0.02 {
			t.Errorf("%s: got %.3f of the error, want %.2f", tt.what, got, tt.want)
		}
	}
}
