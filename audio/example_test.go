package audio_test

import (
	"fmt"

	"jiayou/audio"
	"jiayou/audio/mic"
)

func ExampleEvents() {
	src, err := mic.OpenWAV("testdata/cheer_crowd.wav")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer src.Close()
	for e, err := range audio.Events(src, audio.Config{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%v on side %v, more than 4 s: %v\n", e.Kind, e.Side, e.Offset-e.Onset > 4)
	}
	// Output: cheer on side both, more than 4 s: true
}

func ExampleOpen() {
	ear := audio.Open(nil, audio.Config{}) // nil: no microphone is wanted
	defer ear.Close()
	h := ear.Hear()
	fmt.Println(h.Status.State, h.Stands[audio.Home].Level)
	// Output: off 0
}
