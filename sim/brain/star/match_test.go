package star_test

import (
	"strings"
	"sync"
	"testing"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain/star"
	"jiayou/sim/field"
)

// rememberer is a brain with a memory of every kind, in which one list lies in
// two places, and which decides by it.
const rememberer = `
def start(me):
    path = [vec(0, 0)]
    me.memory["path"] = path
    me.memory["same"] = {"path": path, "where": (1, "two", None)}
    me.memory["calls"] = 0

def think(me, world):
    me.memory["calls"] += 1
    if me.obey_referee():
        return
    path = me.memory["path"]
    path.append(me.pos)
    if len(path) > 30:
        path.pop(0)
    same = me.memory["same"]["path"]
    if len(same) != len(path):
        fail("the two have parted")
    if me.memory["calls"] % 70 < 10:
        me.walk_to(same[0])
    elif me.first:
        me.strike(world.goal, power = 2 + me.memory["calls"] % 3)
    else:
        me.walk_to(world.inside(world.ball.pos + vec(-2, me.number - 2)))
    me.say(me.memory["calls"] % 10)
`

// game returns the config of a match between two texts.
func game(t testing.TB, seed uint64, format, home, away string) sim.Config {
	t.Helper()
	cfg := sim.DefaultConfig(seed)
	f, err := field.ByName(format)
	if err != nil {
		t.Fatal(err)
	}
	cfg.Format = f
	for side, text := range [2]string{home, away} {
		if text != "" {
			cfg.Squads[side] = parse(t, text)
		}
	}
	return cfg
}

// playOn plays a match to a tick, with a crowd that roars now and then.
func playOn(t testing.TB, m *sim.Match, tick int) {
	t.Helper()
	for m.Tick() < tick && !m.Finished() {
		var in sim.Input
		if m.Tick()%1000 > 700 {
			in.Cheer[m.Tick()/1000%2] = sim.Cheer{Level: 200, Roar: true}
		}
		if err := m.Step(in); err != nil {
			t.Fatal(err)
		}
	}
}

func newMatch(t testing.TB, cfg sim.Config) *sim.Match {
	t.Helper()
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestASnapshotGoesOnAsTheMatchDid is what makes rewinding and replays work:
// brains with a memory on both sides, taken up again in the middle.
func TestASnapshotGoesOnAsTheMatchDid(t *testing.T) {
	m := newMatch(t, game(t, 4, "3v3", rememberer, example(t, "zones")))
	for _, tick := range []int{1, 2999, 3000, 3457, 9120} {
		playOn(t, m, tick)
		s := m.Snapshot()
		goesOn := func(m *sim.Match) (uint64, sim.Frame, []agent.Talk) {
			playOn(t, m, tick+1500)
			var talks []agent.Talk
			for i := range m.Frame().Count {
				talks = append(talks, m.Talk(i))
			}
			return m.Hash(), *m.Frame(), talks
		}
		first, err := s.Match()
		if err != nil {
			t.Fatal(err)
		}
		hash, frame, talks := goesOn(first)
		again, err := s.Match()
		if err != nil {
			t.Fatal(err)
		}
		for name, other := range map[string]*sim.Match{"a second one": again, "the match itself": m} {
			h, f, k := goesOn(other)
			if h != hash || f != frame {
				t.Errorf("from tick %d: %s got hash %016x 15 s later, want %016x", tick, name, h, hash)
			}
			for i := range k {
				if k[i].Trouble != nil {
					t.Fatalf("robot %d: %v", i, k[i].Trouble)
				}
				if k[i].Steps != talks[i].Steps || k[i].Word != talks[i].Word {
					t.Errorf("from tick %d: %s: robot %d says %q after %d steps, want %q after %d", tick, name, i, k[i].Word, k[i].Steps, talks[i].Word, talks[i].Steps)
				}
			}
		}
	}
}

// TestABrainInTroubleIsMarked also shows that the match goes on.
func TestABrainInTroubleIsMarked(t *testing.T) {
	m := newMatch(t, game(t, 4, "3v3", think("x = 1 / (2 - me.number)", "me.walk_to(world.ball)"), ""))
	playOn(t, m, 1000)
	for i := range m.Frame().Count {
		if got, want := m.Frame().Robots[i].Trouble, i == 1; got != want {
			t.Errorf("robot %d: got trouble %v, want %v", i, got, want)
		}
	}
	if m.Talk(1).Trouble == nil || m.Talk(0).Trouble != nil || m.Talk(4).Trouble != nil {
		t.Error("want trouble of robot 1 and of no other")
	}
}

// TestExamples: each of them is short, plays every format without trouble and
// scores against the first of them.
func TestExamples(t *testing.T) {
	for _, name := range []string{"chaser", "keeper", "zones", "passer", "crowd-pleaser"} {
		text := example(t, name)
		if n := strings.Count(text, "\n"); n >= 60 {
			t.Errorf("%s has %d lines, want fewer than 60", name, n)
		}
		goals, steps := 0, 0
		watch := func(format string, seed uint64) {
			m := newMatch(t, game(t, seed, format, text, example(t, "chaser")))
			for !m.Finished() {
				playOn(t, m, m.Tick()+7)
				for i := range m.Frame().Count / 2 {
					talk := m.Talk(i)
					if talk.Trouble != nil {
						t.Fatalf("%s in %s, seed %d, tick %d: %v", name, format, seed, m.Tick(), talk.Trouble)
					}
					steps = max(steps, talk.Steps)
				}
			}
			goals += m.Frame().Game.Score[field.Home]
		}
		for seed := range uint64(6) {
			watch("3v3", seed)
		}
		watch("5v5", 1)
		watch("3v3-k1", 1)
		watch("shootout", 1)
		t.Logf("%s: %d goals against chaser in nine matches, %d steps at most", name, goals, steps)
		if goals == 0 || steps > star.Budget/10 {
			t.Errorf("%s: got %d goals and %d steps, want some of the first and few of the second", name, goals, steps)
		}
	}
}

// TestASquadPlaysInManyMatchesAtOnce: the race detector looks whether they share
// anything that changes.
func TestASquadPlaysInManyMatchesAtOnce(t *testing.T) {
	cfg := game(t, 1, "3v3", rememberer, example(t, "passer"))
	var hashes [4]uint64
	var all sync.WaitGroup
	for i := range hashes {
		all.Go(func() {
			m, err := sim.New(cfg)
			if err != nil {
				t.Error(err)
				return
			}
			for m.Tick() < 3000 && m.Step(sim.Input{}) == nil {
			}
			hashes[i] = m.Hash()
		})
	}
	all.Wait()
	for _, h := range hashes {
		if h != hashes[0] || h == 0 {
			t.Errorf("got hashes %016x, want all alike", hashes)
		}
	}
}
