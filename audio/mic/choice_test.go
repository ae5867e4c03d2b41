package mic_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/audio/mic"
)

// loudness reads all of a source and returns the level of each channel in tenths: n
// for what play puts on the nth of a source's channels.
func loudness(t *testing.T, src mic.Source) (tenths []int) {
	t.Helper()
	all := readAll(t, src)
	for _, x := range all[:src.Format().Channels] {
		tenths = append(tenths, int(math.Round(10*float64(x))))
	}
	return tenths
}

func TestChannelsThatAreHeard(t *testing.T) {
	for _, c := range []struct {
		choice   string
		channels int
		want     string
	}{
		{"both", 2, "[1 2]"},
		{"swapped", 2, "[2 1]"},
		{"left", 2, "[1]"},
		{"right", 2, "[2]"},
		{"mix", 3, "[2]"},
		{"3", 4, "[3]"},
		{"4,3", 4, "[4 3]"},
		{" 1, 8", 8, "[1 8]"},
		{"both", 1, "[1]"},
		{"swapped", 1, "[1]"},
		{"right", 1, "[1]"},
		{"mix", 1, "[1]"},
		{"3", 2, "hear channel 3 of wave: it has 2: choose another with --channels"},
		{"1,2", 1, "hear channel 2 of wave: it has 1: choose another with --channels"},
	} {
		choice, err := mic.ParseChoice(c.choice)
		if err != nil {
			t.Errorf("%s: %v", c.choice, err)
			continue
		}
		src, err := choice.Of(play(16000, c.channels, func(float64) float64 { return 0.1 }))
		got := fmt.Sprint(err)
		if err == nil {
			got = fmt.Sprint(loudness(t, src))
		}
		if got != c.want {
			t.Errorf("%s of %d channels: got %s, want %s", c.choice, c.channels, got, c.want)
		}
		if again, err := mic.ParseChoice(choice.String()); err != nil || again != choice {
			t.Errorf("%s: got %v and %v of its own String %q", c.choice, again, err, choice)
		}
	}
}

func TestChoicesThatThereAreNot(t *testing.T) {
	for _, text := range []string{"", "up", "0", "9", "1,1", "1,2,3", "-1", "1,", "left,right"} {
		if c, err := mic.ParseChoice(text); err == nil {
			t.Errorf("%q: got %v, want an error", text, c)
		}
	}
}
