package main

import (
	"encoding/binary"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/audio/cheer/scene/invent"
)

// recorded writes a recording of words, each said by one speaker after a second in a
// quiet room.
func recorded(t *testing.T, words ...uint64) string {
	t.Helper()
	rng := rand.New(rand.NewPCG(1, 1))
	x := make([]float64, 16000)
	for take, w := range words {
		x = append(x, invent.NewSpeaker(7).Say(w, uint64(take))...)
		x = append(x, make([]float64, 16000)...)
	}
	b := []byte("RIFF\x00\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x80\x3e\x00\x00\x00\x7d\x00\x00\x02\x00\x10\x00data")
	b = binary.LittleEndian.AppendUint32(b, uint32(2*len(x)))
	for _, v := range x {
		b = binary.LittleEndian.AppendUint16(b, uint16(int16(32767*max(-1, min(v+0.003*rng.NormFloat64(), 1)))))
	}
	binary.LittleEndian.PutUint32(b[4:], uint32(len(b)-8))
	path := filepath.Join(t.TempDir(), "said.wav")
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAPhraseIsTaughtAndHeard(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mine.toml")
	out := mustLab(t, "hear", "--teach", path, recorded(t, 7, 7, 7, 7, 7, 7))
	if !strings.Contains(out, "heard 1 of 3") || !strings.Contains(out, "taught: 3 utterances") {
		t.Errorf("got %q, want the lesson", out)
	}
	events := strings.Split(strings.TrimSpace(mustLab(t, "hear", "--phrase", path, "--json", recorded(t, 90, 7, 91, 92, 7))), "\n")
	if len(events) != 2 {
		t.Fatalf("got %q, want the phrase twice", events)
	}
	for _, ev := range events {
		if v := decode(t, ev, "onset_s", "offset_s"); v["kind"] != "phrase" {
			t.Errorf("got %v, want a phrase", v)
		}
	}
	if out := mustLab(t, "hear", recorded(t, 7)); out != "no crowd roared\n" {
		t.Errorf("without --phrase: got %q", out)
	}
	_, errs, code := lab(t, "hear", "--teach", filepath.Join(t.TempDir(), "none.toml"), recorded(t, 7))
	if code != 1 || !strings.Contains(errs, "heard it 1 times, want 3") {
		t.Errorf("one utterance: got %d, %q", code, errs)
	}
	if _, errs, code = lab(t, "hear", "--phrase", recorded(t, 7), "x.wav"); code != 1 || !strings.Contains(errs, "read phrase") || strings.Count(errs, "\n") != 1 {
		t.Errorf("a phrase that is none: got %d, %q", code, errs)
	}
}
