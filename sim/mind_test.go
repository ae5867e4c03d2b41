package sim_test

import (
	"math"
	"testing"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/sense"
)

// TestMindIsWhatTheBrainBelieved compares the mind of a robot, in the very tick
// in which it decides, with what the frame keeps of that decision.
func TestMindIsWhatTheBrainBelieved(t *testing.T) {
	m, err := sim.New(sim.DefaultConfig(5))
	if err != nil {
		t.Fatal(err)
	}
	compared := 0
	for range 6000 {
		i := m.Tick() % 10
		if err := m.Step(sim.Input{}); err != nil {
			t.Fatal(err)
		}
		f := m.Frame()
		if i >= f.Count || f.Robots[i].Absent || !f.Robots[i].Posture.Upright() {
			continue
		}
		b, mind := &f.Robots[i].Belief, m.Mind(i)
		if !b.SeesBall || mind.Ball.Known != b.SeesBall || mind.Lost {
			continue
		}
		compared++
		if d := mind.Ball.Pos.Dist(b.Ball); d > 1e-9 || math.Abs(mind.Ball.Age-b.BallAge) > 1e-9 || mind.Pos.Dist(b.Pos) > 1e-9 {
			t.Fatalf("tick %d, robot %d: the mind has the ball %.2f m and itself %.2f m off what was decided on",
				f.Tick, i, d, mind.Pos.Dist(b.Pos))
		}
	}
	if compared < 1000 {
		t.Errorf("got %d decisions to compare, want 1000 or more", compared)
	}
}

// TestMindsAreWrongAsOftenAsRobotsAre counts what is wrong in the minds of all
// robots: with real senses some of everything, with perfect ones nothing.
func TestMindsAreWrongAsOftenAsRobotsAre(t *testing.T) {
	for _, name := range []string{"poor", "perfect"} {
		preset, err := sense.ByName(name)
		if err != nil {
			t.Fatal(err)
		}
		cfg := sim.DefaultConfig(3)
		cfg.Sense = preset
		m, err := sim.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		var missed, ghosts, mistaken, lost int
		for range 12000 {
			if err := m.Step(sim.Input{}); err != nil {
				t.Fatal(err)
			}
			for i := range m.Frame().Count {
				mind := m.Mind(i)
				missed += one(mind.Ball.Missed)
				ghosts += one(mind.Ball.False)
				lost += one(mind.Lost)
				for k := range mind.Robots {
					mistaken += one(mind.Robots[k].False)
				}
			}
		}
		some := missed > 0 && ghosts > 0 && mistaken > 0 && lost > 0
		none := missed+ghosts+mistaken+lost == 0
		if preset.Limited && !some || !preset.Limited && !none {
			t.Errorf("%s: got %d missed and %d false balls, %d jerseys mistaken, %d times lost", preset.Name, missed, ghosts, mistaken, lost)
		}
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestMindKnowsWhereABrainIsGoing(t *testing.T) {
	cfg := sim.DefaultConfig(2)
	cfg.Teams[field.Away] = "still"
	var err error
	cfg.Squads[field.Away], err = brain.Parse(agent.Source{
		Name: "still.star", Text: "def think(me, world):\n    print('here I am')\n    me.walk_to(vec(1, 2))\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	upTo(t, m, waves, 100)
	mind := m.Mind(4)
	if want := (geom.Vec{X: -1, Y: -2}); !mind.Aims || mind.Target.Dist(want) > 1e-9 {
		t.Errorf("got target %v (%v), want %v: away attacks along −x", mind.Target, mind.Aims, want)
	}
	if len(mind.Prints) == 0 || mind.Prints[0] != "here I am" || mind.Steps == 0 || mind.Budget == 0 {
		t.Errorf("got prints %q and %d of %d steps, want what it printed", mind.Prints, mind.Steps, mind.Budget)
	}
	if got := m.NextDecision(4); got < 1 || got > 10 {
		t.Errorf("the next decision comes in %d ticks, want 1 to 10", got)
	}
	if got := m.Mind(99); got.Limited || got.Aims || got.Budget > 0 {
		t.Errorf("got %+v for a robot that is not there, want nothing", got)
	}
}

func BenchmarkMind(b *testing.B) {
	m, err := sim.New(sim.DefaultConfig(5))
	if err != nil {
		b.Fatal(err)
	}
	upTo(b, m, waves, 3000)
	b.ReportAllocs()
	for b.Loop() {
		mind := m.Mind(1)
		if mind.Tick != 3000 {
			b.Fatal("no mind")
		}
	}
}
