package main

import (
	"strings"

	"jiayou/assets"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/words"
)

// everyLanguage is what --lang says for all languages in turn.
const everyLanguage = "auto"

// languageUsage describes --lang.
var languageUsage = "`TAG` of the language: " + strings.Join(assets.Languages(), ", ") + ";\n" +
	everyLanguage + " for all in turn, which a kiosk does by itself (default that of the system)"

// language returns the language to begin with.
func (o *options) language() (*words.Words, error) {
	if o.lang == "" || o.lang == everyLanguage {
		return words.Load(words.Match(words.Locale()))
	}
	return words.Load(o.lang)
}

// roams reports whether the language changes by itself.
func (o *options) roams() bool { return o.lang == everyLanguage || o.lang == "" && o.kiosk }

// speak changes the language of all that is read.
func (s *scene) speak(tag string) error {
	w, err := words.Load(tag)
	if err != nil {
		return err
	}
	return s.hud.Speak(w)
}

// speakNext goes on to the next language.
func (s *scene) speakNext() error { return s.speak(words.Next(s.hud.Language())) }

// turnLanguage is what the key for it does: the next language from now on, or for
// whoever is there now if the show speaks all in turn.
func (w *window) turnLanguage() {
	if w.scene.roams {
		w.fail(w.scene.speakNext())
		return
	}
	w.set("lang", words.Next(w.scene.hud.Language()))
}

// roam goes on to the next language, if the scene is to: each time the cards for
// those who pass by begin anew, and in a show without them when another match
// begins. Who plays keeps the language until the end.
func (s *scene) roam() error {
	was, now := s.seen, seen{s.view.Scene, s.view.Card}
	s.seen = now
	cards := now.card == show.HowTo && was.card != show.HowTo
	match := was.scene == show.Result && (now.scene == show.Play || now.scene == show.Countdown)
	if s.roams && (cards && s.dealt || match) {
		return s.speakNext()
	}
	s.dealt = s.dealt || cards
	return nil
}

// seen is what roam goes by.
type seen struct {
	scene show.Scene
	card  show.Card
}
