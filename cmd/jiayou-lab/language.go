package main

import (
	"errors"
	"flag"
	"strings"

	"jiayou/assets"
	"jiayou/cmd/words"
	"jiayou/sim/brain/star"
)

// langFlag adds the flag by which a command speaks to people in their language.
func langFlag(fs *flag.FlagSet) *string {
	return fs.String("lang", words.English, "speak the language `TAG`: "+strings.Join(assets.Languages(), ", ")+";\nor system for that of the system")
}

// speak returns the language of a tag, or that of the system. No-break spaces,
// which keep lines of a picture together, are blanks on a terminal.
func speak(tag string) (*words.Words, error) {
	if tag == "system" {
		tag = words.Match(words.Locale())
	}
	w, err := words.Load(tag)
	if err != nil {
		return nil, misuse("flag --lang: %w", err)
	}
	for _, forms := range w.Texts {
		for form, text := range forms {
			forms[form] = strings.ReplaceAll(text, "\u00a0", " ")
		}
	}
	return w, nil
}

// fault says what is wrong with a brain: in English exactly, in another language in
// its words and with the line.
func fault(w *words.Words, err error) string {
	var f *star.Fault
	if w.Tag == words.English || !errors.As(err, &f) {
		return err.Error()
	}
	return w.Fault(err)
}
