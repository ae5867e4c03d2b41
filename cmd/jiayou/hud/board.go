package hud

import (
	"fmt"
	"math"
	"strconv"

	"jiayou/cmd/jiayou/class"
	"jiayou/cmd/jiayou/show"
)

// The table of a class, in points. What matters, place, name and rating, is read
// from the back of the room: letters of 41 are 29 high, 4.1 % of 720.
const (
	rowHigh    = 55
	rowSize    = 41
	smallSize  = 25
	headHigh   = 62
	footHigh2  = 46
	boardPad   = 18
	placeWide  = 58
	ratingWide = 100
	spanWide   = 112 // of a rating's interval and what is under it
	markWide   = 36

	// leastName is how small a long name, or the state of the class, becomes before
	// it is cut.
	leastName = 0.7
)

// pageTime is how long a page of a long table stays, in updates.
const pageTime = 8 * show.UpdatesPerSecond

// Region is a part of the picture, in pixels.
type Region struct{ X, Y, W, H float64 }

// Split divides a picture between the match, from its upper left corner on, and
// the table of a class: beside it, or below in a tall picture.
func Split(width, height float64) (w, h float64, board Region) {
	if width < height {
		h = math.Round(0.5 * height)
		return width, h, Region{0, h, width, height - h}
	}
	w = math.Round(width - min(0.45*width, 0.82*height))
	return w, height, Region{w, 0, width - w, height}
}

// within is the part of a table's region that may hold text.
func (s *Sheet) within(r Region) Region {
	ex, ey := edge*s.Width, edge*s.Height
	x, y := r.X+s.px(boardPad), r.Y+ey
	if r.X == 0 {
		x, y = ex, r.Y+s.px(boardPad)
	}
	return Region{x, y, s.Width - ex - x, s.Height - ey - y}
}

// board lays out the table of a class in a region.
func (h *HUD) board(s *Sheet, b *class.Board, v *show.View, r Region) {
	x, y, wide, bottom := r.X, r.Y, r.W, r.Y+r.H
	if high := h.voiceHigh(s, v, printLines); high > 0 {
		h.voice(s, v, Region{x, bottom - high, wide, high})
		bottom -= high + s.px(boardPad)
	}
	rows := max(int((bottom-y-s.px(headHigh+footHigh2))/s.px(rowHigh)), 1)
	pages := max((len(b.Rows)+rows-1)/rows, 1)
	page := h.Turn / pageTime % pages
	first := max(min(page*rows, len(b.Rows)-rows), 0) // the last page is a full one, too
	rating := h.text(h.words.Say("class.rating"), s.px(smallSize+3), grey.mix(paper, 0.3))
	right := wide - s.span() - s.px(10)
	title := h.faces.shrunk(h.text(h.words.Say("class.title"), s.px(rowSize), gold), right-h.faces.width(rating)-s.px(10))
	s.write(title.at(x+h.faces.width(title)/2, y+s.px(headHigh/2-4)))
	s.write(rating.at(x+right-h.faces.width(rating)/2, y+s.px(headHigh/2-1)))
	y += s.px(headHigh)
	low, high := span(b)
	for i := first; i < min(first+rows, len(b.Rows)); i++ {
		h.row(s, &b.Rows[i], v, Region{x, y, wide, s.px(rowHigh)}, low, high)
		y += s.px(rowHigh)
	}
	if len(b.Rows) == 0 || b.Lost != nil {
		c := h.column(h.own(h.state(b), s.px(rowSize), paper), wide)
		s.box(Box{X: x, Y: bottom - c.high, W: wide, H: c.high, Colour: ink})
		c.put(s, x+wide/2, bottom-c.high/2)
		return
	}
	small := s.px(smallSize + 6)
	if pages > 1 {
		t := h.text(fmt.Sprintf("%d/%d", page+1, pages), small, grey)
		s.write(t.at(x+wide-h.faces.width(t)/2, bottom-s.px(footHigh2/2)))
		wide -= h.faces.width(t) + small
	}
	state := h.own(h.state(b), small, grey.mix(paper, 0.4))
	state.Size = max(math.Floor(leastName*small), h.faces.shrunk(state, wide).Size)
	h.fitted(s, state, x, bottom-s.px(footHigh2/2), wide)
}

// span is how wide the interval of a rating is. In a narrow picture there is none:
// names matter more.
func (s *Sheet) span() float64 {
	if s.narrow() {
		return 0
	}
	return s.px(spanWide)
}

// state says in a line how the class is doing.
func (h *HUD) state(b *class.Board) string {
	switch playing := b.Playing(); {
	case b.Lost != nil:
		return h.words.Say("class.gone")
	case len(b.Rows) == 0:
		return h.words.Say("class.empty")
	case playing == 1 && b.Total == 0:
		return h.words.Say("class.one", "team", b.Rows[0].Name)
	case b.Surplus > 0:
		return h.words.Say("class.many", "count", strconv.Itoa(b.Surplus), "most", strconv.Itoa(b.Most))
	}
	return h.words.Say("class.played", "played", strconv.Itoa(b.Played), "count", strconv.Itoa(b.Total))
}

// span is the range of the ratings on a board.
func span(b *class.Board) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for i := range b.Rows {
		if r := &b.Rows[i]; r.Matches > 0 {
			low, high = min(low, r.Rating.Low()), max(high, r.Rating.High())
		}
	}
	return low, high
}

// row is one brain: place, name, rating; and smaller the interval of the rating,
// matches and goals.
func (h *HUD) row(s *Sheet, r *class.Row, v *show.View, at Region, low, high float64) {
	middle := at.Y + at.H/2
	for side, team := range v.Teams {
		if v.Item && h.words.Team(team) == h.words.Team(r.Name) {
			s.box(Box{X: at.X - s.px(8), Y: at.Y + s.px(2), W: at.W + s.px(16), H: at.H - s.px(4), Round: s.px(10), Colour: sides[side].fade(0.42)})
		}
	}
	k := paper
	if r.Fresh {
		k = gold
	}
	x, room := at.X, at.W-s.px(placeWide)
	if r.Place > 0 {
		t := h.text(strconv.Itoa(r.Place), s.px(rowSize), grey.mix(paper, 0.3))
		s.write(t.at(x+s.px(placeWide-12)-h.faces.width(t)/2, middle))
	}
	x += s.px(placeWide)
	if r.Matches > 0 {
		figures := s.px(ratingWide) + s.span()
		room -= figures
		h.figures(s, r, Region{at.X + at.W - figures, at.Y, figures, at.H}, low, high)
	}
	for _, mark := range [2]struct {
		on   bool
		icon Icon
		k    Colour
	}{{r.Favourite, Heart, rgb(1, 0.45, 0.6)}, {r.Wrong, Warning, alarm}} {
		if mark.on {
			room -= s.px(markWide)
			s.box(Box{X: x + room, Y: middle - s.px(15), W: s.px(30), H: s.px(30), Icon: mark.icon, Colour: mark.k})
		}
	}
	name := h.own(r.Name, s.px(rowSize), k)
	room -= s.px(4)
	if least := math.Floor(leastName * name.Size); h.faces.width(name) > room {
		name.Size = max(least, h.faces.shrunk(name, room).Size)
	}
	h.fitted(s, name, x, middle, room)
}

// figures are the rating as a number, and where there is room as a span on the
// scale of all, with what it rests on.
func (h *HUD) figures(s *Sheet, r *class.Row, at Region, low, high float64) {
	t := h.faces.shrunk(h.text(fmt.Sprintf("%.0f", r.Rating.Elo), s.px(rowSize), paper), s.px(ratingWide-6))
	s.write(t.at(at.X+s.px(ratingWide-10)-h.faces.width(t)/2, at.Y+at.H/2))
	x, w := at.X+s.px(ratingWide), s.span()
	if w == 0 {
		return
	}
	place := func(elo float64) float64 { return x + w*(elo-low)/max(high-low, 1) }
	y := at.Y + s.px(15)
	s.box(Box{X: x, Y: y - s.px(1), W: w, H: s.px(3), Colour: grey.fade(0.35)})
	left, right := place(r.Rating.Low()), place(r.Rating.High())
	s.box(Box{X: left, Y: y - s.px(4), W: max(right-left, s.px(4)), H: s.px(9), Round: s.px(4), Colour: ice.fade(0.75)})
	s.box(centred(place(r.Rating.Elo), y+s.px(0.5), s.px(7), s.px(19), s.px(3), paper))
	small := h.text(fmt.Sprintf("%d · %d:%d", r.Matches, r.For, r.Against), s.px(smallSize), grey.mix(paper, 0.45))
	small = h.faces.shrunk(small, w)
	s.write(small.at(x+w/2, at.Y+s.px(38)))
}
