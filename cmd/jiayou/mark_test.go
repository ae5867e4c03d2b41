package main

import (
	"encoding/json"
	"image"
	"os"
	"os/exec"
	"runtime"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
)

// marker is a game that reads pixels in each picture, one way or the other. It
// implements ebiten.Game.
type marker struct {
	way      string
	dot      *ebiten.Image
	latch    latch
	mark     mark
	pictures int
	heap     []uint64 // bytes in use, early and late
}

func (g *marker) Update() error {
	if len(g.heap) == 2 {
		return ebiten.Termination
	}
	return nil
}

func (g *marker) Draw(screen *ebiten.Image) {
	for i := range 400 {
		var o ebiten.DrawImageOptions
		o.GeoM.Translate(float64(i%20), float64(i/20))
		screen.DrawImage(g.dot, &o)
	}
	switch g.way {
	case "latch":
		g.latch.period = time.Second // as if pictures were slow
		g.latch.wait(time.Now())
	case "pixels":
		g.mark.pixels(screen)
	}
	if g.pictures++; g.pictures == 50 || g.pictures == 250 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		g.heap = append(g.heap, m.HeapAlloc)
	}
}

func (g *marker) Layout(int, int) (int, int) { return 64, 64 }

// marked plays the game and prints what it came to.
func marked(way string) {
	ebiten.SetTPS(ebiten.SyncWithFPS)
	g := &marker{way: way, dot: ebiten.NewImageWithOptions(image.Rect(0, 0, 1, 1), nil)}
	if err := ebiten.RunGame(g); err != nil {
		panic(err)
	}
	json.NewEncoder(os.Stdout).Encode(g.heap)
	os.Exit(0)
}

// TestPixelsAreReadForEver draws some 75 kB of shaders' variables in each of 200 pictures.
func TestPixelsAreReadForEver(t *testing.T) {
	if !display() {
		t.Fatal("this test opens a window: run it with make test, or under xvfb-run")
	}
	for _, way := range []string{"latch", "pixels"} {
		t.Run(way, func(t *testing.T) {
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), "JIAYOU_TEST_MARK="+way)
			out, err := cmd.Output()
			if err != nil {
				t.Fatal(err)
			}
			var heap [2]uint64
			if err := json.Unmarshal(out, &heap); err != nil {
				t.Fatalf("%v: %q", err, out)
			}
			early, late := megabytes(heap[0]), megabytes(heap[1])
			t.Logf("%.1f MB after 50 pictures, %.1f after 250", early, late)
			if late > early+1 {
				t.Errorf("grew from %.1f to %.1f MB, want it to stay", early, late)
			}
		})
	}
}
