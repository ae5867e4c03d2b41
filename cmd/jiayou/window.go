package main

import (
	"context"
	"fmt"
	"io"
	"os/signal"
	"syscall"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/audio"
	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim/field"
)

// window is the show in a window, from its first picture to its last. It
// implements ebiten.Game.
type window struct {
	ctx     context.Context // ends with a signal to stop
	until   time.Time       // zero for no end
	show    *show.Show
	scene   *scene
	ear     *audio.Ear
	cursor  uint64
	heard   []audio.Hearing
	journal *journal
	album   *album
	delay   delay
	opened  bool
	reload  *reload
	lesson  *lesson
	sound   *speakers
	pupil   *pupil
	known   [2]int // versions of the brains in files
	devices input.Source
	raw     input.Raw
	wishes  []input.Action
}

// run plays the show in a window until it is closed.
func (p *production) run(o *options, out, errs io.Writer) error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	log, err := openJournal(o.log, errs)
	if err != nil {
		return err
	}
	defer log.close()
	pictures, err := openAlbum(o.shots)
	if err != nil {
		return err
	}
	defer pictures.close()
	w := &window{ctx: ctx, show: p.show, scene: p.scene, journal: log, album: pictures, devices: &input.Devices{}}
	log.start(o, p)
	if w.sound, err = o.openSpeakers(p); err != nil {
		return err
	}
	defer w.sound.close()
	w.ear = audio.Open(p.open, p.hearing)
	defer w.ear.Close()
	w.pupil = &pupil{p.course, log}
	logs := p.logs
	if p.course != nil {
		logs[field.Home] = p.course.Pupil().Log
	}
	w.reload = watchFiles(o.watched(), &p.cfg, logs)
	defer w.reload.close()
	if w.lesson, err = o.openLesson(p); err != nil {
		return err
	}
	defer w.lesson.close()
	if o.length > 0 {
		w.until = time.Now().Add(o.length)
	}
	setWindow(o)
	err = ebiten.RunGameWithOptions(w, &ebiten.RunGameOptions{X11ClassName: "Jiayou", X11InstanceName: "jiayou"})
	log.end(&w.delay)
	if err != nil && !w.opened {
		fmt.Fprintf(out, "%s (%v)\n", noDisplay, err)
		return p.headless(out)
	}
	return err
}

func setWindow(o *options) {
	ebiten.SetWindowTitle("Jiayou 加油")
	ebiten.SetWindowSize(o.size.w, o.size.h)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetRunnableOnUnfocused(true)
	ebiten.SetScreenClearedEveryFrame(false) // the stage covers all of it
	ebiten.SetTPS(show.UpdatesPerSecond)
	fill(o.fullscreen)
}

// fill fills the whole screen, without a cursor, or leaves it.
func fill(whole bool) {
	ebiten.SetFullscreen(whole)
	cursor := ebiten.CursorModeVisible
	if whole {
		cursor = ebiten.CursorModeHidden
	}
	ebiten.SetCursorMode(cursor)
}

// Update implements ebiten.Game.
func (w *window) Update() error {
	w.opened = true
	if w.ctx.Err() != nil || !w.until.IsZero() && time.Now().After(w.until) || w.obey() {
		return ebiten.Termination
	}
	w.reload.tell(w.show, &w.known, func(n *fileNews) { w.pupil.offer(w.show, n) })
	w.pupil.update(w.show)
	w.lesson.update(w.show, w.scene)
	w.delay.listen(time.Now())
	w.heard, w.cursor = w.ear.Since(w.cursor, w.heard[:0])
	if err := w.show.Update(w.heard, w.ear.Hear().Status); err != nil {
		return err
	}
	w.journal.write(w.show.Notes())
	w.journal.write(w.sound.update(time.Now(), w.show, w.scene.hud))
	w.album.notice(w.show.Notes())
	if err := w.scene.update(w.show); err != nil {
		return err
	}
	w.pupil.picture(w.show, w.scene)
	return nil
}

// Draw implements ebiten.Game.
func (w *window) Draw(screen *ebiten.Image) {
	w.scene.draw(screen)
	w.album.take(screen)
	w.delay.show(time.Now())
}

// LayoutF implements ebiten.LayoutFer: one pixel is one pixel of the monitor.
func (w *window) LayoutF(width, height float64) (float64, float64) {
	k := ebiten.Monitor().DeviceScaleFactor()
	return width * k, height * k
}

// Layout implements ebiten.Game. It is not called, for there is LayoutF.
func (w *window) Layout(width, height int) (int, int) { return width, height }
