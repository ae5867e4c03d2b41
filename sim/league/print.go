package league

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/width"

	"jiayou/sim"
)

// Print writes the table for people.
func (t *Table) Print(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", t.headline())
	names := 7
	for i := range t.Rows {
		names = max(names, columns(t.Rows[i].Name))
	}
	fmt.Fprintf(&b, "  %3s  %s %4s %5s  %4s %4s %4s %4s  %9s  %6s\n", "", pad("entrant", names), "Elo", "95 %", "won", "draw", "lost", "of", "goals", "crowd")
	for i := range t.Rows {
		r := &t.Rows[i]
		elo, off := "–", ""
		if r.Rated() {
			elo, off = fmt.Sprintf("%.0f", r.Rating.Elo), fmt.Sprintf("±%.0f", r.Rating.Error)
		}
		fmt.Fprintf(&b, "  %3d  %s %4s %5s  %4d %4d %4d %4d  %9s  %6.1f\n", r.Place, pad(r.Name, names), elo, off, r.Won, r.Drawn, r.Lost, r.Matches, fmt.Sprintf("%d:%d", r.For, r.Against), r.Crowd)
	}
	for i := range t.Rows {
		r := &t.Rows[i]
		for _, f := range r.Faults {
			fmt.Fprintf(&b, "\n%s lost %s: %s", r.Name, count(f.Matches, "match"), f.Reason)
		}
		if r.Trouble != "" && len(r.Faults) == 0 {
			fmt.Fprintf(&b, "\n%s played on, but failed at times: %s", r.Name, r.Trouble)
		}
	}
	if f := t.Favourite(); f.Crowd > 0 {
		fmt.Fprintf(&b, "\nThe crowd's favourite is %s.\n", f.Name)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// headline says in a line what was played.
func (t *Table) headline() string {
	kind, first, last := "all against all", t.Tournament.Seed, t.Tournament.Seed
	if t.Tournament.Gauntlet != "" {
		kind = t.Tournament.Gauntlet + " against all"
	}
	if t.Total > 0 {
		last += uint64(t.Total/2) - 1
	}
	played := count(t.Total, "match")
	if !t.Finished() {
		played = fmt.Sprintf("%d of %s so far", len(t.Results), played)
	}
	format := t.Tournament.Format.Name
	if robot := t.Tournament.Robot.Name; robot != "" {
		format += " of " + robot
	}
	return fmt.Sprintf("%d entrants, %s, %s; %s, sense %s, seeds %d to %d, version %s",
		len(t.Rows), kind, played, format, t.Tournament.Sense.Name, first, last, sim.Version)
}

// WriteJSON writes the table for machines, as one object.
func (t *Table) WriteJSON(w io.Writer) error {
	return json.NewEncoder(w).Encode(struct {
		manifest
		Played    int    `json:"played"`
		Total     int    `json:"total"`
		Favourite string `json:"crowd_favourite"`
		Table     []Row  `json:"table"`
	}{t.Tournament.manifest(), len(t.Results), t.Total, t.Favourite().Name, t.Rows})
}

// count returns "1 match" or "3 matches".
func count(n int, thing string) string {
	switch {
	case n == 1:
		return "1 " + thing
	case strings.HasSuffix(thing, "ch"):
		thing += "e"
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// pad fills text up with blanks to a number of a terminal's columns.
func pad(text string, to int) string { return text + strings.Repeat(" ", max(0, to-columns(text))) }

// columns returns how many columns of a terminal a text takes: letters of East
// Asia take two.
func columns(text string) int {
	n := 0
	for _, r := range text {
		if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
			n++
		}
		n++
	}
	return n
}
