package league

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"math"
	"strconv"
	"strings"
)

//go:embed report.html
var reportPage string

var reportTemplate = template.Must(template.New("report").Parse(reportPage))

// report is what the page shows.
type report struct {
	*Language
	Headline     string
	Unfinished   string // how far it has come; empty when it is over
	Tiles        []tile
	Rows         []reportRow
	Ratings      ratingChart
	Cross        []crossRow
	Goals, Times histogram
	Pitch        pitchDrawing
	Pitches      []pitchMap
	Matches      []matchLine
	Open         bool // the list of matches is short enough to be unfolded
	Timeline     int  // width
}

type tile struct{ Label, Name, Text string }

type reportRow struct {
	*Row
	Lead   string // how surely it is better than the next
	Notes  []string
	Record template.URL // its best match, if it was recorded
}

type crossRow struct {
	Place int
	Name  string
	Cells []crossCell
}

type crossCell struct {
	Own   bool
	None  bool
	Text  string
	Tip   string
	Blue  int // share of blue in its colour, in percent, for more than half of the points
	Amber int // share of orange, for less
}

type pitchMap struct {
	Name         string
	Robots, Ball template.URL
}

type matchLine struct {
	*Result
	HomeWon, AwayWon bool
	Goals            timeline
	Crowd            int
	Reason, Command  string
}

// Text returns a text of the page.
func (r *report) Text(key string) string { return r.text(key) }

// Number returns a text about a number.
func (r *report) Number(key string, n int) string {
	return r.Say("league."+key, "number", strconv.Itoa(n))
}

// WriteReport writes the table as a page that needs nothing but itself: no
// network, no other file.
func (t *Table) WriteReport(w io.Writer, l *Language) error {
	r := report{
		Language: l, Headline: t.headline(l),
		Tiles: t.tiles(l), Ratings: t.ratingChart(), Cross: t.crossTable(),
		Goals: t.goalChart(l), Times: t.timeChart(l),
		Pitch: newPitchDrawing(&t.Tournament.Format), Timeline: timelineWidth,
		Open: len(t.Results) <= 60,
	}
	if !t.Finished() {
		r.Unfinished = l.text("unfinished")
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		r.Rows = append(r.Rows, t.reportRow(i, l))
		r.Pitches = append(r.Pitches, pitchMap{row.Name, heatMap(row.trace.robots[:], heatBlue), heatMap(row.trace.ball[:], heatOrange)})
	}
	fixtures := t.Tournament.Fixtures()
	for i := range t.Results {
		m := &t.Results[i]
		r.Matches = append(r.Matches, matchLine{
			Result: m, HomeWon: m.Outcome == HomeWon, AwayWon: m.Outcome == AwayWon, Goals: m.timeline(),
			Crowd: m.cheers(), Reason: m.reason(),
			Command: t.Tournament.Command(fixtures[m.Number-1]),
		})
	}
	return reportTemplate.Execute(w, &r)
}

func (t *Table) reportRow(i int, l *Language) reportRow {
	row := reportRow{Row: &t.Rows[i], Notes: t.Rows[i].notes(l)}
	if i+1 < len(t.Rows) && t.Rows[i+1].Rated() {
		row.Lead = percent(t.Surely(i, i+1))
	}
	return row
}

// tiles are what to say first.
func (t *Table) tiles(l *Language) []tile {
	first := &t.Rows[0]
	if !first.Rated() {
		return nil
	}
	best := tile{l.text("best"), first.Name, fmt.Sprintf("%.0f ± %.0f", first.Rating.Elo, first.Rating.Error)}
	if t.Rows[1].Rated() {
		best.Text += "; " + l.Say("league.surely", "name", t.Rows[1].Name, "share", percent(t.Surely(0, 1)))
	}
	tiles := []tile{best}
	for _, most := range []struct {
		key  string
		of   func(*Row) float64
		sign float64 // −1 where little is good
	}{
		{"favourite", (*Row).cheers, 1},
		{"scorer", func(r *Row) float64 { return r.PerMatch(r.For) }, 1},
		{"keeper", func(r *Row) float64 { return r.PerMatch(r.Against) }, -1},
		{"riser", func(r *Row) float64 { return r.PerMatch(r.Tally.GetUps) }, 1},
	} {
		r := t.most(func(r *Row) float64 { return most.sign * most.of(r) })
		tiles = append(tiles, tile{l.text(most.key), r.Name, l.Say("league.a-match", "number", tenth(most.of(r)))})
	}
	return tiles
}

// percent writes a probability, never as a certainty.
func percent(p float64) string {
	return fmt.Sprintf("%.0f %%", max(1, min(99, math.Round(100*p))))
}

func (t *Table) crossTable() []crossRow {
	rows := make([]crossRow, len(t.Rows))
	for i := range rows {
		rows[i] = crossRow{Place: i + 1, Name: t.Rows[i].Name}
		for j := range t.Rows {
			rows[i].Cells = append(rows[i].Cells, t.crossCell(i, j))
		}
	}
	return rows
}

func (t *Table) crossCell(i, j int) crossCell {
	m := t.Meeting(i, j)
	if i == j || m.Matches() == 0 {
		return crossCell{Own: i == j, None: i != j}
	}
	c := crossCell{Text: points(m.Points())}
	c.Tip = fmt.Sprintf("%s – %s: +%d =%d −%d, %d:%d", t.Rows[i].Name, t.Rows[j].Name, m.Won, m.Drawn, m.Lost, m.For, m.Against)
	lead := int(math.Round(200*m.Points()/float64(m.Matches()))) - 100 // −100 … 100
	c.Blue, c.Amber = max(0, lead), max(0, -lead)
	return c
}

// points writes points as chess tables do: 1½.
func points(p float64) string {
	whole := int(p)
	if p == float64(whole) {
		return fmt.Sprint(whole)
	}
	return strings.TrimPrefix(fmt.Sprintf("%d½", whole), "0")
}
