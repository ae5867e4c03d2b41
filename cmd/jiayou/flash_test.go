package main

import (
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"jiayou/cmd/jiayou/stage/flash"
	"jiayou/sim"
)

// TestAGoalDoesNotFlash films the seconds round a goal with all that is written
// over the picture, and counts flashes.
func TestAGoalDoesNotFlash(t *testing.T) {
	if !display() {
		t.Skip("pictures can only be rendered where there is a display: run make test, or set DISPLAY")
	}
	const seed = 7
	_, goal, found := foresee(t, seed, func(e *sim.Event) bool { return e.Kind == sim.EventGoal })
	if !found {
		t.Fatalf("seed %d has no goal", seed)
	}
	before := time.Duration(goal.Tick)*time.Second/sim.TicksPerSecond - 400*time.Millisecond
	dir := t.TempDir()
	out, err := program("--film", dir, "--film-seconds", "2", "--size", "426x240", "--seed", strconv.Itoa(seed), "--from", before.String(),
		"--mic", "synthetic", "--lang", "en").CombinedOutput()
	if err != nil {
		t.Fatalf("film: %v\n%s", err, out)
	}
	pictures, err := filepath.Glob(filepath.Join(dir, "*.png"))
	if err != nil || len(pictures) != 120 {
		t.Fatalf("got %d pictures (%v), want 120", len(pictures), err)
	}
	c := flash.NewCounter(60)
	for _, name := range pictures {
		c.See(load(t, name))
	}
	if n := c.Worst(); n > flash.Most {
		t.Errorf("got %d flashes in a second, want %d at most", n, flash.Most)
	}
}

// load reads a picture of a film.
func load(t *testing.T, name string) *image.RGBA {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	decoded, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	img := image.NewRGBA(decoded.Bounds())
	draw.Draw(img, img.Rect, decoded, image.Point{}, draw.Src)
	return img
}
