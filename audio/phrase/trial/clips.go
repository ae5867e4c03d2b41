package main

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"jiayou/audio/cheer/scene"
	"jiayou/audio/cheer/scene/invent"
	"jiayou/audio/phrase"
	"jiayou/audio/phrase/internal/aloud"
)

// mistaken counts how often recordings are taken for a phrase, class by class. All
// are as loud as a voice that teaches, in the same hall. That this would be noticed
// shows the last line: there each speaker says the phrase twice, the first two times of
// those that they try it with.
func mistaken(speakers []speaker, clips *scene.Clips, seed uint64) string {
	hall := invent.Hall(seed, 30)
	var all []*phrase.Phrase
	var again [][]float64
	for _, s := range speakers {
		if p := teach(s.taught, hall); p != nil {
			all = append(all, p)
			again = append(again, voiced(s.again[0]), voiced(s.again[1]))
		}
	}
	var b strings.Builder
	tell := func(class string, sounds [][]float64) {
		x := within(hall, rand.New(rand.NewPCG(seed, 3)), quietHall, sounds...)
		spotters := make([]*phrase.Spotter, len(all))
		for i, p := range all {
			spotters[i] = phrase.NewSpotter(p)
		}
		count := 0
		aloud.Say(x, func(hop []float32, over float64, _ bool) {
			for _, s := range spotters {
				if s.Hop(hop, over).Said {
					count++
				}
			}
		})
		hours := float64(len(x)) / phrase.Rate / 3600 * float64(len(all))
		fmt.Fprintf(&b, "%-8s %4d times in %5.2f h: %6.1f an hour\n", class, count, hours, float64(count)/hours)
	}
	fmt.Fprintf(&b, "recordings that are taken for one of %d phrases:\n", len(all))
	for _, class := range clips.Classes() {
		var sounds [][]float64
		for _, c := range clips.Negatives[class] {
			sounds = append(sounds, voiced(c.Sound))
		}
		tell(class, sounds)
	}
	var crowds [][]float64
	for _, c := range clips.Cheers {
		crowds = append(crowds, voiced(c.Sound))
	}
	tell("cheer", crowds)
	tell("phrases", again)
	return b.String()
}
