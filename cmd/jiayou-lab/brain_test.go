package main

import (
	"os"
	"strings"
	"testing"
)

const poor = `def think(me, world):
    if world.crowd.roar:
        me.walk_to(world.bal)
    me.walk_to(world.ball)
`

func TestBrainCheckFindsWhatIsWrong(t *testing.T) {
	path := write(t, "poor.star", []byte(poor))
	out, errs, code := lab(t, "brain", "check", path)
	want := "poor.star:3:25: world has no .bal field or method (did you mean .ball?)"
	if code != 1 || errs != "jiayou-lab brain: "+want+"\n" || !strings.Contains(out, "FAILED: "+want) || strings.Contains(out, "Nothing is wrong") {
		t.Errorf("got %d, %q and\n%s", code, errs, out)
	}
	out, _, code = lab(t, "brain", "check", path, "--json")
	v := decode(t, out, "schema", "passed", "problem", "line", "column", "trials", "decisions", "mean_steps", "most_steps", "budget_steps", "mean_us")
	if code != 1 || v["passed"] != false || v["problem"] != want || v["line"] != 3.0 || v["column"] != 25.0 {
		t.Errorf("got %d and %s", code, out)
	}
	out, errs, code = lab(t, "brain", "check", path, "--lang", "de")
	told := "poor.star, Zeile 3: "
	if code != 1 || errs != "jiayou-lab brain: "+want+"\n" || !strings.Contains(out, "Ball am Fuß ") || !strings.Contains(out, "FEHLER: "+told) || !strings.Contains(out, "\nFALSCH: "+told) {
		t.Errorf("got %d, %q and\n%s\nwant German, and English under it", code, errs, out)
	}
	broken := write(t, "broken.star", []byte("def think(me, world)\n"))
	if out, errs, code := lab(t, "brain", "check", broken); code != 1 || out != "" || !strings.HasPrefix(errs, "jiayou-lab brain: broken.star:1:21: got newline, want ':'") {
		t.Errorf("got %d, %q and %q of a brain that cannot be read", code, errs, out)
	}
}

func TestBrainCheckPassesTheExamples(t *testing.T) {
	for _, name := range []string{"chaser", "keeper", "zones", "passer", "crowd-pleaser"} {
		text, err := os.ReadFile("../../assets/brains/" + name + ".star")
		if err != nil {
			t.Fatal(err)
		}
		path := write(t, name+".star", text)
		if out := mustLab(t, "brain", "check", path); !strings.Contains(out, "Nothing is wrong with it.") || !strings.Contains(out, "a match with chaser, ") {
			t.Errorf("%s:\n%s", name, out)
		}
	}
}

func TestBrainCheckWrongUse(t *testing.T) {
	for _, c := range []struct{ args, line string }{
		{"brain", "jiayou-lab brain: it needs a FILE; see jiayou-lab brain --help"},
		{"brain chek x.star", "jiayou-lab brain: it can check, not chek (did you mean check?); see jiayou-lab brain --help"},
		{"brain check", "jiayou-lab brain: it needs a FILE; see jiayou-lab brain --help"},
		{"brain x.star", "jiayou-lab brain: say what to do with x.star: check x.star; see jiayou-lab brain --help"},
		{"brain check chaser", `jiayou-lab brain: "chaser" is no brain: give FILE.star, FILE.py, FILE.js, ./PROGRAM or "COMMAND LINE"; see jiayou-lab brain --help`},
	} {
		if _, errs, code := lab(t, strings.Fields(c.args)...); code != 2 || errs != c.line+"\n" {
			t.Errorf("%s: got %d %q, want 2 %q", c.args, code, errs, c.line)
		}
	}
}
