package class_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jiayou/cmd/jiayou/class"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/brain/child/python"
	"jiayou/sim/league"
	"jiayou/sim/sense"
)

// TestALessonWithPrograms: programs play in the league of a class as brains in
// Starlark do, a crash is a loss with its reason in the table, who cannot begin is
// not started for every match, and a program that was saved plays anew.
func TestALessonWithPrograms(t *testing.T) {
	python.Needed(t)
	dir := t.TempDir()
	save := func(name, text string) { python.Save(t, dir, name, text) }
	duo, err := os.ReadFile("../../../assets/brains/python/duo.py")
	if err != nil {
		t.Fatal(err)
	}
	save("an.star", "def think(me, world):\n    me.stop()\n")
	save("bo.py", string(duo))
	save("cy.py", python.Mortal(20))
	save("di.py", python.Unborn)
	c, err := class.Open(class.Config{Dir: dir, Format: short(t), Sense: sense.Real(), Seed: 3, Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	closed := false
	defer func() {
		if !closed {
			c.Close()
		}
	}()
	told := map[string]bool{} // of whom the class has read what is wrong
	until(t, "round", func() bool {
		b := c.Board()
		if b.Fault != nil {
			told[b.Of] = true
		}
		return b.Played >= 12
	})
	wrong := map[string]bool{}
	for _, r := range c.Board().Rows {
		wrong[r.Name] = r.Wrong
	}
	if len(wrong) != 4 || wrong["an"] || wrong["bo"] || !wrong["cy"] || !wrong["di"] {
		t.Errorf("got those marked: %v, want cy and di of four", wrong)
	}
	if !told["cy"] && !told["di"] || told["an"] || told["bo"] {
		t.Errorf("the class has read what is wrong with %v, want cy or di", told)
	}

	var item *show.Item
	until(t, "match of bo to see", func() bool {
		item = c.Repeat()
		return item != nil && len(item.Inputs) > 0
	})
	s, err := show.New(show.Config{Match: sim.DefaultConfig(1)})
	if err != nil {
		t.Fatal(err)
	}
	s.Queue(item)
	s.Skip()
	kicked := false
	for range 60 * show.UpdatesPerSecond {
		if err := s.Update(nil, silent); err != nil {
			t.Fatal(err)
		}
		for _, e := range s.Events() {
			kicked = kicked || e.Kind == sim.EventKick
		}
	}
	if !kicked {
		t.Error("nobody kicks in the match that is shown")
	}

	save("di.py", string(duo)) // mended
	until(t, "first match of the new di", func() bool { item = c.News(); return item != nil })
	for _, r := range c.Board().Rows {
		if r.Name == "di" && r.Wrong {
			t.Error("di is mended, and marked all the same")
		}
	}
	c.Close()
	closed = true
	if starts := python.Starts(filepath.Join(dir, "di.py")); starts != league.MostUnborn {
		t.Errorf("di was started %d times while it could not begin, want %d", starts, league.MostUnborn)
	}
	f, err := os.Open(filepath.Join(dir, "results", "table.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	reason := slices.Index(rows[0], "reason")
	for _, row := range rows[1:] {
		if want := "ended during the match (exit status 1), having said on standard error: enough"; row[1] == "cy" && !strings.Contains(row[reason], want) {
			t.Errorf("got reason %q of cy, want %s", row[reason], want)
		}
	}
}
