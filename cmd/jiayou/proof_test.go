//go:build cgo && linux

package main

import (
	"fmt"
	"image"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"jiayou/audio/mic"
	"jiayou/audio/mic/device/soundserver"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
)

// TestCrowdInTheRoomHelpsTheFallen is the whole product in one test. The real
// program plays a match in a window, hears a sound server through PortAudio,
// and when a robot lies, a recorded crowd begins to cheer into the room. The
// program's own log tells the rest: the meter rises, a roar is confirmed, and
// that robot is up sooner than in the same match in a silent hall.
func TestCrowdInTheRoomHelpsTheFallen(t *testing.T) {
	fall := findFall(t)
	t.Logf("seed %d: robot %d of %s hits the turf at %.2f s and lies for %.2f s in silence",
		fall.seed, fall.robot, fall.side, fall.at, fall.lying)
	server, err := soundserver.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	program := buildShow(t)

	silent := program.watch(t, server, fall, nil)
	if silent.roars != 0 || silent.saved != 0 || math.Abs(silent.lying-fall.lying) > 0.015 {
		t.Errorf("silent hall: got %d roars, %.2f s on the ground, %.2f s saved, want 0, %.2f and 0",
			silent.roars, silent.lying, silent.saved, fall.lying)
	}
	cheered := program.watch(t, server, fall, func() { applaud(t, server) })
	t.Logf("in silence: meter at %.2f, %d roars, %.2f s on the ground", silent.meter, silent.roars, silent.lying)
	t.Logf("with cheers: meter at %.2f, %d roars, %.2f s on the ground, %.2f s saved",
		cheered.meter, cheered.roars, cheered.lying, cheered.saved)
	if cheered.meter < 0.5 || cheered.meter < silent.meter+0.4 {
		t.Errorf("got a meter at %.2f with cheers and %.2f without, want it to rise", cheered.meter, silent.meter)
	}
	if cheered.roars == 0 {
		t.Error("no roar was confirmed")
	}
	sooner := fall.lying - cheered.lying
	if sooner < 0.25 || cheered.lying < 0.75*fall.lying-0.015 {
		t.Errorf("got the robot up after %.2f s instead of %.2f, want it at least 0.25 s sooner, and not under 75 %%",
			cheered.lying, fall.lying)
	}
	if math.Abs(sooner-cheered.saved) > 0.02 {
		t.Errorf("got %.2f s saved by the program's account, want %.2f", cheered.saved, sooner)
	}
	if !strings.Contains(cheered.source, "microphone") {
		t.Errorf("got source %q, want a microphone", cheered.source)
	}
	for _, p := range append(silent.pictures, cheered.pictures...) {
		checkPicture(t, p)
	}
	if len(cheered.pictures) == 0 {
		t.Error("no picture of the rescue was saved")
	}
}

// foretold is a fall that happens in a match if nobody cheers before it.
type foretold struct {
	seed  uint64
	side  string
	robot int
	at    float64 // s: when it hits the turf
	lying float64 // s until it stands, in silence
}

// findFall plays matches until a robot falls, lies for four to eight seconds
// and gets up.
func findFall(t *testing.T) foretold {
	t.Helper()
	long := func(e *sim.Event) bool { return e.Kind == sim.EventUp && e.Value > 4 && e.Value < 8 }
	for seed := range uint64(50) {
		if m, e, found := foresee(t, seed, long); found {
			return foretold{
				seed: seed, side: e.Side.String(), robot: m.Frame().Robots[e.Robot].Number,
				at: float64(e.Tick)/sim.TicksPerSecond - e.Value, lying: e.Value,
			}
		}
	}
	t.Fatal("nobody fell in fifty matches")
	return foretold{}
}

// showProgram is the built program.
type showProgram struct{ path string }

// built is the program for all tests that want it; whoever runs them removes it.
var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "jiayou")
	if err != nil {
		return "", err
	}
	leftOver = append(leftOver, dir)
	path := filepath.Join(dir, "jiayou")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return path, nil
})

func buildShow(t testing.TB) showProgram {
	t.Helper()
	if !display() {
		t.Fatal("this test opens a window: run it with make test, or under xvfb-run")
	}
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return showProgram{path}
}

// witness is what the log of a run says of a fall.
type witness struct {
	meter    float64 // level while the robot lay: half of the time it was higher
	roars    int
	lying    float64
	saved    float64
	source   string
	pictures []string
}

// watch runs the show from shortly before a fall until that robot stands. It
// calls cheer, if there is one, when the robot lies.
func (p showProgram) watch(t *testing.T, server *soundserver.Server, fall foretold, cheer func()) (w witness) {
	t.Helper()
	shots := t.TempDir()
	lies, stands := false, false
	var levels []float64
	begin := strconv.FormatFloat(fall.at-4, 'f', 2, 64) + "s"
	p.run(t, server, func(n *show.Note) bool {
		ours := n.Side == fall.side && n.Robot == fall.robot && n.Time > fall.at-1
		switch {
		case n.Kind == "ear" && n.Source != "":
			w.source = n.Source
		case n.Kind == "down" && ours:
			lies = true
			if cheer != nil {
				cheer()
			}
		case n.Kind == "roar":
			w.roars++
		case n.Kind == "meter" && lies && !stands:
			levels = append(levels, n.Meters[0].Level)
		case n.Kind == "up" && ours:
			w.lying, w.saved, stands = n.Lying, n.Saved, true
		}
		return n.Kind == "meter" && n.Time > fall.at+fall.lying+1
	}, "--seed", strconv.FormatUint(fall.seed, 10), "--from", begin, "--shots", shots)
	if !stands {
		t.Fatalf("robot %d of %s never stood up", fall.robot, fall.side)
	}
	if slices.Sort(levels); len(levels) > 0 {
		w.meter = levels[len(levels)/2]
	}
	w.pictures, _ = filepath.Glob(filepath.Join(shots, "*.png"))
	return w
}

// run runs the show beside a sound server: see attend.
func (p showProgram) run(t *testing.T, server *soundserver.Server, enough func(n *show.Note) bool, args ...string) {
	t.Helper()
	cmd := exec.Command(p.path, append(args, "--lang", "en")...)
	cmd.Env = append(os.Environ(), server.Env()...)
	attend(t, cmd, enough)
}

// TestShowOutlivesItsSoundServer kills the sound server in mid-match. The
// stream just stops calling back; the show notices, says so, plays on, and listens
// again when the server is back. So do its loudspeakers. That it notices within a
// second is a test of the ear's, in a time of its own: here the machine may have much
// else to do.
func TestShowOutlivesItsSoundServer(t *testing.T) {
	server, err := soundserver.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	var killed, lost, back, played time.Time
	var said, heard []string
	before, after := 0.0, 0.0 // match time when the server died and when that was noticed
	listening := false
	buildShow(t).run(t, server, func(n *show.Note) bool {
		now := time.Now()
		switch {
		case n.Kind == "meter" && killed.IsZero() && listening && slices.Contains(heard, "playing"):
			server.Kill()
			killed, before = now, n.Time
		case n.Kind == "ear" && n.State == "lost" && lost.IsZero():
			lost, after = now, n.Time
		case n.Kind == "meter" && !lost.IsZero() && played.IsZero() && n.Time > before+2:
			played = now
			if err := server.Restart(); err != nil {
				t.Error(err)
			}
		case n.Kind == "ear" && n.State == "listening" && !lost.IsZero():
			back = now
		case n.Kind == "ear" && n.State == "listening":
			listening = true
		case n.Kind == "say" && !killed.IsZero():
			said = append(said, n.Line)
		case n.Kind == "sound":
			heard = slices.Compact(append(heard, n.State))
		}
		return !back.IsZero() && len(said) >= 2 && heard[len(heard)-1] == "playing"
	}, "--seed", "1")
	if lost.IsZero() || after-before > 10 {
		t.Errorf("got the loss noticed after %.1f s of the match, want it soon", after-before)
	}
	if played.IsZero() || back.IsZero() {
		t.Fatalf("played on: %v, listening again: %v, want both", !played.IsZero(), !back.IsZero())
	}
	if got := strings.Join(said, " "); !strings.Contains(got, "mic.lost") || !strings.Contains(got, "mic.back") {
		t.Errorf("got %q said on the screen, want that the microphone was lost and came back", got)
	}
	if got, want := strings.Join(heard, " "), "playing lost playing"; !strings.HasSuffix(got, want) {
		t.Errorf("got loudspeakers that were %q, want %q", got, want)
	}
	t.Logf("noticed after %v, listening %v after the server's return, said %q", lost.Sub(killed), back.Sub(played), said)
}

// applaud lets a recorded crowd cheer in the room, over and over.
func applaud(t *testing.T, server *soundserver.Server) {
	t.Helper()
	crowd, err := mic.Loop(func() (mic.Source, error) { return mic.OpenWAV("../../audio/testdata/cheer_hall.wav") })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := server.Play(crowd); err != nil {
		t.Fatal(err)
	}
}

// checkPicture fails if a picture is not one of a show: wrong in size, or all
// of one colour.
func checkPicture(t *testing.T, path string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatalf("%s: %v", filepath.Base(path), err)
	}
	if img.Bounds().Size() != (image.Point{X: 1280, Y: 720}) {
		t.Errorf("%s: got %v, want 1280 × 720", filepath.Base(path), img.Bounds())
	}
	colours := map[[3]uint32]bool{}
	for y := 0; y < 720; y += 8 {
		for x := 0; x < 1280; x += 8 {
			r, g, b, _ := img.At(x, y).RGBA()
			colours[[3]uint32{r >> 12, g >> 12, b >> 12}] = true
		}
	}
	if len(colours) < 40 {
		t.Errorf("%s: got %d colours, want a picture", filepath.Base(path), len(colours))
	}
}
