package main

import (
	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/show"
)

// obey does what is wanted at the devices. It reports whether the show is to end.
func (w *window) obey() (quit bool) {
	w.devices.Read(&w.raw)
	w.desk.note(&w.raw)
	wakes := false
	if w.panel.Open() || w.desk.pattern > 0 {
		w.wishes = input.ForMenu(&w.raw, w.wishes[:0])
	} else {
		if visited(&w.raw) {
			wakes = w.show.Touch()
		}
		w.wishes = input.ForShow(&w.raw, w.wishes[:0])
		if w.raw.Moved {
			w.controls.Come()
		}
	}
	for _, t := range w.raw.Taps {
		w.tap(t)
	}
	for _, a := range w.wishes {
		if a == input.Quit || w.desk.quit {
			return true
		}
		if w.desk.pattern > 0 && (a == input.Cancel || a == input.Confirm || a == input.Menu) {
			w.desk.pattern = 0 // the test picture is left as a menu is
			continue
		}
		if !w.panel.Do(a, &w.desk) {
			w.do(a)
			if !wakes {
				w.teach(a)
			}
		}
	}
	return w.desk.quit
}

// visited reports whether somebody is there: a key, a button or a finger came
// down, but not the mouse alone, which moves by itself on a shaking table, nor one
// of the operator's keys.
func visited(r *input.Raw) bool {
	for _, k := range r.Keys {
		operators := k >= ebiten.KeyF1 && k <= ebiten.KeyF12 || k == ebiten.KeyEscape || k == ebiten.KeyL
		if !operators && !r.Ctrl {
			return true
		}
	}
	return len(r.Buttons)+len(r.Taps) > 0
}

// do does one thing that is wanted of the show.
func (w *window) do(a input.Action) {
	switch a {
	case input.Menu:
		w.panel.Toggle()
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
		w.turnLanguage()
	}
	w.lesson.do(a, w.show, w.scene)
	w.pupil.do(a, w.show, w.scene)
}

// fail tells the operator what has failed, if anything has.
func (w *window) fail(err error) {
	if err != nil {
		w.journal.write([]show.Note{{Kind: "failure", Problem: err.Error()}})
	}
}
