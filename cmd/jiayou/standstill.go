package main

import (
	"errors"
	"net"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// standstill finds out that no picture comes any more. When a display server dies,
// its library ends the program, or the graphics driver waits for an answer that
// never comes: then nothing is drawn, said or heard, and only somebody beside the
// window can tell. Time is counted in looks, for whoever stops a process stops both.
type standstill struct {
	updates atomic.Int64 // of the window
	seen    int64        // of them, at the last look
	looks   int          // since then
	kiosk   bool         // nobody is there to end it
}

const (
	lookTime = time.Second
	// goneAfter is how many looks at the same picture make a display suspicious
	// that does not answer; hungAfter how many in a kiosk are too many whatever the
	// display says.
	goneAfter, hungAfter = 5, 60
)

var (
	errGone = errors.New("the display has gone")
	errHung = errors.New("the picture has stood still for a minute")
)

// look takes a look, and says what is wrong if it stands still.
func (s *standstill) look(answers func() bool) error {
	now := s.updates.Load()
	if now != s.seen || now == 0 { // before the first it is being loaded
		s.seen, s.looks = now, 0
		return nil
	}
	s.looks++
	switch {
	case s.looks >= goneAfter && !answers():
		return errGone
	case s.looks >= hungAfter && s.kiosk:
		return errHung
	}
	return nil
}

// watch looks until done, and ends the program by way of end when it stands still.
func (s *standstill) watch(done <-chan struct{}, end func(error)) {
	clock := time.NewTicker(lookTime)
	defer clock.Stop()
	for {
		select {
		case <-done:
			return
		case <-clock.C:
		}
		if err := s.look(func() bool { return displayAnswers(os.Getenv("DISPLAY")) }); err != nil {
			end(err)
			return
		}
	}
}

// displayAnswers reports whether an X server takes connections for a display, such
// as ":0", ":1.0" or "host:0"; true where there is none to ask.
func displayAnswers(display string) bool {
	host, number, ok := strings.Cut(display, ":")
	number, _, _ = strings.Cut(number, ".")
	n, err := strconv.Atoi(number)
	if runtime.GOOS != "linux" || !ok || err != nil {
		return true
	}
	if host != "" && host != "unix" {
		return dials("tcp", net.JoinHostPort(host, strconv.Itoa(6000+n)))
	}
	path := "/tmp/.X11-unix/X" + number
	return dials("unix", "@"+path) || dials("unix", path)
}

func dials(network, address string) bool {
	c, err := net.DialTimeout(network, address, lookTime)
	if err != nil {
		return false
	}
	c.Close()
	return true
}
