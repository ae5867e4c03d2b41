package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"jiayou/sim/academy"
	"jiayou/sim/brain/child/python"
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
		{"academy " + unread, 1, "jiayou-lab academy: unread.star:2:12: this ( is not closed"},
		{"academy gone.star", 1, "jiayou-lab academy: load brain: open gone.star: no such file or directory: check its name and folder"},
		{"academy chasr", 2, `jiayou-lab academy: unknown brain "chasr": choose one of boss, chaser`},
		{"academy --only emptygoal", 2, `jiayou-lab academy: flag --only: unknown exercise "emptygoal": choose one of ready, stop, empty-goal, one-on-one, pass, through-ball, keeper, get-up, two-on-one, crowd: did you mean empty-goal?`},
		{"academy --solution x", 2, `jiayou-lab academy: flag --solution: unknown exercise "x"`},
		{"academy --lang tlh", 2, `jiayou-lab academy: flag --lang: unknown language "tlh": choose one of ar, `},
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

// TestAProgramIsGradedAsABrainInStarlark: the same exercises, stars and recordings.
func TestAProgramIsGradedAsABrainInStarlark(t *testing.T) {
	python.Needed(t)
	tries := t.TempDir()
	words := []string{"academy", "../../assets/brains/python/duo.py", "--only", "empty-goal", "--json", "--replay", tries}
	v := decode(t, mustLab(t, words...), "brain", "stars")
	if v["brain"] != "duo" || v["stars"] != 3.0 {
		t.Errorf("got %v, want three stars of duo", v)
	}
	again := decode(t, mustLab(t, words[:5]...), "exercises")
	if !reflect.DeepEqual(v["exercises"], again["exercises"]) {
		t.Errorf("got %v and then %v, want the same: the exercise waits for answers", v["exercises"], again["exercises"])
	}
	if r := decode(t, mustLab(t, "replay", filepath.Join(tries, "empty-goal.jyr"), "--json"), "verified"); r["verified"] != true {
		t.Errorf("got %v, want a try that can be played without the program", r)
	}
}

// TestAProgramThatHasToBeEnded earns nothing, and is told why, once.
func TestAProgramThatHasToBeEnded(t *testing.T) {
	python.Needed(t)
	mute := write(t, "mute.py", []byte("raise SystemExit('nothing to say')\n"))
	if _, errs, code := lab(t, "academy", mute); code != 1 || !strings.Contains(errs, "jiayou-lab academy: mute: ended before it said hello") {
		t.Errorf("got exit code %d and %q, want that it cannot begin", code, errs)
	}
	mortal := python.Save(t, t.TempDir(), "mortal.py", python.Mortal(20))
	out, _, code := lab(t, "academy", mortal, "--only", "stop")
	if code != 0 || !strings.Contains(out, "☆☆☆  stop") || !strings.Contains(out, "mortal: ended during the match (exit status 1), having said on standard error: enough") {
		t.Errorf("got exit code %d and %q, want no stars and the reason", code, out)
	}
	if starts := python.Starts(mortal); starts != 1 {
		t.Errorf("it was started %d times, want one: it cannot be graded any more", starts)
	}
}

// TestAcademySpeaksTheLanguageOfThePupil has a brain that fails, one that cannot be
// read and one that plays judged in other words.
func TestAcademySpeaksTheLanguageOfThePupil(t *testing.T) {
	failing := write(t, "failing.star", []byte("def think(me, world):\n    me.walk_too(world.ball)\n"))
	for _, c := range []struct {
		args string
		want []string
	}{
		{"academy chaser --only stop --lang zh-Hant", []string{
			"★☆☆  stop: 走到球前停下\n",
			"  ☆ 14 秒內離球 0.8 米以內，保持 2 秒  最長 1.3 秒     5 中 0\n", // two cells a letter
			"\nchaser: 3 顆星得了 1 顆\n",
		}},
		{"academy " + failing + " --only stop --lang de", []string{"  ✗ bei 0,0 s von Startwert 1: failing.star, Zeile 2: me hat kein .walk_too: meinst du .walk_to?\n"}},
		{"academy --only pass --lang fr", []string{"    ★★    passer à un coéquipier\n"}},
		{"academy chaser --only stop --json --lang es", []string{`"wanted":"no tocar el balón"`}},
	} {
		out := mustLab(t, strings.Fields(c.args)...)
		for _, want := range c.want {
			if !strings.Contains(out, want) {
				t.Errorf("%s: got no %q in\n%s", c.args, want, out)
			}
		}
	}
	unread := write(t, "unread.star", []byte("def think(me, world)：\n    me.stop()\n"))
	_, line, code := lab(t, "academy", unread, "--lang", "zh-Hans")
	if code != 1 || line != "jiayou-lab academy: unread.star第1行：不认识 '：'，要写 ':'\n" {
		t.Errorf("got code %d and %q", code, line)
	}
	t.Setenv("LC_ALL", "ja_JP.UTF-8")
	if out := mustLab(t, "academy", "--only", "stop", "--lang", "system"); !strings.Contains(out, "ボールに触らない") {
		t.Errorf("got %s, want Japanese", out)
	}
}
