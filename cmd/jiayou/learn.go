package main

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"jiayou/audio"
	"jiayou/audio/room"
	"jiayou/cmd/jiayou/sound"
)

// startLearning begins to learn the room from what the show hears. Its own
// loudspeakers are silent for that long but for their own turn.
func (d *desk) startLearning() {
	w := d.window
	switch {
	case d.learner != nil || d.enrolment.on:
	case w.hearing.ear.Hear().Status.State != audio.Listening:
		w.panel.Alarm(d.say("panel.learn.deaf"))
	default:
		d.learner, d.muted, d.played = room.New(), w.sound.muted, false
		d.learner.Loud = w.sound.player.Status().State == sound.Playing && w.sound.gain(time.Now()) > 0
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
		phase, _ := d.learner.Hear(h)
		d.playOwn(phase)
		if phase == room.Over {
			r, err := d.learner.Room()
			d.stopLearning()
			d.keepLearned(r, err)
			return
		}
	}
	w.panel.Notice(d.learning())
}

// playOwn lets the loudspeakers be heard in their turn, and plays the test sound once.
func (d *desk) playOwn(phase room.Phase) {
	s := d.window.sound
	s.muted = phase != room.Own
	if phase == room.Own && !d.played {
		s.player.SetVolume(s.gain(time.Now()))
		d.played = s.player.Speak(sound.Test())
	}
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
	f := o.found(r, w.hearing.ear.Hear().Status.Source, w.production.own)
	if _, err := o.keepRoom(f); err != nil {
		w.alarm(err)
		return
	}
	w.production.room = f
	w.listen()
	w.panel.Notice(d.say("panel.learn.done", "floor", fmt.Sprintf("%.0f", r.Floor), "roar", fmt.Sprintf("%.0f", r.Roar)))
}

// learning says how the learning goes.
func (d *desk) learning() string {
	if d.learner == nil {
		return ""
	}
	phase, left := d.learner.Phase()
	key := [...]string{"panel.learn.quiet", "panel.learn.own", "panel.learn.cheer", "panel.learn.cheer"}[phase]
	return d.say(key, "seconds", strconv.Itoa(int(math.Ceil(left))))
}
