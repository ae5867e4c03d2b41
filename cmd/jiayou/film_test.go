package main

import (
	"bytes"
	"encoding/json"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/cmd/jiayou/show"
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
	track, err := os.ReadFile(filepath.Join(a, "sound.wav"))
	if want := 44 + 12*800*4; err != nil || len(track) != want {
		t.Errorf("got a sound track of %d bytes (%v), want %d for 0.2 s", len(track), err, want)
	}
	for _, p := range append(pictures, filepath.Join(a, "sound.wav")) {
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
		if filepath.Ext(p) != ".png" {
			continue
		}
		if size, err := png.DecodeConfig(bytes.NewReader(one)); err != nil || size.Width != 480 || size.Height != 270 {
			t.Errorf("%s: got %d × %d (%v), want 480 × 270", filepath.Base(p), size.Width, size.Height, err)
		}
	}
}

// TestAFilmKeepsALog reads what a film of twelve pictures has written down.
func TestAFilmKeepsALog(t *testing.T) {
	if !display() {
		t.Skip("pictures can only be rendered where there is a display: run make test, or set DISPLAY")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "film.jsonl")
	out, err := program("--film", dir, "--film-seconds", "0.2", "--size", "320x240", "--seed", "7", "--mute", "--log", path).CombinedOutput()
	if err != nil {
		t.Fatalf("film: %v\n%s", err, out)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	var last struct{ Run struct{ Pictures int } }
	for line := range bytes.Lines(text) {
		var n show.Note
		if err := json.Unmarshal(line, &n); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		kinds = append(kinds, n.Kind)
		last.Run.Pictures = 0
		if err := json.Unmarshal(line, &last); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
	}
	if got := strings.Join(kinds, " "); !strings.HasPrefix(got, "start scene match") || !strings.HasSuffix(got, " end") || last.Run.Pictures != 12 {
		t.Errorf("got %s, and %d pictures, want it from its start to its end, and 12", got, last.Run.Pictures)
	}
}
