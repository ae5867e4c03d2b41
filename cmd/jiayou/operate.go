package main

import (
	"time"

	"jiayou/cmd/exhibition"
	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/show"
)

// follow takes what has come since the last update from outside: a file of
// settings that was saved, an ear that is ready.
func (w *window) follow() {
	w.alarm(w.hearing.update())
	w.desk.update()
	w.desk.learn()
	w.desk.warn()
	w.desk.followPhrase()
	select {
	case n := <-w.saved.News:
		if n.Err != nil {
			w.refuse(n.Err)
			return
		}
		o, err := w.options.reread(n.File)
		if err != nil {
			w.refuse(err)
			return
		}
		w.settle(o, "file")
	default:
	}
}

// settle changes the show to other options, and tells what came of it.
func (w *window) settle(o *options, source string) {
	line, err := w.take(o)
	if err != nil {
		w.refuse(err)
		return
	}
	if line != "" {
		w.panel.Notice(line)
		w.journal.write([]show.Note{{Kind: "settings", Source: source, Line: line}})
	}
}

// refuse tells what is wrong with settings that were not taken.
func (w *window) refuse(err error) {
	err = exhibition.Advise(err)
	w.panel.Alarm(w.scene.hud.Words().Say("panel.refused", "what", err.Error()))
	w.journal.write([]show.Note{{Kind: "settings", Problem: err.Error() + ": the settings before stay"}})
}

// alarm tells the operator on the screen, too, what has failed.
func (w *window) alarm(err error) {
	if err != nil {
		w.panel.Alarm(err.Error())
		w.fail(err)
	}
}

// remark tells the operator in passing what is not as it was asked for and may well be
// meant: a hall is not alarmed for it.
func (w *window) remark(err error) {
	if err != nil {
		w.panel.Notice(err.Error())
		w.fail(err)
	}
}

// tellSound logs how the loudspeakers are, and what is wrong with them; the screen tells
// that there are none. They are tried again until they are back.
func (w *window) tellSound(notes []show.Note) {
	w.journal.write(notes)
	for _, n := range notes {
		if n.Problem != "" {
			w.panel.Notice(w.desk.say("sound.none"))
		}
	}
}

// set changes one flag, as the menu and some keys do.
func (w *window) set(name, value string) {
	o, err := w.options.change(name, value)
	if err != nil {
		w.refuse(err)
		return
	}
	w.settle(o, "menu")
}

// tap finds out what somebody has clicked or put a finger on: a key on the
// screen, the menu, or a robot.
func (w *window) tap(t input.Tap) {
	if w.panel.Tap(t.X, t.Y, &w.desk) {
		return
	}
	if t.Finger && !w.panel.Open() {
		defer w.controls.Come()
	}
	if a, ok := w.controls.Tap(t.X, t.Y); ok {
		w.wishes = append(w.wishes, a)
		return
	}
	if w.desk.pattern > 0 {
		w.desk.pattern = 0
		return
	}
	w.show.Choose(w.scene.stage.Robot(t.X, t.Y))
}

// turns reports whether there is something to turn to: another match or exercise.
func (w *window) turns() bool { return w.lesson.class != nil || w.pupil.course != nil }

// uptime is how long the show has gone on.
func (w *window) uptime() time.Duration { return time.Since(w.tally.began) }
