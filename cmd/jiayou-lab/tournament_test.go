package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// writeBrain writes a file into a folder of brains.
func writeBrain(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestTournamentOfAFolder(t *testing.T) {
	dir, out := t.TempDir(), filepath.Join(t.TempDir(), "cup")
	writeBrain(t, dir, "ann.star", "def think(me, world):\n    me.strike(world.goal, power = 4)\n")
	writeBrain(t, dir, "bob.star", "def thnk(")
	writeBrain(t, dir, "notes.txt", "not a brain")
	args := []string{"tournament", dir, "waves", "--format", "shootout", "--seed", "5", "--out", out, "--replays", "--json"}
	v := decode(t, mustLab(t, args...), "schema", "version", "canonical", "seed", "rounds", "format", "sense", "entrants", "crowd_favourite")
	table := v["table"].([]any)
	last := table[2].(map[string]any)
	if v["played"] != 6.0 || v["total"] != 6.0 || len(table) != 3 || last["name"] != "bob" || last["lost"] != 4.0 || last["rating"] != nil {
		t.Errorf("got %v, want six matches and bob last without a rating", v)
	}
	reason := last["faults"].([]any)[0].(map[string]any)
	if !strings.HasPrefix(reason["reason"].(string), "bob.star:1:") || reason["matches"] != 4.0 {
		t.Errorf("got %v, want four matches lost and the place of the mistake", reason)
	}
	for _, name := range []string{"results.jsonl", "tournament.json", "table.csv", "matches.csv", "report.html", "replays/ann.jyr", "replays/waves.jyr"} {
		if _, err := os.Stat(filepath.Join(out, name)); err != nil {
			t.Error(err)
		}
	}
	if got := mustLab(t, "replay", filepath.Join(out, "replays", "ann.jyr")); !strings.Contains(got, "verified all") {
		t.Errorf("got %q", got)
	}
	if again := decode(t, mustLab(t, args...)); again["played"] != 6.0 {
		t.Errorf("got %v from the same command, want the same", again)
	}
	writeBrain(t, dir, "ann.star", "def think(me, world):\n    pass\n")
	_, errs, code := lab(t, args...)
	if want := "was begun with another brain of ann, which has changed since"; code != 1 || !strings.Contains(errs, want) || strings.Count(errs, "\n") != 1 {
		t.Errorf("got exit code %d and %q, want 1 and one line with %q", code, errs, want)
	}
}

// TestCommandOfAMatchGivesThatMatch types what matches.csv says.
func TestCommandOfAMatchGivesThatMatch(t *testing.T) {
	out := t.TempDir()
	mustLab(t, "tournament", "waves", "embers", "--format", "shootout", "--sense", "poor", "--robot", "booster-k1", "--seed", "9", "--out", out)
	content, err := os.ReadFile(filepath.Join(out, "matches.csv"))
	if err != nil {
		t.Fatal(err)
	}
	row := strings.Split(strings.Split(string(content), "\n")[2], ",")
	hash, command := row[13], strings.Fields(row[15])
	if command[0] != "jiayou-lab" || len(command) != 16 {
		t.Fatalf("got the command %q", command)
	}
	file := filepath.Join(t.TempDir(), command[15])
	played := decode(t, mustLab(t, append(command[1:15:15], file, "--json")...))
	if played["hash"] != hash || played["home"] != row[3] {
		t.Errorf("got hash %v of %v, want %s of %s", played["hash"], played["home"], hash, row[3])
	}
}

func TestTournamentPrintsATable(t *testing.T) {
	got := mustLab(t, "tournament", "--format", "shootout", "--gauntlet", "harbour", "--rounds", "2", "--jobs", "2")
	for _, want := range []string{"4 entrants, harbour against all, 12 of 12 matches; shootout, sense real, seeds 1 to 6, version ", "entrant", "sparrows", "Crowd’s favourite: "} {
		if !strings.Contains(got, want) {
			t.Errorf("got no %q in\n%s", want, got)
		}
	}
}

// TestTournamentSpeaksThePupilsLanguage has one in which nothing is left in English
// but what is a name, and one from right to left.
func TestTournamentSpeaksThePupilsLanguage(t *testing.T) {
	dir := t.TempDir()
	args := []string{"tournament", "waves", "harbour", "--format", "shootout", "--out", dir, "--lang"}
	if got := mustLab(t, append(args, "zh-Hant")...); !strings.Contains(got, "參賽者") || strings.Contains(got, "entrant") || strings.Contains(got, "league.") {
		t.Errorf("got\n%s", got)
	}
	for lang, want := range map[string]string{"zh-Hant": `<html lang="zh-Hant">`, "ar": `<html lang="ar" dir="rtl">`} {
		mustLab(t, append(args, lang)...)
		page, err := os.ReadFile(filepath.Join(dir, "report.html"))
		if err != nil || !strings.Contains(string(page), want) {
			t.Fatalf("got no %s (%v)", want, err)
		}
		_, body, _ := strings.Cut(string(page), "</style>")
		if words := regexp.MustCompile(`(?i)league\.[a-z]|\{[a-z]+\}|>[^<]*\b(the|and|goals?|matches)\b[^<]*<`).FindString(body); words != "" {
			t.Errorf("%s: got %q in a page of another language", lang, words)
		}
	}
	if _, errs, code := lab(t, append(args, "xx")...); code != 2 || !strings.Contains(errs, `flag --lang: unknown language "xx"`) {
		t.Errorf("got %d, %q of a language that there is not", code, errs)
	}
}

// TestATournamentWithoutAMatchFails has brains that cannot be loaded: a table of nothing
// is no success, but one of them among others is.
func TestATournamentWithoutAMatchFails(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"one.star", "two.star"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("def think(me:\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, flag := range []string{"--json", "--rounds=1"} {
		out, errs, code := lab(t, "tournament", dir, "--format", "shootout", flag)
		if code != 1 || errs != "jiayou-lab tournament: no match could be played: put right what the table says of the entrants\n" || !strings.Contains(out, "one.star:") {
			t.Errorf("%s: got exit code %d, %q and\n%s", flag, code, errs, out)
		}
	}
	if out := mustLab(t, "tournament", "waves", "embers", filepath.Join(dir, "one.star"), "--format", "shootout"); !strings.Contains(out, "one.star:") {
		t.Errorf("got no word of the brain that is broken in\n%s", out)
	}
}

func TestTournamentWrongUse(t *testing.T) {
	empty := t.TempDir()
	for _, c := range []struct {
		args string
		code int
		line string
	}{
		{"wavs embers", 2, `(did you mean waves?); see jiayou-lab tournament --help`},
		{"waves", 2, `entrants: got 1, want 2 or more; see jiayou-lab tournament --help`},
		{"waves waves", 2, `two entrants are called "waves" (waves and waves): rename one; see`},
		{"--rounds 0", 2, `rounds: got 0, want 1 to 83333; see`},
		{"waves harbour embers --rounds 166667", 2, `rounds: got 166667, want 1 to 166666; see`},
		{"--jobs 0", 2, `flag --jobs is 0, want 1 to 1024; see`},
		{"--jobs 1025", 2, `flag --jobs is 1025, want 1 to 1024; see`},
		{"--replays", 2, `flag --replays needs --out DIR to put them in; see`},
		{"--gauntlet wavs", 2, `gauntlet: no entrant is called "wavs"; see`},
		{"--home waves", 2, `unknown flag --home`},
		{empty, 1, empty + `: there is no brain in it: FILE.star, FILE.py or FILE.js`},
		{"gone.star waves", 1, `gone.star: no such file or directory: check its name and folder`},
	} {
		out, errs, code := lab(t, append([]string{"tournament"}, strings.Fields(c.args)...)...)
		if out != "" || code != c.code || !strings.Contains(errs, c.line) || strings.Count(errs, "\n") != 1 {
			t.Errorf("%s: got exit code %d and %q%q, want %d and one line with %q", c.args, code, out, errs, c.code, c.line)
		}
	}
}

func TestBarSaysHowLongItTakes(t *testing.T) {
	p := progress{total: 200, first: 100} // taken up in its middle
	for _, c := range []struct {
		done  int
		after time.Duration
		want  string
	}{
		{100, 0, " 50 %"},
		{125, 25 * time.Second, " 62 %  1:15 left"},
		{101, 2 * time.Minute, " 50 %  3:18:00 left"},
		{200, 100 * time.Second, "100 %"},
	} {
		if got := p.bar(c.done, c.after); !strings.HasSuffix(got, c.want) || strings.Count(got, "█")+strings.Count(got, "░") != barWidth {
			t.Errorf("got %q, want %q at its end", got, c.want)
		}
	}
}
