// Trial measures how well a phrase is recognised, on voices that nobody has.
//
//	go run ./audio/phrase/trial                     invented speakers
//	go run ./audio/phrase/trial --espeak            those of espeak-ng, which must be installed
//	go run ./audio/phrase/trial --clips recordings  also how often recordings are taken for it
//	go run ./audio/phrase/trial --cohort > audio/phrase/cohort.txt
//
// Every speaker teaches a phrase of their own with three utterances in a quiet hall,
// and says it again ten times over the hall's noise, 10, 15 and 20 dB under the
// voice, with other words between. What was found is in RESULTS.md. The test of this
// package holds the invented speakers to it.
package main

import (
	"flag"
	"fmt"
	"os"

	"jiayou/audio/cheer/scene"
)

func main() {
	spoken := flag.Bool("espeak", false, "let espeak-ng speak")
	folder := flag.String("clips", "", "`FOLDER` of recordings with labels.csv")
	people := flag.Int("speakers", 24, "`NUMBER` of speakers")
	seed := flag.Uint64("seed", 1, "`NUMBER` of the speakers, of how they speak and of the hall")
	cohort := flag.Bool("cohort", false, "print the cohort")
	flag.Parse()
	if err := run(*spoken, *cohort, *folder, *people, *seed); err != nil {
		fmt.Fprintln(os.Stderr, "trial:", err)
		os.Exit(1)
	}
}

func run(spoken, cohort bool, folder string, people int, seed uint64) error {
	if cohort {
		return printCohort(os.Stdout)
	}
	var clips *scene.Clips
	if folder != "" {
		var err error
		if clips, err = scene.ReadClips(folder); err != nil {
			return err
		}
	}
	speakers := invented(people, seed)
	if spoken {
		var err error
		if speakers, err = synthesised(people, seed); err != nil {
			return err
		}
	}
	fmt.Print(try(speakers, seed))
	if clips != nil {
		fmt.Print(mistaken(speakers, clips, seed))
	}
	return nil
}
