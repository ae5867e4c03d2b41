package invent_test

import (
	"math"
	"os/exec"
	"slices"
	"testing"

	"jiayou/audio/cheer/scene"
	"jiayou/audio/cheer/scene/invent"
)

func TestSameSeedSameSounds(t *testing.T) {
	a, b, other := invent.Clips(1, 2, 0), invent.Clips(1, 2, 0), invent.Clips(2, 2, 0)
	for i := range a.Cheers {
		if !slices.Equal(a.Cheers[i].Sound, b.Cheers[i].Sound) {
			t.Errorf("crowd %d: got two sounds of one seed", i)
		}
		if slices.Equal(a.Cheers[i].Sound, other.Cheers[i].Sound) {
			t.Errorf("crowd %d: got one sound of two seeds", i)
		}
	}
}

func TestEverySoundCanBeMixed(t *testing.T) {
	clips := invent.Clips(3, 5, 1)
	kinds := map[string]int{}
	check := func(c *scene.Clip) {
		kinds[c.Class]++
		seconds := float64(len(c.Sound)) / scene.Rate
		if seconds < 0.1 || c.Onset < 0 || c.Offset <= c.Onset || c.Offset > seconds+0.02 {
			t.Errorf("%s: got %.2f s with a sound from %.2f to %.2f s", c.File, seconds, c.Onset, c.Offset)
		}
		power := 0.0
		for _, x := range c.Sound {
			power += x * x / float64(len(c.Sound))
		}
		if dB := 10 * math.Log10(power); math.Abs(dB+20) > 0.1 { // a NaN fails too
			t.Errorf("%s: got %.2f dBFS, want -20", c.File, dB)
		}
	}
	for i := range clips.Cheers {
		check(&clips.Cheers[i])
	}
	for _, class := range clips.Classes() {
		for _, c := range clips.Negatives[class] {
			check(c)
		}
	}
	for _, want := range []string{"applause", "chant", "cheer", "speech", "music", "whistle", "hvac"} {
		if kinds[want] == 0 {
			t.Errorf("got no %s", want)
		}
	}
	sc := scene.Crowd(clips, scene.Spec{Seed: 1})
	if len(sc.Truth) < 2 {
		t.Errorf("got %d bursts in a minute of made-up crowds, want several", len(sc.Truth))
	}
}

func TestSpokenSoundsCanBeMixed(t *testing.T) {
	if _, err := exec.LookPath("espeak-ng"); err != nil {
		t.Skip("espeak-ng is not installed")
	}
	clips, err := invent.Spoken(1, 4, 1)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	for i := range clips.Cheers {
		c := &clips.Cheers[i]
		kinds[c.Class]++
		if s := float64(len(c.Sound)) / scene.Rate; c.Onset < 0 || c.Offset <= c.Onset || c.Offset > s+0.02 {
			t.Errorf("%s: got %.2f s with a sound from %.2f to %.2f s", c.File, s, c.Onset, c.Offset)
		}
	}
	if kinds["chant"] != 3 || kinds["cheer"] != 1 {
		t.Errorf("got %v, want three chants and one cheer", kinds)
	}
	if got := clips.Classes(); !slices.Equal(got, []string{"babble", "speech", "voice"}) {
		t.Errorf("got %v, want who talks, who calls and who babbles", got)
	}
	again, err := invent.Spoken(1, 4, 1)
	if err != nil || !slices.Equal(again.Cheers[3].Sound, clips.Cheers[3].Sound) {
		t.Errorf("got two sounds of one seed (%v)", err)
	}
}

func TestSpokenSoundsNeedASynthesiser(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if _, err := invent.Spoken(1, 1, 0); err == nil {
		t.Error("got no error where espeak-ng is not installed")
	}
}
