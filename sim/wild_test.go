package sim_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"jiayou/assets/robots"
	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/rng"
)

// wild is a brain whose numbers are mostly none.
type wild struct{ chance rng.Stream }

func (w *wild) Think(*agent.Percept) agent.Command {
	any := func() float64 {
		odd := [...]float64{math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, -math.MaxFloat64, 5e-324, 0, 1, -1, 1e9}
		return odd[int(w.chance.Between(0, float64(len(odd))))]
	}
	point := func() geom.Vec { return geom.Vec{X: any(), Y: any()} }
	return agent.Command{
		Walk: point(), Turn: any(), ToBall: any(), Look: point(), Guard: agent.Guard(w.chance.Between(0, 200)), Show: agent.Emotion(w.chance.Between(0, 200)),
		Kick: agent.Kick{Power: any(), At: point(), Loft: any(), Full: w.chance.Chance(0.5)},
	}
}

// TestWildBrainsDoNotHarmTheMatch lets one side, then both, answer with NaN and
// the like: the match goes on to its end, and says once of each robot why.
func TestWildBrainsDoNotHarmTheMatch(t *testing.T) {
	for _, format := range field.Formats()[:4] {
		for _, both := range []bool{false, true} {
			cfg := sim.DefaultConfig(5)
			cfg.Format = format
			m, err := sim.New(cfg)
			if err != nil {
				t.Fatal(err)
			}
			tamed := 0
			for i := range format.Robots() {
				if both || i < format.PerSide {
					m.SetBrain(i, &wild{rng.New(9, "wild", i)})
					tamed++
				}
			}
			garbled := 0
			for !m.Finished() {
				if err := m.Step(sim.Input{}); err != nil {
					t.Fatal(err)
				}
				for _, e := range m.Events() {
					if e.Kind == sim.EventGarbled {
						garbled++
					}
				}
				if m.Tick() > longest(&format) {
					t.Fatalf("%s: still playing after %d ticks", format.Name, m.Tick())
				}
			}
			if garbled != tamed {
				t.Errorf("%s: got %d robots reported, want %d", format.Name, garbled, tamed)
			}
		}
	}
}

func TestStraysAreFetched(t *testing.T) {
	m, err := sim.New(sim.DefaultConfig(3))
	if err != nil {
		t.Fatal(err)
	}
	upTo(t, m, silence, 1000)
	m.SetBall(geom.Vec{X: 1e6, Y: -40})
	m.SetRobot(2, geom.Vec{X: -15, Y: 1e9})
	strays := map[int]int{}
	for range 100 {
		if err := m.Step(sim.Input{}); err != nil {
			t.Fatal(err)
		}
		for _, e := range m.Events() {
			if e.Kind == sim.EventStray {
				strays[e.Robot]++
			}
		}
	}
	if len(strays) != 2 || strays[-1] != 1 || strays[2] != 1 {
		t.Errorf("got strays %v, want the ball and robot 2 reported once", strays)
	}
	f := m.Frame()
	for _, at := range []geom.Vec{f.Ball.Pos, f.Robots[2].Pos} {
		if math.Abs(at.X) > 8 || math.Abs(at.Y) > 5.5 {
			t.Errorf("got somebody at %v, want everybody back", at)
		}
	}
}

// TestOddRobotsPlay plays with robots whose numbers are those of the program's,
// each half to twice as much, as far as a file may say so.
func TestOddRobotsPlay(t *testing.T) {
	const want = 16
	chance, played := rng.New(4, "odd", 0), 0
	for tries := 0; played < want; tries++ {
		if tries > 100*want {
			t.Fatalf("got %d possible robots of %d tries, want %d", played, tries, want)
		}
		text := oddRobot(t, robots.Names()[tries%len(robots.Names())], &chance)
		if _, err := humanoid.ParseSpec("odd.toml", text); err != nil {
			continue
		}
		played++
		cfg := sim.DefaultConfig(uint64(played))
		cfg.Robot = humanoid.Kind{Name: "odd.toml", Text: text}
		m, err := sim.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		for range 3000 {
			if err := m.Step(waves(m.Tick())); err != nil {
				t.Fatalf("%v, with\n%s", err, text)
			}
		}
	}
}

func oddRobot(t *testing.T, name string, chance *rng.Stream) string {
	spec := humanoid.MustSpec(name)
	var b strings.Builder
	fmt.Fprintf(&b, "name = %q\nabout = \"odd\"\nbasis = \"estimated\"\n", name)
	for _, n := range spec.Numbers() {
		x := n.Value
		switch {
		case n.Key == "rise_tries":
		case chance.Chance(0.2):
			x = geom.Clamp(x*chance.Between(0.5, 2), n.Least, n.Most)
		}
		fmt.Fprintf(&b, "%s = %g # %s; made up\n", n.Key, x, n.Unit)
	}
	return b.String()
}
