package league_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/sim/brain/child"
	"jiayou/sim/field"
	"jiayou/sim/league"
)

// mortal plays a hundred decisions, and ends.
const mortal = `
import sys
print('{"type":"hello","protocol":1}', flush=True)
for n, line in enumerate(sys.stdin):
    if n > 100:
        sys.exit("enough")
    if n > 0:
        print('{"type":"do","id":%d,"walk":[0.3,0]}' % n, flush=True)
`

func TestProgramsTakePart(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("skipped: there is no python3 here")
	}
	dir := t.TempDir()
	c := cup(1, 1)
	c.Format = field.Formats()[0]
	c.Format.HalfSeconds = 20
	for name, text := range map[string]string{"duo.py": "", "mortal.py": mortal, "silent.py": "pass"} {
		path := filepath.Join(dir, name)
		if text == "" {
			path = "../../assets/brains/python/duo.py"
		} else if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		p, _, err := child.Find(path)
		if err != nil {
			t.Fatal(err)
		}
		c.Entrants = append(c.Entrants, league.FromProgram(p.Name, path, p, []byte(text), nil))
	}
	results, err := c.Play(context.Background(), league.Venue{Jobs: 2})
	if err != nil {
		t.Fatal(err)
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
		"silent": "silent: ended before it said hello (exit status 0)",
	} {
		if !strings.Contains(faults[name], want) {
			t.Errorf("%s: got %q, want %q", name, faults[name], want)
		}
	}
}
