package main

import (
	"cmp"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/show"
)

// mostShots is how many pictures of great moments a show takes: it may run for days.
const mostShots = 200

// album takes pictures of the show: of its great moments, if there is a folder
// for them, and when it is asked to.
type album struct {
	dir     string // for the great moments, empty for none
	wanted  []wanted
	moments int // pictures of great moments in this show
	last    int // number of the last picture in the folder
	prints  chan shot
	printed chan print
	done    chan struct{}
}

// wanted is a picture to be taken.
type wanted struct {
	what  string
	in    int  // updates
	asked bool // by somebody, who is told what became of it
}

// shot is a picture on its way to the disk.
type shot struct {
	path  string
	image image.Image
	asked bool
}

// print is what became of a picture that somebody has asked for.
type print struct {
	path string
	err  error
}

// moments are the notes of which pictures are taken, and how much later, in
// updates: when there is most to see.
var moments = [...]struct {
	kind  string
	after int
}{{"goal", 50}, {"down", 45}, {"helped", 25}, {"up", 20}, {"half-time", 60}, {"full-time", 60}}

func openAlbum(dir string) (*album, error) {
	if dir != "" {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, fmt.Errorf("save pictures: %w", err)
		}
	}
	a := &album{dir: dir, last: lastPicture(dir), prints: make(chan shot, 4), printed: make(chan print, 4), done: make(chan struct{})}
	go a.save()
	return a, nil
}

// lastPicture returns the highest number of the pictures in a folder, 0 for none.
func lastPicture(dir string) (last int) {
	files, _ := os.ReadDir(cmp.Or(dir, ".")) // what cannot be read is told when a picture is saved
	for _, f := range files {
		var n int
		if _, err := fmt.Sscanf(f.Name(), "jiayou-%d-", &n); err == nil {
			last = max(last, n)
		}
	}
	return last
}

// notice lets an update pass and looks out for great moments.
func (a *album) notice(notes []show.Note) {
	for i := range a.wanted {
		a.wanted[i].in--
	}
	if a.dir == "" {
		return
	}
	for _, n := range notes {
		for _, m := range moments {
			if n.Kind == m.kind {
				a.wanted = append(a.wanted, wanted{what: n.Kind, in: m.after})
			}
		}
	}
}

// ask wants a picture now.
func (a *album) ask(what string) { a.wanted = append(a.wanted, wanted{what: what, asked: true}) }

// take takes the pictures that are due. screen copies what is seen now.
func (a *album) take(screen func() image.Image) {
	later := a.wanted[:0]
	for _, w := range a.wanted {
		if w.in > 0 || !a.shoot(screen, &w) && w.asked {
			later = append(later, w)
		}
	}
	a.wanted = later
}

// shoot takes one picture, and reports false if the disk is too slow for it.
func (a *album) shoot(screen func() image.Image, w *wanted) bool {
	switch {
	case len(a.prints) == cap(a.prints):
		return false
	case !w.asked && a.moments == mostShots:
		return true // it is not wanted any more
	case !w.asked:
		a.moments++
	}
	a.last++
	name := fmt.Sprintf("jiayou-%03d-%s.png", a.last, w.what)
	a.prints <- shot{filepath.Join(a.dir, name), screen(), w.asked} // by nobody else
	return true
}

// pixels copies what an image shows.
func pixels(img *ebiten.Image) image.Image {
	b := img.Bounds()
	rgba := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	img.ReadPixels(rgba.Pix)
	return rgba
}

// save writes pictures to the disk until there will be no more.
func (a *album) save() {
	defer close(a.done)
	for p := range a.prints {
		err := writePNG(p.path, p.image)
		if err != nil {
			fmt.Fprintf(os.Stderr, "jiayou: %v\n", err)
		}
		if !p.asked {
			continue
		}
		select {
		case a.printed <- print{p.path, err}:
		default: // nobody has looked for long
		}
	}
}

// told returns what became of a picture that was asked for, if that is known now.
func (a *album) told() (p print, ok bool) {
	select {
	case p = <-a.printed:
		return p, true
	default:
		return p, false
	}
}

// close waits until all pictures are saved.
func (a *album) close() {
	close(a.prints)
	<-a.done
}

// writePNG writes a picture under a temporary name and renames it, so that a
// file that is there is whole.
func writePNG(path string, img image.Image) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".png-*")
	if err != nil {
		return fmt.Errorf("save %s: %w", path, err)
	}
	defer os.Remove(f.Name())
	enc := png.Encoder{CompressionLevel: png.BestSpeed}
	err = enc.Encode(f, img)
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("save %s: %w", path, err)
	}
	return nil
}
