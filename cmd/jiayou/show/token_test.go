package show

import (
	"os"
	"path/filepath"
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/brain/child"
)

// TestAProgramIsNamedSoThatItIsFoundAgain finds programs by names on a command line,
// and again, in their folder, by what the code to take home calls them.
func TestAProgramIsNamedSoThatItIsFoundAgain(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for _, name := range []string{"mine.py", "mine"} {
		if err := os.WriteFile(name, []byte("#!/bin/sh\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{
		filepath.Join(dir, "mine.py"): "mine.py",
		filepath.Join(dir, "mine"):    "./mine",
		`perl "my brain.pl"`:          "perl 'my brain.pl'",
	} {
		p, ok, err := child.Find(name)
		if !ok || err != nil {
			t.Fatalf("%s: got %v, %v", name, ok, err)
		}
		got := started(p)
		again, _, err := child.Find(got)
		if got != want || err != nil || again.Name != p.Name || len(again.Args) != len(p.Args) {
			t.Errorf("%s: got %s, which is %v (%v), want %s", name, got, again, err, want)
		}
	}
}

func TestAFileThatIsCalledLikeAnExampleIsNone(t *testing.T) {
	if example(agent.Source{Name: "boss.star", Text: "def think(me, world):\n    me.stop()\n"}) {
		t.Error("another text is taken for the example boss")
	}
}
