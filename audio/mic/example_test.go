package mic_test

import (
	"fmt"
	"strings"

	"jiayou/audio/mic"
)

func ExampleOpenWAV() {
	src, err := mic.OpenWAV("../testdata/cheer_crowd.wav")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer src.Close()
	f := src.Format()
	fmt.Println(f.Rate, "Hz,", f.Channels, "channel")
	// Output: 16000 Hz, 1 channel
}

func ExampleFromWAV() {
	_, err := mic.FromWAV(strings.NewReader("ID3\x04…"), "song.mp3")
	fmt.Println(err)
	// Output: read song.mp3: not a WAV file (starts with "ID3\x04"): convert it with: ffmpeg -i INPUT -c:a pcm_s16le OUTPUT.wav
}
