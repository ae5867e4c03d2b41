package main

import (
	"fmt"
	"net"
	"runtime"
	"testing"
)

// TestAPictureThatStandsStill looks once a second at a show that draws for a while
// and then no more.
func TestAPictureThatStandsStill(t *testing.T) {
	for _, c := range []struct {
		name    string
		kiosk   bool
		answers bool
		ended   int // looks after the last picture, 0 for never
		want    error
	}{
		{"the display has gone", false, false, goneAfter, errGone},
		{"a kiosk's display has gone", true, false, goneAfter, errGone},
		{"a kiosk hangs", true, true, hungAfter, errHung},
		{"somebody is there", false, true, 0, nil},
	} {
		s := &standstill{kiosk: c.kiosk}
		look := func() error { return s.look(func() bool { return c.answers }) }
		for n := range 1000 {
			if n > 300 { // it took so long to load
				s.updates.Add(60)
			}
			if err := look(); err != nil {
				t.Fatalf("%s: got %v while pictures came, or before the first", c.name, err)
			}
		}
		ended, got := 0, error(nil)
		for n := 1; n < 1000 && got == nil; n++ {
			if got = look(); got != nil {
				ended = n
			}
		}
		if got != c.want || ended != c.ended {
			t.Errorf("%s: got %v after %d looks, want %v after %d", c.name, got, ended, c.want, c.ended)
		}
	}
}

func TestWhichDisplayAnswers(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("skipped: only on Linux is there a display to ask")
	}
	server, err := net.Listen("unix", "@/tmp/.X11-unix/X91877") // no server has this number
	if err != nil {
		t.Fatal(err)
	}
	for display, want := range map[string]bool{
		":91877": true, ":91877.0": true, "unix:91877": true, ":91876": false, "": true, "wayland": true,
	} {
		if got := displayAnswers(display); got != want {
			t.Errorf("%q: got %v, want %v", display, got, want)
		}
	}
	server.Close()
	if displayAnswers(":91877") {
		t.Error("a server that is gone answers")
	}
	tcp, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := tcp.Addr().(*net.TCPAddr).Port
	display := fmt.Sprintf("127.0.0.1:%d", port-6000)
	if !displayAnswers(display) {
		t.Errorf("%s does not answer", display)
	}
	tcp.Close()
	if displayAnswers(display) {
		t.Errorf("%s answers", display)
	}
}
