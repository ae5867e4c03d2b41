package main

import (
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"
)

// TestAWatchdogIsToldThatTheShowGoesOn listens where systemd would.
func TestAWatchdogIsToldThatTheShowGoesOn(t *testing.T) {
	socket := filepath.Join(t.TempDir(), "notify")
	systemd, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: socket, Net: "unixgram"})
	if err != nil {
		t.Fatal(err)
	}
	defer systemd.Close()
	t.Setenv("NOTIFY_SOCKET", socket)
	t.Setenv("WATCHDOG_USEC", "30000000")
	t.Setenv("WATCHDOG_PID", strconv.Itoa(os.Getpid()))
	w := openWatchdog()
	began := time.Now()
	for second := range 61 {
		w.alive(began.Add(time.Duration(second) * time.Second))
	}
	w.close()
	var said []string
	for range 8 {
		buf := make([]byte, 64)
		n, err := systemd.Read(buf)
		if err != nil {
			t.Fatal(err)
		}
		said = append(said, string(buf[:n]))
	}
	want := slices.Concat([]string{"READY=1"}, slices.Repeat([]string{"WATCHDOG=1"}, 6), []string{"STOPPING=1"})
	if !slices.Equal(said, want) {
		t.Errorf("got %v in a minute, want %v: every third of the half minute", said, want)
	}
}

// TestAWatchdogThatIsNoneOfOurs is told that there is a picture, and no more.
func TestAWatchdogThatIsNoneOfOurs(t *testing.T) {
	for _, c := range []struct{ socket, pid string }{{"", "1"}, {filepath.Join(t.TempDir(), "nobody"), "1"}} {
		t.Setenv("NOTIFY_SOCKET", c.socket)
		t.Setenv("WATCHDOG_USEC", "30000000")
		t.Setenv("WATCHDOG_PID", c.pid)
		w := openWatchdog()
		w.alive(time.Now())
		w.close()
		if w.every != 0 || w.socket != nil {
			t.Errorf("got %+v for socket %q, want nothing told", w, c.socket)
		}
	}
}
