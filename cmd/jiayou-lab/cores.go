package main

import (
	"runtime"
	"sync"
	"time"

	"jiayou/sim"
)

const (
	// heat is how many ticks are played at a time when cores are compared: some
	// ten milliseconds, so that starting and joining cost nothing.
	heat = 5000

	// leastHeats is the fewest heats of which the fastest counts.
	leastHeats = 10
)

// cores plays the beginning of a match alone, and on all cores at once, in turn.
// It returns how many times as much all cores play as one does. All play the
// same match, so that nobody waits for a longer one, and of each kind of heat
// the fastest counts, which is the one that the rest of the machine disturbed
// least. There are as many heats as steps ticks take, and leastHeats at least.
func cores(cfg sim.Config, steps int) (n int, times float64, err error) {
	if n = runtime.NumCPU(); n == 1 {
		return 1, 1, nil
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(n))
	var alone, together time.Duration
	for i := 0; i < max(leastHeats, steps/(heat*(n+1))); i++ {
		one, err := race(cfg, 1)
		if err != nil {
			return n, 0, err
		}
		all, err := race(cfg, n)
		if err != nil {
			return n, 0, err
		}
		if i == 0 || one < alone {
			alone = one
		}
		if i == 0 || all < together {
			together = all
		}
	}
	return n, float64(n) * alone.Seconds() / together.Seconds(), nil
}

// race returns the time in which n matches play a heat, all at once.
func race(cfg sim.Config, n int) (time.Duration, error) {
	players, errs := make([]bench, n), make([]error, n)
	for i := range players {
		players[i].config = cfg
		if errs[i] = players[i].next(); errs[i] != nil {
			return 0, errs[i]
		}
	}
	runtime.GC() // what is left of the heat before costs this one nothing
	start := time.Now()
	var all sync.WaitGroup
	for i := range players {
		all.Go(func() { errs[i] = players[i].playMatches(heat) })
	}
	all.Wait()
	spent := time.Since(start)
	for _, err := range errs {
		if err != nil {
			return 0, err
		}
	}
	return spent, nil
}
