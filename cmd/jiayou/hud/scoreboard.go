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
	mostName  = 300
	stripe    = 10 // of the team's colour
)

// scoreboard is one row: name, score, clock, score, name. Two bars under the
// clock say which half it is. It returns from where on down the meters have room
// at the edges of the picture.
func (h *HUD) scoreboard(s *Sheet, v *show.View) float64 {
	x, y, w, _ := s.area()
	names := [2]Text{}
	room := 0.0
	for side := range names {
		names[side] = h.cut(h.own(h.words.Team(v.Teams[side]), s.px(nameSize), paper), s.px(mostName))
		room = max(room, h.faces.width(names[side]))
	}
	wide := 2*(room+s.px(2*nameRoom+scoreWide+stripe)) + s.px(clockWide)
	k := min(1, w/wide) // smaller in tall pictures
	room *= k
	p := func(points float64) float64 { return k * s.px(points) }
	high, middle := p(boardHigh), x+w/2
	s.box(Box{X: middle - k*wide/2, Y: y, W: k * wide, H: high, Round: p(12), Colour: panel})

	for side, dir := range [2]float64{-1, 1} {
		score := middle + dir*p((clockWide+scoreWide)/2)
		s.box(centred(score, y+high/2, p(scoreWide), high, 0, scoreColour(v, field.Side(side))))
		s.write(Text{String: strconv.Itoa(v.Next.Game.Score[side]), Font: h.words.Font,
			Size: p(digitSize), X: score, Y: y + high/2, Colour: ink})
		names[side].Size *= k
		names[side].X, names[side].Y = middle+dir*(p(clockWide/2+scoreWide+nameRoom)+room/2), y+high/2
		s.write(names[side])
		s.box(centred(middle+dir*(k*wide-p(stripe))/2, y+high/2, p(stripe), high, p(5), sides[side]))
	}
	h.clock(s, v, middle, y+high/2, p)
	if middle-k*wide/2 < s.px(2*meterEdge+meterWide) {
		return y + high + s.px(meterEdge)
	}
	return y
}

// scoreColour is what a score stands on: gold while its goal is cheered.
func scoreColour(v *show.View, side field.Side) Colour {
	if v.Line.Topic == show.Goal && v.Line.Side == side {
		return gold
	}
	return paper
}

func (h *HUD) clock(s *Sheet, v *show.View, x, y float64, p func(float64) float64) {
	g := &v.Next.Game
	s.write(h.text(Clock(g.Clock), p(clockSize), paper).at(x, y-p(8)))
	for half := 1; half <= 2; half++ {
		k := grey.fade(0.4)
		if half == g.Half && g.Phase != referee.Finished {
			k = gold
		}
		s.box(centred(x+p(19*float64(2*half-3)), y+p(24), p(32), p(6), p(3), k))
	}
}

// Clock returns how a clock shows that many ticks: the seconds begun, as
// minutes and seconds.
func Clock(ticks int) string {
	seconds := (ticks + sim.TicksPerSecond - 1) / sim.TicksPerSecond
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}

// countSize is the size of the seconds to a kick-off, in points.
const countSize = 260

// count counts to the first whistle, over the middle of the pitch.
func (h *HUD) count(s *Sheet, v *show.View) {
	if v.Count == 0 || h.Help {
		return
	}
	x, y := s.Width/2, 0.45*s.Height
	t := Text{String: strconv.Itoa(v.Count), Font: h.words.Font, Size: s.px(countSize)}
	s.box(centred(x, y, s.px(countSize), s.px(countSize), s.px(countSize/2), panel))
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
