package main

import (
	"time"

	"jiayou/sim"
)

// profileTicks is how much of a match is timed stage by stage: a match is
// timed as a whole first, for looking at the clock takes time too.
const profileTicks = 20_000

// stageTime is what one stage of a tick costs.
type stageTime struct {
	Stage     string  `json:"stage"`
	NsPerStep float64 `json:"ns_per_step"`
}

// profile times the stages of a match of a config. What the clock itself costs
// is measured and left out.
func profile(cfg sim.Config) ([]stageTime, error) {
	m, err := sim.New(cfg)
	if err != nil {
		return nil, err
	}
	names := sim.Stages()
	spent := make([]time.Duration, len(names))
	var last time.Time
	after := func(stage int) {
		now := time.Now()
		spent[stage] += now.Sub(last)
		last = now
	}
	ticks := 0
	for ; ticks < profileTicks && !m.Finished(); ticks++ {
		last = time.Now()
		if err := m.StepObserved(roarNowAndThen(ticks), after); err != nil {
			return nil, err
		}
	}
	clock := clockCost()
	times := make([]stageTime, len(names))
	for i := range names {
		ns := float64(spent[i].Nanoseconds())/float64(ticks) - clock
		times[i] = stageTime{Stage: names[i], NsPerStep: max(ns, 0)}
	}
	return times, nil
}

// clockCost returns what a look at the clock costs, in ns.
func clockCost() float64 {
	const looks = 100_000
	start := time.Now()
	for range looks {
		_ = time.Now()
	}
	return float64(time.Since(start).Nanoseconds()) / looks
}
