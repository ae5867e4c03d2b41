package sim_test

import (
	"fmt"
	"testing"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/referee"
)

// roaring is a stand in full voice.
var roaring = sim.Cheer{Level: 255, Roar: true}

// silence is a hall without a crowd.
func silence(int) sim.Input { return sim.Input{} }

// waves is a hall that roars, on both sides, for three seconds of every ten.
func waves(tick int) sim.Input {
	if tick%1000 < 700 {
		return sim.Input{}
	}
	return sim.Input{Cheer: [2]sim.Cheer{roaring, roaring}}
}

// play runs a whole match in a hall and calls see after every tick.
func play(t testing.TB, cfg sim.Config, hall func(tick int) sim.Input, see func(m *sim.Match)) *sim.Match {
	t.Helper()
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	for tick := 0; !m.Finished(); tick++ {
		if err := m.Step(hall(tick)); err != nil {
			t.Fatal(err)
		}
		see(m)
	}
	return m
}

// tally counts what an exhibition is judged by.
type tally struct {
	goals, falls   int
	still, longest int // ticks for which the ball has not moved in play
	at             geom.Vec
	fell           [field.MaxRobots]int // tick of a fall that is not over, 0 for none
	slowest        int                  // longest time from a fall to standing or removal, ticks
}

func (a *tally) see(m *sim.Match) {
	f := m.Frame()
	for _, e := range m.Events() {
		switch e.Kind {
		case sim.EventGoal:
			a.goals++
		case sim.EventFall:
			if f.Robots[e.Robot].Body.Dive == 0 { // a keeper that dives does so on purpose
				a.falls++
			}
			a.fell[e.Robot] = e.Tick
		}
	}
	for i, since := range a.fell {
		switch {
		case since == 0:
		case f.Robots[i].Posture.Upright():
			a.fell[i] = 0
		default:
			a.slowest = max(a.slowest, f.Tick-since)
		}
	}
	if f.Game.Phase != referee.Playing || f.Ball.Pos.Dist(a.at) > 0.05 {
		a.still, a.at = 0, f.Ball.Pos
	}
	a.still++
	a.longest = max(a.longest, a.still)
}

func TestTwentyExhibitionMatches(t *testing.T) {
	const matches = 20
	goals, falls := 0, 0
	for seed := range uint64(matches) {
		var a tally
		m := play(t, sim.DefaultConfig(seed), silence, a.see)
		goals += a.goals
		falls += a.falls
		if a.longest > 25*sim.TicksPerSecond {
			t.Errorf("seed %d: the ball lay still for %d ticks of play, want at most 25 s", seed, a.longest)
		}
		if a.slowest > 40*sim.TicksPerSecond {
			t.Errorf("seed %d: a robot lay for %d ticks, want it up or off within 40 s", seed, a.slowest)
		}
		if g := m.Frame().Game; g.Half != 2 || g.Clock != 0 || g.Score[0]+g.Score[1] != a.goals {
			t.Errorf("seed %d: got %+v after %d goals", seed, g, a.goals)
		}
	}
	t.Logf("%.2f goals and %.2f falls a match", float64(goals)/matches, float64(falls)/matches)
	if goals < 2*matches {
		t.Errorf("got %d goals in %d matches, want at least 2 a match", goals, matches)
	}
	if falls < 2*matches || falls > 7*matches {
		t.Errorf("got %d falls in %d matches, want 2 to 7 a match", falls, matches)
	}
}

func TestFiveAgainstFive(t *testing.T) {
	cfg := sim.DefaultConfig(3)
	cfg.Format, _ = field.ByName("5v5")
	var a tally
	play(t, cfg, silence, a.see)
	if a.longest > 25*sim.TicksPerSecond || a.slowest > 40*sim.TicksPerSecond {
		t.Errorf("got a ball still for %d ticks and a robot down for %d, want at most 2500 and 4000", a.longest, a.slowest)
	}
}

// TestARoarGetsTheFallenUpSooner lets two matches run alike until a robot lies,
// then lets its stand roar in one of them.
func TestARoarGetsTheFallenUpSooner(t *testing.T) {
	falls := 0
	for seed := uint64(0); falls < 6; seed++ {
		fall, found := firstFall(t, seed)
		if !found {
			continue
		}
		falls++
		silent, _ := lies(t, sim.DefaultConfig(seed), fall, sim.Cheer{})
		roared, saved := lies(t, sim.DefaultConfig(seed), fall, roaring)
		deafened := sim.DefaultConfig(seed)
		deafened.Deaf = true
		deaf, _ := lies(t, deafened, fall, roaring)
		if share := roared / silent; share < 0.75-1e-9 || share > 0.85 {
			t.Errorf("seed %d: got %.2f s on the ground in a roar and %.2f s in silence, a share of %.3f, want 0.75 to 0.85",
				seed, roared, silent, share)
		}
		if d := silent - roared - saved; d < -0.03 || d > 0.03 {
			t.Errorf("seed %d: got %.2f s saved by the frame's account, want %.2f", seed, saved, silent-roared)
		}
		damped := sim.DefaultConfig(seed)
		damped.Damped = 50
		half, _ := lies(t, damped, fall, roaring)
		if share := half / silent; share < 0.855 || share > 0.93 {
			t.Errorf("seed %d: at half the effect got %.2f s on the ground, a share of %.3f, want 0.855 to 0.93", seed, half, share)
		}
		if deaf != silent {
			t.Errorf("seed %d: deaf robots lay for %.2f s, want %.2f as in silence", seed, deaf, silent)
		}
	}
}

// firstFall returns the first fall of a match that ends on its feet by itself
// within 12 s, so that a roar lasts for all of it.
func firstFall(t *testing.T, seed uint64) (fall sim.Event, found bool) {
	t.Helper()
	var down sim.Event
	play(t, sim.DefaultConfig(seed), silence, func(m *sim.Match) {
		for _, e := range m.Events() {
			if e.Kind == sim.EventDown {
				down = e
			}
			if e.Kind == sim.EventUp && !found && e.Robot == down.Robot && e.Value < 12 {
				fall, found = down, true
			}
		}
	})
	return fall, found
}

// lies returns for how long the robot of a fall lies when its stand cheers
// from the moment it lands, and how much of it the crowd has saved.
func lies(t *testing.T, cfg sim.Config, fall sim.Event, cheer sim.Cheer) (lying, saved float64) {
	t.Helper()
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	for !m.Finished() {
		var in sim.Input
		if m.Frame().Tick >= fall.Tick {
			in.Cheer[fall.Side] = cheer
		}
		if err := m.Step(in); err != nil {
			t.Fatal(err)
		}
		for _, e := range m.Events() {
			if e.Kind == sim.EventUp && e.Robot == fall.Robot && e.Tick > fall.Tick {
				return e.Value, e.Saved
			}
		}
	}
	t.Fatalf("robot %d never got up", fall.Robot)
	return 0, 0
}

// TestARisenRobotDecidesAnew watches that no keeper dives again before it has
// looked: between two decisions lie ten ticks.
func TestARisenRobotDecidesAnew(t *testing.T) {
	dives, again := 0, 0
	for seed := range uint64(8) {
		var up [field.MaxRobots]int
		play(t, sim.DefaultConfig(seed), silence, func(m *sim.Match) {
			for _, e := range m.Events() {
				switch {
				case e.Kind == sim.EventUp:
					up[e.Robot] = e.Tick
				case e.Kind == sim.EventFall && m.Frame().Robots[e.Robot].Body.Dive != 0:
					dives++
					if up[e.Robot] > 0 && e.Tick-up[e.Robot] <= 10 {
						again++
					}
				}
			}
		})
	}
	if dives == 0 || again > 0 {
		t.Errorf("got %d dives, %d of them at once after getting up: want some, and none", dives, again)
	}
}

func TestUnknownTeamIsRefused(t *testing.T) {
	cfg := sim.DefaultConfig(1)
	cfg.Teams[1] = "wavs"
	if _, err := sim.New(cfg); err == nil || err.Error() != `unknown team "wavs": choose one of waves, embers, harbour, sparrows` {
		t.Errorf("got %v, want a line that lists the teams", err)
	}
}

func TestPlantedFeetStayWhereTheyAre(t *testing.T) {
	var before sim.Frame
	play(t, sim.DefaultConfig(2), waves, func(m *sim.Match) {
		f := m.Frame()
		for i := range f.Count {
			now, was := &f.Robots[i], &before.Robots[i]
			if now.Posture == humanoid.GetUp || before.Tick == 0 || before.Game.Phase == referee.HalfTime || now.Pos.Dist(was.Pos) > 0.3 {
				continue
			}
			for foot := range now.Body.Feet {
				a, b := was.Body.Feet[foot], now.Body.Feet[foot]
				if d := a.Pos.Dist(b.Pos); a.Planted && b.Planted && now.Posture.Upright() && was.Posture.Upright() && d > 1e-9 {
					t.Fatalf("tick %d: a planted foot of robot %d slid %.3f m", f.Tick, i, d)
				}
				if d := a.Pos.Dist(b.Pos); now.Posture.Upright() && was.Posture.Upright() && d > 0.12 {
					t.Fatalf("tick %d: a foot of robot %d jumped %.3f m (%v to %v, kick %.2f)", f.Tick, i, d, was.Posture, now.Posture, now.Body.Kick)
				}
			}
		}
		before = *f
	})
}

func BenchmarkMatch(b *testing.B) {
	ticks := 0
	for b.Loop() {
		ticks += play(b, sim.DefaultConfig(1), silence, func(*sim.Match) {}).Frame().Tick
	}
	seconds := b.Elapsed().Seconds()
	b.ReportMetric(float64(ticks)/seconds, "steps/s")
	b.ReportMetric(float64(ticks)/sim.TicksPerSecond/seconds, "×realtime")
}

func ExampleMatch() {
	m, err := sim.New(sim.DefaultConfig(7))
	if err != nil {
		fmt.Println(err)
		return
	}
	for !m.Finished() {
		if err := m.Step(sim.Input{}); err != nil {
			fmt.Println(err)
			return
		}
	}
	f := m.Frame()
	fmt.Println(f.Game.Phase, "after", f.Game.Half, "halves, robots on the pitch:", f.Count)
	// Output: finished after 2 halves, robots on the pitch: 6
}
