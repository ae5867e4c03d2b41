package watch_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"jiayou/cmd/jiayou/watch"
)

const (
	good   = "def think(me, world):\n    me.stop()\n"
	better = "def think(me, world):\n    me.search()\n"
	half   = "def think(me, world):\n    me."
)

// desk is a folder in which somebody writes; every save is a second later.
type desk struct {
	t   *testing.T
	dir string
	now time.Time
}

func newDesk(t *testing.T) *desk {
	return &desk{t, t.TempDir(), time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)}
}

func (d *desk) path(name string) string { return filepath.Join(d.dir, name) }

func (d *desk) save(name, text string) {
	d.t.Helper()
	d.now = d.now.Add(time.Second)
	if err := os.WriteFile(d.path(name), []byte(text), 0o644); err != nil {
		d.t.Fatal(err)
	}
	if err := os.Chtimes(d.path(name), d.now, d.now); err != nil {
		d.t.Fatal(err)
	}
}

// state is what there is to know about a brain, in a line.
func state(b *watch.Brain) string {
	s := fmt.Sprintf("version %d", b.Version)
	if b.Squad == nil {
		s += ", no squad"
	}
	if b.Err != nil {
		s += ", " + b.Err.Error()
	}
	return s
}

// TestSaves plays what happens to one file, look by look.
func TestSaves(t *testing.T) {
	d := newDesk(t)
	f := watch.NewFile(d.path("mei.star"))
	const wrong = "mei.star:2:8: not an identifier"
	for i, c := range []struct {
		what    string
		do      func()
		changed bool
		want    string
	}{
		{"nothing there", func() {}, false, "version 0, no squad"},
		{"still not", func() {}, true, "version 0, no squad, mei.star: no such file or directory"},
		{"still not", func() {}, false, "version 0, no squad, mei.star: no such file or directory"},
		{"the first save", func() { d.save("mei.star", good) }, true, "version 1"},
		{"no save", func() {}, false, "version 1"},
		{"a better one", func() { d.save("mei.star", better) }, true, "version 2"},
		{"the same again", func() { d.save("mei.star", better) }, false, "version 2"},
		{"half a file", func() { d.save("mei.star", half) }, false, "version 2"},
		{"and the rest", func() { d.save("mei.star", good) }, true, "version 3"},
		{"half a file", func() { d.save("mei.star", half) }, false, "version 3"},
		{"that stays so", func() {}, true, "version 3, " + wrong},
		{"and so", func() {}, false, "version 3, " + wrong},
		{"as it was", func() { d.save("mei.star", good) }, true, "version 3"},
		{"gone", func() { os.Remove(d.path("mei.star")) }, false, "version 3"},
		{"still gone", func() {}, true, "version 3, mei.star: no such file or directory"},
		{"back", func() { d.save("mei.star", better) }, true, "version 4"},
		{"empty", func() { d.save("mei.star", "") }, false, "version 4"},
		{"still empty", func() {}, true, "version 4, mei.star: there is no function think(me, world): begin with: def think(me, world):"},
		{"too long", func() { d.save("mei.star", strings.Repeat("#", 1<<20)) }, false, ""},
		{"still", func() {}, true, "version 4, mei.star: it has more than 32768 bytes: make it shorter"},
		{"a folder", func() { os.Remove(d.path("mei.star")); os.Mkdir(d.path("mei.star"), 0o755) }, false, ""},
		{"still a folder", func() {}, true, "version 4, mei.star is no file"},
		{"no end", func() { os.Remove(d.path("mei.star")); os.Symlink("/dev/zero", d.path("mei.star")) }, false, "version 4, mei.star is no file"},
		{"good again", func() { os.Remove(d.path("mei.star")); d.save("mei.star", good) }, true, "version 5"},
	} {
		c.do()
		changed := f.Poll()
		if got := state(&f.Brain); changed != c.changed || c.want != "" && got != c.want {
			t.Fatalf("%d, %s: got %q (changed: %v), want %q (%v)", i, c.what, got, changed, c.want, c.changed)
		}
	}
}

func TestAFileThatMayNotBeReadIsReadOnceItMay(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read everything")
	}
	d := newDesk(t)
	d.save("mei.star", good)
	os.Chmod(d.path("mei.star"), 0)
	f := watch.NewFile(d.path("mei.star"))
	f.Poll()
	if f.Poll(); !errors.Is(f.Brain.Err, fs.ErrPermission) {
		t.Errorf("got %q, want that it may not be read", state(&f.Brain))
	}
	os.Chmod(d.path("mei.star"), 0o644)
	if !f.Poll() || f.Brain.Version != 1 {
		t.Errorf("got %q, want a brain", state(&f.Brain))
	}
}

func TestAFolder(t *testing.T) {
	d := newDesk(t)
	f := watch.NewFolder(d.dir)
	names := func() string {
		var all []string
		for _, b := range f.Brains() {
			all = append(all, fmt.Sprintf("%s %d", b.Name, b.Version))
		}
		return strings.Join(all, ", ")
	}
	want := func(what, names_ string, changed bool) {
		t.Helper()
		got := f.Poll()
		if names() != names_ || got != changed {
			t.Fatalf("%s: got %q (changed: %v), want %q (%v)", what, names(), got, names_, changed)
		}
	}
	want("empty", "", false)
	d.save("mei.star", good)
	d.save("README.md", "no brain")
	d.save(".mei.star.swp", "no brain")
	d.save(".hidden.star", good)
	want("one brain", "mei 1", true)
	want("the same", "mei 1", false)
	d.save("an.star", half)
	want("another one, wrong", "an 0, mei 1", true)
	want("still wrong", "an 0, mei 1", true)
	d.save("an.star", good)
	want("right", "an 1, mei 1", true)
	os.Remove(d.path("mei.star"))
	want("one gone", "an 1", true)
	for i := range 100 {
		d.save(fmt.Sprintf("pupil%02d.star", i), good)
	}
	if f.Poll(); len(f.Brains()) != watch.Most || f.Surplus != 101-watch.Most {
		t.Errorf("got %d brains and %d too many of 101, want %d", len(f.Brains()), f.Surplus, watch.Most)
	}
	away := d.dir + "-away"
	if err := os.Rename(d.dir, away); err != nil {
		t.Fatal(err)
	}
	if !f.Poll() || f.Err == nil || len(f.Brains()) != watch.Most {
		t.Errorf("got error %v and %d brains without a folder, want one, and the brains kept", f.Err, len(f.Brains()))
	}
	if f.Poll() {
		t.Error("a folder that is still gone has changed")
	}
	if err := os.Rename(away, d.dir); err != nil {
		t.Fatal(err)
	}
	if !f.Poll() || f.Err != nil {
		t.Errorf("got error %v with the folder back, want none", f.Err)
	}
}

func TestNames(t *testing.T) {
	for name, ok := range map[string]bool{
		"mei": true, "小明": true, "team 7": true, "x": true, "y": true, "=SUM(A1)": false, "-rm": false,
		strings.Repeat("a", 41): false,
	} {
		b := watch.NewFile(name + ".star").Brain
		if err := b.Named(); (err == nil) != ok {
			t.Errorf("%q: got %v, want ok %v", name, err, ok)
		}
	}
}

func ExampleFile() {
	dir, _ := os.MkdirTemp("", "brains")
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "mei.star")
	f := watch.NewFile(path)
	os.WriteFile(path, []byte("def think(me, world):\n    me.stop()\n"), 0o644)
	fmt.Println(f.Poll(), f.Brain.Version, f.Brain.Err)
	os.WriteFile(path, []byte("def think(me, world):\n    me."), 0o644)
	fmt.Println(f.Poll(), f.Brain.Version, f.Brain.Err)
	// Output:
	// true 1 <nil>
	// false 1 <nil>
}

// TestAProgramCountsOnceItIsWhole: whoever looks in the middle of a save sees
// nothing of it.
func TestAProgramCountsOnceItIsWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mei.py")
	f := watch.NewFile(path)
	at := time.Now().Add(-time.Hour)
	for _, step := range []struct {
		text    string
		changed bool
		version int
		err     string
	}{
		{"", true, 0, "mei.py: no such file or directory"},
		{"import js", false, 0, "mei.py: no such file or directory"},
		{"import json", false, 0, "mei.py: no such file or directory"},
		{"import json", true, 1, ""},
		{"import json", false, 1, ""},
		{"import json, sys", false, 1, ""},
		{"import json, sys", true, 2, ""},
	} {
		if old, _ := os.ReadFile(path); step.text != string(old) {
			at = at.Add(time.Second)
			if err := os.WriteFile(path, []byte(step.text), 0o644); err != nil {
				t.Fatal(err)
			}
			if err := os.Chtimes(path, at, at); err != nil {
				t.Fatal(err)
			}
		}
		changed, got := f.Poll(), ""
		if f.Brain.Err != nil {
			got = f.Brain.Err.Error()
		}
		if changed != step.changed || f.Brain.Version != step.version || got != step.err {
			t.Errorf("%q: got %v, version %d, %q, want %+v", step.text, changed, f.Brain.Version, got, step)
		}
	}
	if f.Brain.Name != "mei" || !f.Brain.Playable() {
		t.Errorf("got %+v, want mei, who can play", f.Brain)
	}
	if e := f.Brain.Entrant(); len(e.Digest) != 64 || e.Program.Name != "mei" || e.Plays != path {
		t.Errorf("got entrant %+v", e)
	}
}

// TestNamesakesAreToldApart: a program and a brain in Starlark of one name.
func TestNamesakesAreToldApart(t *testing.T) {
	dir := t.TempDir()
	save := func(name string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("def think(me, world):\n    pass\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	names := func(d *watch.Folder) (names []string) {
		d.Poll()
		for _, b := range d.Brains() {
			names = append(names, b.Name)
		}
		return names
	}
	save("li.py")
	save("mei.star")
	save("notes.txt")
	yesterday := time.Now().Add(-24 * time.Hour)
	if err := os.Chtimes(filepath.Join(dir, "li.py"), yesterday, yesterday); err != nil {
		t.Fatal(err)
	}
	d := watch.NewFolder(dir)
	if got := names(d); !slices.Equal(got, []string{"li", "mei"}) {
		t.Errorf("got %q", got)
	}
	if !d.Brains()[0].Playable() {
		t.Error("a program that has lain there since yesterday cannot play yet")
	}
	save("mei.js")
	if got := names(d); !slices.Equal(got, []string{"li", "mei.js", "mei.star"}) {
		t.Errorf("got %q", got)
	}
}
