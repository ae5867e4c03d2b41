package league

import (
	"context"
	"slices"
	"sync"

	"jiayou/sim/field"
)

// MostUnborn is how often a program may be unable to begin before it loses the rest
// of its matches unplayed: each time may have taken it ten seconds. Once may be the
// machine's fault, whose interpreter came too late.
const MostUnborn = 2

// Unborn returns why the program of a side could not begin, empty if it did.
func (r *Result) Unborn(side field.Side) string {
	if r.Ticks > 0 {
		return ""
	}
	return *r.Faults.Of(side)
}

// bench is where the programs of a tournament sit that could not begin.
type bench struct {
	tournament *Tournament

	mutex  sync.Mutex
	unborn []int    // matches that each entrant could not begin
	broken []string // why it plays none any more
}

func newBench(t *Tournament) *bench {
	return &bench{tournament: t, unborn: make([]int, len(t.Entrants)), broken: make([]string, len(t.Entrants))}
}

// play plays the match of a fixture, or decides it if somebody sits here.
func (b *bench) play(ctx context.Context, f Fixture) (Result, error) {
	t := *b.tournament
	t.Entrants = slices.Clone(t.Entrants)
	b.mutex.Lock()
	for _, i := range [2]int{f.Home, f.Away} {
		if b.broken[i] != "" {
			t.Entrants[i].Broken = b.broken[i]
		}
	}
	b.mutex.Unlock()
	r, err := t.play(ctx, f)
	if err == nil {
		b.watch(f, &r)
	}
	return r, err
}

// watch takes note of programs that could not begin.
func (b *bench) watch(f Fixture, r *Result) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	for side, i := range [2]int{f.Home, f.Away} {
		reason := r.Unborn(field.Side(side))
		if reason == "" || b.tournament.Entrants[i].Program.Args == nil {
			continue
		}
		if b.unborn[i]++; b.unborn[i] >= MostUnborn {
			b.broken[i] = reason
		}
	}
}
