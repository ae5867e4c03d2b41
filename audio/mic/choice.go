package mic

import (
	"fmt"
	"strconv"
	"strings"
)

// Choice says which channels of a source are heard, and which of them is the home
// stand's. The zero value is all of them in their own order.
type Choice struct {
	word string
	pick [2]int // channels from 0, the first n of these
	n    int    // 0 for a word
}

// choices are those that have a word, and what of a source each takes. Of a source
// with one channel all take that one: a show whose good microphone was pulled hears
// through what is left.
var choices = []struct {
	word string
	of   func(Source) Source
}{
	{"both", func(s Source) Source { return s }},
	{"swapped", func(s Source) Source { return channels(s, 1, 0) }},
	{"mix", mix},
	{"left", func(s Source) Source { return channels(s, 0) }},
	{"right", func(s Source) Source { return channels(s, 1) }},
}

// Words are the choices that have a word: both, where the left channel is the home
// stand's, swapped, where the right one is, mix, left and right.
func Words() []string {
	words := make([]string, len(choices))
	for i, c := range choices {
		words[i] = c.word
	}
	return words
}

// ParseChoice reads a word of Words, or one or two channels counted from 1, such as
// 3 or 3,4, of which the first is the home stand's.
func ParseChoice(text string) (Choice, error) {
	for _, c := range choices {
		if c.word == text {
			return Choice{word: text}, nil
		}
	}
	c := Choice{}
	for _, field := range strings.Split(text, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(field))
		if err != nil || n < 1 || n > 8 || c.n == len(c.pick) || c.n == 1 && c.pick[0] == n-1 {
			return Choice{}, fmt.Errorf("want %s, or one or two channels of 1 to 8, home's first, such as 3 or 3,4", strings.Join(Words(), ", "))
		}
		c.pick[c.n] = n - 1
		c.n++
	}
	return c, nil
}

// String returns the choice as ParseChoice reads it.
func (c Choice) String() string {
	switch {
	case c.n == 1:
		return strconv.Itoa(c.pick[0] + 1)
	case c.n == 2:
		return fmt.Sprintf("%d,%d", c.pick[0]+1, c.pick[1]+1)
	case c.word == "":
		return choices[0].word
	}
	return c.word
}

// Least returns how many channels a device is to be asked for: two, or as many as it
// takes to have those that are chosen.
func (c Choice) Least() int { return max(2, c.pick[0]+1, c.pick[1]+1) }

// Of returns the channels of src that are chosen. It closes src if they are not there.
func (c Choice) Of(src Source) (Source, error) {
	picked, err := c.from(src)
	if err != nil {
		src.Close()
	}
	return picked, err
}

func (c Choice) from(src Source) (Source, error) {
	if f := src.Format(); c.n > 0 {
		for _, k := range c.pick[:c.n] {
			if k >= f.Channels {
				return nil, fmt.Errorf("hear channel %d of %s: it has %d: choose another with --channels", k+1, f.Name, f.Channels)
			}
		}
		return channels(src, c.pick[:c.n]...), nil
	}
	if src.Format().Channels == 1 {
		return src, nil
	}
	for _, known := range choices {
		if known.word == c.String() {
			return known.of(src), nil
		}
	}
	panic("mic: there is no choice " + c.word)
}

// mix returns src with the mean of its channels as the only one. Closing it closes
// src.
func mix(src Source) Source {
	f := src.Format()
	pick := make([]int, f.Channels)
	for i := range pick {
		pick[i] = i
	}
	m := &picked{src: src, pick: pick, from: f.Channels, mean: true, format: f}
	m.format.Channels = 1
	return m
}
