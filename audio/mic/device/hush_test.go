//go:build cgo && linux

package device

import (
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
)

func TestHushDropsChatterAndNothingElse(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	saved, err := syscall.Dup(2)
	if err != nil {
		t.Fatal(err)
	}
	syscall.Dup3(int(w.Fd()), 2, 0)
	w.Close()
	restore := hush()
	os.Stderr.WriteString("ALSA lib pcm.c:2664: Unknown PCM\n\nscore: 2:1\njack server is not running or cannot be started\n")
	restore()
	os.Stderr.WriteString("full time\n")
	syscall.Dup3(saved, 2, 0)
	syscall.Close(saved)
	out, err := io.ReadAll(r) // ends when the filter has let go of the pipe
	if err != nil {
		t.Fatal(err)
	}
	if got := string(out); strings.Contains(got, "ALSA") || strings.Contains(got, "jack") ||
		!strings.Contains(got, "score: 2:1\n") || !strings.Contains(got, "full time\n") {
		t.Errorf("got %q, want our own lines alone", got)
	}
}
