package main

import (
	"fmt"
	"io"
	"math"

	"jiayou/audio/cheer/scene/invent"
	"jiayou/audio/phrase"
)

// speaker is one who teaches a phrase: utterances of it to teach with, others to try
// with, other words, and the phrase in strangers' mouths.
type speaker struct {
	name                 string
	taught, again, other [][]float64
	echoed               [][]float64
}

// How much each says.
const (
	taught     = 8 // at most: a lesson ends with the third that will do
	again      = 10
	otherWords = 16
	echoed     = 4
)

// invented returns speakers of package invent, each with a phrase and other words of
// their own.
func invented(n int, seed uint64) (all []speaker) {
	for i := range uint64(n) {
		who := invent.NewSpeaker(1000*seed + i)
		s := speaker{name: fmt.Sprintf("invented %d", i)}
		first := (1000*seed + i) * (otherWords + 1) // of the words
		for k := range uint64(taught) {
			s.taught = append(s.taught, who.Say(first, k))
		}
		for k := range uint64(again) {
			s.again = append(s.again, who.Say(first, taught+k))
		}
		for k := range uint64(otherWords) {
			s.other = append(s.other, who.Say(first+1+k, 0))
		}
		for k := range uint64(echoed) {
			s.echoed = append(s.echoed, invent.NewSpeaker(1000*seed+500+echoed*i+k).Say(first, 0))
		}
		all = append(all, s)
	}
	return all
}

// cohortSize is how many people's words are other people's other words.
const cohortSize = 24

// printCohort prints an utterance of each speaker of the cohort. A lesson takes
// three, so each is played three times.
func printCohort(out io.Writer) error {
	for i := range uint64(cohortSize) {
		x := invent.NewSpeaker(cohortSeed+i).Say(cohortSeed+i, 0)
		p := teach([][]float64{x, x, x}, invent.Hall(cohortSeed, 20))
		if p == nil {
			return fmt.Errorf("speaker %d of the cohort cannot be taught", i)
		}
		fmt.Fprintln(out, p.Text()[0])
	}
	return nil
}

// cohortSeed is the first of their numbers, which no trial uses.
const cohortSeed = 1 << 32

// voiced returns x without its silent ends and at −20 dBFS, taken over the 10 ms that
// are at most 20 dB under the loudest.
func voiced(x []float64) []float64 {
	const frame = phrase.Rate / 100
	var powers []float64
	top := 0.0
	for at := 0; at+frame <= len(x); at += frame {
		p := 0.0
		for _, v := range x[at : at+frame] {
			p += v * v / frame
		}
		powers = append(powers, p)
		top = max(top, p)
	}
	first, last, sum, count := -1, 0, 0.0, 0.0
	for k, p := range powers {
		if p > top*1e-4 {
			last = k
			if first < 0 {
				first = k
			}
		}
		if p > top*1e-2 {
			sum, count = sum+p, count+1
		}
	}
	gain := 0.1 / math.Sqrt(sum/count)
	y := append([]float64(nil), x[first*frame:(last+1)*frame]...)
	for i := range y {
		y[i] *= gain
	}
	return y
}
