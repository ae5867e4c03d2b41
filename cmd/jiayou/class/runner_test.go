package class

import (
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/league"
	"jiayou/sim/sense"
)

// two is a league of two brains that stand.
func two(t *testing.T) *league.Tournament {
	t.Helper()
	c := &league.Tournament{Format: blitz(), Sense: sense.Real(), Seed: 5, Rounds: 1, OneSeed: true}
	for _, name := range []string{"an", "bo"} {
		squad, err := brain.Parse(agent.Source{Name: name + ".star", Text: "def think(me, world):\n    me.strike(world.goal)\n"})
		if err != nil {
			t.Fatal(err)
		}
		c.Entrants = append(c.Entrants, league.FromSquad(name, name+".star", squad, nil))
	}
	return c
}

// TestAnotherProcessPlaysTheSameMatch plays a match here and there, and there
// once more after the process was killed.
func TestAnotherProcessPlaysTheSameMatch(t *testing.T) {
	c := two(t)
	f := c.Fixtures()[1]
	want, err := c.PlayFixture(t.Context(), f)
	if err != nil {
		t.Fatal(err)
	}
	var r runner
	defer r.close()
	for range 3 {
		j := job{league: *c, play: &planned{Fixture: f}}
		got := j.match(t.Context(), &r)
		if got == nil || got.Hash != want.Hash || got.Number != want.Number || got.Home != "bo" {
			t.Fatalf("got %+v, want %+v", got, want)
		}
		r.process.Process.Kill()
	}
}

// A process of the test binary dies of JIAYOU_TEST_DIE: see TestMain.
func TestAMatchThatEndsItsProcessCountsForNobody(t *testing.T) {
	t.Setenv("JIAYOU_TEST_DIE", "1")
	c := two(t)
	var r runner
	defer r.close()
	j := job{league: *c, play: &planned{Fixture: c.Fixtures()[0]}}
	if got := j.match(t.Context(), &r); got == nil || got.Outcome != league.NoMatch || got.Void == "" || got.Home != "an" {
		t.Errorf("got %+v, want no match, and why", got)
	}
}
