package main

import (
	"strings"

	"jiayou/assets"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/words"
)

// everyLanguage is what --lang says for another language with each match.
const everyLanguage = "auto"

// languageUsage describes --lang.
var languageUsage = "`TAG` of the language: " + strings.Join(assets.Languages(), ", ") + ";\n" +
	everyLanguage + " for another one with each match (default that of the system)"

// language returns the language to begin with.
func (o *options) language() (*words.Words, error) {
	if o.lang == "" || o.lang == everyLanguage {
		return words.Load(words.Match(words.Locale()))
	}
	return words.Load(o.lang)
}

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

// roam goes on to the next language when a new match begins, if the scene is to.
func (s *scene) roam() error {
	ended := s.ended
	s.ended = s.view.Scene == show.Result
	if s.roams && ended && !s.ended {
		return s.speakNext()
	}
	return nil
}
