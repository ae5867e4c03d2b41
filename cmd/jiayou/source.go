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

// live returns the source that --mic names, in real time. A file or device that
// is named must be there; the default microphone may be missing.
func live(name string, seed uint64) (opener, error) {
	switch {
	case name == "none":
		return nil, nil
	case name == "":
		return func() (mic.Source, error) { return device.Open("") }, nil
	case recorded(name):
		open, err := recording(name, seed)
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
	first, err := device.Open(name)
	if err != nil {
		return nil, err
	}
	return func() (mic.Source, error) {
		if src := first; src != nil {
			first = nil
			return src, nil
		}
		return device.Open(name)
	}, nil
}

// recorded reports whether a name for --mic means a sound that does not depend
// on the moment.
func recorded(name string) bool {
	return name == "none" || name == "synthetic" || name == "-" || strings.HasSuffix(strings.ToLower(name), ".wav")
}

// recording returns a source that is as quick as its reader; nil for none.
func recording(name string, seed uint64) (opener, error) {
	switch name {
	case "none", "":
		return nil, nil
	case "synthetic":
		return func() (mic.Source, error) { return mic.Synthetic(seed), nil }, nil
	case "-":
		return mic.Stdin, nil
	}
	open := func() (mic.Source, error) { return mic.OpenWAV(name) }
	src, err := open()
	if err != nil {
		return nil, err
	}
	defer src.Close()
	if _, err := src.Read(make([]float32, src.Format().Channels)); err != nil {
		return nil, fmt.Errorf("read %s: there is no sound in it: %w", name, err)
	}
	return func() (mic.Source, error) { return mic.Loop(open) }, nil
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
