package sim_test

import (
	"sync"
	"testing"

	"jiayou/sim"
)

// TestMatchesInParallelAreThoseInARow plays eight matches at once. Under the
// race detector it also shows that matches share nothing that changes.
func TestMatchesInParallelAreThoseInARow(t *testing.T) {
	const matches, ticks = 8, 4000
	hash := func(seed uint64) uint64 {
		m, err := sim.New(sim.DefaultConfig(seed))
		if err != nil {
			t.Error(err)
			return 0
		}
		upTo(t, m, waves, ticks)
		return m.Hash()
	}
	var together [matches]uint64
	var all sync.WaitGroup
	for seed := range uint64(matches) {
		all.Go(func() { together[seed] = hash(seed) })
	}
	all.Wait()
	for seed, got := range together {
		if want := hash(uint64(seed)); got != want {
			t.Errorf("seed %d: got hash %016x among others, want %016x alone", seed, got, want)
		}
	}
}
