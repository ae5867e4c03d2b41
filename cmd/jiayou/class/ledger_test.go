package class

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/cmd/jiayou/watch"
	"jiayou/sim/field"
	"jiayou/sim/league"
	"jiayou/sim/sense"
)

// room is a class in a folder, whose matches come out as somebody says.
type room struct {
	t      *testing.T
	dir    string
	folder *watch.Folder
	*ledger
}

func newRoom(t *testing.T) *room {
	dir := t.TempDir()
	return &room{t, dir, watch.NewFolder(dir), newLedger(&Config{Format: blitz(), Sense: sense.Real(), Seed: 7})}
}

// blitz is a format of a few seconds.
func blitz() field.Format {
	f := field.Formats()[0]
	f.HalfSeconds, f.HalfTimeSeconds, f.ReadySeconds = 5, 1, 2
	return f
}

// save saves a brain that stands, with a remark of its own.
func (r *room) save(name, remark string) {
	r.t.Helper()
	text := fmt.Sprintf("# %s\ndef think(me, world):\n    me.stop()\n", remark)
	if err := os.WriteFile(filepath.Join(r.dir, name+".star"), []byte(text), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

func (r *room) look() {
	r.folder.Poll()
	r.folder.Poll() // for what is wrong
	r.enter(r.folder.Brains())
}

// play plays n matches, which the first name in the alphabet wins, and returns who met.
func (r *room) play(n int) []string {
	r.t.Helper()
	var met []string
	for range n {
		p, ok := r.peek()
		if !ok {
			break
		}
		r.running[p.bout] = true
		home, away := r.league.Entrants[p.Home].Name, r.league.Entrants[p.Away].Name
		met = append(met, home+"-"+away)
		res := league.Result{Number: p.Number, Round: p.Round, Seed: p.Seed, Home: home, Away: away, Outcome: league.HomeWon,
			Hash: "0123456789abcdef", Ticks: 24000, Score: league.Pair[int]{Home: 2}}
		res.Sides.Home.Goals = 2
		if away < home {
			res.Outcome, res.Score, res.Sides = league.AwayWon, league.Pair[int]{Away: 1}, league.Pair[league.Tally]{Away: league.Tally{Goals: 1}}
		}
		r.done(p.bout, &res)
	}
	return met
}

func TestALessonsLeague(t *testing.T) {
	r := newRoom(t)
	r.look()
	if _, ok := r.peek(); ok || r.table() != nil {
		t.Error("an empty class plays")
	}
	r.save("mei", "1")
	r.look()
	if b := r.board(r.table()); len(b.Rows) != 1 || b.Rows[0].Name != "mei" || b.Total != 0 {
		t.Errorf("got %+v, want one brain that waits for another", b)
	}
	r.save("an", "1")
	r.save("bo", "1")
	r.save("cy", "half a")
	os.WriteFile(filepath.Join(r.dir, "cy.star"), []byte("def think(me"), 0o644)
	r.look()
	if got := len(r.play(100)); got != 3*2*mostRounds {
		t.Errorf("got %d matches of three, want %d", got, 3*2*mostRounds)
	}
	b := r.board(r.table())
	order := func(b *Board) (s string) {
		for _, row := range b.Rows {
			s += fmt.Sprintf("%d %s, ", row.Place, row.Name)
		}
		return s
	}
	if got := order(b); got != "1 an, 2 bo, 3 mei, 0 cy, " || !b.Rows[3].Wrong || b.Played != 24 || b.Total != 24 {
		t.Errorf("got %s and %d of %d, want an, bo, mei and cy, who cannot play", got, b.Played, b.Total)
	}
	if !b.Rows[0].Favourite || b.Rows[0].For != 24 || b.Rows[0].Rating.Elo <= b.Rows[1].Rating.Elo {
		t.Errorf("got %+v, want the crowd's favourite, who has won all", b.Rows[0])
	}

	r.save("mei", "2")
	r.look()
	first := r.play(4)
	for _, m := range first {
		if !strings.Contains(m, "mei") {
			t.Errorf("after mei has saved there are %v, want her matches", first)
		}
	}
	if b := r.board(r.table()); b.Played != 8 || b.Total != 12 {
		t.Errorf("got %d of %d, want the first round, and of the second what an and bo have played before: 8 of 12", b.Played, b.Total)
	}
	os.Remove(filepath.Join(r.dir, "bo.star"))
	r.look()
	if b := r.board(r.table()); order(b) != "1 an, 2 mei, 0 cy, " {
		t.Errorf("got %s without bo", order(b))
	}
	if len(r.results) != 2 {
		t.Errorf("got %d results kept, want those two of an and mei", len(r.results))
	}
}

func TestAnOldBrainPlaysOnWhileTheNewOneIsWrong(t *testing.T) {
	r := newRoom(t)
	r.save("an", "1")
	r.save("bo", "1")
	r.look()
	r.play(2)
	os.WriteFile(filepath.Join(r.dir, "bo.star"), []byte("def think(me"), 0o644)
	r.look()
	b := r.board(r.table())
	if len(b.Rows) != 2 || b.Rows[1].Place != 2 || !b.Rows[1].Wrong || b.Rows[1].Matches != 2 {
		t.Errorf("got %+v, want bo with her results and a mark", b.Rows)
	}
}

func TestAResultThatComesTooLateCountsForNobody(t *testing.T) {
	r := newRoom(t)
	r.save("an", "1")
	r.save("bo", "1")
	r.look()
	p, _ := r.peek()
	r.running[p.bout] = true
	r.save("bo", "2")
	r.look()
	r.done(p.bout, &league.Result{Hash: "1"})
	if len(r.results) != 0 || len(r.running) != 0 {
		t.Errorf("got %d results, %d running, want none: bo has another brain now", len(r.results), len(r.running))
	}
}

func TestWhatTheClassSees(t *testing.T) {
	r := newRoom(t)
	for _, n := range []string{"an", "bo", "cy"} {
		r.save(n, "1")
	}
	r.look()
	if _, ok := r.repeat(); ok {
		t.Error("a match is shown that nobody has played")
	}
	r.play(6)
	if _, ok := r.premiere(); ok {
		t.Error("brains that were there before the lesson are new")
	}
	seen := map[bout]int{}
	for range 12 {
		c, ok := r.repeat()
		if !ok {
			t.Fatal("nothing to see")
		}
		seen[c.bout]++
		r.show(&c)
	}
	for b, n := range seen {
		if len(seen) != 6 || n != 2 {
			t.Errorf("%v was shown %d times of %d matches, want all six twice", b, n, len(seen))
		}
	}
	r.save("cy", "2")
	r.look()
	r.play(4)
	c, ok := r.premiere()
	if home, away := c.league.Entrants[c.fixture.Home].Name, c.league.Entrants[c.fixture.Away].Name; !ok ||
		[2]string{home, away}[c.side] != "cy" || home != "an" && away != "an" {
		t.Errorf("got %s – %s, want cy against an, who leads", home, away)
	}
	r.show(&c)
	if _, ok := r.premiere(); ok {
		t.Error("cy's brain is new twice")
	}
}

func TestTheBestMinute(t *testing.T) {
	for _, c := range []struct {
		goals []float64
		ticks int
		want  int
	}{
		{nil, 24000, 18000},
		{nil, 3000, 0},
		{[]float64{100}, 24000, 8800},
		{[]float64{5}, 24000, 0},
		{[]float64{20, 100, 140, 145, 230}, 24000, 8800},
		{[]float64{239}, 24000, 18000},
	} {
		r := league.Result{Ticks: c.ticks}
		for _, g := range c.goals {
			r.Goals = append(r.Goals, league.Goal{Time: g})
		}
		if got := highlight(&r); got != c.want {
			t.Errorf("goals at %v: got tick %d, want %d", c.goals, got, c.want)
		}
	}
}

// TestABigClassIsNoBurden measures what is done for every match of 40 brains.
func BenchmarkLedgerOfForty(b *testing.B) {
	l := newLedger(&Config{Format: blitz(), Sense: sense.Real(), Seed: 7})
	var brains []*watch.Brain
	dir := b.TempDir()
	for i := range watch.Most {
		path := filepath.Join(dir, fmt.Sprintf("pupil%02d.star", i))
		os.WriteFile(path, fmt.Appendf(nil, "# %d\ndef think(me, world):\n    me.stop()\n", i), 0o644)
		f := watch.NewFile(path)
		f.Poll()
		brains = append(brains, &f.Brain)
	}
	l.enter(brains)
	for b.Loop() {
		p, ok := l.peek()
		if !ok {
			break
		}
		l.done(p.bout, &league.Result{Hash: "1", Outcome: league.HomeWon})
		l.repeat()
		l.premiere()
	}
}
