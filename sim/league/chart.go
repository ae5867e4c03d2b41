package league

import (
	"fmt"
	"math"
	"slices"
)

// The charts of a report are numbers only: where things are in the units of an
// SVG picture. The template draws them.

// ratingChart is a line for each entrant: its rating and how sure it is.
type ratingChart struct {
	Width, Height float64
	Left, Foot    float64 // where names end, where ticks are written
	Ticks         []tick
	Middle        float64 // the average
	Lines         []ratingLine
}

type tick struct {
	At   float64
	Text string
}

type ratingLine struct {
	Name           string
	Y              float64
	Low, At, High  float64
	Text, Tip      string
	Leader, Behind bool // the best; surely not the best
}

const (
	chartWidth  = 960
	namesWidth  = 210
	valuesWidth = 110
	lineHeight  = 30
	axisHeight  = 34
)

func (t *Table) ratingChart() ratingChart {
	low, high, rated := float64(Average), float64(Average), 0
	for i := range t.Rows {
		if r := &t.Rows[i]; r.Rated() {
			low, high = min(low, r.Rating.Low()), max(high, r.Rating.High())
			rated++
		}
	}
	if rated == 0 {
		return ratingChart{}
	}
	every := step(high - low)
	low, high = every*math.Floor(low/every), every*math.Ceil(high/every)
	c := ratingChart{Width: chartWidth, Left: namesWidth, Foot: float64(lineHeight*rated) + 8}
	c.Height = c.Foot + axisHeight
	x := func(elo float64) float64 {
		return tenths(namesWidth + 12 + (chartWidth-namesWidth-valuesWidth-12)*(elo-low)/(high-low))
	}
	for v := low; v <= high+every/2; v += every {
		c.Ticks = append(c.Ticks, tick{x(v), fmt.Sprintf("%.0f", v)})
	}
	c.Middle = x(Average)
	for i := range t.Rows[:rated] {
		r := &t.Rows[i]
		c.Lines = append(c.Lines, ratingLine{
			Name: r.Name, Y: lineHeight*float64(i) + 20,
			Low: x(r.Rating.Low()), At: x(r.Rating.Elo), High: x(r.Rating.High()),
			Text:   fmt.Sprintf("%.0f ± %.0f", r.Rating.Elo, r.Rating.Error),
			Tip:    fmt.Sprintf("%s: %.0f–%.0f", r.Name, r.Rating.Low(), r.Rating.High()),
			Leader: i == 0, Behind: i > 0 && t.Surely(0, i) > 0.95,
		})
	}
	return c
}

// step returns a round distance between ticks, for about eight of them.
func step(reach float64) float64 {
	for _, s := range []float64{10, 20, 50, 100, 200, 500} {
		if reach/s <= 9 {
			return s
		}
	}
	return 1000
}

// histogram is bars side by side.
type histogram struct {
	Width, Height, Base float64
	Bars                []bar
	Title               string
}

type bar struct {
	X, Y, Width, Height float64
	Half                float64 // of its width
	Label               string  // under it; empty for none
	Count               string  // over it
	Tip                 string
}

const (
	histogramWidth  = 460
	histogramHeight = 200
)

// newHistogram draws counts; label names the one at an index, or not.
func newHistogram(title string, counts []int, label func(i int) (axis, tip string)) histogram {
	h := histogram{Title: title, Width: histogramWidth, Height: histogramHeight, Base: histogramHeight - 36}
	most := max(1, slices.Max(append(counts, 0)))
	width := (histogramWidth - 8.0) / float64(len(counts))
	for i, n := range counts {
		height := tenths((h.Base - 24) * float64(n) / float64(most))
		b := bar{X: tenths(4 + width*(float64(i)+0.08)), Y: h.Base - height, Width: tenths(width * 0.84), Half: tenths(width * 0.42), Height: height}
		b.Label, b.Tip = label(i)
		if b.Tip += fmt.Sprintf(": %d", n); n > 0 {
			b.Count = fmt.Sprint(n)
		}
		h.Bars = append(h.Bars, b)
	}
	return h
}

// goalChart counts how many goals the matches had.
func (t *Table) goalChart(l *Language) histogram {
	counts := make([]int, 1)
	for i := range t.Results {
		r := &t.Results[i]
		if !r.counts() || r.Ticks == 0 {
			continue
		}
		n := min(r.Score.Home+r.Score.Away, mostGoals)
		for len(counts) <= n {
			counts = append(counts, 0)
		}
		counts[n]++
	}
	return newHistogram(l.text("many"), counts, func(i int) (string, string) { return fmt.Sprint(i), fmt.Sprint(i) })
}

// mostGoals is the last bar of a chart: that many goals or more.
const mostGoals = 20

// timeChart counts when the goals fell.
func (t *Table) timeChart(l *Language) histogram {
	longest, every := 0.0, 20.0
	for i := range t.Results {
		longest = max(longest, t.Results[i].seconds())
	}
	for longest/every > 18 {
		every *= 3
	}
	counts := make([]int, max(1, int(math.Ceil(longest/every))))
	for i := range t.Results {
		for _, g := range t.Results[i].Goals {
			if k := int(g.Time / every); k >= 0 && k < len(counts) {
				counts[k]++
			}
		}
	}
	return newHistogram(l.text("when"), counts, func(i int) (axis, tip string) {
		from := clock(float64(i) * every)
		if i%3 == 0 {
			axis = from
		}
		return axis, fmt.Sprintf("%s–%s", from, clock(float64(i+1)*every))
	})
}

// timeline is the goals of one match in their order of time.
type timeline struct {
	Goals []timelineGoal
	Tip   string
}

type timelineGoal struct {
	X    float64
	Home bool
}

const timelineWidth = 120

func (r *Result) timeline() timeline {
	var t timeline
	for _, g := range r.Goals {
		home := g.Side == "home"
		t.Goals = append(t.Goals, timelineGoal{tenths(4 + (timelineWidth-8)*g.Time/max(r.seconds(), 1)), home})
		who := r.Away
		if home {
			who = r.Home
		}
		t.Tip += fmt.Sprintf("%s %s\n", clock(g.Time), who)
	}
	return t
}

// clock returns seconds as minutes and seconds: "4:07".
func clock(s float64) string { return fmt.Sprintf("%d:%02d", int(s)/60, int(s)%60) }

// tenths rounds to a tenth of a pixel.
func tenths(x float64) float64 { return math.Round(10*x) / 10 }

// counts reports whether a match counts for somebody.
func (r *Result) counts() bool { return r.Outcome != NoMatch }
