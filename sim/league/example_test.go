package league_test

import (
	"context"
	"fmt"

	"jiayou/sim/field"
	"jiayou/sim/league"
	"jiayou/sim/sense"
)

// Two built-in teams play six pairs of penalty shoot-outs.
func Example() {
	format, _ := field.ByName("shootout")
	t := league.Tournament{Format: format, Sense: sense.Real(), Seed: 1, Rounds: 6}
	for _, name := range []string{"waves", "sparrows"} {
		e, err := league.BuiltIn(name)
		if err != nil {
			fmt.Println(err)
			return
		}
		t.Entrants = append(t.Entrants, e)
	}
	results, err := t.Play(context.Background(), league.Venue{Jobs: 2})
	if err != nil {
		fmt.Println(err)
		return
	}
	table := t.Table(results)
	first, second := &table.Rows[0], &table.Rows[1]
	fmt.Println(len(results), "matches,", first.Matches+second.Matches, "appearances")
	fmt.Println("their ratings add up to", int(first.Rating.Elo+second.Rating.Elo+0.5))
	// Output:
	// 12 matches, 24 appearances
	// their ratings add up to 3000
}

// Three points of four are a lead of 191.
func ExampleRate() {
	r := league.Rate(2, []league.Bout{{A: 0, B: 1, Matches: 1000, Points: 750}})
	fmt.Printf("%.0f ± %.0f\n", r.Of[0].Elo-r.Of[1].Elo, r.Of[0].Error)
	fmt.Printf("%.2f\n", league.Expect(r.Of[0], r.Of[1]))
	// Output:
	// 191 ± 12
	// 0.75
}
