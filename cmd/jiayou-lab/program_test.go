package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/sim/brain/child/python"
)

func TestABrainMayBeAProgram(t *testing.T) {
	python.Needed(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "m.jyr")
	out := mustLab(t, "match", "--home", "waves", "--away", "../../assets/brains/python/duo.py", "--replay", file, "--json")
	v := decode(t, out, "brains", "hash", "away")
	brains, _ := v["brains"].([]any)
	if v["away"] != "duo" || len(brains) != 1 || strings.Contains(out, "forfeit") {
		t.Errorf("got %s, want duo to play", out)
	}
	again := decode(t, mustLab(t, "replay", file, "--json"), "hash")
	if again["hash"] != v["hash"] || again["verified"] != true {
		t.Errorf("got %v without the brain, want hash %v", again, v["hash"])
	}

	failing := filepath.Join(dir, "failing.py")
	text := "import sys\nprint('{\"type\":\"hello\",\"protocol\":1}', flush=True)\nsys.stdin.readline()\nsys.stdin.readline()\n1/0\n"
	if err := os.WriteFile(failing, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	out, errs, code := lab(t, "match", "--away", failing)
	if code != 0 || !strings.Contains(out, "It FORFEITS: failing: ended during the match (exit status 1), having said on standard error: ZeroDivisionError") ||
		!strings.Contains(errs, "failing: Traceback") {
		t.Errorf("got exit code %d, %q and %q, want a match with a forfeit", code, out, errs)
	}
	for name, want := range map[string]string{
		filepath.Join(dir, "nobody.py"): "there is no such file",
		"python3 -c pass":               "python3: ended before it said hello (exit status 0)",
	} {
		if _, errs, code := lab(t, "match", "--away", name); code != 1 || !strings.Contains(errs, want) || strings.Count(errs, "\n") != 1 {
			t.Errorf("%s: got exit code %d and %q, want %s", name, code, errs, want)
		}
	}
}

func TestBrainCheckTriesPrograms(t *testing.T) {
	python.Needed(t)
	duo := "../../assets/brains/python/duo.py"
	if out := mustLab(t, "brain", "check", duo); !strings.Contains(out, "Nothing is wrong with it.") || !strings.Contains(out, "their penalty kick") {
		t.Errorf("got\n%s", out)
	}
	v := decode(t, mustLab(t, "brain", "check", duo, "--json"), "problems", "trials", "decisions", "p50_ms", "p95_ms", "p99_ms", "slowest_ms")
	if v["passed"] != true || v["name"] != "duo" {
		t.Errorf("got %v, want duo to pass", v)
	}
	text, err := os.ReadFile(duo)
	if err != nil {
		t.Fatal(err)
	}
	wrong := filepath.Join(t.TempDir(), "wrong.py")
	if err := os.WriteFile(wrong, []byte(strings.Replace(string(text), `{"search": True}`, `{"serach": True}`, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	out, errs, code := lab(t, "brain", "check", wrong)
	if want := "serach: unknown field (did you mean search?)"; code != 1 || !strings.Contains(errs, want) || !strings.Contains(out, "WRONG: no ball to be seen: answer ") {
		t.Errorf("got exit code %d, %q and\n%s\nwant %s", code, errs, out, want)
	}
}
