package league

import (
	"encoding/csv"
	"io"
	"strconv"
)

// WriteTable writes the rows of the table as CSV.
func (t *Table) WriteTable(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write([]string{"place", "name", "elo", "elo_low", "elo_high", "matches", "won", "drawn", "lost", "points",
		"goals_for", "goals_against", "late_goals", "shots", "passes", "saves", "falls", "get_ups", "crowd", "lost_by_fault", "reason"})
	for i := range t.Rows {
		r := &t.Rows[i]
		lost, reason := 0, r.Trouble
		for n, f := range r.Faults {
			if lost += f.Matches; n == 0 {
				reason = f.Reason
			}
		}
		elo, low, high := "", "", ""
		if r.Rated() {
			elo, low, high = tenth(r.Rating.Elo), tenth(r.Rating.Low()), tenth(r.Rating.High())
		}
		out.Write([]string{
			strconv.Itoa(r.Place), r.Name, elo, low, high,
			strconv.Itoa(r.Matches), strconv.Itoa(r.Won), strconv.Itoa(r.Drawn), strconv.Itoa(r.Lost), tenth(r.Points()),
			strconv.Itoa(r.For), strconv.Itoa(r.Against), strconv.Itoa(r.Tally.Late), strconv.Itoa(r.Tally.Shots),
			strconv.Itoa(r.Tally.Passes), strconv.Itoa(r.Tally.Saves), strconv.Itoa(r.Tally.Falls), strconv.Itoa(r.Tally.GetUps),
			tenth(r.Crowd), strconv.Itoa(lost), text(reason),
		})
	}
	out.Flush()
	return out.Error()
}

// WriteMatches writes the matches as CSV, each with the command that plays it
// again.
func (t *Table) WriteMatches(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write([]string{"match", "round", "seed", "home", "away", "home_goals", "away_goals", "outcome",
		"home_falls", "away_falls", "home_crowd", "away_crowd", "seconds", "hash", "reason", "command"})
	fixtures := t.Tournament.Fixtures()
	for i := range t.Results {
		r := &t.Results[i]
		out.Write([]string{
			strconv.Itoa(r.Number), strconv.Itoa(r.Round), strconv.FormatUint(r.Seed, 10), r.Home, r.Away,
			strconv.Itoa(r.Score.Home), strconv.Itoa(r.Score.Away), string(r.Outcome),
			strconv.Itoa(r.Sides.Home.Falls), strconv.Itoa(r.Sides.Away.Falls),
			strconv.Itoa(r.Sides.Home.Cheers()), strconv.Itoa(r.Sides.Away.Cheers()),
			strconv.FormatFloat(r.seconds(), 'f', 2, 64), r.Hash, text(r.reason()),
			t.Tournament.Command(fixtures[r.Number-1]),
		})
	}
	out.Flush()
	return out.Error()
}

// reason says why a match was not decided by goals, in one text.
func (r *Result) reason() string {
	switch home, away := r.Faults.Home, r.Faults.Away; {
	case home != "" && away != "":
		return r.Home + ": " + home + "; " + r.Away + ": " + away
	case home != "":
		return r.Home + ": " + home
	case away != "":
		return r.Away + ": " + away
	}
	return r.Void
}

func tenth(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// text keeps a spreadsheet from taking what a brain said for a formula.
func text(s string) string {
	if s != "" && (s[0] == '=' || s[0] == '+' || s[0] == '-' || s[0] == '@') {
		return "'" + s
	}
	return s
}
