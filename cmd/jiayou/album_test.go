package main

import (
	"image"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// TestWhoAsksForAPictureIsTold asks for pictures of a show that has taken all that it
// takes by itself, and then into a folder that is gone.
func TestWhoAsksForAPictureIsTold(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "shots")
	a, err := openAlbum(dir)
	if err != nil {
		t.Fatal(err)
	}
	screen := func() image.Image { return image.NewGray(image.Rect(0, 0, 2, 2)) }
	for range mostShots + 9 {
		for len(a.prints) == cap(a.prints) {
			runtime.Gosched()
		}
		a.wanted = append(a.wanted, wanted{what: "goal"})
		a.take(screen)
	}
	if p, ok := a.told(); ok {
		t.Errorf("somebody is told of %s, which nobody has asked for", p.path)
	}
	ask := func() print {
		for a.ask("picture"); len(a.wanted) > 0; {
			a.take(screen)
		}
		return <-a.printed
	}
	want := filepath.Join(dir, "jiayou-201-picture.png")
	if p := ask(); p.err != nil || p.path != want {
		t.Errorf("got %q (%v), want %q", p.path, p.err, want)
	}
	if files, _ := os.ReadDir(dir); len(files) != mostShots+1 {
		t.Errorf("got %d pictures, want %d of great moments and one that was asked for", len(files), mostShots)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if p := ask(); p.err == nil {
		t.Errorf("%s is said to be saved in a folder that is gone", p.path)
	}
	a.close()
}

// TestAPictureThatWasAskedForWaitsForTheDisk has a disk that takes nothing.
func TestAPictureThatWasAskedForWaitsForTheDisk(t *testing.T) {
	a := &album{prints: make(chan shot)}
	a.wanted = []wanted{{what: "goal"}}
	a.ask("picture")
	a.take(func() image.Image { return nil })
	if len(a.wanted) != 1 || !a.wanted[0].asked {
		t.Errorf("%+v are still wanted, want the one that was asked for", a.wanted)
	}
}
