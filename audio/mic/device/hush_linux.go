//go:build cgo && linux

package device

import (
	"bufio"
	"os"
	"strings"
	"syscall"
)

// hush keeps the chatter of the C libraries off standard error until the
// function that it returns is called: PortAudio tries every plug-in of ALSA and
// JACK, and each complains. Meanwhile everything that is written to standard
// error goes through a filter, so that other lines, also of children that are
// started then, are not lost. When descriptors are short there is chatter, and
// nothing worse.
func hush() (restore func()) {
	saved, err := syscall.Dup(2)
	if err != nil {
		return func() {}
	}
	syscall.CloseOnExec(saved)
	r, w, err := os.Pipe()
	if err != nil {
		syscall.Close(saved)
		return func() {}
	}
	err = syscall.Dup3(int(w.Fd()), 2, 0)
	w.Close()
	if err != nil {
		syscall.Close(saved)
		r.Close()
		return func() {}
	}
	out := os.NewFile(uintptr(saved), "standard error")
	go pass(r, out)
	return func() { syscall.Dup3(saved, 2, 0) }
}

// pass copies lines until the last writer is gone.
func pass(r, out *os.File) {
	defer out.Close()
	defer r.Close()
	in := bufio.NewReader(r)
	for {
		line, err := in.ReadString('\n')
		if !chatter(line) {
			out.WriteString(line)
		}
		if err != nil {
			return
		}
	}
}

// chatter reports whether a line comes from PortAudio, ALSA or JACK, which also
// leaves empty lines.
func chatter(line string) bool {
	if strings.TrimSpace(line) == "" {
		return true
	}
	for _, start := range []string{
		"ALSA lib ", "Expression '", "Cannot connect to server ", "jack server is not running",
		"JackShm", "connect(2) call to ", "attempt to connect to server failed", "Cannot connect to named",
	} {
		if strings.HasPrefix(line, start) {
			return true
		}
	}
	return false
}
