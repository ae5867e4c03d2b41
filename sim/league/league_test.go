package league_test

import (
	"fmt"
	"strings"
	"testing"

	"jiayou/sim/field"
	"jiayou/sim/league"
	"jiayou/sim/sense"
)

// cup returns a tournament of n entrants that play as built-in teams do, in
// matches of a few seconds.
func cup(n, rounds int) *league.Tournament {
	format := field.Formats()[0]
	format.Name, format.HalfSeconds, format.HalfTimeSeconds, format.ReadySeconds = "blitz", 10, 1, 5
	t := &league.Tournament{Format: format, Sense: sense.Real(), Seed: 40, Rounds: rounds}
	teams := []string{"waves", "embers", "harbour", "sparrows"}
	for i := range n {
		t.Entrants = append(t.Entrants, league.Entrant{Name: fmt.Sprintf("side %d", i), Plays: teams[i%len(teams)]})
	}
	return t
}

func TestEverybodyMeetsEverybodyTwiceOnTheSameSeed(t *testing.T) {
	for n := 2; n <= 13; n++ {
		for rounds := 1; rounds <= 3; rounds++ {
			c := cup(n, rounds)
			fixtures := c.Fixtures()
			if want := n * (n - 1) * rounds; len(fixtures) != want {
				t.Fatalf("%d entrants, %d rounds: got %d matches, want %d", n, rounds, len(fixtures), want)
			}
			met := map[[2]int]int{}
			for i, f := range fixtures {
				if f.Number != i+1 || f.Home == f.Away {
					t.Fatalf("%d entrants: got %+v in place %d", n, f, i)
				}
				met[[2]int{f.Home, f.Away}]++
				if want := c.Seed + uint64(i/2); f.Seed != want {
					t.Fatalf("%d entrants: match %d has seed %d, want %d", n, f.Number, f.Seed, want)
				}
				if back := fixtures[i^1]; back.Home != f.Away || back.Away != f.Home || back.Seed != f.Seed || back.Round != f.Round {
					t.Fatalf("%d entrants: got %+v and %+v, want a pair with the sides swapped", n, f, back)
				}
			}
			for pair, times := range met {
				if times != rounds {
					t.Errorf("%d entrants: %v met %d times, want %d", n, pair, times, rounds)
				}
			}
		}
	}
}

// TestNobodyWaits has everybody play about equally often at any time.
func TestNobodyWaits(t *testing.T) {
	for n := 2; n <= 9; n++ {
		played := make([]int, n)
		for _, f := range cup(n, 3).Fixtures() {
			played[f.Home]++
			played[f.Away]++
			low, high := played[0], played[0]
			for _, p := range played {
				low, high = min(low, p), max(high, p)
			}
			if high-low > 4 {
				t.Fatalf("%d entrants: after match %d they have played %v", n, f.Number, played)
			}
		}
	}
}

func TestGauntlet(t *testing.T) {
	c := cup(5, 2)
	c.Gauntlet = "side 2"
	met := map[int]int{}
	for _, f := range c.Fixtures() {
		switch {
		case f.Home == 2:
			met[f.Away]++
		case f.Away == 2:
			met[f.Home]++
		default:
			t.Errorf("got %+v without the one who runs", f)
		}
	}
	for i := range 5 {
		if want := 4; i != 2 && met[i] != want {
			t.Errorf("entrant %d met it %d times, want %d", i, met[i], want)
		}
	}
}

// TestMoreRoundsKeepTheFirst lets a tournament that is over go on.
func TestMoreRoundsKeepTheFirst(t *testing.T) {
	short, long := cup(5, 2).Fixtures(), cup(5, 3).Fixtures()
	for i := range short {
		if short[i] != long[i] {
			t.Fatalf("got %+v with three rounds, want %+v", long[i], short[i])
		}
	}
}

func TestValidate(t *testing.T) {
	for _, c := range []struct {
		spoil func(*league.Tournament)
		want  string
	}{
		{func(t *league.Tournament) {}, ""},
		{func(t *league.Tournament) { t.Entrants[1].Name = "小明 (2).b_-é" }, ""},
		{func(t *league.Tournament) { t.Rounds = 0 }, "rounds: got 0, want 1 to 500000"},
		{func(t *league.Tournament) { t.Entrants = t.Entrants[:1] }, "entrants: got 1, want 2 or more"},
		{func(t *league.Tournament) { t.Entrants[1].Name = "side 0" }, `two entrants are called "side 0" (waves and embers)`},
		{func(t *league.Tournament) { t.Entrants[1].Name = "=1+1" }, `got '=' in its name`},
		{func(t *league.Tournament) { t.Entrants[1].Name = "../x" }, `got '.' in its name`},
		{func(t *league.Tournament) { t.Entrants[1].Name = "a/b" }, `got '/' in its name`},
		{func(t *league.Tournament) { t.Entrants[1].Name = "" }, `has 0 letters`},
		{func(t *league.Tournament) { t.Entrants[1].Name = strings.Repeat("x", 41) }, `has 41 letters`},
		{func(t *league.Tournament) { t.Gauntlet = "side" }, `no entrant is called "side"`},
	} {
		tour := cup(2, 1)
		c.spoil(tour)
		err := tour.Validate()
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("got %v, want %q", err, c.want)
		}
	}
}

func TestCommandIsOneThatAShellTakes(t *testing.T) {
	c := cup(2, 1)
	c.Format, _ = field.ByName("5v5")
	c.Entrants[1].Plays = "my class/it's.star"
	want := `jiayou-lab match --seed 40 --home waves --away 'my class/it'\''s.star' --format 5v5 --replay 1.jyr`
	if got := c.Command(c.Fixtures()[0]); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
