package sim_test

import (
	"math"
	"testing"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/team"
)

// TestASideCanThinkOutside plays a built-in team from outside against itself
// inside, and then once more from what was recorded.
func TestASideCanThinkOutside(t *testing.T) {
	cfg := sim.DefaultConfig(3)
	cfg.Teams = [2]string{"waves", "a child of somebody"}
	cfg.Remote[field.Away] = true
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	var brains [field.MaxRobots]agent.Brain
	for i := range brains {
		if brains[i], err = team.New("waves"); err != nil {
			t.Fatal(err)
		}
	}
	var inputs []sim.Input
	var answer sim.Answer
	kicks := [2]int{}
	for !m.Finished() {
		in := sim.Input{Answer: answer}
		inputs = append(inputs, in)
		if err := m.Step(in); err != nil {
			t.Fatal(err)
		}
		for _, e := range m.Events() {
			if e.Kind == sim.EventKick {
				kicks[e.Side]++
			}
		}
		answer = sim.Answer{}
		if i, p := m.Asked(); i >= 0 {
			if side := m.Frame().Robots[i].Side; side != field.Away {
				t.Fatalf("asked for robot %d of %v, which thinks inside", i, side)
			}
			c := brains[i].Think(p)
			answer = sim.NewAnswer(i, &c)
		}
	}
	if kicks[field.Away] < kicks[field.Home]/2 {
		t.Errorf("got %d kicks from outside and %d from inside, want about as many", kicks[field.Away], kicks[field.Home])
	}
	again, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	for _, in := range inputs {
		if err := again.Step(in); err != nil {
			t.Fatal(err)
		}
	}
	if again.Hash() != m.Hash() {
		t.Error("the recorded answers give another match")
	}
}

func TestAnswersFromAnywhereAreBounded(t *testing.T) {
	cfg := sim.DefaultConfig(3)
	cfg.Remote[field.Away] = true
	wild := agent.Command{
		Walk: geom.Vec{X: math.NaN(), Y: math.Inf(1)}, Turn: math.Inf(-1), ToBall: math.NaN(),
		Kick: agent.Kick{Power: math.Inf(1), At: geom.Vec{X: 1e300}, Loft: math.NaN()}, Guard: 200, Rise: 200, Show: 200,
	}
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	quiet, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	for tick := range 3000 {
		robot := tick % 300 // of another side, and of none, too
		if err := m.Step(sim.Input{Answer: sim.NewAnswer(robot, &wild)}); err != nil {
			t.Fatal(err)
		}
		if err := quiet.Step(sim.Input{Answer: sim.Answer{Robot: uint8(1 + tick%3)}}); err != nil {
			t.Fatal(err)
		}
	}
	still, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	upTo(t, still, silence, 3000)
	if quiet.Hash() != still.Hash() {
		t.Error("an answer has moved a robot that thinks inside")
	}
}

func TestAnAnswerSaysWhatItWasTold(t *testing.T) {
	want := agent.Command{
		Walk: geom.Vec{X: -0.512, Y: 0.25}, Turn: 1.5, Still: true, ToBall: 3.21,
		Kick:  agent.Kick{Power: 4.5, At: geom.Vec{X: 6.99, Y: -1.3}, Loft: 0.5, Full: true},
		Guard: agent.DiveLeft, Look: geom.Vec{X: -7, Y: 4.5}, Word: agent.Word{'p', 'a', 's', 's'}, Show: agent.Plea, Rise: agent.StayDown,
	}
	a := sim.NewAnswer(2, &want)
	if got := a.Command(); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
