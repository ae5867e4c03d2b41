package main

import (
	"fmt"
	"io"
	"runtime"
	"sync"
	"sync/atomic"

	"jiayou/audio/cheer/internal/trait"
	"jiayou/audio/cheer/internal/verdict"
	"jiayou/audio/cheer/scene"
)

// judged is a scene and what a jury makes of each of its hops.
type judged struct {
	scene scene.Scene
	odds  []float64
	near  []bool
}

func judge(nets []*verdict.Net, t *track) judged {
	jury := verdict.NewJury(nets)
	j := judged{t.scene, make([]float64, len(t.label)), make([]bool, len(t.label))}
	var x trait.Traits
	for h := range t.label {
		for i := range x {
			x[i] = t.traits[i][h]
		}
		j.odds[h], j.near[h] = jury.Hop(&x), verdict.Near(&x)
	}
	return j
}

// decide returns the score of limits.
func decide(all []judged, limits verdict.Limits) *scene.Score {
	scenes := make([]scene.Scene, len(all))
	onsets := map[string][]float64{}
	for i, j := range all {
		scenes[i] = j.scene
		d := verdict.Decision{Limits: limits}
		roaring := false
		for h, o := range j.odds {
			d.Hear(o, j.near[h])
			switch d.Roar {
			case verdict.Confirmed:
				if !roaring {
					onsets[j.scene.Name] = append(onsets[j.scene.Name], float64(h+1)/100)
				}
				roaring = true
			case verdict.Off:
				roaring = false
			}
		}
	}
	return scene.Judge(scenes, onsets)
}

// budgets are the false alarms an hour for which limits are proposed.
var budgets = [...]float64{60, 25, 10}

// report prints in full the best limits that keep a budget of false alarms, best
// by what they find within 1 s and, half as much, within 250 ms.
func report(w io.Writer, all []judged) {
	var tried []verdict.Limits
	for _, most := range []float64{1, 2, 3} {
		for _, proof := range []float64{4, 6, 8, 12, 16, 24} {
			for doubt := 0.0; doubt <= 6; doubt += 0.25 {
				tried = append(tried, verdict.Limits{Doubt: doubt, Most: most, Proof: proof})
			}
		}
	}
	scores := scoresOf(all, tried)
	worth := func(s *scene.Score) float64 { return s.F1(scene.Within250) + 2*s.F1(scene.Within1s) }
	for _, budget := range budgets {
		best := -1
		for i, s := range scores {
			if s.Pooled.PerHour() <= budget && (best < 0 || worth(s) > worth(scores[best])) {
				best = i
			}
		}
		if best < 0 {
			fmt.Fprintf(w, "nothing keeps %.0f false alarms an hour\n", budget)
			continue
		}
		fmt.Fprintf(w, "at most %.0f false alarms an hour: %+v\n", budget, tried[best])
		scores[best].Print(w)
		fmt.Fprintln(w)
	}
}

// scoresOf scores limits side by side.
func scoresOf(all []judged, limits []verdict.Limits) []*scene.Score {
	scores := make([]*scene.Score, len(limits))
	var next atomic.Int32
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(limits); i = int(next.Add(1)) - 1 {
				scores[i] = decide(all, limits[i])
			}
		})
	}
	wait.Wait()
	return scores
}
