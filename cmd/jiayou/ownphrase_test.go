package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jiayou/audio/phrase"
	"jiayou/audio/phrase/phrasefile"
	"jiayou/cmd/jiayou/show"
)

// taughtPhrase is a phrase that nobody said.
func taughtPhrase(t *testing.T) *phrase.Phrase {
	t.Helper()
	line := strings.Repeat("00103050e0d0c0a01020f0e0f8"+"0808f830e0d0c0a0d020f0ec01", 12)
	p, err := phrase.Parse([]string{line, line, line})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestThePhraseIsOffUntilItIsTaught(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mine.toml")
	for _, c := range []struct {
		args    []string
		missing bool
	}{
		{nil, false},
		{[]string{"--phrase", path}, true}, // not taught yet
	} {
		o, err := parse(append(c.args, "--mic", "none"))
		if err != nil {
			t.Fatal(err)
		}
		if p, err := o.readPhrase(); p != nil || errors.Is(err, fs.ErrNotExist) != c.missing {
			t.Errorf("%v: got %v and %v", c.args, p, err)
		}
	}
	if err := phrasefile.Write(path, taughtPhrase(t), "test", time.Now()); err != nil {
		t.Fatal(err)
	}
	o, err := parse([]string{"--phrase", path, "--mic", "none"})
	if err != nil {
		t.Fatal(err)
	}
	p, err := o.prepare()
	if err != nil {
		t.Fatal(err)
	}
	defer p.show.Close()
	if p.student.Phrase() == nil || p.hearing.Phrase != p.student {
		t.Error("the show does not listen for the phrase that was kept")
	}
}

// TestAPhraseThatIsNotThereIsTold: its name may be mistyped, or it is still to be taught,
// and kept there. Either way the show goes on.
func TestAPhraseThatIsNotThereIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gone.toml")
	want := "read phrase " + path + ": file does not exist: check its name, or teach it"
	if code, out, errs := try(t, "--phrase", path, "--mic", "none", "--seed", "7"); code != 0 || errs != "jiayou: "+want+"\n" || !strings.Contains(out, "full-time") {
		t.Errorf("got %d and %q, want 0, a match, and one line with %q", code, errs, want)
	}
}

// TestTheOperatorIsToldOfAPhraseThatIsNotThere starts a show without it, and names
// another one while it goes on.
func TestTheOperatorIsToldOfAPhraseThatIsNotThere(t *testing.T) {
	dir := t.TempDir()
	settings := filepath.Join(dir, "kiosk.toml")
	save := func(phrase string) {
		if err := os.WriteFile(settings, fmt.Appendf(nil, "phrase = %q\n", filepath.Join(dir, phrase)), 0o644); err != nil {
			t.Error(err)
		}
	}
	save("one.toml")
	var told []string
	attend(t, program("--config", settings, "--lang", "en", "--mute", "--mic", "none", "--size", "320x240"), func(n *show.Note) bool {
		if n.Kind == "failure" && strings.Contains(n.Problem, ": check its name, or teach it") {
			told = append(told, n.Problem)
		}
		if n.Kind == "match" {
			save("two.toml")
		}
		return len(told) == 2
	})
	if len(told) != 2 || !strings.Contains(told[0], "one.toml") || !strings.Contains(told[1], "two.toml") {
		t.Errorf("got %q, want to be told of one.toml and then of two.toml", told)
	}
}

// toldOver is a window of which only what is told the operator over the match is seen:
// what that is.
func toldOver(t *testing.T) (w *window, said func() string) {
	t.Helper()
	log, err := openJournal("", io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	head := inEnglish(t)
	w = &window{journal: log, scene: &scene{hud: head}}
	w.desk.window = w
	return w, func() (text string) {
		w.panel.Layout(head.Pen(&w.sheet, 1280, 720), 1280, 720, &w.desk)
		for _, m := range w.sheet.Marks {
			text += m.Text.String
		}
		return text
	}
}

// TestAPhraseStillToBeTaughtAlarmsNobody: at an expo its file is not there on the first
// day, and after every day on which it was forgotten.
func TestAPhraseStillToBeTaughtAlarmsNobody(t *testing.T) {
	w, said := toldOver(t)
	w.remark(errors.New("read phrase mine.toml: file does not exist"))
	if said() == "" {
		t.Error("nothing is said of it")
	}
	for range 7 * show.UpdatesPerSecond {
		w.panel.Update()
	}
	if said() != "" {
		t.Error("seven seconds later it still stands over the match")
	}
}

// TestTheScreenTellsOfLostLoudspeakers in the visitors' words, and says nothing of those
// that play.
func TestTheScreenTellsOfLostLoudspeakers(t *testing.T) {
	w, said := toldOver(t)
	if w.tellSound([]show.Note{{Kind: "sound", State: "playing"}}); said() != "" {
		t.Error("loudspeakers that play are spoken of")
	}
	if w.tellSound([]show.Note{{Kind: "sound", State: "lost", Problem: "play sound: the sound server has gone"}}); said() != "No loudspeakers: the match goes on" {
		t.Errorf("of loudspeakers that are gone is said %q", said())
	}
}

func TestABadPhraseIsRefusedInALine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mine.toml")
	if err := os.WriteFile(path, []byte("version = 1\nutterances = []\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	code := run([]string{"--phrase", path, "--mic", "none"}, &out, &errs)
	want := "jiayou: read phrase " + path + ": got 0 utterances, want 3 to 5: teach it anew (jiayou --help tells more)\n"
	if code != 2 || errs.String() != want {
		t.Errorf("got %d and %q, want 2 and %q", code, errs.String(), want)
	}
}

// TestWhereAPhraseIsKept is beside the settings, as the room is.
func TestWhereAPhraseIsKept(t *testing.T) {
	settings := settingsFile(t, "seed = 7\n")
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--config", settings}, filepath.Join(filepath.Dir(settings), "phrase.toml")},
		{[]string{"--config", settings, "--phrase", "mine.toml"}, "mine.toml"},
	} {
		o, err := parse(c.args)
		if err != nil {
			t.Fatal(err)
		}
		if got := o.phrasePath(); got != c.want {
			t.Errorf("%v: got %s, want %s", c.args, got, c.want)
		}
	}
}
