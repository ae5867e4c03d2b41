package sim_test

import (
	"testing"

	"jiayou/sim"
	"jiayou/sim/field"
)

// TestASubstituteThinksFromThenOn changes brains in the middle of a stretch
// between two key ticks, and on a key tick.
func TestASubstituteThinksFromThenOn(t *testing.T) {
	for _, at := range []int{2000, 2345} {
		begin := func(change bool) *sim.Match {
			m, err := sim.New(sim.DefaultConfig(4))
			if err != nil {
				t.Fatal(err)
			}
			upTo(t, m, waves, at)
			if change {
				if err := m.Substitute(field.Away, "harbour", nil); err != nil {
					t.Fatal(err)
				}
			}
			return m
		}
		plain, changed := begin(false), begin(true)
		if plain.Hash() == changed.Hash() {
			t.Errorf("tick %d: the hash does not know of the change", at)
		}
		if got := changed.Config().Teams[field.Away]; got != "harbour" {
			t.Errorf("tick %d: got %q for away, want harbour", at, got)
		}
		same := *plain.Frame() == *changed.Frame()
		upTo(t, plain, waves, at+1500)
		for _, later := range []int{at + 1, at + 700, at + 1500} {
			upTo(t, changed, waves, later)
			again, err := changed.Snapshot().Match()
			if err != nil {
				t.Fatal(err)
			}
			if again.Hash() != changed.Hash() {
				t.Errorf("tick %d: a snapshot of tick %d goes on from another match", at, later)
			}
			upTo(t, again, waves, later+1200)
			further, err := changed.Snapshot().Match()
			if err != nil {
				t.Fatal(err)
			}
			if upTo(t, further, waves, later+1200); again.Hash() != further.Hash() {
				t.Errorf("tick %d: two matches go on from tick %d, each in its own way", at, later)
			}
		}
		if !same || *plain.Frame() == *changed.Frame() {
			t.Errorf("tick %d: want the same picture when the brains change (got that: %v), and another 15 s later", at, same)
		}
	}
}

func TestASubstituteThatCannotBeginChangesNothing(t *testing.T) {
	cfg := sim.DefaultConfig(4)
	cfg.Format, _ = field.ByName("5v5")
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	upTo(t, m, waves, 100)
	before := m.Hash()
	for name, err := range map[string]error{
		"a squad of three":  m.Substitute(field.Home, "lent", lent("waves")),
		"a team of no name": m.Substitute(field.Home, "nobody", nil),
	} {
		if err == nil {
			t.Errorf("%s: got no error", name)
		}
	}
	if m.Hash() != before || m.Config().Teams[field.Home] != "waves" {
		t.Error("the match has changed all the same")
	}
	cfg.Remote[field.Home] = true
	if m, err = sim.New(cfg); err != nil {
		t.Fatal(err)
	}
	if err := m.Substitute(field.Home, "waves", nil); err == nil {
		t.Error("a side that thinks outside the match was given brains inside it")
	}
}
