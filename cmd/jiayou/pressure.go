package main

import (
	"fmt"

	"jiayou/audio"
	"jiayou/audio/meter"
	"jiayou/cmd/jiayou/panel"
)

// usualLift is where an operator begins who holds a sound level meter beside the
// microphone, dB: digital MEMS microphones commonly give −26 dBFS at 94 dB.
const usualLift = 120.0

// mostLift is the largest that --spl takes, dB.
const mostLift = 160.0

// lift is by how much the level of a source has to be lifted to be that of a sound
// level meter beside it, dB; 0 if nobody has compared them. The command line has the
// last word over what was found in the room. It is for display only.
func (o *options) lift(r *roomFile, source string) float64 {
	if o.liftedByRoom(r, source) {
		return r.SPL
	}
	return o.spl
}

// liftedByRoom reports whether that is the room's: it was learned with this source.
func (o *options) liftedByRoom(r *roomFile, source string) bool {
	return o.spl == 0 && r != nil && !recorded(o.mic) && r.Mic == plainASCII(source)
}

// unit is that of a level that was lifted, if it was.
func unit(lift float64) string {
	if lift > 0 {
		return "dB(A)"
	}
	return "dBFS(A)"
}

// weighted is a level as a display shows it: lifted, or to digital full scale.
func weighted(level, lift float64) string { return fmt.Sprintf("%.1f %s", level+lift, unit(lift)) }

// meter is a sound level meter, with both its time weightings. Where the meter beside
// the microphone shows something else, the operator changes it until both agree.
func (d *desk) meter(h *audio.Hearing) panel.Row {
	row := panel.Row{ID: "spl", Label: d.say("panel.meter"), Value: d.say("panel.ear.off"), Choice: true}
	if h.Status.State == audio.Listening && h.Meter != (meter.Heard{}) {
		lift := d.window.options.lift(d.window.production.room, h.Status.Source)
		row.Value = fmt.Sprintf("%.0f / %.0f %s", h.Meter.Fast+lift, h.Meter.Slow+lift, unit(lift))
	}
	return row
}

// liftBy changes what the display shows by so many dB. It is kept with the room that
// was learned with this microphone; else it is a setting like others.
func (d *desk) liftBy(by int) {
	w := d.window
	o, r, source := w.options, w.production.room, w.hearing.ear.Hear().Status.Source
	lift := usualLift
	if was := o.lift(r, source); was > 0 {
		lift = min(max(was+float64(by), 1), mostLift)
	}
	if !o.liftedByRoom(r, source) {
		w.set("spl", fmt.Sprint(lift))
		return
	}
	r.SPL = lift
	_, err := o.keepRoom(r)
	w.alarm(err)
}
