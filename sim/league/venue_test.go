package league_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/league"
	"jiayou/sim/team"
)

// invent makes up the result of a fixture.
func invent(t *league.Tournament) func(league.Fixture) league.Result {
	return func(f league.Fixture) league.Result {
		return league.Result{
			Number: f.Number, Round: f.Round, Seed: f.Seed, Home: t.Entrants[f.Home].Name, Away: t.Entrants[f.Away].Name,
			Outcome: league.HomeWon, Score: league.Pair[int]{Home: f.Number}, Ticks: 100,
		}
	}
}

// play plays a tournament to its end.
func play(t *testing.T, c *league.Tournament, v league.Venue) []league.Result {
	t.Helper()
	results, err := c.Play(context.Background(), v)
	if err != nil {
		t.Fatal(err)
	}
	return results
}

func read(t *testing.T, dir, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestCoresDoNotMatter plays the same real matches one by one and four at a
// time: the same bytes come out.
func TestCoresDoNotMatter(t *testing.T) {
	c := cup(4, 1)
	one, four := t.TempDir(), t.TempDir()
	a, b := play(t, c, league.Venue{Dir: one, Jobs: 1}), play(t, c, league.Venue{Dir: four, Jobs: 4})
	if len(a) != 12 || !reflect.DeepEqual(a, b) {
		t.Errorf("got %d and %d results that differ, want 12 equal ones", len(a), len(b))
	}
	if !bytes.Equal(read(t, one, "results.jsonl"), read(t, four, "results.jsonl")) {
		t.Error("the files differ")
	}
	c.Entrants[0], c.Entrants[1] = c.Entrants[1], c.Entrants[0]
	for _, r := range play(t, c, league.Venue{Jobs: 2}) {
		for _, o := range a {
			if r.Seed == o.Seed && r.Home == o.Home && r.Away == o.Away && r.Hash != o.Hash {
				t.Errorf("%s – %s, seed %d: got hash %s among others, want %s", r.Home, r.Away, r.Seed, r.Hash, o.Hash)
			}
		}
	}
}

// inMemory returns a folder that is on no disk where there is such a thing:
// thousands of lines are waited for until they are safe.
func inMemory(t *testing.T) string {
	if _, err := os.Stat("/dev/shm"); err == nil {
		t.Setenv("TMPDIR", "/dev/shm")
	}
	return t.TempDir()
}

// TestKilledAtEveryByte cuts results.jsonl short wherever it can be cut and
// goes on: no match is lost, none is played that was there, and the file ends
// up the same.
func TestKilledAtEveryByte(t *testing.T) {
	c, dir := cup(2, 2), inMemory(t)
	v := league.Venue{Dir: dir, Jobs: 2}
	v.Pretend(invent(c))
	want := play(t, c, v)
	whole := read(t, dir, "results.jsonl")
	step := 1
	if testing.Short() {
		step = 7
	}
	for cut := 0; cut <= len(whole); cut += step {
		if err := os.WriteFile(filepath.Join(dir, "results.jsonl"), whole[:cut], 0o644); err != nil {
			t.Fatal(err)
		}
		var played atomic.Int32
		v.Pretend(func(f league.Fixture) league.Result {
			played.Add(1)
			return invent(c)(f)
		})
		got := play(t, c, v)
		if lost := len(want) - bytes.Count(whole[:cut], []byte("\n")); int(played.Load()) != lost {
			t.Fatalf("cut at byte %d: got %d matches played, want %d", cut, played.Load(), lost)
		}
		if !reflect.DeepEqual(got, want) || !bytes.Equal(read(t, dir, "results.jsonl"), whole) {
			t.Fatalf("cut at byte %d: got other results", cut)
		}
	}
}

// TestStoppedAndTakenUp ends a tournament in its middle, as Ctrl-C does.
func TestStoppedAndTakenUp(t *testing.T) {
	c, dir := cup(4, 1), t.TempDir()
	want := play(t, c, league.Venue{Jobs: 2})
	ctx, stop := context.WithCancel(context.Background())
	v := league.Venue{Dir: dir, Jobs: 2, Progress: func(played int) {
		if played == 3 {
			stop()
		}
	}}
	some, err := c.Play(ctx, v)
	// How many are under way by then is up to the machine.
	if !errors.Is(err, context.Canceled) || len(some) < 3 || len(some) == len(want) {
		t.Fatalf("got %d results of %d and %v, want 3 or some more, and that it was cancelled", len(some), len(want), err)
	}
	kept, _, err := league.ReadResults(read(t, dir, "results.jsonl"))
	if err != nil || len(kept) != len(some) {
		t.Fatalf("got %d results kept, %v, want %d", len(kept), err, len(some))
	}
	first := -1
	v.Progress = func(played int) {
		if first < 0 {
			first = played
		}
	}
	if got := play(t, c, v); !reflect.DeepEqual(got, want) || first != len(some) {
		t.Errorf("got results that differ, or went on at %d, want %d", first, len(some))
	}
}

func TestOnlyTheSameTournamentGoesOn(t *testing.T) {
	dir := t.TempDir()
	v := league.Venue{Dir: dir}
	begin := func(change func(*league.Tournament)) error {
		c := cup(3, 2)
		change(c)
		v.Pretend(invent(c))
		_, err := c.Play(context.Background(), v)
		return err
	}
	if err := begin(func(*league.Tournament) {}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		change func(*league.Tournament)
		want   string
	}{
		{func(c *league.Tournament) { c.Seed = 41 }, "begun with seed 40, now 41"},
		{func(c *league.Tournament) { c.Rounds = 1 }, "begun with 2 rounds, now 1"},
		{func(c *league.Tournament) { c.Format.Name = "5v5" }, "begun with format blitz, now 5v5"},
		{func(c *league.Tournament) { c.Sense.Name = "poor" }, "begun with sense real, now poor"},
		{func(c *league.Tournament) { c.Robot.Name = "booster-k1" }, `begun with robot "", now "booster-k1"`},
		{func(c *league.Tournament) { c.Robot.Text = "x" }, "begun with robot , whose file has changed"},
		{func(c *league.Tournament) { c.Gauntlet = "side 1" }, `begun with gauntlet "", now "side 1"`},
		{func(c *league.Tournament) { c.Entrants = c.Entrants[:2] }, "begun with 3 entrants, now 2"},
		{func(c *league.Tournament) { c.Entrants[2].Name = "bob" }, "begun with entrant 3 side 2, now bob"},
		{func(c *league.Tournament) { c.Entrants[2].Digest = "1" }, "begun with another brain of side 2"},
		{func(c *league.Tournament) { c.Entrants[2].Plays = "waves" }, "begun with another brain of side 2"},
	} {
		if err := begin(c.change); err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("got %v, want one line with %q", err, c.want)
		}
	}
	if err := begin(func(c *league.Tournament) { c.Rounds = 3 }); err != nil {
		t.Errorf("another round: got %v", err)
	}
	if kept, _, _ := league.ReadResults(read(t, dir, "results.jsonl")); len(kept) != 18 {
		t.Errorf("got %d results after another round, want 18", len(kept))
	}
}

func TestDamagedFolder(t *testing.T) {
	c, dir := cup(2, 2), inMemory(t)
	v := league.Venue{Dir: dir}
	v.Pretend(invent(c))
	play(t, c, v)
	path := filepath.Join(dir, "results.jsonl")
	whole := string(read(t, dir, "results.jsonl"))
	lines := strings.SplitAfter(whole, "\n")
	for _, d := range []struct{ text, want string }{
		{lines[0] + "hello\n" + lines[1], "results.jsonl: line 2 is no result"},
		{lines[0] + lines[0], "line 2: match 1 is there twice"},
		{strings.Replace(lines[0], `"seed":40`, `"seed":7`, 1), "line 1: match 1 is side 0 – side 1 with seed 7, want side 0 – side 1 with seed 40"},
		{strings.Replace(lines[0], `"match":1`, `"match":9`, 1), "line 1: there is no match 9"},
		{strings.Replace(lines[0], `"outcome":"home"`, `"outcome":"me"`, 1), `line 1: match 1 has the outcome "me"`},
	} {
		if err := os.WriteFile(path, []byte(d.text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := c.Play(context.Background(), v); err == nil || !strings.Contains(err.Error(), d.want) {
			t.Errorf("got %v, want %q", err, d.want)
		}
		if got := string(read(t, dir, "results.jsonl")); got != d.text {
			t.Errorf("a file with a mistake was changed to %q", got)
		}
	}
	if err := os.Remove(filepath.Join(dir, "tournament.json")); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Play(context.Background(), v); err == nil || !strings.Contains(err.Error(), "tournament.json is missing") {
		t.Errorf("got %v, want that the manifest is missing", err)
	}
}

func TestOneAtATimeInAFolder(t *testing.T) {
	c, dir := cup(2, 1), t.TempDir()
	v, w := league.Venue{Dir: dir}, league.Venue{Dir: dir}
	w.Pretend(invent(c))
	v.Pretend(func(f league.Fixture) league.Result {
		if _, err := c.Play(context.Background(), w); err == nil || !strings.Contains(err.Error(), "in use by another tournament") {
			t.Errorf("got %v, want that the folder is in use", err)
		}
		return invent(c)(f)
	})
	play(t, c, v)
}

// hostile is a squad whose brains do what they are told not to.
type hostile struct {
	begin error
	think func(tick int) // called in each decision of robot 2
	talk  agent.Talk
}

func (h hostile) Brain(number int) (agent.Brain, error) {
	b, err := team.New("waves")
	return &rogue{Brain: b, hostile: h, number: number}, errors.Join(err, h.begin)
}

type rogue struct {
	agent.Brain
	hostile
	number, count int
}

func (r *rogue) Think(p *agent.Percept) agent.Command {
	if r.count++; r.think != nil && r.number == 2 {
		r.think(r.count)
	}
	return r.Brain.Think(p)
}

func (r *rogue) Talk() agent.Talk { return r.talk }

func (r *rogue) Clone() agent.Brain {
	c := *r
	c.Brain = r.Brain.(agent.Cloner).Clone()
	return &c
}

func TestHostileBrainsLoseWithTheReason(t *testing.T) {
	for _, h := range []struct {
		name  string
		enter func(*league.Entrant)
		want  string
	}{
		{"crash", func(e *league.Entrant) {
			e.Squad = hostile{think: func(n int) {
				if n == 30 {
					panic("index out of range\nat line 3")
				}
			}}
		}, "think: crashed: index out of range at line 3"},
		{"no brain", func(e *league.Entrant) { e.Squad = hostile{begin: errors.New("no ticket")} }, "cannot begin: no ticket"},
		{"broken", func(e *league.Entrant) { e.Broken = "x.star:3:1: got EOF" }, "x.star:3:1: got EOF"},
		{"fails", func(e *league.Entrant) {
			e.Squad = hostile{talk: agent.Talk{Trouble: errors.New("x.star:9:2: over budget")}}
		}, "failed in 100 % of its decisions, first with: x.star:9:2: over budget"},
	} {
		t.Run(h.name, func(t *testing.T) {
			c := cup(3, 1)
			h.enter(&c.Entrants[1])
			table := c.Table(play(t, c, league.Venue{Jobs: 2}))
			row := table.Rows[2]
			if row.Name != "side 1" || row.Lost != 4 || len(row.Faults) != 1 || row.Faults[0] != (league.Fault{Reason: h.want, Matches: 4}) {
				t.Errorf("got %+v, want side 1 last with 4 matches lost: %s", row, h.want)
			}
			if won := table.Rows[0].Matches; won != 4 {
				t.Errorf("got %d matches of %s, want 4", won, table.Rows[0].Name)
			}
		})
	}
}

// TestGuardChangesNothing has a brain under guard play as it does without.
func TestGuardChangesNothing(t *testing.T) {
	c := cup(2, 1)
	want := play(t, c, league.Venue{})
	c.Entrants[0].Squad = hostile{}
	for i, r := range play(t, c, league.Venue{}) {
		if r.Hash != want[i].Hash {
			t.Errorf("match %d: got hash %s under guard, want %s", i+1, r.Hash, want[i].Hash)
		}
	}
}

func TestBothBrokenLoseBoth(t *testing.T) {
	c := cup(3, 1)
	c.Entrants[0].Broken, c.Entrants[1].Broken = "one", "two"
	for _, r := range c.Table(play(t, c, league.Venue{})).Rows {
		if want := map[string]int{"side 2": 0}[r.Name]; r.Name == "side 2" && r.Lost != want || r.Name != "side 2" && r.Lost != 4 {
			t.Errorf("got %+v, want that only side 2 wins", r)
		}
	}
}

func FuzzReadResults(f *testing.F) {
	c := cup(2, 1)
	r := invent(c)(c.Fixtures()[0])
	line, err := json.Marshal(&r)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(append(line, '\n'))
	f.Add(append(append(line, '\n'), line[:40]...))
	f.Add([]byte("{}\n"))
	f.Add([]byte(`{"match":1,"outcome":"draw","heat":{"ball":[1,2],"home":[70000]}}` + "\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		results, whole, err := league.ReadResults(data)
		if whole > len(data) || whole > 0 && data[whole-1] != '\n' || len(results) != bytes.Count(data[:whole], []byte("\n")) {
			t.Fatalf("got %d results in %d of %d bytes", len(results), whole, len(data))
		}
		if err == nil && bytes.IndexByte(data[whole:], '\n') >= 0 {
			t.Fatal("a line was left out without a word")
		}
	})
}
