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
	if os.Getenv(asked) != "" {
		look()
		return 0
	}
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

// patience is how long a test waits for what has to come: a machine that has much
// else to do takes its time.
const patience = time.Minute

// lookTime is the time between two looks.
const lookTime = 2 * time.Millisecond

// eventually waits until what is true. It returns how long it took, and how late this
// machine was with any of the looks, which come on time where nothing else is to do.
func eventually(t *testing.T, what string, is func() bool) (took, late time.Duration) {
	t.Helper()
	start := time.Now()
	tick := time.NewTicker(lookTime)
	defer tick.Stop()
	for last := start; ; <-tick.C {
		now := time.Now()
		late, last = max(late, now.Sub(last)-lookTime), now
		if is() {
			return now.Sub(start), late
		}
		if now.Sub(start) > patience {
			t.Fatalf("%s: not within %v", what, patience)
		}
	}
}

// listen opens an ear on a device and waits until it hears.
func listen(t *testing.T, name string) *audio.Ear {
	t.Helper()
	ear := audio.Open(func() (mic.Source, error) { return device.Open(name) }, audio.Config{})
	t.Cleanup(ear.Close)
	eventually(t, "listening", func() bool { return ear.Hear().Status.State == audio.Listening })
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
			_, late := eventually(t, "level", func() bool { return ear.Hear().Stands[audio.Home].Level > 0.5 })
			_, later := eventually(t, "roar", func() bool { return ear.Hear().Stands[audio.Away].Roar == cheer.Confirmed })
			if got := ear.Hear().Status.Dropped; got != 0 && max(late, later) < 15*time.Millisecond {
				t.Errorf("got %d samples dropped, want none", got)
			}
		})
	}
}

// TestNoDeviceAtAll comes before a server dies under a stream: PortAudio hangs of it
// now and then, for the rest of the process.
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

func TestServerThatDiesAndReturns(t *testing.T) {
	for _, name := range []string{"", "crowd.monitor"} {
		t.Run("device "+name, func(t *testing.T) {
			ear := listen(t, name)
			server.Kill()
			took, late := eventually(t, "lost", func() bool { return ear.Hear().Status.State == audio.Lost })
			if took > time.Second+10*late { // several threads in turn may be as late
				t.Errorf("got the loss after %v on a machine that is %v late, want within a second", took, late)
			}
			if p := ear.Hear().Status.Problem; !strings.Contains(p, "microphone") || strings.Contains(p, "\n") {
				t.Errorf("got problem %q, want one line about the microphone", p)
			}
			if err := server.Restart(); err != nil {
				t.Fatal(err)
			}
			eventually(t, "listening again", func() bool { return ear.Hear().Status.State == audio.Listening })
			play(t, "../../testdata/cheer_hall.wav")
			eventually(t, "roar", func() bool { return ear.Hear().Stands[audio.Home].Roar == cheer.Confirmed })
		})
	}
}

// TestAMicrophoneThatIsUnplugged has another one beside it, which the sound server would
// rather give than none: the loss of one that was chosen is told all the same, within a
// second, and it is heard again when it is back.
func TestAMicrophoneThatIsUnplugged(t *testing.T) {
	unplug, err := server.Plug("usb")
	if err != nil {
		t.Fatal(err)
	}
	ear := listen(t, "usb.monitor")
	unplug()
	if n, err := server.Recorders(); err != nil || n != 0 {
		t.Errorf("got %d records (%v), want that of the microphone ended, and not moved to another one", n, err)
	}
	took, late := eventually(t, "lost", func() bool { return ear.Hear().Status.State == audio.Lost })
	if took > time.Second+10*late {
		t.Errorf("got the loss after %v on a machine that is %v late, want within a second", took, late)
	}
	if unplug, err = server.Plug("usb"); err != nil {
		t.Fatal(err)
	}
	defer unplug()
	eventually(t, "listening again", func() bool { return ear.Hear().Status.State == audio.Listening })
}

// TestTheBetterMicrophoneIsHeardAgain after it was unplugged and another stood in for it.
func TestTheBetterMicrophoneIsHeardAgain(t *testing.T) {
	unplug, err := server.Plug("usb")
	if err != nil {
		t.Fatal(err)
	}
	ear := audio.Open(func() (mic.Source, error) { return device.OpenAny(2, "usb", "") }, audio.Config{})
	t.Cleanup(ear.Close)
	hears := func(better bool) func() bool {
		return func() bool {
			st := ear.Hear().Status
			return st.State == audio.Listening && strings.Contains(st.Source, "usb") == better
		}
	}
	eventually(t, "the better one", hears(true))
	unplug()
	eventually(t, "the one that stands in", hears(false))
	if unplug, err = server.Plug("usb"); err != nil {
		t.Fatal(err)
	}
	defer unplug()
	eventually(t, "the better one again", hears(true))
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
	case <-time.After(patience):
		t.Error("got a Read that still waits after Close, want it to end")
	}
}
