package sim_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"jiayou/sim"
	"jiayou/sim/field"
)

var update = flag.Bool("update", false, "write the golden hashes instead of comparing them")

// goldenFile holds the hashes of whole matches, one a line. Every canonical
// build gives them, on every architecture.
const goldenFile = "testdata/golden.txt"

func TestGoldenHashes(t *testing.T) {
	var lines strings.Builder
	for _, format := range field.Formats() {
		seeds := uint64(3)
		if format.HalfSeconds > 300 {
			seeds = 1 // a league match is as long as five exhibitions
		}
		for seed := range seeds {
			for _, hall := range halls {
				cfg := sim.DefaultConfig(seed)
				cfg.Format = format
				m := play(t, cfg, hall.input, func(*sim.Match) {})
				fmt.Fprintf(&lines, "%s seed %d %s: %016x\n", format.Name, seed, hall.name, m.Hash())
			}
		}
	}
	if *update {
		if err := os.WriteFile(goldenFile, []byte(lines.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(goldenFile)
	if err != nil {
		t.Fatal(err)
	}
	if got := lines.String(); got != string(want) {
		t.Errorf("the matches have changed; if that was meant, run go test ./sim -run Golden -update\ngot\n%swant\n%s", got, want)
	}
}

var halls = []struct {
	name  string
	input func(tick int) sim.Input
}{{"silence", silence}, {"waves", waves}}

func TestThisBuildIsCanonical(t *testing.T) {
	if !sim.Canonical() {
		t.Errorf("the self-check gives %016x: this build fuses multiply-adds (build with -gcflags=all=-d=fmahash=qn), or the match has changed and canonicalHash must be renewed", sim.SelfCheck())
	}
}

func TestSameSeedSameMatchOtherSeedOther(t *testing.T) {
	hash := func(seed uint64, hall func(int) sim.Input) uint64 {
		return play(t, sim.DefaultConfig(seed), hall, func(*sim.Match) {}).Hash()
	}
	a, again, other, cheered := hash(11, silence), hash(11, silence), hash(12, silence), hash(11, waves)
	if a != again {
		t.Errorf("got %016x and %016x from the same seed", a, again)
	}
	if a == other || a == cheered {
		t.Errorf("got %016x from another seed (%016x) or another crowd (%016x) too", a, other, cheered)
	}
}
