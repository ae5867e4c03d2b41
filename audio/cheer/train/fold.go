package main

import (
	"cmp"
	"slices"

	"jiayou/audio/cheer/scene"
)

// folds parts the clips by recording source, so that no collection of sounds
// lies in two parts. Sources are given
// out by size, each to the fold with the least of its label and class so far.
func folds(clips *scene.Clips, n int) (parts []*scene.Clips) {
	type key struct{ source, class string }
	seconds := map[string]float64{}
	classes := map[key]float64{}
	count := func(label string, c *scene.Clip) {
		s := float64(len(c.Sound)) / scene.Rate
		seconds[c.Source] += s
		classes[key{c.Source, label}] += s
	}
	each(clips, count)
	sources := make([]string, 0, len(seconds))
	for s := range seconds {
		sources = append(sources, s)
	}
	slices.SortFunc(sources, func(a, b string) int {
		return cmp.Or(cmp.Compare(seconds[b], seconds[a]), cmp.Compare(a, b))
	})
	total := map[string]float64{}
	for k, s := range classes {
		total[k.class] += s
	}
	have := make([]map[string]float64, n)
	for i := range have {
		have[i] = map[string]float64{}
	}
	of := map[string]int{}
	for _, s := range sources {
		best, least := 0, 0.0
		for f := range n {
			crowded := 0.0
			for k, x := range classes {
				if k.source == s {
					crowded += x / total[k.class] * (have[f][k.class] / total[k.class])
				}
			}
			if f == 0 || crowded < least-1e-12 {
				best, least = f, crowded
			}
		}
		of[s] = best
		for k, x := range classes {
			if k.source == s {
				have[best][k.class] += x
			}
		}
	}
	for f := range n {
		parts = append(parts, pick(clips, func(c *scene.Clip) bool { return of[c.Source] == f }))
	}
	return parts
}

// each calls f with every clip and its label: the cheers alike, the negatives by
// class.
func each(clips *scene.Clips, f func(label string, c *scene.Clip)) {
	for i := range clips.Cheers {
		f("cheer", &clips.Cheers[i])
	}
	for _, class := range clips.Classes() {
		for _, c := range clips.Negatives[class] {
			f(class, c)
		}
	}
}

// pick returns the clips that keep wants, and every room.
func pick(clips *scene.Clips, keep func(*scene.Clip) bool) *scene.Clips {
	p := &scene.Clips{Negatives: map[string][]*scene.Clip{}, Rooms: clips.Rooms}
	for i := range clips.Cheers {
		if keep(&clips.Cheers[i]) {
			p.Cheers = append(p.Cheers, clips.Cheers[i])
		}
	}
	for _, class := range clips.Classes() {
		for _, c := range clips.Negatives[class] {
			if keep(c) {
				p.Negatives[class] = append(p.Negatives[class], c)
			}
		}
	}
	return p
}
