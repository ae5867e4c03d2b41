package mic_test

import (
	"testing"

	"jiayou/audio/mic"
)

func TestChannelsArePickedInOrder(t *testing.T) {
	src, err := mic.Channels(play(16000, 8, func(float64) float64 { return 0.1 }), 6, 1)
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
			t.Fatalf("frame %d: got %v, want channels 6 and 1, at 0.7 and 0.2", i/2, all[i:i+2])
		}
	}
}

func TestChannelThatIsNotThere(t *testing.T) {
	for want, pick := range map[string][]int{
		"pick channel 2 of wave: it has 2: count from 0":                           {0, 2},
		"pick channel -1 of wave: it has 2: count from 0":                          {-1},
		"pick channels of wave: none is named: name one, or two for home and away": nil,
	} {
		if _, err := mic.Channels(play(16000, 2, sine(100)), pick...); err == nil || err.Error() != want {
			t.Errorf("%v: got %v, want %q", pick, err, want)
		}
	}
}
