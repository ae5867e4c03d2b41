package main

import (
	"fmt"
	"io"

	"jiayou/audio/cheer/internal/trait"
	"jiayou/audio/cheer/internal/verdict"
	"jiayou/audio/cheer/scene"
)

// judged is a scene and the opinions of both nets of each of its hops.
type judged struct {
	scene scene.Scene
	odds  [][2]float32
}

func oddsOf(net *verdict.Net, t *track) [][2]float32 {
	l := verdict.NewListener(net)
	odds := make([][2]float32, len(t.label))
	var x trait.Traits
	for h := range odds {
		for i := range x {
			x[i] = t.traits[i][h]
		}
		odds[h][0], odds[h][1] = l.Hop(&x)
	}
	return odds
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
			d.Hear(verdict.Together(o[0], o[1]))
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

// report prints what limits come to, and in full the best of those that keep a
// budget of false alarms.
func report(w io.Writer, all []judged) {
	for _, budget := range []float64{60, 25, 10} {
		var best verdict.Limits
		var of *scene.Score
		top := -1.0
		for _, most := range []float64{1, 2, 3} {
			for _, proof := range []float64{4, 6, 8, 12, 16, 24} {
				for doubt := -2.0; doubt <= 5; doubt += 0.25 {
					l := verdict.Limits{Doubt: doubt, Most: most, Proof: proof}
					s := decide(all, l)
					if worth := s.F1(scene.Within250) + 2*s.F1(scene.Within1s); s.Pooled.PerHour() <= budget && worth > top {
						top, best, of = worth, l, s
					}
				}
			}
		}
		if of == nil {
			fmt.Fprintf(w, "nothing keeps %.0f false alarms an hour\n", budget)
			continue
		}
		fmt.Fprintf(w, "at most %.0f false alarms an hour: %+v\n", budget, best)
		of.Print(w)
		fmt.Fprintln(w)
	}
}
