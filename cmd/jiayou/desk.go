package main

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/assets"
	"jiayou/audio/mic"
	"jiayou/audio/mic/device"
	"jiayou/audio/room"
	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/panel"
	"jiayou/cmd/jiayou/settings"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/words"
	"jiayou/sim/brain"
	"jiayou/sim/team"
)

// desk is what stands on the pages of the operator's menu, and what is behind
// it. It implements panel.Desk.
type desk struct {
	window    *window
	pattern   int  // updates for which the test picture stays
	sure      int  // updates in which quitting once more quits
	quit      bool // the show is to end
	last      string
	devices   devices
	learner   *room.Learner // of the room, nil for none
	warned    warned
	muted     bool // the loudspeakers were when it began
	played    bool // they have been heard since
	enrolment enrolment
}

// sureTime is how long somebody may think about quitting, in updates.
const sureTime = 4 * show.UpdatesPerSecond

// update lets a sixtieth of a second pass.
func (d *desk) update() {
	d.pattern = max(d.pattern-1, 0)
	d.sure = max(d.sure-1, 0)
}

// warned is what the operator has been told of a microphone. It is told once, for it
// stands over the match: loud cheering hides a hum for a while, and a pause is the same
// on both channels.
type warned struct {
	source string
	same   bool // both channels are one
	hums   bool
}

// warn tells the operator that there can be no sides, and that the microphone hums.
func (d *desk) warn() {
	st := d.window.hearing.ear.Hear().Status
	if st.Source != d.warned.source {
		d.warned = warned{source: st.Source}
	}
	if st.OneCapsule && !d.warned.same {
		d.warned.same = true
		d.window.panel.Alarm(d.say("panel.same"))
	}
	if st.Hum != 0 && !d.warned.hums {
		d.warned.hums = true
		d.window.panel.Notice(d.say("panel.hum.tell", "hertz", strconv.Itoa(st.Hum)))
	}
}

// note remembers what happened at the devices last, for the test of input.
func (d *desk) note(r *input.Raw) {
	var all []string
	for _, k := range r.Keys {
		all = append(all, k.String())
	}
	for _, b := range r.Buttons {
		all = append(all, "pad "+strconv.Itoa(int(b)))
	}
	for _, t := range r.Taps {
		what := "click"
		if t.Finger {
			what = "finger"
		}
		all = append(all, fmt.Sprintf("%s %.0f, %.0f", what, t.X, t.Y))
	}
	if len(all) > 0 {
		d.last = strings.Join(all, "  ")
	}
}

func (d *desk) say(key string, pairs ...string) string {
	return d.window.scene.hud.Words().Say(key, pairs...)
}

// Rows implements panel.Desk.
func (d *desk) Rows(page panel.Page, rows []panel.Row) []panel.Row {
	switch page {
	case panel.Tests:
		return d.tests(rows)
	case panel.Statistics:
		return d.statistics(rows)
	case panel.Audits:
		return d.audits(rows)
	default:
		return d.adjustments(rows)
	}
}

// Press implements panel.Desk.
func (d *desk) Press(id string) {
	w := d.window
	switch id {
	case "speakers":
		w.sound.try()
		w.panel.Notice(d.say("panel.speakers.tell"))
	case "screen":
		d.pattern = panel.PatternTime
		w.panel.Close()
	case "learn":
		d.startLearning()
	case "phrase.teach":
		d.teachPhrase()
	case "phrase.keep":
		d.keepPhrase()
	case "phrase.forget":
		d.forgetPhrase()
	case "picture":
		w.album.ask("picture")
	case "keep":
		d.keep()
	case "quit":
		if d.sure > 0 {
			d.quit = true
		}
		d.sure = sureTime
	}
}

// keep saves in the file of settings what was changed in the menu.
func (d *desk) keep() {
	o := d.window.options
	if o.config == "" {
		d.window.panel.Alarm(d.say("panel.keep.none"))
		return
	}
	for _, name := range slices.Sorted(maps.Keys(o.changes)) {
		if err := settings.Save(o.config, o.set.Lookup(name)); err != nil {
			d.window.alarm(err)
			return
		}
	}
	d.window.panel.Notice(d.say("panel.kept", "what", o.config))
}

// Change implements panel.Desk: it goes on to the value before or after.
func (d *desk) Change(id string, by int) {
	w, o := d.window, d.window.options
	switch id {
	case "lang":
		w.set("lang", beside(append([]string{everyLanguage}, assets.Languages()...), d.languageNow(), by))
	case "home":
		w.set("home", beside(teams(o.match.Home), o.match.Home, by))
	case "away":
		w.set("away", beside(teams(o.match.Away), o.match.Away, by))
	case "cheer":
		w.set("cheer", strconv.Itoa(min(max(int(o.effect)+10*by, 0), 100)))
	case "ear":
		w.set("ear", beside([]string{"lively", "calm"}, o.said["ear"], by))
	case "mic":
		w.set("mic", beside(d.devices.names(o.mic), o.mic, by))
	case "spl":
		d.liftBy(by)
	case "channels":
		w.set("channels", beside(mic.Words(), o.channels.String(), by))
	case "pair":
		w.set("pair", beside(pairs, strconv.FormatFloat(o.pair, 'f', -1, 64), by))
	case "volume":
		if w.sound.silent { // for as long as it runs
			return
		}
		w.sound.muted = false
		w.set("volume", strconv.Itoa(min(max(o.volume+10*by, 0), 100)))
	case "fullscreen":
		whole := !ebiten.IsFullscreen()
		w.set("fullscreen", strconv.FormatBool(whole))
		fill(whole) // it may differ from what was set: there is a key for it, too
	}
}

// pairs are the widths of a pair of microphones that the menu offers, in m; the file
// of settings takes any.
var pairs = []string{"0", "0.1", "0.15", "0.2"}

// languageNow is the language as the flag has it.
func (d *desk) languageNow() string {
	if d.window.scene.roams {
		return everyLanguage
	}
	return d.window.scene.hud.Language()
}

// beside returns the word before or after another one in a list, round and round.
func beside(words []string, now string, by int) string {
	i := slices.Index(words, now)
	if i < 0 {
		return words[0]
	}
	return words[(i+by+len(words))%len(words)]
}

// teams are those that the menu offers: those that are built in, the examples,
// and who plays now.
func teams(now string) []string {
	all := append(team.Names(), brain.Examples()...)
	if !slices.Contains(all, now) {
		all = append(all, now)
	}
	return all
}

// devices are the microphones there are. Asking for them takes its time, so it is
// done beside the show.
type devices struct {
	mutex sync.Mutex
	found []string
	asked bool
	done  sync.WaitGroup
}

// names returns the microphones to choose from: the default one, those that have
// been found, a synthetic crowd, none, and the one in use.
func (d *devices) names(now string) []string {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if !d.asked {
		d.asked = true
		d.done.Go(d.look)
	}
	all := append([]string{""}, d.found...)
	all = append(all, "synthetic", "none")
	if !slices.Contains(all, now) {
		all = append(all, now)
	}
	return all
}

func (d *devices) look() {
	found, err := device.List()
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if d.found = found; err != nil {
		d.asked = false // once more the next time
	}
}

// languageName is what a language calls itself.
func languageName(tag string) string {
	w, err := words.Load(tag)
	if err != nil {
		return tag
	}
	return w.Name
}
