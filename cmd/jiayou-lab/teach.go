package main

import (
	"fmt"
	"io"
	"time"

	"jiayou/audio"
	"jiayou/audio/mic"
	"jiayou/audio/phrase"
	"jiayou/audio/phrase/phrasefile"
)

// teach learns a phrase that a recording holds three times, and keeps it in a file.
func teach(src mic.Source, cfg audio.Config, path string, out io.Writer) error {
	var student phrase.Student
	student.Teach()
	cfg.Phrase = &student
	was, _ := student.Lesson()
	for h, err := range audio.Listen(src, cfg) {
		if err != nil {
			return err
		}
		step, on := student.Lesson()
		if was.Speaking && !step.Speaking {
			tellStep(out, h.Stands[audio.Home].Time, was, step)
		}
		if was = step; !on {
			break
		}
	}
	p := student.Phrase()
	if p == nil {
		return fmt.Errorf("teach a phrase: heard it %d times, want %d: record it again, close to the microphone and with a pause after each", was.Heard, was.Of)
	}
	if err := phrasefile.Write(path, p, src.Format().Name, time.Now()); err != nil {
		return err
	}
	_, err := fmt.Fprintf(out, "taught: %d utterances of up to %.2f s, spread %.2f of that to other words, kept in %s\n", p.Utterances(), p.Seconds(), p.Spread(), path)
	return err
}

// tellStep tells what came of an utterance that has ended. A knock is none.
func tellStep(out io.Writer, seconds float64, was, step phrase.Step) {
	switch {
	case step.Fault != phrase.NoFault:
		fmt.Fprintf(out, "%6.2f s: %v\n", seconds, step.Fault)
	case step.Heard != was.Heard:
		fmt.Fprintf(out, "%6.2f s: heard %d of %d\n", seconds, step.Heard, step.Of)
	}
}
