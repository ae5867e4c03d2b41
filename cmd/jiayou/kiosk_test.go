package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
)

func kioskShow(t *testing.T) *show.Show {
	t.Helper()
	d, err := show.New(show.Config{Match: sim.DefaultConfig(1), Programme: show.Kiosk, Pairs: housePairs()})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestTheBestOfTheDayOutlivesARestartAndNotTheNight keeps a best, starts again on
// the same day, and then on the next.
func TestTheBestOfTheDayOutlivesARestartAndNotTheNight(t *testing.T) {
	path := filepath.Join(t.TempDir(), "best.json")
	evening := time.Date(2026, 11, 27, 23, 59, 0, 0, time.Local)
	best := show.Best{Helped: 7, Loud: 31.5, Side: 1}

	d := kioskShow(t)
	m, err := remember(path, d, evening)
	if err != nil {
		t.Fatal(err)
	}
	m.kept.Best = best
	if err := m.save(); err != nil {
		t.Fatal(err)
	}
	d = kioskShow(t)
	if m, err = remember(path, d, evening); err != nil || d.Best() != best {
		t.Errorf("got %+v (%v) after a restart, want %+v", d.Best(), err, best)
	}
	if err := m.update(d, evening.Add(2*time.Minute)); err != nil || d.Best() != (show.Best{}) {
		t.Errorf("got %+v (%v) after midnight, want nothing", d.Best(), err)
	}
	d = kioskShow(t)
	if _, err = remember(path, d, evening.Add(24*time.Hour)); err != nil || d.Best() != (show.Best{}) {
		t.Errorf("got %+v (%v) the day after, want nothing", d.Best(), err)
	}
}

// TestTheClockMayJump starts a show before the clock has been set, sets it, and sets it
// back over midnight: each is another day, and none is a failure.
func TestTheClockMayJump(t *testing.T) {
	path := filepath.Join(t.TempDir(), "best.json")
	noon := time.Date(2026, 11, 27, 12, 0, 0, 0, time.Local)
	o, err := parse([]string{"--quiet-hours", "22:00-08:00=20"})
	if err != nil {
		t.Fatal(err)
	}
	quiet := o.loudness()
	d := kioskShow(t)
	m, err := remember(path, d, time.Unix(0, 0))
	if err != nil {
		t.Fatal(err)
	}
	for _, now := range []time.Time{time.Unix(0, 0), noon, noon.Add(-24 * time.Hour), noon, noon.AddDate(100, 0, 0), {}} {
		d.SetBest(show.Best{Helped: 7})
		for range 2 {
			if err := m.update(d, now); err != nil {
				t.Errorf("%v: got %v", now, err)
			}
		}
		if today := now.Format(dayLayout); m.kept.Day != today {
			t.Errorf("%v: got day %s, want %s", now, m.kept.Day, today)
		}
		if got := quiet.At(now); got != 20 && got != 80 {
			t.Errorf("%v: got a volume of %d, want that of the day or the night", now, got)
		}
	}
}

// TestABrokenBestIsPutAside: what a power cut leaves must not keep a kiosk from
// starting, and a folder that does not exist is heard of in the morning.
func TestABrokenBestIsPutAside(t *testing.T) {
	path := filepath.Join(t.TempDir(), "best.json")
	for _, text := range []string{"7", "{\"day\":"} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		m, err := remember(path, kioskShow(t), time.Now())
		if !errors.As(err, new(*forgotten)) || !strings.Contains(err.Error(), "best.json.bad") || m == nil || m.path != path {
			t.Errorf("%q: got %+v and %v, want a memory, and to be told where the file is now", text, m, err)
		}
		if b, err := os.ReadFile(path + ".bad"); err != nil || string(b) != text {
			t.Errorf("%q: got %q (%v) put aside", text, b, err)
		}
		if _, err := remember(path, kioskShow(t), time.Now()); err != nil {
			t.Errorf("%q: got %v of the second start, want nothing wrong", text, err)
		}
	}
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := remember(path, kioskShow(t), time.Now()); err != nil {
		t.Errorf("got %v of an empty file, as a power cut leaves one, want a new day", err)
	}
	if _, err := remember(filepath.Join(path, "best.json"), kioskShow(t), time.Now()); err == nil {
		t.Error("a file that can't be written is heard of in the evening, want it now")
	}
}

// TestAFolderForTodaysBestIsWrongUse, after which a kiosk is not started again for ever;
// a folder that is not there may be on a disk that comes back.
func TestAFolderForTodaysBestIsWrongUse(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		path string
		code int
		want string
	}{
		{dir, 2, "jiayou: read today's best: read " + dir + ": is a directory: name a file (jiayou --help tells more)\n"},
		{filepath.Join(dir, "gone", "best.json"), 1, "no such file or directory: check its name and folder\n"},
	} {
		_, err := remember(c.path, kioskShow(t), time.Now())
		var out, errs strings.Builder
		if code := tell(err, &out, &errs); code != c.code || !strings.HasSuffix(errs.String(), c.want) {
			t.Errorf("%s: got %d and %q, want %d and %q", c.path, code, errs.String(), c.code, c.want)
		}
	}
}

func TestEveryTeamMeetsEveryOther(t *testing.T) {
	pairs := housePairs()
	seen := map[[2]string]bool{}
	for i, p := range pairs {
		if p[0] == p[1] || seen[p] || i > 0 && p == pairs[i-1] {
			t.Errorf("pair %d is %v", i, p)
		}
		seen[p] = true
	}
	if len(pairs) != 12 {
		t.Errorf("got %d pairs, want 12 of four teams", len(pairs))
	}
}

func TestProgrammes(t *testing.T) {
	for _, c := range []struct {
		args []string
		want show.Programme
	}{
		{nil, show.Desk}, {[]string{"--seed", "7", "--from", "9s"}, show.Desk}, {[]string{"--kiosk"}, show.Kiosk},
		{[]string{"--class", "."}, show.Matches}, {[]string{"--academy", "chaser"}, show.Matches}, {[]string{"--kiosk", "--film", "x"}, show.Kiosk},
	} {
		o, err := parse(c.args)
		if err != nil {
			t.Fatal(err)
		}
		if got := o.programme(); got != c.want {
			t.Errorf("%v: got programme %d, want %d", c.args, got, c.want)
		}
	}
}

func TestTheOperatorWakesNobody(t *testing.T) {
	for _, c := range []struct {
		name string
		raw  input.Raw
		want bool
	}{
		{"nothing", input.Raw{}, false},
		{"a table that shakes", input.Raw{Moved: true}, false},
		{"F2", input.Raw{Keys: []ebiten.Key{ebiten.KeyF2}}, false},
		{"Ctrl+Q", input.Raw{Keys: []ebiten.Key{ebiten.KeyQ}, Ctrl: true}, false},
		{"a space", input.Raw{Keys: []ebiten.Key{ebiten.KeySpace}}, true},
		{"a finger", input.Raw{Taps: []input.Tap{{Finger: true}}}, true},
		{"a button", input.Raw{Buttons: []ebiten.StandardGamepadButton{ebiten.StandardGamepadButtonRightBottom}}, true},
	} {
		if got := visited(&c.raw); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
