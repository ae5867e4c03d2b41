package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
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
	onsets := map[string][]float64{}
	for _, j := range all {
		onsets[j.scene.Name] = j.onsets(limits)
	}
	return score(all, onsets)
}

// onsets returns when limits find roars in a scene, in s.
func (j *judged) onsets(limits verdict.Limits) (at []float64) {
	d := verdict.Decision{Limits: limits}
	roaring := false
	for h := verdict.Gathering; h < len(j.odds); h++ {
		d.Hear(j.odds[h], j.near[h])
		switch d.Roar {
		case verdict.Confirmed:
			if !roaring {
				at = append(at, float64(h+1)/100)
			}
			roaring = true
		case verdict.Off:
			roaring = false
		}
	}
	return at
}

func score(all []judged, onsets map[string][]float64) *scene.Score {
	scenes := make([]scene.Scene, len(all))
	for i, j := range all {
		scenes[i] = j.scene
	}
	return scene.Judge(scenes, onsets)
}

// budgets are the false alarms an hour for which limits are proposed.
var budgets = [...]float64{60, 25, 10}

// report prints in full the best limits that keep a budget of false alarms. Chosen on
// what they are judged by, they flatter; so it prints as well what each part comes to
// by the limits that the other parts would choose.
func report(w io.Writer, heard [parts][]judged) {
	all := slices.Concat(heard[:]...)
	scores := scoresOf(all, candidates)
	var without [parts][]*scene.Score
	for k := range parts {
		without[k] = scoresOf(slices.Concat(slices.Delete(slices.Clone(heard[:]), k, k+1)...), candidates)
	}
	for _, budget := range budgets {
		best := bestOf(scores, budget)
		if best < 0 {
			fmt.Fprintf(w, "nothing keeps %.0f false alarms an hour\n", budget)
			continue
		}
		fmt.Fprintf(w, "at most %.0f false alarms an hour: %+v\n", budget, candidates[best])
		scores[best].Print(w)
		onsets := map[string][]float64{}
		for k, of := range heard {
			limits := candidates[best] // where the others have none
			if i := bestOf(without[k], budget); i >= 0 {
				limits = candidates[i]
			}
			for _, j := range of {
				onsets[j.scene.Name] = j.onsets(limits)
			}
		}
		fmt.Fprintln(w, "\nthe same, each part by the limits that the others choose")
		score(all, onsets).Print(w)
		fmt.Fprintln(w)
	}
}

// candidates are the limits that are tried.
var candidates = func() (tried []verdict.Limits) {
	for _, most := range []float64{1, 2, 3} {
		for _, proof := range []float64{4, 6, 8, 12, 16, 24} {
			for doubt := 0.0; doubt <= 6; doubt += 0.25 {
				tried = append(tried, verdict.Limits{Doubt: doubt, Most: most, Proof: proof})
			}
		}
	}
	return tried
}()

// bestOf returns which of scores finds most within 1 s and, half as much, within 250 ms,
// and keeps a budget of false alarms an hour: −1 if none does.
func bestOf(scores []*scene.Score, budget float64) int {
	worth := func(s *scene.Score) float64 { return s.F1(scene.Within250) + 2*s.F1(scene.Within1s) }
	best := -1
	for i, s := range scores {
		if s.Pooled.PerHour() <= budget && (best < 0 || worth(s) > worth(scores[best])) {
			best = i
		}
	}
	return best
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
