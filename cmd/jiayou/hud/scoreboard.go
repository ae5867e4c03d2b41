package hud

import (
	"fmt"
	"strconv"

	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// The scoreboard, in points. A digit of 62 is 44 high: 6.1 % of 720; the clock
// of 42 is 30 high: 4.2 %.
const (
	boardHigh = 74
	digitSize = 62
	clockSize = 42
	nameSize  = 42
	scoreWide = 84
	clockWide = 146
	nameRoom  = 22 // on each side of a name
	nameHigh  = 52 // of the row of names in a tall picture
	mostName  = 300
	stripe    = 10 // of the team's colour
)

// scoreboard is one row: name, score, clock, score, name. Two bars under the
// clock say which half it is. In a tall picture the names have a row of their own
// under the scores. It returns from where on down the meters have room at the edges
// of the picture.
func (h *HUD) scoreboard(s *Sheet, v *show.View) float64 {
	x, y, w, _ := s.area()
	names := [2]Text{}
	room := 0.0
	for side := range names {
		names[side] = h.cut(h.own(h.words.Team(v.Teams[side]), s.px(nameSize), paper), s.px(mostName))
		room = max(room, h.faces.width(names[side]))
	}
	wide, high, middle := 2*(room+s.px(2*nameRoom+scoreWide+stripe))+s.px(clockWide), s.boardHigh(), x+w/2
	if s.tall() {
		wide = max(2*(room+s.px(nameRoom+stripe)), s.px(2*(scoreWide+nameRoom)+clockWide))
	}
	wide = min(wide, w)
	s.box(Box{X: middle - wide/2, Y: y, W: wide, H: high, Round: s.px(12), Colour: panel})
	for side, dir := range [2]float64{-1, 1} {
		score := middle + dir*s.px((clockWide+scoreWide)/2)
		s.box(centred(score, y+s.px(boardHigh)/2, s.px(scoreWide), s.px(boardHigh), 0, scoreColour(v, field.Side(side))))
		s.write(Text{String: strconv.Itoa(v.Next.Game.Score[side]), Font: h.words.Font,
			Size: s.px(digitSize), X: score, Y: y + s.px(boardHigh)/2, Colour: ink})
		s.box(centred(middle+dir*(wide-s.px(stripe))/2, y+high/2, s.px(stripe), high, s.px(5), sides[side]))
		s.write(h.name(s, names[side], middle, dir, wide))
	}
	h.clock(s, v, middle, y+s.px(boardHigh)/2)
	if s.tall() || middle-wide/2 < s.px(2*meterEdge+meterWide) {
		return y + high + s.px(meterEdge)
	}
	return y
}

// name puts a team's name on its side of a scoreboard of that width: between score
// and edge, or in a tall picture under the score.
func (h *HUD) name(s *Sheet, t Text, middle, dir, wide float64) Text {
	_, y, _, _ := s.area()
	from, to, row := s.px(clockWide/2+scoreWide), wide/2-s.px(stripe), s.px(boardHigh)/2
	if s.tall() {
		from, row = 0, s.px(boardHigh+nameHigh/2)
	}
	t = h.faces.shrunk(t, to-from-s.px(nameRoom))
	return t.at(middle+dir*(from+to)/2, y+row)
}

// boardHigh is how high the scoreboard is.
func (s *Sheet) boardHigh() float64 {
	if s.tall() {
		return s.px(boardHigh + nameHigh)
	}
	return s.px(boardHigh)
}

// scoreColour is what a score stands on: gold while its goal is cheered.
func scoreColour(v *show.View, side field.Side) Colour {
	if v.Line.Topic == show.Goal && v.Line.Side == side {
		return gold
	}
	return paper
}

func (h *HUD) clock(s *Sheet, v *show.View, x, y float64) {
	g := &v.Next.Game
	s.write(h.text(Clock(g.Clock), s.px(clockSize), paper).at(x, y-s.px(8)))
	for half := 1; half <= 2; half++ {
		k := grey.fade(0.4)
		if half == g.Half && g.Phase != referee.Finished {
			k = gold
		}
		s.box(centred(x+s.px(19*float64(2*half-3)), y+s.px(24), s.px(32), s.px(6), s.px(3), k))
	}
}

// Clock returns how a clock shows that many ticks: the seconds begun, as
// minutes and seconds.
func Clock(ticks int) string {
	seconds := (ticks + sim.TicksPerSecond - 1) / sim.TicksPerSecond
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}

// The seconds to a whistle, in points: over the middle of the pitch before a
// kick-off, and beside the meter of Home, smaller, where the hall is hushed for a
// kick and the picture's middle is the kicker's.
const (
	countSize  = 260
	hushedSize = 170
)

// count counts to the first whistle; top is where the meters begin.
func (h *HUD) count(s *Sheet, v *show.View, top float64) {
	if v.Count == 0 || h.Help {
		return
	}
	x, y, size := s.Width/2, 0.45*s.Height, s.px(countSize)
	if v.Wish.Gesture == show.Hush {
		size = s.px(hushedSize)
		board := edge*s.Height + s.boardHigh()
		x, y = s.px(meterEdge+meterWide+panelOffset)+size/2, max(top, board+s.px(panelOffset))+size/2
	}
	t := Text{String: strconv.Itoa(v.Count), Font: h.words.Font, Size: size}
	s.box(centred(x, y, size, size, size/2, panel))
	t.Colour = gold
	s.write(t.at(x, y))
}

// centred is a box with its middle at (x, y).
func centred(x, y, w, h, round float64, k Colour) Box {
	return Box{X: x - w/2, Y: y - h/2, W: w, H: h, Round: round, Colour: k}
}

// at returns the text with its middle at (x, y).
func (t Text) at(x, y float64) Text {
	t.X, t.Y = x, y
	return t
}
