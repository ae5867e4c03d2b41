package league

import (
	"slices"
	"strings"

	"jiayou/sim/field"
)

// Table is how a tournament stands.
type Table struct {
	Tournament *Tournament
	Results    []Result // in the order of their fixtures
	Total      int      // matches that there are to be
	Rows       []Row    // best first

	ratings Ratings // of those who have played
}

// Row is one entrant in a Table.
type Row struct {
	Place   int     `json:"place"`
	Name    string  `json:"name"`
	Rating  Rating  `json:"rating,omitzero"` // zero for who has played no match that was not decided before it began
	Matches int     `json:"matches"`         // that count
	Played  int     `json:"played"`          // of them, that were not decided before they began
	Won     int     `json:"won"`
	Drawn   int     `json:"drawn"`
	Lost    int     `json:"lost"`
	For     int     `json:"goals_for"`
	Against int     `json:"goals_against"`
	Tally   Tally   `json:"tally"`
	Crowd   float64 `json:"crowd"`             // what it gives for a match that was played
	Faults  []Fault `json:"faults,omitempty"`  // why matches were lost that could not be played
	Trouble string  `json:"trouble,omitempty"` // how its brains first failed in a match that went on

	entrant int
	rank    int       // in Table.ratings, −1 for none
	cross   []Meeting // with each of the other rows
	trace   trace
}

// Fault is a reason for lost matches and how many it lost.
type Fault struct {
	Reason  string `json:"reason"`
	Matches int    `json:"matches"`
}

// Meeting is all that two entrants have played against each other, as the first
// of them sees it.
type Meeting struct {
	Won, Drawn, Lost, For, Against int
}

// Matches returns how many there were.
func (m *Meeting) Matches() int { return m.Won + m.Drawn + m.Lost }

// Points returns what the first has got.
func (m *Meeting) Points() float64 { return float64(m.Won) + float64(m.Drawn)/2 }

// Points returns what the entrant has got in all.
func (r *Row) Points() float64 { return float64(r.Won) + float64(r.Drawn)/2 }

// Table returns how a tournament stands after results, which are in the order
// of their fixtures; some may be missing.
func (t *Tournament) Table(results []Result) *Table {
	fixtures := t.Fixtures()
	rows := make([]Row, len(t.Entrants))
	for i := range rows {
		rows[i] = Row{Name: t.Entrants[i].Name, entrant: i, cross: make([]Meeting, len(rows))}
	}
	for i := range results {
		r := &results[i]
		f := fixtures[r.Number-1]
		rows[f.Home].take(r, field.Home, f.Away)
		rows[f.Away].take(r, field.Away, f.Home)
	}
	table := &Table{Tournament: t, Results: results, Total: len(fixtures), Rows: rows}
	table.rate(bouts(fixtures, results))
	table.order()
	return table
}

// rate gives ratings to those who have played.
func (t *Table) rate(bouts []Bout) {
	for i := range t.Rows {
		t.Rows[i].rank = -1
	}
	rated := 0
	enlist := func(entrant int) int {
		r := &t.Rows[entrant]
		if r.rank < 0 {
			r.rank = rated
			rated++
		}
		return r.rank
	}
	for i := range bouts {
		b := &bouts[i]
		b.A, b.B = enlist(b.A), enlist(b.B)
	}
	t.ratings = Rate(rated, bouts)
	for i := range t.Rows {
		if r := &t.Rows[i]; r.rank >= 0 {
			r.Rating = t.ratings.Of[r.rank]
		}
	}
}

// take adds a match against an opponent.
func (r *Row) take(m *Result, side field.Side, opponent int) {
	if trouble := *m.Trouble.Of(side); r.Trouble == "" {
		r.Trouble = trouble
	}
	if m.Outcome == NoMatch {
		return
	}
	r.Matches++
	if m.Ticks > 0 {
		r.Played++
	}
	c := &r.cross[opponent]
	switch m.Points(side) {
	case 1:
		r.Won, c.Won = r.Won+1, c.Won+1
	case 0.5:
		r.Drawn, c.Drawn = r.Drawn+1, c.Drawn+1
	default:
		r.Lost, c.Lost = r.Lost+1, c.Lost+1
	}
	own, other := *m.Score.Of(side), *m.Score.Of(side.Other())
	r.For, c.For = r.For+own, c.For+own
	r.Against, c.Against = r.Against+other, c.Against+other
	r.Tally.Add(m.Sides.Of(side))
	if reason := *m.Faults.Of(side); reason != "" {
		r.blame(reason)
	}
	if m.Heat != nil {
		r.trace.add(m.Heat, side)
	}
}

func (r *Row) blame(reason string) {
	for i := range r.Faults {
		if r.Faults[i].Reason == reason {
			r.Faults[i].Matches++
			return
		}
	}
	r.Faults = append(r.Faults, Fault{Reason: reason, Matches: 1})
}

// bouts returns what the ratings rest on: of each pair of matches of one seed
// those that count.
func bouts(fixtures []Fixture, results []Result) []Bout {
	pairs := make([]Bout, len(fixtures)/2)
	for i := range results {
		r := &results[i]
		f := fixtures[r.Number-1]
		side, b := field.Home, &pairs[(r.Number-1)/2]
		if b.A, b.B = f.Home, f.Away; r.Number%2 == 0 {
			side, b.A, b.B = field.Away, f.Away, f.Home
		}
		if r.Outcome == NoMatch || r.Outcome == BothOut || r.Ticks == 0 {
			continue // it says nothing about who is stronger
		}
		b.Matches++
		b.Points += r.Points(side)
	}
	return slices.DeleteFunc(pairs, func(b Bout) bool { return b.Matches == 0 })
}

// order puts the best first: by rating, then goals, then name. Who has none
// comes last.
func (t *Table) order() {
	slices.SortFunc(t.Rows, func(a, b Row) int {
		switch {
		case a.Rated() != b.Rated():
			if a.Rated() {
				return -1
			}
			return 1
		case a.Rating.Elo-b.Rating.Elo > 1e-6:
			return -1
		case b.Rating.Elo-a.Rating.Elo > 1e-6:
			return 1
		case a.For-a.Against != b.For-b.Against:
			return b.For - b.Against - a.For + a.Against
		}
		return strings.Compare(a.Name, b.Name)
	})
	for i := range t.Rows {
		r := &t.Rows[i]
		r.Place = i + 1
		r.Crowd = r.PerMatch(r.Tally.Cheers())
	}
}

// Meeting returns what two rows have played against each other, as row i sees
// it.
func (t *Table) Meeting(i, j int) Meeting { return t.Rows[i].cross[t.Rows[j].entrant] }

// PerMatch returns how many of n there were in a match that was played.
func (r *Row) PerMatch(n int) float64 { return float64(n) / float64(max(r.Played, 1)) }

// Rated reports whether the entrant has a rating.
func (r *Row) Rated() bool { return r.rank >= 0 }

// Surely returns the probability that the entrant of row i is stronger than
// that of row j.
func (t *Table) Surely(i, j int) float64 {
	a, b := t.Rows[i].rank, t.Rows[j].rank
	if a < 0 || b < 0 {
		return 0.5
	}
	return t.ratings.Surely(a, b)
}

// Favourite returns the row that the crowd likes best.
func (t *Table) Favourite() *Row { return t.most((*Row).cheers) }

func (r *Row) cheers() float64 { return r.Crowd }

// most returns the row that has most of something, the better placed one of
// equals. Who has not played has nothing.
func (t *Table) most(of func(*Row) float64) *Row {
	best := &t.Rows[0]
	for i := range t.Rows {
		if r := &t.Rows[i]; r.Played > 0 && of(r) > of(best) {
			best = r
		}
	}
	return best
}

// Finished reports whether all matches have been played.
func (t *Table) Finished() bool { return len(t.Results) == t.Total }
