package league_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jiayou/sim/field"
	"jiayou/sim/league"
	"jiayou/sim/replay"
)

// scored makes up a result with a score.
func scored(t *league.Tournament, f league.Fixture, home, away int) league.Result {
	r := invent(t)(f)
	r.Outcome = league.Drawn
	switch {
	case home > away:
		r.Outcome = league.HomeWon
	case home < away:
		r.Outcome = league.AwayWon
	}
	r.Score = league.Pair[int]{Home: home, Away: away}
	r.Sides.Home.Goals, r.Sides.Away.Goals = home, away
	return r
}

// TestTable has the entrant with the lower number win by one goal, but for a
// draw of 1 and 2 at 1's home.
func TestTable(t *testing.T) {
	c := cup(3, 1)
	var results []league.Result
	for _, f := range c.Fixtures() {
		home, away := 2, 1
		switch {
		case f.Home == 1 && f.Away == 2:
			home, away = 1, 1
		case f.Home > f.Away:
			home, away = 1, 2
		}
		results = append(results, scored(c, f, home, away))
	}
	table := c.Table(results)
	for i, want := range []struct {
		name                                 string
		won, drawn, lost, goalsFor, goalsOff int
	}{
		{"side 0", 4, 0, 0, 8, 4},
		{"side 1", 1, 1, 2, 5, 6},
		{"side 2", 0, 1, 3, 4, 7},
	} {
		r := table.Rows[i]
		if r.Place != i+1 || r.Name != want.name || r.Won != want.won || r.Drawn != want.drawn || r.Lost != want.lost || r.For != want.goalsFor || r.Against != want.goalsOff {
			t.Errorf("place %d: got %+v, want %+v", i+1, r, want)
		}
	}
	if m := table.Meeting(1, 2); m != (league.Meeting{Won: 1, Drawn: 1, For: 3, Against: 2}) || m.Points() != 1.5 {
		t.Errorf("got %+v between the second and the third, want 1 won and 1 drawn, 3:2", m)
	}
	if p := table.Surely(0, 2); p < 0.9 || p > 0.9999 || !near(p+table.Surely(2, 0), 1, 1e-9) {
		t.Errorf("got %.3f that the first is better than the last", p)
	}
}

func TestCheers(t *testing.T) {
	tally := league.Tally{Goals: 2, Late: 1, Falls: 3, GetUps: 4, Shots: 9}
	if got := tally.Cheers(); got != 2*3+2+3+4 {
		t.Errorf("got %d cheers, want 15", got)
	}
}

// TestResultsAgreeWithThemselves plays real matches and looks for what cannot
// be.
func TestResultsAgreeWithThemselves(t *testing.T) {
	c := cup(4, 1)
	c.Format.HalfSeconds = 40
	looks := 0
	for _, r := range play(t, c, league.Venue{Jobs: 2}) {
		if r.Score.Home+r.Score.Away != len(r.Goals) || r.Sides.Home.Goals != r.Score.Home || r.Sides.Away.Goals != r.Score.Away {
			t.Errorf("match %d: got score %v and goals %v", r.Number, r.Score, r.Goals)
		}
		if (r.Outcome == league.HomeWon) != (r.Score.Home > r.Score.Away) || (r.Outcome == league.Drawn) != (r.Score.Home == r.Score.Away) {
			t.Errorf("match %d: got %v after %v", r.Number, r.Outcome, r.Score)
		}
		ball, robots := 0, 0
		for i := range r.Heat.Ball {
			ball += int(r.Heat.Ball[i])
			robots += int(r.Heat.Home[i]) + int(r.Heat.Away[i])
		}
		if ball == 0 || robots > 6*ball || robots < 4*ball {
			t.Errorf("match %d: got %d looks at the ball and %d at robots, want about six times as many", r.Number, ball, robots)
		}
		looks += ball
	}
	if looks < 12*80 { // 5 Hz, a third of 80 s at least
		t.Errorf("got %d looks at the ball in all", looks)
	}
}

// TestKeepersStandBeforeTheirOwnGoals has the heat of both sides in their own
// frame, in both halves.
func TestKeepersStandBeforeTheirOwnGoals(t *testing.T) {
	r := play(t, cup(2, 1), league.Venue{})[0]
	for name, g := range map[string]*league.Grid{"home": &r.Heat.Home, "away": &r.Heat.Away} {
		left, right := 0, 0
		for i, n := range g {
			if i%league.HeatColumns < 3 {
				left += int(n)
			} else if i%league.HeatColumns >= league.HeatColumns-3 {
				right += int(n)
			}
		}
		if left <= 2*right {
			t.Errorf("%s: got %d looks before the own goal and %d before the other one", name, left, right)
		}
	}
}

// plain is a language that says its keys, and what is said of them.
var plain = &league.Language{Tag: "eo", Say: func(key string, pairs ...string) string {
	return strings.Join(append([]string{key}, pairs...), " ")
}}

// saved plays a tournament with a broken entrant and saves it.
func saved(t *testing.T) (*league.Table, string) {
	c, dir := cup(4, 1), t.TempDir()
	c.Format, _ = field.ByName("shootout") // short, and with a name that can be recorded
	c.Entrants[2].Name, c.Entrants[3].Broken = "小明", "=x.star:1:2: got <i>"
	table := c.Table(play(t, c, league.Venue{Dir: dir, Jobs: 2}))
	if err := errors.Join(table.Save(dir, plain), table.Record(context.Background(), dir)); err != nil {
		t.Fatal(err)
	}
	return table, dir
}

func TestSaved(t *testing.T) {
	table, dir := saved(t)
	rows, err := csv.NewReader(bytes.NewReader(read(t, dir, "table.csv"))).ReadAll()
	if err != nil || len(rows) != 5 || rows[4][1] != "side 3" || rows[4][2] != "" || rows[4][len(rows[4])-1] != "'=x.star:1:2: got <i>" {
		t.Errorf("table.csv: got %q, %v, want side 3 last, without a rating and with a reason that is no formula", rows, err)
	}
	matches, err := csv.NewReader(bytes.NewReader(read(t, dir, "matches.csv"))).ReadAll()
	if err != nil || len(matches) != 13 {
		t.Errorf("matches.csv: got %d lines, %v, want 12 and a title", len(matches), err)
	}
	for _, name := range []string{"side 0", "side 1", "小明"} {
		f, err := os.Open(filepath.Join(dir, "replays", name+".jyr"))
		if err != nil {
			t.Fatal(err)
		}
		rep, err := replay.Verify(f)
		f.Close()
		if best := table.Best(name); err != nil || !rep.Finished || fmt.Sprintf("%016x", rep.Hash) != best.Hash {
			t.Errorf("%s: got a replay %+v, %v, want that of match %d", name, rep, err, best.Number)
		}
	}
	left, err := filepath.Glob(filepath.Join(dir, "*", "*"))
	if err != nil || len(left) != 3 {
		t.Errorf("got %q in folders, want three replays", left)
	}
	names, err := os.ReadDir(dir)
	if err != nil || len(names) != 6 {
		t.Errorf("got %v, want five files and a folder", names)
	}
}

// TestReport takes the page apart.
func TestReport(t *testing.T) {
	table, dir := saved(t)
	page := string(read(t, dir, "report.html"))
	for part, want := range map[string]int{
		"<h2>": 5, "<section": 6, "<figure": 0,
		"<details open>": 1, `class="own"`: 4, "jiayou-lab match --seed ": 12,
		`<image href="data:image/png;base64,`: 8, "league.fault number 6 reason =x.star:1:2: got &lt;i&gt;": 1, `<html lang="eo">`: 1,
	} {
		if got := strings.Count(page, part); got != want {
			t.Errorf("got %d of %s, want %d", got, part, want)
		}
	}
	if bars := regexp.MustCompile(`<circle cx="[\d.]+" cy="[\d.]+" r="6.5"`).FindAllString(page, -1); len(bars) != 3 {
		t.Errorf("got %d dots of ratings, want three", len(bars))
	}
	for _, r := range table.Rows {
		if !strings.Contains(page, r.Name) {
			t.Errorf("got no %s", r.Name)
		}
	}
	if out := regexp.MustCompile(`(https?:|["'(]//|@import|url\(|<script|<link|ZgotmplZ|NaN|Inf\b)`).FindString(page); out != "" {
		t.Errorf("got %q in a page that needs nothing but itself", out)
	}
	balanced(t, page)
}

// balanced reads the page as XML, but for what HTML lets stay open.
func balanced(t *testing.T, page string) {
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, []string{"meta", "!doctype"}, xml.HTMLEntity
	var open []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			open = append(open, e.Name.Local)
		case xml.EndElement:
			if open[len(open)-1] != e.Name.Local {
				t.Fatalf("got </%s> in %q", e.Name.Local, open)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("got %q still open at the end", open)
	}
}

// TestTableOfNothing has nobody play a match.
func TestTableOfNothing(t *testing.T) {
	for _, broken := range []string{"", "x"} {
		c := cup(2, 1)
		var results []league.Result
		if c.Entrants[0].Broken, c.Entrants[1].Broken = broken, broken; broken != "" {
			results = play(t, c, league.Venue{})
		}
		table := c.Table(results)
		var text, page, object bytes.Buffer
		if err := errors.Join(table.Print(&text, plain), table.WriteReport(&page, plain), table.WriteJSON(&object), table.WriteTable(io.Discard)); err != nil {
			t.Fatal(err)
		}
		if table.Rows[0].Rated() || strings.Contains(text.String()+page.String(), "NaN") {
			t.Errorf("got a rating of nobody's matches:\n%s", text.String())
		}
		balanced(t, page.String())
	}
}

func TestPrintKeepsColumns(t *testing.T) {
	table, _ := saved(t)
	var out bytes.Buffer
	if err := table.Print(&out, plain); err != nil {
		t.Fatal(err)
	}
	var short, wide string
	for _, line := range strings.Split(out.String(), "\n") {
		if _, row, ranked := strings.Cut(line, "  side 0  "); ranked {
			short = row
		}
		if _, row, ranked := strings.Cut(line, "  小明  "); ranked {
			wide = row
		}
	}
	// A letter of East Asia takes two columns: four are two less than six.
	if short == "" || len(short)+2 != len(wide) || !strings.Contains(out.String(), "side 3: league.fault number 6 reason =x.star") {
		t.Errorf("got\n%s", out.String())
	}
}

func TestJSON(t *testing.T) {
	table, _ := saved(t)
	var out bytes.Buffer
	if err := table.WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	var v struct {
		Schema string
		Played int
		Total  int
		Table  []struct {
			Name   string
			Rating *league.Rating
			Faults []league.Fault
		}
	}
	if err := json.Unmarshal(out.Bytes(), &v); err != nil {
		t.Fatal(err)
	}
	if v.Schema != "jiayou.tournament/1" || v.Played != 12 || v.Total != 12 || len(v.Table) != 4 || v.Table[0].Rating == nil || v.Table[3].Rating != nil || v.Table[3].Faults[0].Matches != 6 {
		t.Errorf("got %s", out.String())
	}
}
