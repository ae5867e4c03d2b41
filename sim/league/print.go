package league

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/width"
)

// Print writes the table for people.
func (t *Table) Print(w io.Writer, l *Language) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", t.headline(l))
	lines := [][]string{{"", l.text("entrant"), "Elo", "95 %", l.text("won"), l.text("drawn"), l.text("lost"), l.text("of"), l.text("goals"), l.text("crowd")}}
	for i := range t.Rows {
		r := &t.Rows[i]
		elo, off := "–", ""
		if r.Rated() {
			elo, off = fmt.Sprintf("%.0f", r.Rating.Elo), fmt.Sprintf("±%.0f", r.Rating.Error)
		}
		lines = append(lines, []string{fmt.Sprint(r.Place), r.Name, elo, off, fmt.Sprint(r.Won), fmt.Sprint(r.Drawn),
			fmt.Sprint(r.Lost), fmt.Sprint(r.Matches), fmt.Sprintf("%d:%d", r.For, r.Against), tenth(r.Crowd)})
	}
	flush(&b, lines)
	for i := range t.Rows {
		for _, note := range t.Rows[i].notes(l) {
			fmt.Fprintf(&b, "\n%s: %s", t.Rows[i].Name, note)
		}
	}
	if f := t.Favourite(); f.Crowd > 0 {
		fmt.Fprintf(&b, "\n%s: %s\n", l.text("favourite"), f.Name)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// flush writes lines whose columns are as wide as they need: all to the right but
// names, which are the second.
func flush(b *strings.Builder, lines [][]string) {
	for _, line := range lines {
		for i, cell := range line {
			wide := 0
			for _, other := range lines {
				wide = max(wide, columns(other[i]))
			}
			if i == 1 {
				fmt.Fprintf(b, "  %s", pad(cell, wide))
			} else {
				fmt.Fprintf(b, "  %s%s", strings.Repeat(" ", wide-columns(cell)), cell)
			}
		}
		b.WriteByte('\n')
	}
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
