package league

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// ReadResults reads the lines of results.jsonl. What follows the last line
// break is a line that somebody was kept from finishing, and is left out: whole
// is the number of bytes before it. The error names the line that is wrong.
func ReadResults(data []byte) (results []Result, whole int, err error) {
	for n := 1; ; n++ {
		line, _, ended := bytes.Cut(data[whole:], []byte{'\n'})
		if !ended {
			return results, whole, nil
		}
		var r Result
		if err := json.Unmarshal(line, &r); err != nil {
			return results, whole, fmt.Errorf("line %d is no result: %w", n, err)
		}
		if err := r.validate(); err != nil {
			return results, whole, fmt.Errorf("line %d: %w", n, err)
		}
		results = append(results, r)
		whole += len(line) + 1
	}
}

// validate reports what cannot be true of a result.
func (r *Result) validate() error {
	switch r.Outcome {
	case HomeWon, AwayWon, Drawn, BothOut, NoMatch:
	default:
		return fmt.Errorf("match %d has the outcome %q, want home, away, draw, none or void", r.Number, r.Outcome)
	}
	for _, t := range []*Tally{&r.Sides.Home, &r.Sides.Away} {
		for _, n := range []int{t.Goals, t.Late, t.Falls, t.GetUps, t.Shots, t.Passes, t.Saves} {
			if n < 0 || n > mostCounted {
				return fmt.Errorf("match %d counts %d of something, want 0 to %d", r.Number, n, mostCounted)
			}
		}
	}
	if r.Ticks < 0 || r.Ticks > mostCounted {
		return fmt.Errorf("match %d has %d ticks, want 0 to %d", r.Number, r.Ticks, mostCounted)
	}
	return nil
}

// mostCounted is more of anything than a match has, ticks included, and little
// enough to be added up without a thought.
const mostCounted = 1 << 24

// place puts each result in the place of its fixture; places without one hold
// nil. It fails if a result is not that of its fixture, or if a fixture has two.
func (t *Tournament) place(fixtures []Fixture, results []Result) ([]*Result, error) {
	placed := make([]*Result, len(fixtures))
	for i := range results {
		r := &results[i]
		if r.Number < 1 || r.Number > len(fixtures) {
			return nil, fmt.Errorf("line %d: there is no match %d: the last one is %d", i+1, r.Number, len(fixtures))
		}
		f := fixtures[r.Number-1]
		home, away := t.Entrants[f.Home].Name, t.Entrants[f.Away].Name
		if r.Home != home || r.Away != away || r.Seed != f.Seed {
			return nil, fmt.Errorf("line %d: match %d is %s – %s with seed %d, want %s – %s with seed %d",
				i+1, r.Number, r.Home, r.Away, r.Seed, home, away, f.Seed)
		}
		if placed[r.Number-1] != nil {
			return nil, fmt.Errorf("line %d: match %d is there twice", i+1, r.Number)
		}
		placed[r.Number-1] = r
	}
	return placed, nil
}
