package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/sim/academy"
)

func TestAcademyListsItsExercises(t *testing.T) {
	out := mustLab(t, "academy")
	all, err := academy.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if !strings.Contains(out, s.Name+": "+s.Title.String()+" (") || !strings.Contains(out, s.Task.String()) {
			t.Errorf("got no %s in\n%s", s.Name, out)
		}
	}
	if out := mustLab(t, "academy", "--lang", "zh-Hant", "--only", "stop"); !strings.Contains(out, all[1].Task.In("zh-Hant")) {
		t.Errorf("got %s, want the task in Chinese", out)
	}
	v := decode(t, mustLab(t, "academy", "--json"), "schema", "exercises")
	if n := len(v["exercises"].([]any)); n != len(all) {
		t.Errorf("got %d exercises, want %d", n, len(all))
	}
}

func TestAcademyGivesStars(t *testing.T) {
	out := mustLab(t, "academy", "chaser", "--only", "stop", "--verbose")
	for _, want := range []string{"★☆☆  stop: Walk and stop\n", "  ☆ do not touch the ball ", "  0 of 5\n", "\n    seed 5  ★☆☆  after ",
		"\n  ★★  → Choose a place half a metre before the ball, and stay there.\n", "\nchaser: 1 of 3 stars\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("got no %q in\n%s", want, out)
		}
	}
	v := decode(t, mustLab(t, "academy", "chaser", "--only", "empty-goal", "--json"), "schema", "brain", "stars", "most", "exercises")
	x := v["exercises"].([]any)[0].(map[string]any)
	rungs, tries := x["rungs"].([]any), x["tries"].([]any)
	if v["stars"] != 3.0 || v["most"] != 3.0 || len(rungs) != 3 || len(tries) != academy.Tries || rungs[1].(map[string]any)["wanted"] != "score" {
		t.Errorf("got %v", v)
	}
}

// TestAcademySolutionsCanBeTried tries a printed solution, records the tries and
// plays one again.
func TestAcademySolutionsCanBeTried(t *testing.T) {
	mine := write(t, "mine.star", []byte(mustLab(t, "academy", "--solution", "stop")))
	dir := filepath.Join(t.TempDir(), "tries")
	out := mustLab(t, "academy", mine, "--only", "stop", "--replay", dir)
	if !strings.HasSuffix(out, "\nmine: 3 of 3 stars\n") {
		t.Errorf("got %s", out)
	}
	file := filepath.Join(dir, "stop.jyr")
	if out := mustLab(t, "replay", file); !strings.Contains(out, "verified all 0:15: mine 0 – 0 waves (3v3, seed 1)") {
		t.Errorf("got %s", out)
	}
}

func TestAcademyTellsWhatIsWrong(t *testing.T) {
	unread := write(t, "unread.star", []byte("def think(me, world):\n    me.stop(\n"))
	failing := write(t, "failing.star", []byte("def think(me, world):\n    me.walk_too(world.ball)\n"))
	full := write(t, "full", nil)
	for _, c := range []struct {
		args string
		code int
		line string // its beginning
	}{
		{"academy " + unread, 1, "jiayou-lab academy: unread.star:3:1: "},
		{"academy gone.star", 1, "jiayou-lab academy: load brain: open gone.star: no such file or directory"},
		{"academy chasr", 2, `jiayou-lab academy: unknown brain "chasr": choose one of boss, chaser`},
		{"academy --only emptygoal", 2, `jiayou-lab academy: flag --only: unknown exercise "emptygoal": choose one of ready, stop, empty-goal, one-on-one, pass, through-ball, keeper, get-up, two-on-one, crowd: did you mean empty-goal?`},
		{"academy --solution x", 2, `jiayou-lab academy: flag --solution: unknown exercise "x"`},
		{"academy --lang zh", 2, `jiayou-lab academy: flag --lang is "zh", want one of en, zh-Hans, zh-Hant, ja, ko, de, es, fr, pt, ru, ar, hi`},
		{"academy chaser --only stop --replay " + full, 1, "jiayou-lab academy: mkdir " + full},
	} {
		out, line, code := lab(t, strings.Fields(c.args)...)
		if code != c.code || !strings.HasPrefix(line, c.line) || out != "" {
			t.Errorf("%s: got code %d, %q and %q, want %d and %s", c.args, code, line, out, c.code, c.line)
		}
	}
	out, _, code := lab(t, "academy", failing, "--only", "stop")
	if code != 0 || !strings.Contains(out, "☆☆☆  stop") || !strings.Contains(out, "  ✗ at 0.0 s of seed 1: failing.star:2:7: ") {
		t.Errorf("got code %d and %s, want the place of the failure", code, out)
	}
	if _, err := os.Stat(full + "/stop.jyr"); err == nil {
		t.Error("a file has been written where none can be")
	}
}
