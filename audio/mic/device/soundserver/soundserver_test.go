package soundserver_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"jiayou/audio/mic"
	"jiayou/audio/mic/device/soundserver"
)

func TestServerLeavesNothingBehind(t *testing.T) {
	server, err := soundserver.Start()
	if err != nil {
		t.Fatal(err)
	}
	dir := ""
	for _, kv := range server.Env() {
		if d, ok := strings.CutPrefix(kv, "XDG_RUNTIME_DIR="); ok {
			dir = d
		}
	}
	clip, err := mic.OpenWAV("../../../testdata/other_cough.wav")
	if err != nil {
		t.Fatal(err)
	}
	playing, err := server.Play(clip)
	if err != nil {
		t.Fatal(err)
	}
	if err := playing.Wait(); err != nil {
		t.Errorf("got %v from a clip of 0.7 s, want it to be played to its end", err)
	}
	if err := server.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(dir); dir == "" || !os.IsNotExist(err) {
		t.Errorf("got %v of directory %q after Close, want it gone", err, dir)
	}
}

func TestMissingProgramIsNamedWithItsPackages(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := soundserver.Start()
	if err == nil || !strings.Contains(err.Error(), "pulseaudio is not installed: apt-get install pulseaudio") {
		t.Errorf("got %v, want an error that names the packages", err)
	}
}

func ExampleStart() {
	server, err := soundserver.Start()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer server.Close()
	for _, kv := range server.Env() {
		key, _, _ := strings.Cut(kv, "=")
		fmt.Print(key, " ")
	}
	// Output: XDG_RUNTIME_DIR PULSE_RUNTIME_PATH PULSE_STATE_PATH PULSE_COOKIE PULSE_SERVER ALSA_CONFIG_PATH
}
