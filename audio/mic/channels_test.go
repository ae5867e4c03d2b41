package mic_test

import (
	"testing"

	"jiayou/audio/mic"
)

func TestChannelsArePickedInOrder(t *testing.T) {
	choice, err := mic.ParseChoice("7,2")
	if err != nil {
		t.Fatal(err)
	}
	src, err := choice.Of(play(16000, 8, func(float64) float64 { return 0.1 }))
	if err != nil {
		t.Fatal(err)
	}
	if got := src.Format().Channels; got != 2 {
		t.Errorf("got %d channels, want the 2 that were picked", got)
	}
	all := readAll(t, src)
	if len(all) != 32000 {
		t.Fatalf("got %d samples of a second, want 32000", len(all))
	}
	for i := 0; i < len(all); i += 2 {
		if all[i] != float32(0.1*float64(7)) || all[i+1] != float32(0.1*float64(2)) {
			t.Fatalf("frame %d: got %v, want channels 7 and 2, at 0.7 and 0.2", i/2, all[i:i+2])
		}
	}
}
