package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/audio/mic"
	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/show"
)

// hurry is how much faster than usual time passes in a soak.
const hurry = 20

// vandal is somebody at all devices at once who has no idea what they do, and now
// and then pulls the microphone's cable. In the first ten minutes of the show they
// resize the window, too: whoever never stops that makes Ebitengine keep letters of
// ever more sizes, 16 of each font, which takes hours and 100 MB. It implements
// input.Source. The same seed does the same things.
type vandal struct {
	chance *rand.Rand
	cable  *cable
	update int
	end    int // updates after which the show is ended
	counts map[string]int
}

// shapes are what a window is resized to.
var shapes = [...][2]int{{640, 360}, {800, 450}, {480, 640}, {640, 480}, {840, 360}}

// In each five minutes of the show the picture fills the screen for one. The largest
// picture says how much the graphics driver keeps, and what part of a match is seen in
// it how much is drawn: so it is there as often early as late. In between somebody may
// find the whole screen in the menu, too.
const (
	wholeEvery = 300 * show.UpdatesPerSecond / hurry
	wholeFor   = 60 * show.UpdatesPerSecond / hurry
)

// Read implements input.Source.
func (v *vandal) Read(r *input.Raw) {
	r.Reset()
	v.update++
	if v.update == v.end {
		r.Ctrl = true
		r.Keys = append(r.Keys, ebiten.KeyQ)
		return
	}
	one := func(in int, what string) bool {
		if v.chance.IntN(in) > 0 {
			return false
		}
		v.counts[what]++
		return true
	}
	if one(4, "key") {
		r.Shift = v.chance.IntN(4) == 0
		if k := ebiten.Key(v.chance.IntN(int(ebiten.KeyMax) + 1)); k != ebiten.KeyF12 && k != ebiten.KeyF11 {
			r.Keys = append(r.Keys, k)
		}
	}
	if one(40, "menu") {
		r.Keys = append(r.Keys, ebiten.KeyF2)
	}
	if one(10, "language") {
		r.Keys = append(r.Keys, ebiten.KeyL)
	}
	if one(6, "gamepad") {
		if b := ebiten.StandardGamepadButton(v.chance.IntN(int(ebiten.StandardGamepadButtonMax) + 1)); b != ebiten.StandardGamepadButtonRightStick {
			r.Buttons = append(r.Buttons, b)
		}
	}
	switch v.update % wholeEvery {
	case 20:
		ebiten.SetFullscreen(true)
	case 20 + wholeFor:
		ebiten.SetFullscreen(false)
	}
	w, h := ebiten.WindowSize()
	if one(6, "finger or click") {
		r.Taps = append(r.Taps, input.Tap{X: v.chance.Float64() * float64(w), Y: v.chance.Float64() * float64(h), Finger: v.chance.IntN(2) == 0})
	}
	r.Moved = one(10, "mouse")
	if v.update < warmUp*show.UpdatesPerSecond/hurry && one(24, "resize") {
		s := shapes[v.chance.IntN(len(shapes))]
		ebiten.SetWindowSize(s[0], s[1])
	}
	if one(120, "cable") {
		v.cable.pull()
	}
}

// cable is a microphone that can be pulled out. Its sound passes as fast as the
// show.
type cable struct {
	mutex  sync.Mutex
	pulled bool
}

func (c *cable) pull() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.pulled = true
}

// open opens the microphone, which is in its socket again.
func (c *cable) open() (mic.Source, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.pulled = false
	return &wire{Source: mic.Synthetic(5), cable: c, began: time.Now()}, nil
}

// wire is a synthetic crowd in a hurry.
type wire struct {
	mic.Source
	cable *cable
	began time.Time
	read  int
}

func (w *wire) Read(buf []float32) (int, error) {
	w.cable.mutex.Lock()
	pulled := w.cable.pulled
	w.cable.mutex.Unlock()
	if pulled {
		return 0, fmt.Errorf("the cable is out: %w", mic.ErrLost)
	}
	n, err := w.Source.Read(buf[:min(len(buf), hurry*160*w.Format().Channels)])
	w.read += n
	due := time.Duration(float64(w.read) / float64(w.Format().Channels*w.Format().Rate*hurry) * float64(time.Second))
	time.Sleep(due - time.Since(w.began))
	return n, err
}

// gauge is how large the program is at some moment.
type gauge struct {
	Show       float64 // s of the show
	Heap       uint64  // bytes in use after a collection
	Resident   uint64  // bytes in memory, with what the graphics driver has; 0 if nobody knows
	Goroutines int
	Whole      bool // the picture fills the screen
}

// gaugeTime is the time between two gauges, s of the show.
const gaugeTime = 10

// measureNow collects garbage and gives back what is free, so that what is left is
// in use.
func measureNow(updates int) gauge {
	runtime.GC() // what has a finalizer goes with the second
	debug.FreeOSMemory()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	g := gauge{Show: float64(updates) / show.UpdatesPerSecond, Heap: m.HeapAlloc, Goroutines: runtime.NumGoroutine(), Whole: ebiten.IsFullscreen()}
	var size, resident uint64 // pages
	if b, err := os.ReadFile("/proc/self/statm"); err == nil {
		fmt.Sscan(string(b), &size, &resident)
	}
	g.Resident = resident * uint64(os.Getpagesize())
	return g
}

// profile writes what the heap is made of into the folder that JIAYOU_SOAK_HEAP
// names, for go tool pprof: -base compares two of them.
func profile(g *gauge) error {
	dir := os.Getenv("JIAYOU_SOAK_HEAP")
	if dir == "" {
		return nil
	}
	f, err := os.Create(filepath.Join(dir, fmt.Sprintf("heap-%05.0f.pprof", g.Show)))
	if err != nil {
		return err
	}
	return errors.Join(pprof.WriteHeapProfile(f), f.Close())
}

// soaked is what a soak found out.
type soaked struct {
	Gauges  []gauge
	Counts  map[string]int
	Notes   map[string]int
	Matches int
	Wall    float64 // s
	Delay   map[string]int
}

// soak is the program as the vandal has it, for a number of seconds of the show.
// It prints what it found out.
func soak(seconds string) error {
	n, err := strconv.Atoi(seconds)
	if err != nil {
		return err
	}
	o, err := parse(os.Args[1:])
	if err != nil {
		return err
	}
	p, err := o.prepare()
	if err != nil {
		return err
	}
	c := &cable{}
	p.open = c.open
	v := &vandal{chance: rand.New(rand.NewPCG(1, 2)), cable: c, end: n * show.UpdatesPerSecond / hurry, counts: map[string]int{}}
	s := soaked{Counts: v.counts, Notes: map[string]int{}}
	stopped := 0
	watch := func(w *window) {
		if stopped++; !w.show.Paused() {
			stopped = 0
		} else if stopped > 3*show.UpdatesPerSecond { // somebody else lets it go on
			w.show.Pause(false)
		}
		w.desk.sure = 0 // the menu's "end the show" has to be pressed twice: it never comes to that
		for _, note := range w.show.Notes() {
			s.Notes[note.Kind]++
		}
		if w.tally.updates%(gaugeTime*show.UpdatesPerSecond) != 0 {
			return
		}
		g := measureNow(w.tally.updates)
		s.Gauges = append(s.Gauges, g)
		w.fail(profile(&g))
		s.Matches, s.Delay = w.tally.matches, w.delay.summary()
	}
	began := time.Now()
	err = p.run(context.Background(), o, staging{devices: v, times: hurry, watch: watch}, io.Discard, io.Discard)
	p.show.Close()
	s.Wall = time.Since(began).Seconds()
	return errors.Join(err, json.NewEncoder(os.Stdout).Encode(s))
}

// runSoak plays a show that somebody ill-treats, in a process of its own.
func runSoak(t *testing.T, seconds int) (s soaked) {
	t.Helper()
	if !display() {
		t.Fatal("this test opens a window: run it with make test, or under xvfb-run")
	}
	dir := t.TempDir()
	cmd := exec.Command(os.Args[0], "--seed", "7", "--config", settingsFile(t, "lang = \"en\"\n"), "--mute", "--size", "640x360")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "JIAYOU_TEST_SOAK="+strconv.Itoa(seconds), "XDG_CONFIG_HOME="+dir)
	var problems strings.Builder
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("the show ended with %v, want exit code 0\n%s", err, problems.String())
	}
	if err := json.Unmarshal(out, &s); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	t.Logf("%d s of show in %.0f s: %d matches played, done to it: %v, noted: %v, ear to picture %v ms", seconds, s.Wall, s.Matches, s.Counts, s.Notes, s.Delay)
	for i, g := range s.Gauges {
		if i%6 == 5 {
			t.Logf("at %5.0f s: heap %6.2f MB, resident %6.2f MB, %d goroutines, whole screen: %v", g.Show, megabytes(g.Heap), megabytes(g.Resident), g.Goroutines, g.Whole)
		}
	}
	return s
}

func megabytes(bytes uint64) float64 { return float64(bytes) / (1 << 20) }

// flat fails if what a program takes of memory, all that is resident or only the heap, is
// larger at its most in the second half of some gauges than in the first, by more than a
// twentieth of the whole. Below that it goes up and down with what there is to see, and
// with the tape of the match: five minutes of one come to 2.5 MB.
func flat(t *testing.T, what string, all []gauge, of func(g *gauge) uint64) {
	t.Helper()
	sorted := func(all []gauge) (s []float64) {
		for i := range all {
			s = append(s, megabytes(of(&all[i])))
		}
		slices.Sort(s)
		return s
	}
	n := len(all) / 2
	early, late := sorted(all[:n]), sorted(all[len(all)-n:])
	for _, c := range []struct {
		name string
		at   int
	}{{"at least", 0}, {"in the middle", n / 2}, {"at most", n - 1}} {
		a, b := early[c.at], late[c.at]
		t.Logf("%s %s: %.2f MB in the first half, %.2f in the second: %+.1f %%", what, c.name, a, b, 100*(b/a-1))
	}
	whole := 0.0
	for _, g := range all[:n] {
		whole = max(whole, megabytes(max(g.Heap, g.Resident)))
	}
	if a, b := early[n-1], late[n-1]; b > a+whole/20 {
		t.Errorf("%s grew from %.2f to %.2f MB, want %.2f MB more at most", what, a, b, whole/20)
	}
}

// TestAShowOutlivesItsVandals is forty seconds of show in a few: it neither
// crashes nor hangs, everything was done to it that can be, and it ends when it is
// asked to.
func TestAShowOutlivesItsVandals(t *testing.T) {
	s := runSoak(t, 40)
	for _, what := range []string{"key", "menu", "language", "gamepad", "finger or click", "mouse", "resize"} {
		if s.Counts[what] == 0 {
			t.Errorf("nobody tried %s", what)
		}
	}
}

// warmUp is how long a show has to meet all languages in all shapes, each part of a
// match and each page of the menu, s of the show. The heap goes on growing for hours of
// such treatment, by some 15 MB: Ebitengine keeps up to 1,024 drawing commands to be used
// again, each with the longest list of regions that it ever had, and a page of letters
// that goes out of use makes a long one.
const warmUp = 600

// TestSoak is a show of the length that JIAYOU_SOAK says, in s: ten minutes in which
// it meets everything for the first time, and as much as there is more, ten minutes at
// least, in which memory must stay what it is, and no goroutine come.
func TestSoak(t *testing.T) {
	length := os.Getenv("JIAYOU_SOAK")
	if length == "" {
		t.Skip("takes minutes: run it with make soak")
	}
	seconds, err := strconv.Atoi(length)
	if err != nil || seconds < 2*warmUp {
		t.Fatalf("JIAYOU_SOAK = %s: want seconds, %d at least", length, 2*warmUp)
	}
	s := runSoak(t, seconds)
	if n := (seconds - 1) / gaugeTime; len(s.Gauges) != n {
		t.Fatalf("got %d gauges, want %d", len(s.Gauges), n)
	}
	warm := s.Gauges[warmUp/gaugeTime-1:]
	flat(t, "the heap", warm, func(g *gauge) uint64 { return g.Heap })
	if warm[0].Resident > 0 {
		flat(t, "what is resident", warm, func(g *gauge) uint64 { return g.Resident })
	}
	// One that leaks never goes again. Two more are there for a moment whenever the ear
	// opens a microphone that has come back.
	least := func(all []gauge) (n int) {
		n = all[0].Goroutines
		for _, g := range all {
			n = min(n, g.Goroutines)
		}
		return n
	}
	n := len(warm) / 2
	if a, b := least(warm[:n]), least(warm[n:]); b > a {
		t.Errorf("goroutines grew from %d to %d", a, b)
	}
	if s.Notes["ear"] < 4 || s.Counts["cable"] < 2 {
		t.Errorf("the microphone was lost and found %d times, want more", s.Notes["ear"])
	}
}
