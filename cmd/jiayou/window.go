package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/audio"
	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/panel"
	"jiayou/cmd/jiayou/settings"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim/field"
)

// window is the show in a window, from its first picture to its last. It
// implements ebiten.Game.
type window struct {
	ctx        context.Context // ends with a signal to stop
	until      time.Time       // zero for no end
	show       *show.Show
	scene      *scene
	options    *options
	began      *options // at the start: some count until the next one
	production *production
	hearing    *hearing
	heard      []audio.Hearing
	journal    *journal
	album      *album
	delay      delay
	answer     answer
	latch      latch
	library    ebiten.GraphicsLibrary // that draws
	opened     bool
	reload     *reload
	lesson     *lesson
	sound      *speakers
	pupil      *pupil
	known      [2]int // versions of the brains in files
	staging
	raw    input.Raw
	wishes []input.Action

	panel    panel.Panel
	controls panel.Controls
	sheet    hud.Sheet // of both
	desk     desk
	tally    tally
	saved    *settings.Watch // of the file of settings
	memory   *memory
	watchdog watchdog
	still    standstill
}

// staging is how a show is played. A visitor's has its devices and the usual time.
type staging struct {
	devices input.Source
	times   int           // updates of the show for each of the window: its time passes so much faster
	watch   func(*window) // is told of every one of them; nil for nobody
}

// run plays the show in a window until it is closed.
func (p *production) run(ctx context.Context, o *options, s staging, out, errs io.Writer) error {
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
	w := &window{ctx: ctx, show: p.show, scene: p.scene, journal: log, album: pictures, staging: s}
	w.options, w.began, w.production, w.tally.began, w.panel.PIN = o, o, p, time.Now(), o.pin
	w.desk.window = w
	defer w.desk.devices.done.Wait()
	log.start(o, p)
	if w.sound, err = o.openSpeakers(p); err != nil {
		return err
	}
	defer w.sound.close()
	w.hearing = openHearing(o.source(), p.open, p.hearing)
	defer w.hearing.close()
	w.saved = settings.NewWatch(o.config, time.Second)
	defer w.saved.Close()
	if w.memory, err = remember(o.state, p.show, time.Now()); errors.As(err, new(*forgotten)) {
		w.fail(err)
	} else if err != nil {
		return err
	}
	w.remark(p.untaught)
	w.pupil = &pupil{p.course, log}
	logs := p.logs
	if p.course != nil {
		logs[field.Home] = p.course.Pupil().Log
	}
	w.reload = &reload{cfg: p.cfg, logs: logs, audition: p.course != nil}
	w.reload.open(o.watched())
	defer func() { w.reload.close() }() // it may be another one by then
	if w.lesson, err = o.openLesson(p); err != nil {
		return err
	}
	defer w.lesson.close()
	if o.length > 0 {
		w.until = time.Now().Add(o.length)
	}
	w.watchdog = openWatchdog()
	defer w.watchdog.close()
	w.still.kiosk = o.kiosk
	over := make(chan struct{})
	defer close(over)
	go w.still.watch(over, func(err error) {
		fmt.Fprintf(errs, "jiayou: %v\n", err)
		os.Exit(1) // whatever else is to be closed may wait for the display
	})
	w.scene.fresh = w.fresh
	setWindow(o)
	err = ebiten.RunGameWithOptions(w, &ebiten.RunGameOptions{X11ClassName: "Jiayou", X11InstanceName: "jiayou"})
	log.end(w.tally.frames.count, &w.delay.histogram, &w.answer.histogram)
	if err != nil && !w.opened && o.kiosk {
		return fmt.Errorf("%w (%w)", errNoDisplay, err)
	}
	if err != nil && !w.opened {
		fmt.Fprintf(out, "%s (%v)\n", noDisplay, err)
		return p.headless(ctx, out)
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
	fill(o.fullscreen || o.kiosk)
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
	w.still.updates.Add(1)
	w.watchdog.alive(time.Now())
	w.heard = w.hearing.since(w.heard[:0])
	w.answer.hear(w.heard)
	for range w.times {
		if err := w.update(); err != nil {
			return err
		}
		w.heard = w.heard[:0]
	}
	return nil
}

// update lets a sixtieth of a second pass in the show.
func (w *window) update() error {
	w.reload.tell(w.show, &w.known, func(n *fileNews) { w.pupil.offer(w.show, n) })
	w.pupil.update(w.show)
	w.lesson.update(w.show, w.scene)
	w.follow()
	if err := w.show.Update(w.heard, w.hearing.ear.Hear().Status); err != nil {
		return err
	}
	w.fail(w.memory.update(w.show, time.Now()))
	w.journal.write(w.show.Notes())
	w.tellSound(w.sound.update(time.Now(), w.show, w.scene.hud))
	w.album.notice(w.show.Notes())
	w.hand()
	if err := w.scene.update(w.show); err != nil {
		return err
	}
	w.pupil.picture(w.show, w.scene)
	w.tally.watch(w.show.Notes(), &w.scene.view, time.Now())
	w.panel.Update()
	w.controls.Update()
	if w.watch != nil {
		w.watch(w)
	}
	return nil
}

// hand tells who has asked for a picture where it is.
func (w *window) hand() {
	if p, ok := w.album.told(); ok && p.err != nil {
		w.alarm(p.err)
	} else if ok {
		w.panel.Notice(w.desk.say("panel.kept", "what", p.path))
	}
}

// fresh lets the meters show what has been heard by now, while the stage is already
// drawn or on its way.
func (w *window) fresh(v *show.View) {
	w.latch.wait(time.Now())
	if latest := w.delay.see(w.hearing.ear); latest != nil {
		w.show.Freshen(v, latest)
	}
}

// LayoutF implements ebiten.LayoutFer: one pixel is one pixel of the monitor. It is
// the first that is asked for a picture, when the one before is on the screen.
func (w *window) LayoutF(width, height float64) (float64, float64) {
	now := time.Now()
	w.delay.shown(now)
	w.answer.shown(now)
	k := 1.0
	if m := ebiten.Monitor(); m != nil { // there may be none for a while
		k = m.DeviceScaleFactor()
	}
	return width * k, height * k
}

// Layout implements ebiten.Game. It is not called, for there is LayoutF.
func (w *window) Layout(width, height int) (int, int) { return width, height }
