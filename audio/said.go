package audio

import (
	"jiayou/audio/cheer"
	"jiayou/audio/echo"
	"jiayou/audio/phrase"
)

// What it comes to when a visitor says the phrase that was taught: a roar of a
// second, not a loud one.
const (
	saidFor       = cheer.HopsPerSecond // hops
	saidLevel     = 0.5
	saidIntensity = 0.5
	phraseSide    = 0.6 // balance from which it was said at one stand alone
)

// said listens for the phrase.
type said struct {
	student *phrase.Student
	sound   [cheer.HopSize]float32
	left    [2]int // hops for which a stand roars on
}

// hear lets the student hear what the detectors heard, their mean where there are two,
// and tells what it made of it. While our own sound covers the public, nobody speaks.
func (s *said) hear(h *Hearing, sounds [][]float32, own echo.Verdict) {
	for c := range s.left {
		s.left[c] = max(0, s.left[c]-1)
	}
	if h.Status.Phrase = !s.student.Idle(); !h.Status.Phrase {
		return
	}
	over, clipping := 0.0, false
	for c, x := range sounds {
		for i, v := range x {
			s.sound[i] += v / float32(len(sounds))
		}
		st := &h.Stands[c]
		over, clipping = max(over, st.Loudness-st.Floor), clipping || st.Clipping
	}
	if own.Playing && !own.Open {
		over = 0
	}
	h.Phrase = s.student.Hop(s.sound[:], over, clipping)
	clear(s.sound[:]) // what has been heard is gone
	if h.Phrase.Said {
		s.left = [2]int{saidFor, saidFor}
		switch {
		case h.Balance <= -phraseSide:
			s.left[Away] = 0
		case h.Balance >= phraseSide:
			s.left[Home] = 0
		}
	}
}

// answer lets the stands roar whose visitor has said the phrase.
func (s *said) answer(h *Hearing) {
	for c, left := range s.left {
		if st := &h.Stands[c]; left > 0 && st.Roar != cheer.Confirmed {
			st.Roar, st.Kind = cheer.Confirmed, cheer.KindPhrase
			st.Level, st.Intensity = max(st.Level, saidLevel), max(st.Intensity, saidIntensity)
		}
	}
}
