package stage

import (
	"flag"
	"image"
	imagedraw "image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/sim/field"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// TestPicturesOfEveryShapeLookAsTheyDid draws the same moment for screens of six
// shapes. That of 4K is drawn as large as that, and compared small.
func TestPicturesOfEveryShapeLookAsTheyDid(t *testing.T) {
	if !windowed {
		t.Skip("needs a display")
	}
	f := field.Formats()[0]
	fr := scene(&f)
	s := shown(&f, &fr)
	for _, c := range []struct {
		name    string
		w, h, k int // size drawn, and how many of its pixels become one
	}{
		{"16x9", 256, 144, 1}, {"21x9", 294, 126, 1}, {"4x3", 184, 138, 1},
		{"4k", 3840, 2160, 15}, {"9x16", 117, 208, 1}, {"1x1", 150, 150, 1},
	} {
		compare(t, shrink(picture(s, c.w, c.h), c.k), "shape-"+c.name+".png")
	}
}

// TestEveryAngleLooksAsItDid draws what a director can ask for.
func TestEveryAngleLooksAsItDid(t *testing.T) {
	if !windowed {
		t.Skip("needs a display")
	}
	f := field.Formats()[0]
	fr := scene(&f)
	const w, h, columns = 112, 63, 4
	sheet := image.NewRGBA(image.Rect(0, 0, columns*w, 4*h))
	looks := []Look{
		{Angle: Wide}, {Angle: BehindGoal}, {Angle: SideLine}, {Angle: Close, On: 1}, {Angle: Stand, Fans: field.Away, Ceremony: Answer, Side: field.Away, Crowd: [2]float64{0, 0.7}},
		{Angle: LineUp, Ceremony: Pose, Both: true, Host: Clap}, {Angle: LineUp, Ceremony: Bow, Both: true, Host: HostBow},
		{Ceremony: Celebrate, Host: Raise}, {Ceremony: Wave, Both: true, Host: Goodbye}, {Ceremony: Dance, Both: true, Tempo: 1.4, Host: Point},
		{Angle: Close, On: 3, Host: Listen}, {Angle: Wide, Host: Point, HostTo: field.Away},
		{Angle: BehindGoal, Goal: field.Away, Host: Hush}, {Angle: Stand, Ceremony: Answer, Host: Raise}, {Host: Hush, Crowd: [2]float64{0.6, 0}}, {Host: Present, Ledge: 0.2},
	}
	for i, look := range looks {
		s := New(&f)
		for k := range 75 {
			look.Cut = k == 0
			s.Update(&fr, &fr, 1, 1.0/60, look)
		}
		at := image.Pt(i%columns*w, i/columns*h)
		imagedraw.Draw(sheet, image.Rectangle{at, at.Add(image.Pt(w, h))}, shrink(picture(s, 4*w, 4*h), 4), image.Point{}, imagedraw.Src)
	}
	compare(t, sheet, "angles.png")
}

// shrink makes one pixel of k × k.
func shrink(img *image.RGBA, k int) *image.RGBA {
	if k == 1 {
		return img
	}
	small := image.NewRGBA(image.Rect(0, 0, img.Rect.Dx()/k, img.Rect.Dy()/k))
	for i := range small.Pix {
		x, y, channel := i%small.Stride/4, i/small.Stride, i%4
		sum := 0
		for v := range k {
			line := img.PixOffset(x*k, y*k+v) + channel
			for u := range k {
				sum += int(img.Pix[line+4*u])
			}
		}
		small.Pix[i] = uint8(sum / (k * k))
	}
	return small
}

// picture draws the stage and reads the pixels.
func picture(s *Stage, w, h int) *image.RGBA {
	screen := ebiten.NewImage(w, h)
	defer screen.Deallocate()
	s.Draw(screen, false)
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
