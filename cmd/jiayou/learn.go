package main

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"jiayou/audio"
	"jiayou/audio/room"
)

// startLearning begins to learn the room from what the show hears. Its own
// loudspeakers are silent for that long.
func (d *desk) startLearning() {
	w := d.window
	switch {
	case d.learner != nil || d.enrolment.on:
	case w.hearing.ear.Hear().Status.State != audio.Listening:
		w.panel.Alarm(d.say("panel.learn.deaf"))
	default:
		d.learner, d.muted = room.New(), w.sound.muted
		w.sound.muted = true
	}
}

// learn takes in what was heard in this update.
func (d *desk) learn() {
	w := d.window
	if d.learner == nil {
		return
	}
	if w.hearing.ear.Hear().Status.State != audio.Listening {
		d.stopLearning()
		w.panel.Alarm(d.say("panel.learn.deaf"))
		return
	}
	for _, h := range w.heard {
		if phase, _ := d.learner.Hear(h); phase == room.Over {
			r, err := d.learner.Room()
			d.stopLearning()
			d.keepLearned(r, err)
			return
		}
	}
	w.panel.Notice(d.learning())
}

func (d *desk) stopLearning() { d.learner, d.window.sound.muted = nil, d.muted }

// keepLearned keeps a room, or says why there is nothing to keep, and lets the ear
// begin anew with it.
func (d *desk) keepLearned(r room.Room, err error) {
	w, o := d.window, d.window.options
	switch err {
	case nil:
	case room.ErrNoisy:
		w.panel.Alarm(d.say("panel.learn.noisy"))
		return
	case room.ErrNobody:
		w.panel.Alarm(d.say("panel.learn.nobody"))
		return
	default:
		w.panel.Alarm(d.say("panel.learn.deaf"))
		return
	}
	now := time.Now()
	mic := w.hearing.ear.Hear().Status.Source
	if _, err := o.keepRoom(r, mic, now); err != nil {
		w.alarm(err)
		return
	}
	w.production.room = &roomFile{Learned: now, Mic: mic, Floor: r.Floor, Swing: r.Swing, Roar: r.Roar}
	w.listen()
	w.panel.Notice(d.say("panel.learn.done", "floor", fmt.Sprintf("%.0f", r.Floor), "roar", fmt.Sprintf("%.0f", r.Roar)))
}

// learning says how the learning goes.
func (d *desk) learning() string {
	if d.learner == nil {
		return ""
	}
	phase, left := d.learner.Phase()
	key := "panel.learn.quiet"
	if phase == room.Cheer {
		key = "panel.learn.cheer"
	}
	return d.say(key, "seconds", strconv.Itoa(int(math.Ceil(left))))
}
