//go:build linux

package device_test

import (
	"io"
	"os"
	"syscall"
	"testing"

	"jiayou/audio/mic/device"
)

func TestLookingForDevicesIsQuiet(t *testing.T) {
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
	_, err = device.List()
	syscall.Dup3(saved, 2, 0)
	if err != nil {
		t.Error(err)
	}
	if out, _ := io.ReadAll(r); len(out) != 0 {
		t.Errorf("got %q on standard error, want nothing", out)
	}
}
