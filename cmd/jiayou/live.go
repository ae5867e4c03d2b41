package main

import (
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/exhibition"
	"jiayou/cmd/jiayou/settings"
)

// change returns what the options are with another value of a flag, which has
// the last word over command line and file.
func (o *options) change(name, value string) (*options, error) {
	n := &options{args: o.args, file: o.file, changes: maps.Clone(o.changes)}
	if n.changes == nil {
		n.changes = map[string]string{}
	}
	n.changes[name] = value
	return n, n.fill()
}

// reread returns what the options are with another file. What was changed since
// the start gives way to what the file says anew.
func (o *options) reread(file *settings.File) (*options, error) {
	n := &options{args: o.args, file: file, changes: maps.Clone(o.changes)}
	for _, e := range file.Entries {
		was, ok := o.file.Has(e.Key)
		if !ok || was.Value != e.Value {
			delete(n.changes, e.Key)
		}
	}
	return n, n.fill()
}

// differ returns the flags whose values are others than before, in order. A seed
// that nobody chose is another each time, which is no difference.
func (o *options) differ(n *options) (names []string) {
	chosen := map[string]bool{}
	for _, set := range []*flag.FlagSet{o.set, n.set} {
		set.Visit(func(f *flag.Flag) { chosen[f.Name] = true })
	}
	n.set.VisitAll(func(f *flag.Flag) {
		if chosen[f.Name] && o.said[f.Name] != n.said[f.Name] {
			names = append(names, f.Name)
		}
	})
	return names
}

// casting are the flags that say what the matches are made of.
var casting = []string{"home", "away", "cheer"}

// take changes the show to what the options say. What is not live waits for the
// next start, and nothing is changed if anything is wrong. It returns a line that
// tells what came of it.
func (w *window) take(n *options) (string, error) {
	names := w.options.differ(n)
	language, err := n.language()
	if err != nil {
		return "", n.blame("lang", err)
	}
	if slices.ContainsFunc(names, func(name string) bool { return slices.Contains(casting, name) }) {
		if err := w.cast(n); err != nil {
			return "", err
		}
	}
	w.options = n
	var now, next, later []string
	for _, name := range names {
		said := name + " = " + w.desk.value(n, name)
		switch name {
		case "home", "away", "cheer":
			next = append(next, said)
			continue
		case "lang":
			w.scene.roams = n.roams()
			w.fail(w.scene.hud.Speak(language))
		case "mic", "channels", "pair", "ear", "room":
			if name == "room" {
				w.production.room, err = n.readRoom()
				w.alarm(err)
			}
			w.listen()
		case "spl": // the menu looks it up
		case "phrase":
			w.desk.hearPhrase(n)
		case "mute":
			if w.sound.muted = n.mute; !n.mute && w.sound.silent {
				later = append(later, said)
				continue
			}
		case "volume", "quiet-hours":
			w.sound.schedule = n.loudness()
		case "fullscreen":
			fill(n.fullscreen)
		case "size":
			ebiten.SetWindowSize(n.size.w, n.size.h)
		case "mind":
			w.show.Choose(-1)
			w.show.ChooseNumber(n.mind)
		case "reload":
			w.show.Wait(n.patient)
		case "pin":
			w.panel.PIN, said = n.pin, name
		case "for":
			w.until = time.Time{}
			if n.length > 0 {
				w.until = time.Now().Add(n.length)
			}
		default:
			if n.said[name] != w.began.said[name] { // else it is what holds anyway
				later = append(later, said)
			}
			continue
		}
		now = append(now, said)
	}
	return w.tell(now, next, later), nil
}

// listen opens the ear anew, as the options say.
func (w *window) listen() {
	from := w.options.source()
	from.seed = w.production.cfg.Seed
	w.hearing.change(from, w.options.listening(w.production.own, w.production.room))
}

// cast lets others play from the next match on, or the crowd have another effect.
func (w *window) cast(n *options) error {
	cfg, err := n.chosen()
	if err != nil {
		return err
	}
	programs, err := n.match.Programs()
	if err != nil {
		return err
	}
	logs := exhibition.BrainLogs(programs, os.Stderr)
	w.show.Prepare(cfg, programs, logs)
	w.reload.close()
	w.reload, w.known = &reload{cfg: cfg, logs: logs, audition: w.reload.audition}, [2]int{}
	w.reload.open(n.watched())
	return nil
}

// tell says in a line what has changed, and when what will.
func (w *window) tell(now, next, later []string) string {
	var all []string
	for _, part := range []struct {
		key   string
		names []string
	}{{"panel.now", now}, {"panel.next", next}, {"panel.later", later}} {
		if len(part.names) > 0 {
			all = append(all, w.scene.hud.Words().Say(part.key, "what", strings.Join(part.names, ", ")))
		}
	}
	return strings.Join(all, "   ")
}
