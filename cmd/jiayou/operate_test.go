package main

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"jiayou/cmd/jiayou/show"
)

// TestASavedFileCountsAtOnce saves settings while a show runs: good ones, which are
// taken, bad ones, which are not, and good ones again.
func TestASavedFileCountsAtOnce(t *testing.T) {
	path := settingsFile(t, "seed = 7\n")
	texts := []string{
		"seed = 7\ncheer = 60\nlang = \"zh-Hant\"\nformat = \"5v5\"\n",
		"seed = 7\ncheer = 600\n",
		"seed = 7\ncheer = 30\nmind = 2\n",
	}
	save := func() {
		os.WriteFile(path, []byte(texts[0]), 0o644)
		texts = texts[1:]
	}
	var taken []string
	cmd := program("--config", path, "--lang", "en", "--away", "sparrows", "--mute", "--mic", "none", "--size", "320x240")
	attend(t, cmd, func(n *show.Note) bool {
		switch n.Kind {
		case "match":
			save()
		case "settings":
			if taken = append(taken, n.Line+n.Problem); len(texts) > 0 {
				save()
			}
		}
		return len(taken) == 3
	})
	for i, want := range []string{
		"From the next match on: cheer = 60   From the next start on: format = 5v5", // the language is the command line's
		"kiosk.toml:2: cheer = 600: want on or none, or 0 to 100 percent: the settings before stay",
		"Changed: mind = 2   From the next match on: cheer = 30", // the format is what it was at the start
	} {
		if i < len(taken) && taken[i] != want {
			t.Errorf("got %q, want %q", taken[i], want)
		}
	}
}

// TestAFilmThatIsStoppedIsWhole asks a film to end while it is being made.
func TestAFilmThatIsStoppedIsWhole(t *testing.T) {
	if !display() {
		t.Skip("pictures can only be rendered where there is a display: run make test, or set DISPLAY")
	}
	dir := t.TempDir()
	cmd := program("--film", dir, "--film-seconds", "600", "--size", "320x240", "--seed", "7")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	overdue := time.Now().Add(4 * time.Minute)
	pictures := func() []string {
		all, _ := filepath.Glob(filepath.Join(dir, "*.png"))
		return all
	}
	for clock := time.NewTicker(20 * time.Millisecond); len(pictures()) < 5; <-clock.C {
		if time.Now().After(overdue) {
			t.Fatal("no picture is made")
		}
	}
	cmd.Process.Signal(syscall.SIGTERM)
	if err := cmd.Wait(); err != nil {
		t.Errorf("got %v, want exit code 0", err)
	}
	for _, path := range pictures() {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := png.Decode(f); err != nil {
			t.Errorf("%s: %v", filepath.Base(path), err)
		}
		f.Close()
	}
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s is left over", e.Name())
		}
	}
}
