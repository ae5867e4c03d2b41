package class

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/cmd/words"
	"jiayou/sim/league"
)

// TestTheLastMatchCounts ends a lesson right after a match, before there is a board
// with it.
func TestTheLastMatchCounts(t *testing.T) {
	r := newRoom(t)
	r.save("an", "1")
	r.save("bo", "2")
	r.look()
	english, err := words.Load(words.English)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{Class: &Class{cfg: Config{Out: filepath.Join(t.TempDir(), "results"), Words: english}}, ledger: r.ledger, folder: r.folder}
	p, ok := r.peek()
	if !ok {
		t.Fatal("nobody plays")
	}
	r.running[p.bout] = true
	res := &league.Result{Number: p.Number, Round: p.Round, Seed: p.Seed, Home: "an", Away: "bo", Outcome: league.HomeWon,
		Hash: "0123456789abcdef", Ticks: 24000, Score: league.Pair[int]{Home: 2}}
	d.finish(&outcome{bout: p.bout, result: res})
	d.close()
	saved, err := os.ReadFile(filepath.Join(d.cfg.Out, "matches.csv"))
	if err != nil || !strings.Contains(string(saved), res.Hash) {
		t.Errorf("matches.csv says %q (%v), want the match that was over in it", saved, err)
	}
	if b := d.Board(); b == nil || b.Played != 1 {
		t.Errorf("got board %+v, want one match played", b)
	}
}
