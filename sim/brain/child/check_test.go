package child_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain/child"
	"jiayou/sim/geom"
)

// trials are some situations of each robot.
func trials() []child.Trial {
	var all []child.Trial
	for _, name := range []string{"the ball ahead", "no ball"} {
		for number := range 3 {
			p := &agent.Percept{Pitch: agent.Pitch{HalfLength: 7, HalfWidth: 4.5}}
			p.Game.Playing = true
			p.Me = agent.Self{Number: number + 1, Axis: geom.Vec{X: 1}, Upright: true, MaxWalk: 1}
			p.Ball = agent.Sighting{Seen: name != "no ball", Pos: geom.Vec{X: 2, Y: 0.5}}
			all = append(all, child.Trial{Name: name, Number: number + 1, Percept: p})
		}
	}
	return all
}

func TestCheckFindsNothingWrongWithTheExamples(t *testing.T) {
	for _, language := range []string{"python", "js", "go"} {
		t.Run(language, func(t *testing.T) {
			exam := child.Exam{Match: sim.DefaultConfig(4), Rules: unhurried(), Trials: trials()}
			k, err := exam.Check(t.Context(), example(t, language))
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%+v", k)
			if !k.Passed || k.Name != "duo" || k.Decisions < 5000 || k.Median <= 0 || k.P99 < k.P95 || k.Slowest < k.P99 {
				t.Fatalf("got passed %v, %q, %d decisions, median %g, P95 %g, P99 %g and slowest %g ms, want duo to pass",
					k.Passed, k.Name, k.Decisions, k.Median, k.P95, k.P99, k.Slowest)
			}
			later := func(t child.Tried) bool { return t.Name == "a field that came after it was written" }
			if k.Trials[0].Target == "" || !slices.ContainsFunc(k.Trials, later) {
				t.Errorf("got %+v, want it to aim, and to be tried with a field that it cannot know", k.Trials)
			}
		})
	}
}

func TestCheckSaysWhatIsWrong(t *testing.T) {
	for kind, want := range map[string]string{
		"future":   "hello: protocol: got version 2, want 1",
		"hang":     "gave no answer 4 times",
		"die":      "ended during the match",
		"nan":      "the ball ahead: answer 1, robot 1: column 28: NaN is not JSON",
		"typo":     "did you mean walk_to?",
		"prattle":  "lines that nobody asked for, the first: printed",
		"stubborn": "it did not end within 200ms of bye",
		"prig":     "a field that came after it was written",
		"statue":   "its robots never move",
	} {
		t.Run(kind, func(t *testing.T) {
			harmless(t)
			exam := child.Exam{Match: sim.DefaultConfig(4), Rules: patient(), Trials: trials()}
			if kind == "hang" {
				exam.Rules = strict()
			}
			exam.Match.Format.HalfSeconds = 5
			k, err := exam.Check(t.Context(), hostile(kind))
			if err != nil {
				t.Fatal(err)
			}
			text, err := json.Marshal(k)
			if err != nil || k.Passed || !strings.Contains(strings.Join(k.Problems, "\n"), want) {
				t.Errorf("got %s, %v\nwant %s", text, err, want)
			}
		})
	}
}
