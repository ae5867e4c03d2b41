package main

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"jiayou/audio/cheer"
	"jiayou/audio/mic"
	"jiayou/cmd/exhibition"
	"jiayou/cmd/jiayou/panel"
)

// either is a flag.Value that takes one of two words.
type either struct {
	words  [2]string
	second bool
	set    func(second bool)
}

func (e *either) String() string {
	if e.second {
		return e.words[1]
	}
	return e.words[0]
}

func (e *either) Set(text string) error {
	for i, w := range e.words {
		if w == text {
			e.second = i == 1
			e.set(e.second)
			return nil
		}
	}
	return fmt.Errorf("want %s or %s%s", e.words[0], e.words[1], exhibition.DidYouMean(text, e.words[:]))
}

// reloading is the flag of --reload.
func reloading(patient *bool) *either {
	return &either{words: [2]string{"once", "stoppage"}, set: func(wait bool) { *patient = wait }}
}

// operating is the flag of --ear.
func operating(p *cheer.Point) *either {
	return &either{words: [2]string{"lively", "calm"}, set: func(calm bool) {
		*p = cheer.Lively
		if calm {
			*p = cheer.Calm
		}
	}}
}

// percent is a flag.Value for a share, with words for all and nothing of it.
type percent int

func (p *percent) String() string { return strconv.Itoa(int(*p)) }

func (p *percent) Set(text string) error {
	switch text {
	case "on":
		*p = 100
		return nil
	case "none":
		*p = 0
		return nil
	}
	n, err := strconv.Atoi(strings.TrimSuffix(text, "%"))
	if err != nil || n < 0 || n > 100 {
		return fmt.Errorf("want on or none, or 0 to 100 percent")
	}
	*p = percent(n)
	return nil
}

// pin is a flag.Value for the digits that open the operator's menu.
type pin string

func (p *pin) String() string { return string(*p) }

func (p *pin) Set(text string) error {
	if text == "none" {
		text = ""
	}
	if !panel.ValidPIN(text) {
		return fmt.Errorf("want %d to %d digits, or none", panel.LeastPIN, panel.MostPIN)
	}
	*p = pin(text)
	return nil
}

// within is a flag.Value that has a least and a most, each of which it may be.
type within[T cmp.Ordered] struct {
	at          *T
	least, most T
	parse       func(string) (T, error)
	want        string // that it is, where least and most do not say all
}

func (w *within[T]) String() string {
	if w.at == nil {
		return ""
	}
	return fmt.Sprint(*w.at)
}

func (w *within[T]) Set(text string) error {
	v, err := w.parse(text)
	switch good := err == nil && v >= w.least && v <= w.most; { // NaN is neither
	case !good && w.want != "":
		return errors.New("want " + w.want)
	case !good:
		return fmt.Errorf("want %v to %v", w.least, w.most)
	}
	*w.at = v
	return nil
}

// numberFrom is a flag of a whole number.
func numberFrom(at *int, least, most int) *within[int] {
	return &within[int]{at: at, least: least, most: most, parse: strconv.Atoi}
}

// longest is the longest time that a flag takes: a show runs for days.
const longest = 9999 * time.Hour

// timeFrom is a flag of a time from nothing to the longest.
func timeFrom(at *time.Duration) *within[time.Duration] {
	want := fmt.Sprintf("0s to %gh with the unit, such as 20s or 2m", longest.Hours())
	return &within[time.Duration]{at: at, most: longest, parse: time.ParseDuration, want: want}
}

// secondsFrom is a flag of a number of seconds.
func secondsFrom(at *float64, least, most float64) *within[float64] {
	return &within[float64]{at: at, least: least, most: most, parse: func(s string) (float64, error) { return strconv.ParseFloat(s, 64) }}
}

// metresFrom is the flag of the width of a pair of microphones: none, or as far apart
// as two can be and still tell sides by the time of arrival.
func metresFrom(at *float64) *within[float64] {
	return &within[float64]{at: at, most: 0.5, want: "0, or 0.05 to 0.5", parse: func(s string) (float64, error) {
		m, err := strconv.ParseFloat(s, 64)
		if m > 0 && m < 0.05 {
			err = errors.New("too near")
		}
		return m, err
	}}
}

// channels is a flag.Value for the channels of a microphone.
type channels mic.Choice

func (c *channels) String() string { return mic.Choice(*c).String() }

func (c *channels) Set(text string) error {
	choice, err := mic.ParseChoice(text)
	if err == nil {
		*c = channels(choice)
	}
	return err
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
