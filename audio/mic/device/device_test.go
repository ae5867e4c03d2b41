package device_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/mic"
	"jiayou/audio/mic/device"
	"jiayou/audio/mic/device/soundserver"
)

// server is the sound server of all tests: PortAudio reads the environment of
// its process, which has one.
var server *soundserver.Server

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	var err error
	if server, err = soundserver.Start(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer server.Close()
	for _, kv := range server.Env() {
		key, value, _ := strings.Cut(kv, "=")
		os.Setenv(key, value)
	}
	return m.Run()
}

// eventually waits until what is true, at most for a limit, and returns how
// long it took.
func eventually(t *testing.T, what string, limit time.Duration, is func() bool) time.Duration {
	t.Helper()
	start := time.Now()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for range tick.C {
		if is() {
			return time.Since(start)
		}
		if time.Since(start) > limit {
			t.Fatalf("%s: not within %v", what, limit)
		}
	}
	return 0
}

// listen opens an ear on a device and waits until it hears.
func listen(t *testing.T, name string) *audio.Ear {
	t.Helper()
	ear := audio.Open(func() (mic.Source, error) { return device.Open(name) }, audio.Config{})
	t.Cleanup(ear.Close)
	eventually(t, "listening", 10*time.Second, func() bool { return ear.Hear().Status.State == audio.Listening })
	return ear
}

// play plays a recording on the server until the test ends.
func play(t *testing.T, path string) {
	t.Helper()
	src, err := mic.Loop(func() (mic.Source, error) { return mic.OpenWAV(path) })
	if err != nil {
		t.Fatal(err)
	}
	playing, err := server.Play(src)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(playing.Stop)
}

func TestRoarThroughTheSoundServer(t *testing.T) {
	for _, name := range []string{"", "crowd.monitor"} { // PortAudio if there is cgo, and PulseAudio
		t.Run("device "+name, func(t *testing.T) {
			ear := listen(t, name)
			if h := ear.Hear(); h.Stands[audio.Home].Roar != cheer.Off || h.Stands[audio.Home].Level > 0.1 {
				t.Fatalf("got %+v before anybody cheers, want silence", h)
			}
			play(t, "../../testdata/cheer_hall.wav")
			eventually(t, "level", 3*time.Second, func() bool { return ear.Hear().Stands[audio.Home].Level > 0.5 })
			eventually(t, "roar", 5*time.Second, func() bool { return ear.Hear().Stands[audio.Away].Roar == cheer.Confirmed })
			if got := ear.Hear().Status.Dropped; got != 0 {
				t.Errorf("got %d samples dropped, want none", got)
			}
		})
	}
}

func TestServerThatDiesAndReturns(t *testing.T) {
	for _, name := range []string{"", "crowd.monitor"} {
		t.Run("device "+name, func(t *testing.T) {
			ear := listen(t, name)
			server.Kill()
			took := eventually(t, "lost", 5*time.Second, func() bool { return ear.Hear().Status.State == audio.Lost })
			if took > time.Second {
				t.Errorf("got the loss after %v, want within a second", took)
			}
			if p := ear.Hear().Status.Problem; !strings.Contains(p, "microphone") || strings.Contains(p, "\n") {
				t.Errorf("got problem %q, want one line about the microphone", p)
			}
			if err := server.Restart(); err != nil {
				t.Fatal(err)
			}
			eventually(t, "listening again", 15*time.Second, func() bool { return ear.Hear().Status.State == audio.Listening })
			play(t, "../../testdata/cheer_hall.wav")
			eventually(t, "roar", 10*time.Second, func() bool { return ear.Hear().Stands[audio.Home].Roar == cheer.Confirmed })
		})
	}
}

func TestListNamesTheServersSources(t *testing.T) {
	names, err := device.List()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(strings.Join(names, " "), "crowd.monitor") {
		t.Errorf("got devices %q, want crowd.monitor among them", names)
	}
}

func TestPartOfANameInAnyCase(t *testing.T) {
	src, err := device.Open("CROWD")
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	if got, want := src.Format(), (mic.Format{Rate: 48000, Channels: 2, Name: `microphone "crowd.monitor"`}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestNameThatDoesNotExist(t *testing.T) {
	_, err := device.Open("gramophone")
	if err == nil || !strings.Contains(err.Error(), `open microphone "gramophone": there is none of that name: choose one of`) ||
		!strings.Contains(err.Error(), `"crowd.monitor"`) {
		t.Errorf("got %v, want an error that lists the devices there are", err)
	}
}

func TestNoDeviceAtAll(t *testing.T) {
	server.Kill()
	defer func() {
		if err := server.Restart(); err != nil {
			t.Fatal(err)
		}
	}()
	for _, name := range []string{"", "usb"} {
		_, err := device.Open(name)
		if err == nil || !strings.Contains(err.Error(), "there is no microphone: plug one in") {
			t.Errorf("name %q: got %v, want an error that there is no microphone", name, err)
		}
	}
}

func TestClosedStreamEndsItsReader(t *testing.T) {
	src, err := device.Open("")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() {
		buf := make([]float32, 960)
		for {
			if _, err := src.Read(buf); err != nil {
				ended <- err
				return
			}
		}
	}()
	src.Close()
	select {
	case <-ended:
	case <-time.After(3 * time.Second):
		t.Error("got a Read that still waits 3 s after Close, want it to end")
	}
}
