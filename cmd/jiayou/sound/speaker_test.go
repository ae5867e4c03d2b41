package sound_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"jiayou/cmd/jiayou/sound"
)

// impostor puts a script of that name where the program is looked for.
func impostor(t *testing.T, script string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "espeak-ng"), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
}

func TestWithoutTheProgramNobodySpeaks(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if _, err := sound.NewSpeaker(nil); !errors.Is(err, sound.ErrNoVoice) {
		t.Errorf("got %v, want ErrNoVoice", err)
	}
}

func TestCaptionsAreSpoken(t *testing.T) {
	wav, err := filepath.Abs("../../../audio/testdata/other_speech.wav")
	if err != nil {
		t.Fatal(err)
	}
	asked := filepath.Join(t.TempDir(), "asked")
	impostor(t, `echo "$@" >> "`+asked+`"; cat >> "`+asked+`"; cat "`+wav+`"`)
	said := make(chan []float32, 1)
	s, err := sound.NewSpeaker(func(w []float32) bool { said <- w; return true })
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	s.Say("zh-Hant", "加油！")
	select {
	case w := <-said:
		if got := peak(w); len(w) < sound.Rate/2 || got < 0.1 || got > 0.71 {
			t.Errorf("got %d samples with a peak of %v, want speech of usual level", len(w), got)
		}
	case <-time.After(2 * time.Minute):
		t.Fatal("nothing was said")
	}
	b, err := os.ReadFile(asked)
	if want := "-v cmn -s 160 --stdin --stdout\n加油！"; err != nil || string(b) != want {
		t.Errorf("got %q (%v) asked of the program, want %q", b, err, want)
	}
}

func TestAProgramThatHangsIsKilledWithTheShow(t *testing.T) {
	impostor(t, "exec sleep 1000")
	s, err := sound.NewSpeaker(func([]float32) bool { return true })
	if err != nil {
		t.Fatal(err)
	}
	for range 1000 {
		s.Say("en", "never said") // never waits
	}
	s.Close() // the program would go on for a thousand seconds
}
