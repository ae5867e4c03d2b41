package main

import (
	"fmt"

	"jiayou/audio/cheer"
)

// either is a flag.Value that takes one of two words.
type either struct {
	words [2]string
	set   func(second bool)
}

func (e *either) String() string { return e.words[0] }

func (e *either) Set(text string) error {
	for i, w := range e.words {
		if w == text {
			e.set(i == 1)
			return nil
		}
	}
	return fmt.Errorf("want %s or %s", e.words[0], e.words[1])
}

// effect is the flag of --cheer.
func effect(deaf *bool) *either {
	return &either{[2]string{"on", "none"}, func(none bool) { *deaf = none }}
}

// reloading is the flag of --reload.
func reloading(patient *bool) *either {
	return &either{[2]string{"once", "stoppage"}, func(wait bool) { *patient = wait }}
}

// operating is the flag of --ear.
func operating(p *cheer.Point) *either {
	return &either{[2]string{"lively", "calm"}, func(calm bool) {
		*p = cheer.Lively
		if calm {
			*p = cheer.Calm
		}
	}}
}

// size is a flag.Value for the size of a picture in pixels.
type size struct{ w, h int }

func (s *size) String() string { return fmt.Sprintf("%dx%d", s.w, s.h) }

func (s *size) Set(text string) error {
	var w, h int
	var rest string
	n, _ := fmt.Sscanf(text, "%dx%d%s", &w, &h, &rest)
	if n != 2 || w < 320 || h < 240 || w > 7680 || h > 7680 {
		return fmt.Errorf("want width x height, from 320x240 to 7680x7680")
	}
	s.w, s.h = w, h
	return nil
}
