package hud

import (
	"math"
	"strconv"

	"jiayou/cmd/jiayou/course"
	"jiayou/cmd/jiayou/show"
)

// The verdict on a try, in points.
const (
	rungSize  = 32 // of what a star was for
	hintSize  = 36
	rungStar  = 32
	rungGap   = 12
	chartSize = 34 // of the titles of all exercises
	chartStar = 30
	chartGap  = 36 // between two columns
)

// judging reports whether what matters are the stars, and not the pitch.
func (h *HUD) judging(v *show.View) bool {
	return h.Exercise != nil && (h.Chart || h.Exercise.Over && v.Scene == show.Result) && !h.Help
}

// verdict says how a try has ended: star by star what was wanted and what has
// come of it, what would help, and what comes next. After the last exercise it
// is the chart of all.
func (h *HUD) verdict(s *Sheet, e *course.State, v *show.View) {
	seconds := strconv.Itoa(int(math.Ceil(v.NextIn)))
	next := h.text(h.words.Say("academy.again", "seconds", seconds), s.px(hintSize), paper)
	if e.Perfect() {
		next = h.text(h.words.Say("academy.next", "seconds", seconds), s.px(hintSize), paper)
	}
	if e.Perfect() && e.Last() {
		h.chart(s, e, h.text(h.words.Say("academy.done"), s.px(hintSize), gold), next)
		return
	}
	advice := h.text(e.Hint(h.exerciseTag()), s.px(hintSize), gold.mix(paper, 0.4))
	if e.Perfect() {
		advice = h.text(h.words.Say("academy.perfect"), s.px(wordSize), gold)
	}
	x, y, w, high := s.area()
	room := w - s.px(2*bannerRoom+bannerBar)
	below := [2]column{h.column(advice, room), h.column(next, room)}
	wide, tall := max(below[0].wide, below[1].wide), below[0].high+below[1].high+s.px(3*bannerPad)
	var rungs [len(e.Stars)]rung
	for i := range rungs {
		rungs[i] = h.rung(s, e, i, room)
		wide, tall = max(wide, rungs[i].wide), tall+rungs[i].high
	}
	b := centred(x+w/2, 0, wide+s.px(2*bannerRoom+bannerBar), tall, s.px(12), panel)
	b.Y = y + high - b.H
	s.box(b)
	s.box(Box{X: b.X, Y: b.Y, W: s.px(bannerBar), H: b.H, Round: s.px(5), Colour: gold})
	left, top := b.X+s.px(bannerRoom+bannerBar), b.Y+s.px(bannerPad)
	for i := range rungs {
		h.putRung(s, &rungs[i], left, top, wide)
		top += rungs[i].high
	}
	top += s.px(bannerPad)
	for i := range below {
		below[i].put(s, left+wide/2, top+below[i].high/2)
		top += below[i].high
	}
}

// rung is a line about one star: what it was for, and how that went. Where there
// is no room beside each other, the second stands under the first.
type rung struct {
	star       course.Star
	aim, how   column
	beside     bool
	wide, high float64
}

func (h *HUD) rung(s *Sheet, e *course.State, i int, room float64) rung {
	c, k := &e.Scenario.Stars[i].Condition, grey.mix(paper, 0.55)
	if e.Stars[i] == course.Earned {
		k = paper
	}
	indent, gap := s.px(rungStar+rungGap), s.px(2*rungGap)
	aim, how := h.text(h.words.Aim(c), s.px(rungSize), k), h.text(h.words.How(c, &e.Outcomes[i]), s.px(rungSize), ice.mix(paper, 0.3))
	r := rung{star: e.Stars[i], aim: h.column(aim, room-indent), how: h.column(how, room-indent)}
	if r.wide = indent + r.aim.wide + gap + r.how.wide; len(r.aim.lines) == 1 && r.wide <= room {
		r.beside, r.high = true, r.aim.high
		return r
	}
	r.wide, r.high = indent+max(r.aim.wide, r.how.wide), r.aim.high+r.how.high
	return r
}

func (h *HUD) putRung(s *Sheet, r *rung, left, top, wide float64) {
	first := r.aim.high / max(float64(len(r.aim.lines)), 1)
	h.stars(s, []course.Star{r.star}, left, top+first/2, rungStar)
	x := left + s.px(rungStar+rungGap)
	h.begin(s, &r.aim, x, top+r.aim.high/2)
	if r.beside {
		r.how.put(s, left+wide-r.how.wide/2, top+r.aim.high/2)
		return
	}
	h.begin(s, &r.how, x, top+r.aim.high+r.how.high/2)
}

// chart shows the stars of all exercises, in the middle of the picture, and more
// lines under them.
func (h *HUD) chart(s *Sheet, e *course.State, below ...Text) {
	x, y, w, tall := s.area()
	columns := 2
	if s.tall() {
		columns = 1
	}
	rows := (len(e.All) + columns - 1) / columns
	earned, most := e.Total()
	head := h.text(h.words.Say("academy.title"), s.px(lineSize), gold)
	total := h.text(h.words.Say("academy.stars", "number", strconv.Itoa(earned), "most", strconv.Itoa(most)), s.px(hintSize), paper)
	pad, row := s.px(cardRoom), s.px(1.4*chartSize)
	cell := (w - 2*pad - s.px(chartGap)*float64(columns-1)) / float64(columns)
	high := 2*pad + s.px(1.8*lineSize) + row*float64(rows)
	for _, t := range below {
		high += leading * t.Size
	}
	b := centred(x+w/2, y+tall-high/2, w, high, s.px(18), panel)
	s.box(b)
	left, top := b.X+pad, b.Y+pad+s.px(lineSize/2)
	total = h.faces.shrunk(total, w-2*pad-h.faces.width(head)-s.px(chartGap))
	s.write(head.at(left+h.faces.width(head)/2, top))
	s.write(total.at(left+w-2*pad-h.faces.width(total)/2, top))
	top += s.px(1.3 * lineSize)
	for i := range e.All {
		h.entry(s, e, i, Region{left + (cell+s.px(chartGap))*float64(i/rows), top + row*float64(i%rows), cell, row})
	}
	top += row * float64(rows)
	for _, t := range below {
		c := h.column(t, w-2*pad)
		c.put(s, x+w/2, top+c.high/2)
		top += c.high
	}
}

// entry is an exercise on the chart.
func (h *HUD) entry(s *Sheet, e *course.State, i int, at Region) {
	k, middle := paper, at.Y+at.H/2
	if i == e.Number-1 {
		k = gold
	}
	number := h.text(strconv.Itoa(i+1), s.px(chartSize), grey.mix(paper, 0.3))
	x := at.X + s.px(48)
	s.write(number.at(x-s.px(12)-h.faces.width(number)/2, middle))
	stars := s.px(3*chartStar + 2*starGap)
	title := h.faces.shrunk(h.text(e.All[i].Title.In(h.exerciseTag()), s.px(chartSize), k), at.X+at.W-stars-s.px(rungGap)-x)
	s.write(title.at(x+h.faces.width(title)/2, middle))
	got := make([]course.Star, len(e.All[i].Stars))
	for n := range e.Best[i] {
		got[n] = course.Earned
	}
	h.stars(s, got, at.X+at.W-stars, middle, chartStar)
}
