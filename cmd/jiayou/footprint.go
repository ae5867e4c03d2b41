package main

import (
	"math"
	"runtime/metrics"
	"time"

	"jiayou/cmd/jiayou/show"
)

// footprint is how large the program is. Of a show that runs for days it must stay
// the same.
type footprint struct {
	Heap       float64 `json:"heap_mb"`  // in use when garbage was collected last
	Total      float64 `json:"total_mb"` // that Go's runtime has from the system
	Goroutines int     `json:"goroutines"`
}

// measure asks Go's runtime, which does not stop anything for it.
func measure() footprint {
	s := []metrics.Sample{{Name: "/gc/heap/live:bytes"}, {Name: "/memory/classes/total:bytes"},
		{Name: "/memory/classes/heap/released:bytes"}, {Name: "/sched/goroutines:goroutines"}}
	metrics.Read(s)
	megabytes := func(bytes uint64) float64 { return math.Round(float64(bytes)/(1<<20)*100) / 100 }
	return footprint{megabytes(s[0].Value.Uint64()), megabytes(s[1].Value.Uint64() - s[2].Value.Uint64()), int(s[3].Value.Uint64())}
}

// footprintTime is the time between two notes of it.
const footprintTime = time.Minute

// size notes once a minute how large the program is.
func (j *journal) size(now time.Time) {
	if now.Sub(j.sized) < footprintTime {
		return
	}
	j.sized = now
	j.write([]show.Note{{Kind: "size", Run: measure()}})
}
