package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/cmd/jiayou/show"
)

func TestJournalIsJSONLinesAndSpeaksOfTrouble(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log.jsonl")
	var errs bytes.Buffer
	j, err := openJournal(path, &errs)
	if err != nil {
		t.Fatal(err)
	}
	j.write([]show.Note{
		{Kind: "up", Match: 1, Time: 12.5, Side: "home", Robot: 2, Lying: 3.5, Saved: 1.2},
		{Kind: "ear", Match: 1, State: "lost", Problem: "the cable is out"},
	})
	b, err := os.ReadFile(path) // before close: nothing waits in memory
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(b)), "\n")
	if len(lines) != 2 {
		t.Fatalf("got %d lines, want 2: %s", len(lines), b)
	}
	var n show.Note
	if err := json.Unmarshal([]byte(lines[0]), &n); err != nil || n.Robot != 2 || n.Saved != 1.2 {
		t.Errorf("got %+v (%v) from %s", n, err, lines[0])
	}
	if got, want := errs.String(), "jiayou: the cable is out\n"; got != want {
		t.Errorf("got %q on standard error, want %q", got, want)
	}
	j.close()
	if j, err = openJournal(path, &errs); err != nil { // as after a crash
		t.Fatal(err)
	}
	j.close()
	if before, err := os.ReadFile(path + "~"); err != nil || !bytes.Equal(before, b) {
		t.Errorf("got %q and %v of the show before, want its journal kept", before, err)
	}
}

func TestTheShowGoesOnWithoutItsJournal(t *testing.T) {
	var errs bytes.Buffer
	j, err := openJournal(filepath.Join(t.TempDir(), "log.jsonl"), &errs)
	if err != nil {
		t.Fatal(err)
	}
	j.file.Close() // as a full disk does
	for range 3 {
		j.write([]show.Note{{Kind: "goal"}})
	}
	if got := strings.Count(errs.String(), "\n"); got != 1 || !strings.Contains(errs.String(), "write the log") {
		t.Errorf("got %q, want to be told once", errs.String())
	}
}

// TestAnotherShowKeepsThePicturesOfTheLast numbers on in a folder with pictures.
func TestAnotherShowKeepsThePicturesOfTheLast(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"jiayou-007-goal.png", "jiayou-012-up.png", "jiayou.log", "012.png"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got := lastPicture(dir); got != 12 {
		t.Errorf("got number %d, want 12", got)
	}
	if got := lastPicture(filepath.Join(dir, "nowhere")); got != 0 {
		t.Errorf("got number %d of a folder that is not there, want 0", got)
	}
}

func TestAlbumWaitsForTheMoment(t *testing.T) {
	a, err := openAlbum(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer a.close()
	a.notice([]show.Note{{Kind: "meter"}, {Kind: "goal"}, {Kind: "kick"}})
	if len(a.wanted) != 1 || a.wanted[0] != (wanted{"goal", 50}) {
		t.Fatalf("got %v, want a picture of the goal in 50 updates", a.wanted)
	}
	for range 50 {
		a.notice(nil)
	}
	if a.wanted[0].in != 0 {
		t.Errorf("got %v after 50 updates, want it due", a.wanted)
	}
}
