package league_test

import (
	"path/filepath"
	"testing"

	"jiayou/sim/field"
	"jiayou/sim/league"
	"jiayou/sim/sense"
)

// TestAMatchIsTheSameWhoeverElsePlays looks for the match of two entrants in a
// league of two and in one of four.
func TestAMatchIsTheSameWhoeverElsePlays(t *testing.T) {
	format, err := field.ByName("shootout")
	if err != nil {
		t.Fatal(err)
	}
	cup := func(names ...string) *league.Tournament {
		c := &league.Tournament{Format: format, Sense: sense.Real(), Seed: 5, Rounds: 2, OneSeed: true}
		for _, n := range names {
			e, err := league.BuiltIn(n)
			if err != nil {
				t.Fatal(err)
			}
			c.Entrants = append(c.Entrants, e)
		}
		return c
	}
	hashes := func(c *league.Tournament) (all []string) {
		for _, f := range c.Fixtures() {
			if c.Entrants[f.Home].Name != "waves" || c.Entrants[f.Away].Name != "embers" {
				continue
			}
			r, err := c.PlayFixture(t.Context(), f)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, r.Hash)
			path := filepath.Join(t.TempDir(), "match.jyr")
			if err := c.RecordFixture(t.Context(), f, r.Hash, path); err != nil {
				t.Error(err)
			}
			if err := c.RecordFixture(t.Context(), f, "0", path); err == nil {
				t.Error("a match was recorded as another one")
			}
		}
		return all
	}
	two, four := hashes(cup("embers", "waves")), hashes(cup("harbour", "waves", "sparrows", "embers"))
	if len(two) != 2 || len(four) != 2 || two[0] != four[0] || two[1] != four[1] || two[0] == two[1] {
		t.Errorf("got hashes %v among two and %v among four, want the same two", two, four)
	}
}
