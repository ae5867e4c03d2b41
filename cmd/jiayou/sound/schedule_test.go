package sound_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"jiayou/cmd/jiayou/sound"
)

func TestQuietHours(t *testing.T) {
	quiet, err := sound.ParseHours("12:00-13:30=50, 22:00-08:00")
	if err != nil {
		t.Fatal(err)
	}
	s := sound.Schedule{Volume: 80, Quiet: quiet}
	for clock, want := range map[string]int{
		"11:59": 80, "12:00": 50, "13:29": 50, "13:30": 80, "21:59": 80,
		"22:00": sound.QuietVolume, "00:00": sound.QuietVolume, "07:59": sound.QuietVolume, "08:00": 80,
	} {
		at, err := time.Parse("15:04", clock)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.At(at); got != want {
			t.Errorf("%s: got volume %d, want %d", clock, got, want)
		}
	}
	s.Volume = 20
	if got := s.At(time.Date(2026, 11, 27, 12, 30, 0, 0, time.UTC)); got != 20 {
		t.Errorf("got volume %d in quiet hours of 50, want no more than the usual 20", got)
	}
}

func TestHoursThatAreNone(t *testing.T) {
	for text, want := range map[string]string{
		"22:00":           "there is no end",
		"25:00-08:00":     `"25:00" is no time of the day`,
		"8-9":             `"8" is no time of the day`,
		"09:00-09:00":     "they end when they begin",
		"09:00-10:00=101": `volume "101": give 0 to 100`,
		"":                "there is no end",
	} {
		if _, err := sound.ParseHours(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got error %v, want %q", text, err, want)
		}
	}
}

func ExampleGain() {
	for _, percent := range []int{0, 32, 50, 100} {
		fmt.Printf("%.2f ", sound.Gain(percent))
	}
	// Output: 0.00 0.10 0.25 1.00
}
