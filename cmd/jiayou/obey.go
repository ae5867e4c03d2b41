package main

import (
	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/show"
)

// obey does what is wanted at the devices. It reports whether the show is to end.
func (w *window) obey() (quit bool) {
	w.devices.Read(&w.raw)
	w.wishes = input.ForShow(&w.raw, w.wishes[:0])
	for _, t := range w.raw.Taps {
		w.show.Choose(w.scene.stage.Robot(t.X, t.Y))
	}
	for _, a := range w.wishes {
		if a == input.Quit {
			return true
		}
		w.do(a)
	}
	return false
}

// do does one thing that is wanted.
func (w *window) do(a input.Action) {
	switch a {
	case input.Whole:
		fill(!ebiten.IsFullscreen())
	case input.Leave:
		fill(false)
	case input.Picture:
		w.album.ask("picture")
	case input.Help:
		w.scene.hud.Help = !w.scene.hud.Help
	case input.Mute:
		w.sound.muted = !w.sound.muted
	case input.Language:
		w.fail(w.scene.speakNext())
	}
	w.teach(a)
	w.lesson.do(a, w.show, w.scene)
	w.pupil.do(a, w.show)
}

// fail tells the operator what has failed, if anything has.
func (w *window) fail(err error) {
	if err != nil {
		w.journal.write([]show.Note{{Kind: "failure", Problem: err.Error()}})
	}
}
