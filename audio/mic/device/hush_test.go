//go:build linux

package device_test

import (
	"io"
	"os"
	"syscall"
	"testing"

	"jiayou/audio"
	"jiayou/audio/mic/device"
)

// printed returns what is printed on standard error while f runs.
func printed(t *testing.T, f func()) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	saved, err := syscall.Dup(2)
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Close(saved)
	if err := syscall.Dup3(int(w.Fd()), 2, 0); err != nil {
		t.Fatal(err)
	}
	w.Close()
	f()
	syscall.Dup3(saved, 2, 0)
	out, _ := io.ReadAll(r)
	return string(out)
}

func TestLookingForDevicesIsQuiet(t *testing.T) {
	if out := printed(t, func() {
		if _, err := device.List(); err != nil {
			t.Error(err)
		}
	}); out != "" {
		t.Errorf("got %q on standard error, want nothing", out)
	}
}

func TestAServerThatDiesIsQuiet(t *testing.T) {
	ear := listen(t, "")
	out := printed(t, func() {
		server.Kill()
		eventually(t, "lost", func() bool { return ear.Hear().Status.State == audio.Lost })
	})
	ear.Close()
	if err := server.Restart(); err != nil {
		t.Fatal(err)
	}
	if out != "" {
		t.Errorf("got %q on standard error, want nothing", out)
	}
}
