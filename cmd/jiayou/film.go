package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/cmd/jiayou/show"
)

// filming renders a show picture by picture, in no time but its own: the same
// options give the same pictures. It implements ebiten.Game, for a picture
// can only be read while a game runs.
type filming struct {
	ctx    context.Context // ends with a signal to stop
	show   *show.Show
	scene  *scene
	dir    string
	size   size
	hops   []audio.Hearing // all that will be heard
	status audio.Status
	count  int // pictures so far
	all    int // pictures of the film
	canvas *ebiten.Image
	mark   mark
	sound  *soundtrack
	log    *journal
}

// film renders the film that was asked for.
func (p *production) film(ctx context.Context, o *options, errs io.Writer) error {
	if !display() {
		return errors.New("render a film: there is no display: try xvfb-run jiayou with the same flags")
	}
	if err := os.MkdirAll(o.film, 0o755); err != nil {
		return fmt.Errorf("render a film: %w", err)
	}
	log, err := openJournal(o.log, errs)
	if err != nil {
		return err
	}
	defer log.close()
	f := &filming{ctx: ctx, show: p.show, scene: p.scene, dir: o.film, size: o.size, log: log,
		all: int(o.filmTime * show.UpdatesPerSecond)}
	if err := f.listen(p); err != nil {
		return err
	}
	if f.sound, err = o.openSoundtrack(p); err != nil {
		return err
	}
	ebiten.SetWindowVisible(false)
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetVsyncEnabled(false)
	log.start(o, p)
	err = errors.Join(ebiten.RunGame(f), f.sound.close())
	log.end(f.count, &histogram{}, &histogram{})
	return err
}

// listen hears all that sounds during the film.
func (f *filming) listen(p *production) error {
	if p.open == nil {
		return nil
	}
	src, err := p.open()
	if err != nil {
		return err
	}
	defer src.Close()
	f.status = audio.Status{State: audio.Listening, Source: src.Format().Name}
	for h, err := range audio.Listen(src, p.hearing) {
		if err != nil {
			return err
		}
		f.hops = append(f.hops, h)
		if len(f.hops) == hopsIn(f.all) {
			break
		}
	}
	return nil
}

// hopsIn is how many hops sound during a number of pictures.
func hopsIn(pictures int) int { return pictures * cheer.HopsPerSecond / show.UpdatesPerSecond }

// Update implements ebiten.Game: it renders one picture.
func (f *filming) Update() error {
	if f.count == f.all || f.ctx.Err() != nil { // what there is of it is whole
		return ebiten.Termination
	}
	last := len(f.hops)
	from, to := min(hopsIn(f.count), last), min(hopsIn(f.count+1), last)
	if f.status.State == audio.Listening && from == last {
		f.status.State = audio.Ended
	}
	if err := f.show.Update(f.hops[from:to], f.status); err != nil {
		return err
	}
	f.log.write(f.show.Notes())
	if err := f.scene.update(f.show); err != nil {
		return err
	}
	f.sound.update(f.show)
	if f.canvas == nil {
		f.canvas = ebiten.NewImage(f.size.w, f.size.h)
	}
	f.scene.draw(f.canvas)
	f.count++
	return writePNG(filepath.Join(f.dir, fmt.Sprintf("%06d.png", f.count)), f.mark.pixels(f.canvas))
}

// Draw implements ebiten.Game. Nobody looks.
func (f *filming) Draw(*ebiten.Image) {}

// Layout implements ebiten.Game.
func (f *filming) Layout(int, int) (int, int) { return 320, 180 }
