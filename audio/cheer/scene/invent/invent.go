// Package invent makes up sounds to learn from: crowds of voices that nobody
// has, applause clap by clap, and things that are no crowd.
//
// Sixty recordings of cheering are few, and a net that sees no others learns
// them by heart. What is made up here is like no recording, but it differs in
// all the ways in which halls differ: how many shout, at what pitch, which
// vowels, how near, how suddenly. Nothing here is meant to please an ear.
//
//	clips := invent.Clips(seed, 60, 8)
//
// The same seed gives the same samples.
package invent

import (
	"fmt"
	"math"
	"math/rand/v2"

	"jiayou/audio/cheer/scene"
)

const rate = scene.Rate

// maker makes one sound.
type maker struct{ rng *rand.Rand }

// between returns a number from lo to hi.
func (m maker) between(lo, hi float64) float64 { return lo + (hi-lo)*m.rng.Float64() }

// ratio returns a number from lo to hi, every octave alike.
func (m maker) ratio(lo, hi float64) float64 { return lo * math.Pow(hi/lo, m.rng.Float64()) }

// one returns one of several.
func one[T any](m maker, of ...T) T { return of[m.rng.IntN(len(of))] }

// negatives are the sounds that are no crowd, by class, and how many of them
// there are for each of a rarer class. Noise is nearest to a crowd and has the
// most faces.
var negatives = []struct {
	class string
	make  func(maker) []float64
	times int
}{
	{"speech", maker.talk, 1},
	{"voice", maker.shout, 2},
	{"babble", maker.murmur, 2},
	{"laugh", maker.laugh, 2},
	{"animal", maker.animal, 3},
	{"cough", maker.cough, 1},
	{"hvac", maker.air, 3},
	{"machine", maker.engine, 2},
	{"impact", maker.knocks, 3},
	{"whistle", maker.whistle, 1},
	{"alarm", maker.alarm, 1},
	{"music", maker.music, 1},
	{"jingle", maker.music, 1},
	{"urban", maker.street, 3},
}

// Clips makes up so many crowds, and so many of each other class or a few times
// as many.
func Clips(seed uint64, crowds, others int) *scene.Clips {
	clips := &scene.Clips{Negatives: map[string][]*scene.Clip{}}
	for i := range crowds {
		m := maker{rand.New(rand.NewPCG(seed, uint64(i)))}
		kind, x := m.crowd(i)
		clips.Cheers = append(clips.Cheers, clip(kind, i, m.recorded(x)))
	}
	for k, n := range negatives {
		for i := range others * n.times {
			m := maker{rand.New(rand.NewPCG(seed, uint64(1000*(k+1)+i)))}
			c := clip(n.class, i, m.recorded(n.make(m)))
			clips.Negatives[n.class] = append(clips.Negatives[n.class], &c)
		}
	}
	return clips
}

// crowd makes the i-th crowd: every kind in turn.
func (m maker) crowd(i int) (kind string, x []float64) {
	switch i % 5 {
	case 0:
		return "applause", m.applause()
	case 1:
		return "chant", m.chant()
	case 2: // both at once
		x = m.roar()
		return "cheer", add(x, level(m.applause(), -20+m.between(-9, 3)))
	}
	return "cheer", m.roar()
}

// clip labels a sound: the onset is where its level, smoothed over 50 ms, first
// comes within 12 dB of its loud parts, the offset where it last is within 15.
func clip(class string, i int, x []float64) scene.Clip {
	c := scene.Clip{File: fmt.Sprintf("%s_invented_%03d", class, i), Class: class, Source: "invented"}
	c.Sound = level(x, -20)
	const frame = rate / 100
	var dB []float64
	smooth := 0.0
	for at := 0; at+frame <= len(x); at += frame {
		p := 1e-12
		for _, v := range c.Sound[at : at+frame] {
			p += v * v / frame
		}
		smooth += 0.33 * (p - smooth)
		dB = append(dB, 10*math.Log10(smooth+1e-12))
	}
	loud := percentile(dB, 0.9)
	first, last := -1, 0
	for k, v := range dB {
		if first < 0 && v > loud-12 {
			first = k
		}
		if v > loud-15 {
			last = k
		}
	}
	c.Onset, c.Offset = float64(first)/100, float64(last+1)/100
	return c
}
