package main

import (
	"bytes"
	"encoding/json"
	"fmt"
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
}

// TestAJournalOutlivesARestartAndDoesNotGrowForEver writes on a log that is there,
// until it is too long and begins anew.
func TestAJournalOutlivesARestartAndDoesNotGrowForEver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log.jsonl")
	lines := func(path string) int {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Count(string(b), "\n")
	}
	for run := range 3 {
		var errs bytes.Buffer
		j, err := openJournal(path, &errs)
		if err != nil {
			t.Fatal(err)
		}
		j.write([]show.Note{{Kind: "goal"}})
		if got := lines(path); got != run+1 {
			t.Errorf("got %d lines after run %d, want one of each", got, run+1)
		}
		if run == 2 {
			j.most = j.long // one more is too long
			j.write([]show.Note{{Kind: "fall"}, {Kind: "down"}, {Kind: "up"}})
			if a, b := lines(path+"~"), lines(path); a != 4 || b != 2 {
				t.Errorf("got %d and then %d lines, want the four before kept and two new ones", a, b)
			}
		}
		j.close()
		if errs.Len() > 0 {
			t.Errorf("got %q, want no trouble", errs.String())
		}
	}
}

// TestAPipeOfALogIsNeverTurned writes more than a log may have into a pipe.
func TestAPipeOfALogIsNeverTurned(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	j := &journal{errs: &bytes.Buffer{}}
	if err := j.open(fmt.Sprintf("/dev/fd/%d", w.Fd())); err != nil {
		t.Skipf("skipped: this system has no files for what is open: %v", err)
	}
	defer j.close()
	if j.most != 0 {
		t.Errorf("got %d bytes at most, want any number", j.most)
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
	if len(a.wanted) != 1 || a.wanted[0] != (wanted{what: "goal", in: 50}) {
		t.Fatalf("got %v, want a picture of the goal in 50 updates", a.wanted)
	}
	for range 50 {
		a.notice(nil)
	}
	if a.wanted[0].in != 0 {
		t.Errorf("got %v after 50 updates, want it due", a.wanted)
	}
}
