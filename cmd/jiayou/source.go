package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"jiayou/audio/mic"
	"jiayou/audio/mic/device"
)

// opener opens a source of sound, each time that it is called. A nil opener is
// silence by choice.
type opener func() (mic.Source, error)

// source is where sound comes from, and which channels of it are heard.
type source struct {
	mic      string
	channels mic.Choice
	seed     uint64 // of a synthetic crowd
}

// source is what the options say of it.
func (o *options) source() source { return source{o.mic, o.channels, o.match.Seed} }

// live returns the source that --mic names, in real time. A file or device that
// is named must be there; the default microphone may be missing.
func (s source) live() (opener, error) {
	switch {
	case s.mic == "none":
		return nil, nil
	case recorded(s.mic):
		open, err := s.recording()
		if err != nil {
			return nil, err
		}
		return func() (mic.Source, error) {
			src, err := open()
			if err != nil {
				return nil, err
			}
			return mic.Paced(src), nil
		}, nil
	}
	open := s.device
	if s.mic == "" {
		return open, nil
	}
	first, err := open()
	if err != nil {
		return nil, err
	}
	return func() (mic.Source, error) {
		if src := first; src != nil {
			first = nil
			return src, nil
		}
		return open()
	}, nil
}

// device opens the first microphone there is of those that are named, a|b|default.
func (s source) device() (mic.Source, error) {
	names := strings.Split(s.mic, "|")
	for i, name := range names {
		if names[i] = strings.TrimSpace(name); names[i] == "default" {
			names[i] = ""
		}
	}
	src, err := device.OpenAny(s.channels.Least(), names...)
	if err != nil {
		return nil, err
	}
	return s.channels.Of(src)
}

// recorded reports whether a name for --mic means a sound that does not depend
// on the moment.
func recorded(name string) bool {
	return name == "none" || name == "synthetic" || name == "-" || strings.HasSuffix(strings.ToLower(name), ".wav")
}

// recording returns a source that is as quick as its reader; nil for none.
func (s source) recording() (opener, error) {
	switch s.mic {
	case "none", "":
		return nil, nil
	case "synthetic":
		return func() (mic.Source, error) { return mic.Synthetic(s.seed), nil }, nil
	case "-":
		return func() (mic.Source, error) { return s.chosen(mic.Stdin()) }, nil
	}
	open := func() (mic.Source, error) { return s.chosen(mic.OpenWAV(s.mic)) }
	src, err := open()
	if err != nil {
		return nil, err
	}
	defer src.Close()
	if _, err := src.Read(make([]float32, src.Format().Channels)); err != nil {
		return nil, fmt.Errorf("read %s: there is no sound in it: %w", s.mic, err)
	}
	return func() (mic.Source, error) { return mic.Loop(open) }, nil
}

// chosen returns the channels that are heard of a source that has been opened.
func (s source) chosen(src mic.Source, err error) (mic.Source, error) {
	if err != nil {
		return nil, err
	}
	return s.channels.Of(src)
}

// listMics prints the microphones there are, one a line.
func listMics(out io.Writer) error {
	names, err := device.List()
	if err != nil {
		return err
	}
	if len(names) == 0 {
		fmt.Fprintln(os.Stderr, "there is no microphone")
	}
	for _, n := range names {
		fmt.Fprintln(out, n)
	}
	return nil
}
