package main

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

func TestTheSameFilmTwice(t *testing.T) {
	if !display() {
		t.Skip("pictures can only be rendered where there is a display: run make test, or set DISPLAY")
	}
	film := func() string {
		dir := t.TempDir()
		out, err := program("--film", dir, "--film-seconds", "0.2", "--size", "480x270", "--seed", "7", "--from", "117s",
			"--mic", "synthetic", "--lang", "zh-Hant").CombinedOutput()
		if err != nil {
			t.Fatalf("film: %v\n%s", err, out)
		}
		return dir
	}
	a, b := film(), film()
	pictures, err := filepath.Glob(filepath.Join(a, "*.png"))
	if err != nil || len(pictures) != 12 {
		t.Fatalf("got %d pictures (%v), want 12 for 0.2 s", len(pictures), err)
	}
	for _, p := range pictures {
		one, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		two, err := os.ReadFile(filepath.Join(b, filepath.Base(p)))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one, two) {
			t.Errorf("%s differs from one film to the next", filepath.Base(p))
		}
		if size, err := png.DecodeConfig(bytes.NewReader(one)); err != nil || size.Width != 480 || size.Height != 270 {
			t.Errorf("%s: got %d × %d (%v), want 480 × 270", filepath.Base(p), size.Width, size.Height, err)
		}
	}
}
