package device

import (
	"fmt"
	"testing"

	"jiayou/audio/mic"
)

func TestFallsBackToWhatIsThere(t *testing.T) {
	for _, c := range []struct {
		there, names []string
		want         string
	}{
		{[]string{"usb", "desk", ""}, []string{"usb", "desk", ""}, "usb"},
		{[]string{"desk", ""}, []string{"usb", "desk", ""}, "desk"},
		{[]string{""}, []string{"usb", "desk", ""}, ""},
		{[]string{""}, []string{"usb", "desk"}, "no usb"},
		{nil, []string{""}, "no "},
	} {
		got := "\x00"
		_, err := firstOf(func(name string) (mic.Source, error) {
			for _, there := range c.there {
				if there == name {
					got = name
					return mic.None(), nil
				}
			}
			return nil, fmt.Errorf("no %s", name)
		}, c.names)
		if err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%q of %q: got %q, want %q", c.names, c.there, got, c.want)
		}
	}
}

func TestLatencyIsTheSystemsAndThePoll(t *testing.T) {
	s := newStream(mic.Format{Rate: 48000, Channels: 1})
	s.latency = 0.012
	if got, want := s.Latency(), 0.0145; got < want-1e-9 || got > want+1e-9 {
		t.Errorf("got %v s, want %v", got, want)
	}
}
