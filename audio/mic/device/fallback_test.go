package device

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

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
		_, at, err := firstOf(func(name string) (mic.Source, error) {
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
		if err == nil && c.names[at] != got {
			t.Errorf("%q of %q: got number %d for %q", c.names, c.there, at, got)
		}
		if got != c.want {
			t.Errorf("%q of %q: got %q, want %q", c.names, c.there, got, c.want)
		}
	}
}

// TestAStandInGivesWay to a better microphone that comes, and not to one that was there
// before and did not open.
func TestAStandInGivesWay(t *testing.T) {
	s := newStream(mic.Format{Rate: 48000, Channels: 1, Name: "desk"})
	s.stop = func() {}
	look, done := make(chan time.Time), make(chan struct{})
	usb := [...]bool{true, true, false, false, true} // whether it is there
	n := 0
	go func() {
		defer close(done)
		s.giveWay([]string{"usb"}, func(string) bool { n++; return usb[n-1] }, look)
	}()
	buf := make([]float32, 480)
	for range len(usb) - 1 {
		s.ring.put(buf)
		if _, err := s.Read(buf); err != nil {
			t.Fatalf("at look %d: %v", n, err)
		}
		look <- time.Time{}
	}
	<-done
	s.ring.put(buf)
	if _, err := s.Read(buf); !errors.Is(err, mic.ErrLost) || !strings.Contains(err.Error(), `microphone "usb" is there`) {
		t.Errorf("got %v, want that it is lost for the better one", err)
	}
}

// TestAClosedStandInLooksNoMore.
func TestAClosedStandInLooksNoMore(t *testing.T) {
	s := newStream(mic.Format{Rate: 48000, Channels: 1})
	s.stop = func() {}
	s.Close()
	s.giveWay([]string{"usb"}, func(string) bool { return false }, nil)
}

func TestLatencyIsTheSystemsAndThePoll(t *testing.T) {
	s := newStream(mic.Format{Rate: 48000, Channels: 1})
	s.latency = 0.012
	if got, want := s.Latency(), 0.0145; got < want-1e-9 || got > want+1e-9 {
		t.Errorf("got %v s, want %v", got, want)
	}
}
