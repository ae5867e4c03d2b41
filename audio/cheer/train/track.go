package main

import (
	"math"

	"jiayou/audio/cheer/internal/trait"
	"jiayou/audio/cheer/scene"
)

// What is true of a hop.
const (
	unsure = iota - 1 // nothing is learned from it: before a crowd can be told from its background, or its last echoes
	quiet
	crowd
	begun // a crowd, in its first half-second
)

// track is the traits of a scene, one row per trait, and what is true of each hop.
type track struct {
	scene  scene.Scene // without its sound
	traits rows
	label  []int8 // quiet, crowd, begun or unsure
	weight float64
}

func newTrack(sc scene.Scene, hops int) *track {
	sc.Sound = nil
	t := &track{scene: sc, traits: make(rows, trait.Count), label: make([]int8, hops), weight: 1}
	all := make([]float32, trait.Count*hops)
	for i := range t.traits {
		t.traits[i] = all[i*hops : (i+1)*hops]
	}
	for h := range t.label {
		t.label[h] = truth(&sc, float64(h+1)/100)
	}
	return t
}

// silence is the peak below which a hop is digital silence.
const silence = 1.5 / (1 << 15)

// hear returns the track of a scene, in the 16 bits of a microphone.
func hear(sc *scene.Scene) *track {
	hops := len(sc.Sound) / trait.HopSize
	t := newTrack(*sc, hops)
	ear := trait.New()
	hop := make([]float32, trait.HopSize)
	for h := range hops {
		peak := float32(0)
		for i, x := range sc.Sound[h*trait.HopSize : (h+1)*trait.HopSize] {
			x = float32(math.Round(float64(max(-1, min(1, x)))*math.MaxInt16)) / math.MaxInt16
			hop[i] = x
			peak = max(peak, x, -x)
		}
		for i, x := range ear.Hop(hop, peak < silence) {
			t.traits[i][h] = x
		}
	}
	return t
}

// truth says what is true of a moment, in s.
func truth(sc *scene.Scene, at float64) int8 {
	for _, b := range sc.Truth {
		switch {
		case at >= b.Audible+0.03 && at <= min(b.Audible+0.53, b.Offset):
			return begun
		case at >= b.Audible+0.03 && at <= b.Offset:
			return crowd
		case at >= b.Audible-0.3 && at <= b.Offset+0.5:
			return unsure
		}
	}
	return quiet
}

// gate silences what is no crowd, as a recording that is played between digital
// silences: the room comes and goes with it.
func gate(sc *scene.Scene) {
	for i := range sc.Sound {
		at := float64(i) / scene.Rate
		in := false
		for _, b := range sc.Truth {
			in = in || at >= b.Onset-0.02 && at <= b.Offset
		}
		if !in {
			sc.Sound[i] = 0
		}
	}
}
