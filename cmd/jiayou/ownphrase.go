package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"jiayou/audio"
	"jiayou/audio/phrase"
	"jiayou/audio/phrase/phrasefile"
	"jiayou/cmd/jiayou/panel"
	"jiayou/cmd/jiayou/show"
)

// kept returns the path of a file that is kept beside the settings, or in the user's
// own folder for such things; empty where there is none.
func (o *options) kept(name string) string {
	if o.config != "" {
		return filepath.Join(filepath.Dir(o.config), name)
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "jiayou", name)
}

// phrasePath is where a visitor's phrase is kept, once it is to be.
func (o *options) phrasePath() string {
	if o.phrase != "" {
		return o.phrase
	}
	return o.kept("phrase.toml")
}

// readPhrase returns the phrase that the show is to listen for, nil for none. The error
// wraps fs.ErrNotExist if it has not been taught yet, or was forgotten: its file is where
// it will be kept, and no reason not to play.
func (o *options) readPhrase() (*phrase.Phrase, error) {
	if o.phrase == "" {
		return nil, nil
	}
	return phrasefile.Read(o.phrase)
}

// enrolment is how a visitor's phrase is taught and tried at the desk.
type enrolment struct {
	on    bool    // a lesson goes on
	muted bool    // the loudspeakers were when it began
	like  float64 // how like the phrase it was lately, 0…1
	heard int     // updates for which it is still shown that it was said
	fresh bool    // what is known has not been kept
}

// phraseShown is how long it is shown that the phrase was said, in updates.
const phraseShown = 2 * show.UpdatesPerSecond

// teachPhrase begins a lesson, or ends one. Our own loudspeakers are silent for that
// long.
func (d *desk) teachPhrase() {
	w, e := d.window, &d.enrolment
	switch {
	case e.on:
		d.endLesson()
		w.production.student.Stop()
	case d.learner != nil:
	case w.hearing.ear.Hear().Status.State != audio.Listening:
		w.panel.Alarm(d.say("panel.learn.deaf"))
	default:
		e.on, e.muted = true, w.sound.muted
		w.sound.muted = true
		w.production.student.Teach()
	}
}

func (d *desk) endLesson() {
	d.enrolment.on, d.window.sound.muted = false, d.enrolment.muted
}

// followPhrase takes in what was heard in this update. A lesson that nobody looks at
// any more is over.
func (d *desk) followPhrase() {
	w, e := d.window, &d.enrolment
	e.like *= 0.97
	e.heard = max(0, e.heard-1)
	for _, h := range w.heard {
		e.like = max(e.like, h.Phrase.Likeness)
		if h.Phrase.Said {
			e.heard = phraseShown
		}
	}
	if !e.on {
		return
	}
	_, on := w.production.student.Lesson()
	switch {
	case !on:
		d.endLesson()
		e.fresh = true
		w.panel.Notice(d.say("panel.phrase.done"))
	case w.hearing.ear.Hear().Status.State != audio.Listening:
		d.teachPhrase()
		w.panel.Alarm(d.say("panel.learn.deaf"))
	case !w.panel.Open():
		d.teachPhrase()
	}
}

// keepPhrase keeps what is known in a file, and lets the settings say so.
func (d *desk) keepPhrase() {
	w := d.window
	p, path := w.production.student.Phrase(), w.options.phrasePath()
	switch {
	case p == nil:
		return
	case path == "":
		w.alarm(errors.New("keep phrase: there is no place for it: give --phrase FILE"))
		return
	}
	if err := phrasefile.Write(path, p, w.hearing.ear.Hear().Status.Source, time.Now()); err != nil {
		w.alarm(err)
		return
	}
	d.enrolment.fresh = false
	w.set("phrase", path)
	w.panel.Notice(d.say("panel.kept", "what", path))
}

// forgetPhrase forgets what is known, and the file that holds it or what was known
// before.
func (d *desk) forgetPhrase() {
	w := d.window
	if path := w.options.phrase; path != "" {
		w.alarm(phrasefile.Forget(path))
		w.set("phrase", "")
	}
	w.production.student.Know(nil)
	d.enrolment = enrolment{}
	w.panel.Notice(d.say("panel.phrase.forgotten"))
}

// hearPhrase lets the show listen for the phrase that the options name.
func (d *desk) hearPhrase(o *options) {
	p, err := o.readPhrase()
	d.window.alarm(err)
	d.window.production.student.Know(p)
	d.enrolment.fresh = false
}

// phraseFaults are what is said of an utterance that will not do.
var phraseFaults = [...]string{
	phrase.NoFault: "panel.phrase.say", phrase.TooShort: "panel.phrase.short", phrase.TooLong: "panel.phrase.long",
	phrase.TooQuiet: "panel.phrase.quiet", phrase.Clipped: "panel.phrase.loud", phrase.Unlike: "panel.phrase.unlike",
	phrase.Noisy: "panel.phrase.noisy",
}

// phraseRows are the rows of the phrase: to teach it, and while one is known to try it,
// to keep it and to forget it.
func (d *desk) phraseRows(rows []panel.Row) []panel.Row {
	e := &d.enrolment
	student := d.window.production.student
	teach := panel.Row{ID: "phrase.teach", Label: d.say("panel.phrase.teach"), Press: true}
	if step, on := student.Lesson(); on {
		teach.Value = d.say(phraseFaults[step.Fault], "heard", strconv.Itoa(step.Heard), "of", strconv.Itoa(step.Of))
		teach.Alarm = step.Fault != phrase.NoFault
	}
	rows = append(rows, teach)
	if student.Phrase() == nil {
		return rows
	}
	kept := ""
	if o := d.window.options; o.phrase != "" && !e.fresh {
		kept = filepath.Base(o.phrase)
	}
	value := fmt.Sprintf("%.0f %%", 100*e.like)
	if e.heard > 0 {
		value = d.say("panel.phrase.yes")
	}
	return append(rows,
		panel.Row{Label: d.say("panel.phrase"), Value: value, Level: e.like, Mark: phrase.Enough, Lit: e.heard > 0},
		panel.Row{ID: "phrase.keep", Label: d.say("panel.phrase.keep"), Value: kept, Press: true},
		panel.Row{ID: "phrase.forget", Label: d.say("panel.phrase.forget"), Press: true},
	)
}
