//go:build cgo && !race && linux

package device_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jiayou/audio/mic/device"
)

// asked is set in the environment of a child that looks for microphones and ends.
const asked = "JIAYOU_TEST_LOOKS_FOR_MICROPHONES"

// look is what that child does: an abort in C would end it, not its test.
func look() {
	names, err := device.List()
	fmt.Printf("%q %v\n", names, err)
	src, err := device.Open("")
	if err == nil {
		src.Close()
	}
	fmt.Println(err)
}

// TestALSAThatIsNotSetUp lets children look for microphones with configurations of ALSA
// with which PortAudio has no device, and then some of which it lives through.
func TestALSAThatIsNotSetUp(t *testing.T) {
	const (
		lacking = "ALSA's configuration is missing or has no default device: install libasound2-data, or mend what ALSA_CONFIG_PATH names"
		broken  = "ALSA cannot read its configuration (Invalid argument): mend what ALSA_CONFIG_PATH or ~/.asoundrc names"
	)
	dir := t.TempDir()
	write := func(text string) string {
		f, err := os.CreateTemp(dir, "*.conf")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		f.WriteString(text)
		return "ALSA_CONFIG_PATH=" + f.Name()
	}
	for name, c := range map[string]struct{ env, want string }{
		"a path to nowhere":        {"ALSA_CONFIG_PATH=/nonexistent/alsa.conf", lacking},
		"a folder that is missing": {"ALSA_CONFIG_DIR=/nonexistent", lacking},
		"a folder for a file":      {"ALSA_CONFIG_PATH=" + dir, lacking},
		"an empty file":            {write(""), lacking},
		"no devices":               {write("pcm {}"), lacking},
		"a number for devices":     {write("pcm 3"), lacking},
		"only a card":              {write("pcm.hw { type hw }"), lacking},
		"no end":                   {write("pcm { "), broken},
		"a default that is absent": {write("pcm.!default { type hw card 31 }"), ""},
		"a default of silence":     {write("pcm.!default { type null }"), ""},
	} {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(slices.DeleteFunc(os.Environ(), func(kv string) bool {
			return strings.HasPrefix(kv, "ALSA_CONFIG_") || strings.HasPrefix(kv, "PULSE_")
		}), asked+"=1", c.env, "PULSE_SERVER=unix:"+filepath.Join(dir, "none"))
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Errorf("%s: got %v: %.300s", name, err, out)
		}
		want := ""
		if c.want != "" {
			want = "[] list microphones: " + c.want + "\nopen the default microphone: there is no microphone: " + c.want + "\n"
		}
		if !strings.Contains(string(out), want) || strings.Count(string(out), "\n") != 2 {
			t.Errorf("%s: got %q, want %q", name, out, want)
		}
	}
}

// TestASoundServerIsHeardWithoutALSA lets a child look whose ALSA is not set up, where
// PulseAudio answers.
func TestASoundServerIsHeardWithoutALSA(t *testing.T) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asked+"=1", "ALSA_CONFIG_PATH=/nonexistent/alsa.conf")
	out, err := cmd.CombinedOutput()
	if want := "[\"crowd.monitor\"] <nil>\n<nil>\n"; err != nil || string(out) != want {
		t.Errorf("got %q and %v, want %q", out, err, want)
	}
}
