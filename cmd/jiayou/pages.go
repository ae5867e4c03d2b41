package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/mic"
	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/panel"
	"jiayou/cmd/words"
	"jiayou/sim"
)

// reading is a row that only tells.
func (d *desk) reading(key, value string) panel.Row {
	return panel.Row{Label: d.say(key), Value: value}
}

// tests is the page on which devices are tried out.
func (d *desk) tests(rows []panel.Row) []panel.Row {
	w := d.window
	h := w.hearing.ear.Hear()
	mic := d.say("panel.ear." + h.Status.State.String())
	if h.Status.State == audio.Listening {
		mic = h.Status.Source
	}
	st := h.Stands[0]
	for _, other := range h.Stands {
		if other.Level > st.Level {
			st = other
		}
	}
	last := make([]string, 0, mostRoars)
	for _, at := range w.tally.recent {
		last = append(last, ago(time.Since(at)))
	}
	rows = append(rows,
		panel.Row{Label: d.say("panel.mic"), Value: mic, Alarm: h.Status.State == audio.Lost},
		panel.Row{Label: d.say("panel.level"), Value: fmt.Sprintf("%.0f %%", 100*st.Level), Level: st.Level, Mark: hud.RoarMark, Lit: st.Roar == cheer.Confirmed},
		d.side(&h),
		d.loudness(&h, &st),
		d.meter(&h),
		d.hum(&h),
		panel.Row{Label: d.say("panel.score"), Value: fmt.Sprintf("%.0f %%", 100*st.Score), Level: st.Score, Mark: 1, Lit: st.Roar == cheer.Confirmed},
		panel.Row{Label: d.say("panel.roar"), Value: d.roar(&st)},
		panel.Row{Label: d.say("panel.trace"), Trace: padded(w.tally.heard, remembered), Mark: hud.RoarMark},
		d.reading("panel.roars", strings.Join(last, ", ")),
		d.reading("panel.lag", fmt.Sprintf("%.0f ms, %d", 1000*h.Status.Latency, h.Status.Dropped)),
		panel.Row{ID: "learn", Label: d.say("panel.learn"), Press: true, Value: d.learning()},
	)
	return append(d.phraseRows(rows),
		panel.Row{ID: "speakers", Label: d.say("panel.speakers"), Press: true, Value: w.sound.status.Problem, Alarm: w.sound.status.Problem != ""},
		panel.Row{ID: "screen", Label: d.say("panel.screen"), Press: true},
		panel.Row{Label: d.say("panel.input"), Value: d.last},
		d.reading("panel.gamepads", strconv.Itoa(w.raw.Gamepads)),
	)
}

// roar is whether the crowd roars, and what sort of roar it is.
func (d *desk) roar(st *cheer.Heard) string {
	word := d.say("panel.roar." + st.Roar.String())
	if st.Kind != cheer.KindNone {
		word += ": " + d.say("panel.kind."+st.Kind.String())
	}
	return word
}

// loudness is how loud the louder stand is over its room, or what ails the microphone: of
// one for each stand it says which.
func (d *desk) loudness(h *audio.Hearing, louder *cheer.Heard) panel.Row {
	row := d.reading("panel.loudness", fmt.Sprintf("%.0f / %.0f dBFS", louder.Loudness, louder.Floor))
	ills := [2]string{}
	for i, st := range h.Stands {
		switch {
		case st.Dead:
			ills[i] = d.say("panel.dead")
		case st.Clipping:
			ills[i] = d.say("panel.clips")
		}
	}
	switch {
	case ills[0] == ills[1] && ills[0] != "":
		row.Value, row.Alarm = ills[0], true
	case ills[0] != "":
		row.Value, row.Alarm = d.say("panel.home")+": "+ills[0], true
	case ills[1] != "":
		row.Value, row.Alarm = d.say("panel.away")+": "+ills[1], true
	}
	return row
}

// side is which stand is heard more.
func (d *desk) side(h *audio.Hearing) panel.Row {
	row := panel.Row{Label: d.say("panel.side"), Value: d.say("panel.side.both")}
	names := [2]string{d.say("panel.home"), d.say("panel.away")}
	switch b := h.Balance; {
	case h.Status.OneCapsule:
		row.Value, row.Alarm = d.say("panel.same"), true
	case b <= -leans:
		row.Value = names[audio.Home]
	case b >= leans:
		row.Value = names[audio.Away]
	}
	if h.Sure > 0 {
		row.Value += fmt.Sprintf("  %+.1f, %.0f %%", h.Balance, 100*h.Sure)
	}
	return row
}

// hum is what the microphone hears of the mains.
func (d *desk) hum(h *audio.Hearing) panel.Row {
	row := d.reading("panel.hum", d.say("panel.ear.off"))
	if h.Hum.Hertz != 0 {
		row.Value, row.Alarm = fmt.Sprintf("%d Hz, %.0f dBFS", h.Hum.Hertz, h.Hum.Level), true
	}
	return row
}

// leans is the balance from which one stand is said to be louder.
const leans = 0.3

// padded is a curve with nothing before its beginning.
func padded(curve []float64, n int) []float64 {
	return append(make([]float64, n-len(curve), n), curve...)
}

// statistics is what the show has come to.
func (d *desk) statistics(rows []panel.Row) []panel.Row {
	w, t := d.window, &d.window.tally
	number := func(key string, n int) panel.Row { return d.reading(key, strconv.Itoa(n)) }
	three := func(h *histogram) string {
		if h.count == 0 {
			return ""
		}
		return fmt.Sprintf("%d, %d, %d ms", h.within(0.5), h.within(0.95), h.within(0.99))
	}
	size := measure()
	return append(rows,
		d.reading("panel.uptime", ago(w.uptime())),
		number("panel.matches", t.matches),
		number("panel.goals", t.goals),
		number("panel.falls", t.falls),
		number("panel.helped", t.helped),
		d.reading("panel.saved", fmt.Sprintf("%.1f s", t.saved)),
		number("panel.roars.count", t.roars),
		d.reading("panel.cheering", ago(time.Duration(t.cheering)*time.Second/60)),
		d.reading("panel.pictures", fmt.Sprintf("%.0f", ebiten.ActualFPS())),
		d.reading("panel.frames", three(&t.frames)),
		d.reading("panel.delay", three(&w.delay.histogram)),
		panel.Row{Label: d.say("panel.delays"), Trace: w.delay.curve(50, 2)},
		d.reading("panel.memory", fmt.Sprintf("%.1f MB, %d", size.Heap, size.Goroutines)),
	)
}

// audits is what an operator is asked for on the telephone.
func (d *desk) audits(rows []panel.Row) []panel.Row {
	w, o := d.window, d.window.options
	v := &w.scene.view
	canonical := ""
	if sim.Canonical() {
		canonical = ", canonical"
	}
	rows = append(rows,
		d.reading("panel.version", sim.Version+canonical),
		d.reading("panel.seed", fmt.Sprintf("%d, %s – %s", w.show.Seed(), v.Teams[0], v.Teams[1])),
		d.reading("panel.format", o.match.Format),
		d.reading("panel.file", cmp.Or(o.config, nothing)),
		d.reading("panel.mic", w.hearing.ear.Hear().Status.Source),
	)
	learned := nothing
	if r := w.production.room; r != nil {
		learned = fmt.Sprintf("%s, %.0f / %.0f dBFS", r.Learned.Local().Format(time.DateOnly), r.Floor, r.Roar)
		if c, ok := r.coupling(); ok {
			learned += fmt.Sprintf(", %+.0f dB", c.Mean())
		}
	}
	rows = append(rows, d.reading("panel.room", learned))
	if problems := w.journal.problems; len(problems) > 0 {
		rows = append(rows, panel.Row{Label: d.say("panel.errors"), Value: strconv.Itoa(w.journal.troubles), Alarm: true})
		for _, p := range problems {
			rows = append(rows, panel.Row{Value: p, Alarm: true})
		}
	}
	rows = append(rows, d.reading("panel.log", o.log))
	for i := len(w.journal.tail) - 1; i >= 0; i-- {
		rows = append(rows, panel.Row{Value: w.journal.tail[i]})
	}
	return rows
}

// adjustments is what can be changed.
func (d *desk) adjustments(rows []panel.Row) []panel.Row {
	w, o := d.window, d.window.options
	say := w.scene.hud.Words()
	language := languageName(w.scene.hud.Language())
	if w.scene.roams {
		language = d.say("panel.lang.auto")
	}
	mic := d.value(o, "mic")
	if mic == "none" {
		mic = d.say("panel.ear.off")
	}
	onOff := func(on bool) string {
		if on {
			return d.say("panel.on")
		}
		return d.say("panel.off")
	}
	quit := ""
	if d.sure > 0 {
		quit = d.say("panel.quit.sure")
	}
	choice := func(id, key, value string) panel.Row {
		return panel.Row{ID: id, Label: d.say(key), Value: value, Choice: true}
	}
	return append(rows,
		choice("lang", "panel.lang", language),
		choice("home", "panel.home", say.Team(o.match.Home)),
		choice("away", "panel.away", say.Team(o.match.Away)),
		choice("cheer", "panel.cheer", fmt.Sprintf("%d %%", o.effect)),
		choice("mic", "panel.mic", mic),
		choice("channels", "panel.channels", d.channels()),
		choice("pair", "panel.pair", d.pair()),
		choice("ear", "panel.ear", d.say("panel.ear."+o.said["ear"])),
		choice("volume", "panel.volume", d.volume()),
		choice("fullscreen", "panel.whole", onOff(ebiten.IsFullscreen())),
		panel.Row{ID: "picture", Label: d.say("panel.picture"), Press: true},
		panel.Row{ID: "keep", Label: d.say("panel.keep"), Press: true},
		panel.Row{ID: "quit", Label: d.say("panel.quit"), Value: quit, Press: true, Alarm: d.sure > 0},
	)
}

// nothing stands where there is none of something.
const nothing = "–"

// value is what options set a flag to, and what it means where they say nothing.
func (d *desk) value(o *options, name string) string {
	said := o.said[name]
	switch {
	case said != "":
		return said
	case name == "mic":
		return d.say("panel.mic.default")
	case name == "lang" && o.roams():
		return everyLanguage
	case name == "lang":
		return words.Match(words.Locale())
	}
	return nothing
}

// channels says which channels are heard.
func (d *desk) channels() string {
	c := d.window.options.channels.String()
	if slices.Contains(mic.Words(), c) {
		return d.say("panel.channels." + c)
	}
	return c
}

// volume says how loud the loudspeakers are: not at all with --mute, which touches none.
func (d *desk) volume() string {
	w := d.window
	if w.sound.muted || w.sound.silent {
		return d.say("panel.off")
	}
	return fmt.Sprintf("%d %%", w.options.volume)
}

// pair says how the microphones stand.
func (d *desk) pair() string {
	if m := d.window.options.pair; m > 0 {
		return d.say("panel.pair.apart", "metres", strconv.FormatFloat(m, 'f', -1, 64))
	}
	return d.say("panel.pair.stands")
}
