package main

import (
	"net"
	"os"
	"strconv"
	"time"
)

// watchdog tells systemd, if that has started the show and wants to know, that there
// is a picture, and from then on that the show goes on: one that hangs says nothing
// and is started anew. See sd_notify(3). The zero value tells nobody.
type watchdog struct {
	socket net.Conn // nil for none
	every  time.Duration
	told   time.Time // last
}

// openWatchdog finds out whether anybody wants to be told.
func openWatchdog() watchdog {
	name := os.Getenv("NOTIFY_SOCKET") // one that begins with @ has no file: Go knows
	if name == "" {
		return watchdog{}
	}
	c, err := net.Dial("unixgram", name)
	if err != nil {
		return watchdog{} // whoever asked is gone
	}
	w := watchdog{socket: c}
	pid := os.Getenv("WATCHDOG_PID")
	if us, err := strconv.Atoi(os.Getenv("WATCHDOG_USEC")); err == nil && us > 0 && (pid == "" || pid == strconv.Itoa(os.Getpid())) {
		w.every = time.Duration(us) * time.Microsecond / 3
	}
	return w
}

// alive says that the show goes on.
func (w *watchdog) alive(now time.Time) {
	switch {
	case w.socket == nil:
	case w.told.IsZero():
		w.say("READY=1", now)
	case w.every > 0 && now.Sub(w.told) >= w.every:
		w.say("WATCHDOG=1", now)
	}
}

// say says something. If nobody listens any more that is no reason to end.
func (w *watchdog) say(what string, now time.Time) {
	w.told = now
	_ = w.socket.SetWriteDeadline(now.Add(time.Second / 10))
	_, _ = w.socket.Write([]byte(what))
}

// close says that the show ends by itself.
func (w *watchdog) close() {
	if w.socket != nil {
		w.say("STOPPING=1", time.Now())
		w.socket.Close()
	}
}
