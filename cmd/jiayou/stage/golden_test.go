package stage

import (
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/sim/field"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

func TestPictureLooksAsItDid(t *testing.T) {
	if !windowed {
		t.Skip("needs a display")
	}
	f := field.Formats()[0]
	fr := scene(&f)
	s := shown(&f, &fr)
	got := picture(s, 640, 360)
	compare(t, got, "scene.png")

	s.Smooth = true
	if _, y, ok := s.Project(0, 0, 0); !ok || y > 360 {
		t.Errorf("smooth pictures project the centre spot to y %.0f of 360", y)
	}
	if d := different(picture(s, 640, 360), got); d > 0.10 {
		t.Errorf("the smooth picture differs from the plain one in %.1f %% of its pixels", 100*d)
	}
}

// picture draws the stage and reads the pixels.
func picture(s *Stage, w, h int) *image.RGBA {
	screen := ebiten.NewImage(w, h)
	defer screen.Deallocate()
	s.Draw(screen)
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	screen.ReadPixels(img.Pix)
	return img
}

// compare fails when more than 1 % of the pixels are visibly off: drivers round
// edges in their own ways.
func compare(t *testing.T, got *image.RGBA, name string) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if *update {
		save(t, got, golden)
		return
	}
	file, err := os.Open(golden)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	decoded, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	want := image.NewRGBA(decoded.Bounds())
	for y := range want.Rect.Dy() {
		for x := range want.Rect.Dx() {
			want.Set(x, y, decoded.At(x, y))
		}
	}
	if d := different(got, want); d > 0.01 {
		failed := filepath.Join(os.TempDir(), "got-"+name)
		save(t, got, failed)
		t.Errorf("%.2f %% of the pixels differ from %s: look at %s, and run with -update if it is right", 100*d, golden, failed)
	}
}

// different is the share of pixels that are off by more than 12 of 255.
func different(a, b *image.RGBA) float64 {
	if a.Rect != b.Rect {
		return 1
	}
	n := 0
	for i := 0; i < len(a.Pix); i += 4 {
		for k := range 3 {
			if d := int(a.Pix[i+k]) - int(b.Pix[i+k]); d > 12 || d < -12 {
				n++
				break
			}
		}
	}
	return float64(n) / float64(len(a.Pix)/4)
}

func save(t *testing.T, img image.Image, path string) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(file, img); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}
