package class_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"jiayou/assets/brains"
	"jiayou/audio"
	"jiayou/cmd/jiayou/class"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/replay"
	"jiayou/sim/sense"
)

// TestMain lets the test binary be a process that plays matches.
func TestMain(m *testing.M) {
	if os.Getenv(class.Errand) != "" {
		if os.Getenv("JIAYOU_TEST_LOWLY") != "" {
			class.Lowly()
		}
		if os.Getenv("JIAYOU_TEST_DIE") != "" {
			os.Exit(1)
		}
		if err := class.Serve(os.Stdin, os.Stdout); err != nil {
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

var silent = audio.Status{State: audio.Listening}

// short is the shortest format there is.
func short(t *testing.T) field.Format {
	f, err := field.ByName("shootout")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// until looks again and again, for five minutes at most: a machine that has much else
// to do takes its time.
func until(t *testing.T, what string, done func() bool) {
	t.Helper()
	clock := time.NewTicker(5 * time.Millisecond)
	defer clock.Stop()
	late := time.After(5 * time.Minute)
	for !done() {
		select {
		case <-clock.C:
		case <-late:
			t.Fatalf("no %s within five minutes", what)
		}
	}
}

// TestALesson lets a class of three and a wrong brain play, in truth.
func TestALesson(t *testing.T) {
	dir := t.TempDir()
	chaser, err := brains.File("chaser.star")
	if err != nil {
		t.Fatal(err)
	}
	save := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name+".star"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for i, name := range []string{"an", "bo", "cy"} {
		save(name, fmt.Sprintf("%s\n# %d\n", chaser, i))
	}
	save("dee", "def think(me, world)\n")
	c, err := class.Open(class.Config{Dir: dir, Format: short(t), Sense: sense.Real(), Seed: 3, Jobs: 2})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	until(t, "table", func() bool { b := c.Board(); return b.Total > 6 && b.Played == b.Total })
	b := c.Board()
	if b.Playing() != 3 || len(b.Rows) != 4 || !b.Rows[3].Wrong {
		t.Errorf("got %d who play of %+v, want three of four", b.Playing(), b.Rows)
	}
	if b.Fault == nil || b.Of != "dee" {
		t.Errorf("got fault %v of %q, want dee's", b.Fault, b.Of)
	}

	var item *show.Item
	until(t, "match to see", func() bool { item = c.Repeat(); return item != nil })
	s, err := show.New(show.Config{Match: sim.DefaultConfig(1)})
	if err != nil {
		t.Fatal(err)
	}
	s.Queue(item)
	s.Skip()
	for range 3 {
		if err := s.Update(nil, silent); err != nil {
			t.Fatal(err)
		}
	}
	if v := s.View(); !v.Item || v.Next.Tick < item.Start.Tick() || !v.Deaf {
		t.Errorf("got tick %d (an item: %v), want the match from tick %d on", v.Next.Tick, v.Item, item.Start.Tick())
	}

	for _, name := range []string{"an", "bo", "cy"} {
		until(t, "match file of "+name, func() bool {
			f, err := os.Open(filepath.Join(dir, "results", "replays", name+".jyr"))
			if err != nil {
				return false
			}
			defer f.Close()
			r, err := replay.Verify(f)
			if err != nil || !r.Finished {
				t.Fatalf("%s: verified up to %d: %v", name, r.Ticks, err)
			}
			return r.Header.Home == name || r.Header.Away == name
		})
	}
	for _, name := range []string{"table.csv", "matches.csv", "report.html"} {
		if st, err := os.Stat(filepath.Join(dir, "results", name)); err != nil || st.Size() == 0 {
			t.Errorf("%s: %v, want it written", name, err)
		}
	}

	save("dee", string(chaser))
	until(t, "fourth brain", func() bool { b := c.Board(); return b.Playing() == 4 && b.Played > 20 })
	until(t, "its first match to see", func() bool { item = c.News(); return item != nil })
	if !item.Urgent || item.Topic != show.ClassNew {
		t.Errorf("got %+v, want an urgent match of a new brain", item)
	}
	if err := os.Rename(dir, dir+"-away"); err != nil {
		t.Fatal(err)
	}
	defer os.Rename(dir+"-away", dir)
	until(t, "word of the lost folder", func() bool { return c.Board().Lost != nil })
	if c.Board().Playing() != 4 {
		t.Error("the class is gone with its folder")
	}
}

func TestOpenWants(t *testing.T) {
	if _, err := class.Open(class.Config{Dir: filepath.Join(t.TempDir(), "nowhere")}); err == nil {
		t.Error("got a class without a folder")
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := class.Open(class.Config{Dir: t.TempDir(), Out: file}); err == nil {
		t.Error("got a class whose results go into a file instead of a folder")
	}
}
