package league_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/sim/brain/child"
	"jiayou/sim/brain/child/python"
	"jiayou/sim/field"
	"jiayou/sim/league"
)

// TestProgramsTakePart: a crash is a loss with its reason, and who cannot begin is
// not started for every match.
func TestProgramsTakePart(t *testing.T) {
	python.Needed(t)
	dir := t.TempDir()
	c := cup(1, 1)
	c.Format = field.Formats()[0]
	c.Format.HalfSeconds = 20
	for name, text := range map[string]string{"duo.py": "", "mortal.py": python.Mortal(100), "silent.py": python.Unborn} {
		path := "../../assets/brains/python/duo.py"
		if text != "" {
			path = python.Save(t, dir, name, text)
		}
		p, _, err := child.Find(path)
		if err != nil {
			t.Fatal(err)
		}
		c.Entrants = append(c.Entrants, league.FromProgram(p.Name, path, p, []byte(text), nil))
	}
	results, err := c.Play(context.Background(), league.Venue{Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	if starts := python.Starts(filepath.Join(dir, "silent.py")); starts != league.MostUnborn {
		t.Errorf("a program that cannot begin was started %d times for 6 matches, want %d", starts, league.MostUnborn)
	}
	faults := map[string]string{}
	for _, r := range results {
		for name, fault := range map[string]string{r.Home: r.Faults.Home, r.Away: r.Faults.Away} {
			if fault != "" && (r.Outcome == league.Drawn || r.Outcome == league.HomeWon && name == r.Home) {
				t.Errorf("%s – %s: got %v, but %s has a fault: %s", r.Home, r.Away, r.Outcome, name, fault)
			}
			faults[name] += fault
		}
	}
	if faults["duo"] != "" || faults["side 0"] != "" {
		t.Errorf("got %q, want no fault of who plays", faults)
	}
	for name, want := range map[string]string{
		"mortal": "mortal: ended during the match (exit status 1), having said on standard error: enough",
		"silent": "silent: ended before it said hello (exit status 1), having said on standard error: no",
	} {
		if !strings.Contains(faults[name], want) {
			t.Errorf("%s: got %q, want %q", name, faults[name], want)
		}
	}
}
