package hud

import (
	"math"
	"strconv"

	"jiayou/cmd/jiayou/show"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// card is what stands in the lower part of the picture when nobody plays: one
// large line, and smaller ones. Above it the robots celebrate.
type card struct {
	title  string
	colour Colour // of the title
	below  []string
}

// The card, in points.
const (
	titleSize = 76
	cardRoom  = 40
)

// card returns the card of a view, if it has one.
func (h *HUD) card(v *show.View) (card, bool) {
	g := &v.Next.Game
	switch {
	case v.Scene == show.Result:
		c := h.result(v)
		c.below = append(c.below, h.words.Say("next", "seconds", strconv.Itoa(int(math.Ceil(v.NextIn)))))
		return c, true
	case g.Phase == referee.HalfTime:
		return card{title: h.words.Say("half-time"), colour: paper, below: h.helped(v)}, true
	}
	return card{}, false
}

// result says who has won.
func (h *HUD) result(v *show.View) card {
	g := &v.Next.Game
	c := card{title: h.words.Say("draw"), colour: paper}
	if side, level := g.Winner(); !level {
		c.title = h.words.Say("win", "team", h.words.Team(v.Teams[side]))
		c.colour = sides[side].mix(paper, 0.35)
	}
	if g.Kicks != [2]int{} {
		c.below = append(c.below, h.words.Say("shoot-out-score",
			"home", strconv.Itoa(g.Scored[field.Home]), "away", strconv.Itoa(g.Scored[field.Away])))
	}
	c.below = append(c.below, h.helped(v)...)
	return c
}

// helped is what the visitors have done, if it is anything.
func (h *HUD) helped(v *show.View) []string {
	if v.Helped == 0 {
		return nil
	}
	return []string{h.words.Say("helped", "count", strconv.Itoa(v.Helped))}
}

// lay puts a card on the sheet.
func (h *HUD) lay(s *Sheet, c card) {
	texts := []Text{h.own(c.title, s.px(titleSize), c.colour)}
	for _, l := range c.below {
		texts = append(texts, h.own(l, s.px(lineSize), paper))
	}
	x, y, w, tall := s.area()
	room := w - s.px(2*cardRoom)
	wide, high := 0.0, s.px(2*cardRoom-16)
	for i := range texts {
		t := &texts[i]
		*t = h.faces.shrunk(*t, room)
		wide = max(wide, h.faces.width(*t))
		high += 1.3 * t.Size
	}
	b := centred(x+w/2, y+tall-high/2, wide+s.px(2*cardRoom), high, s.px(18), panel)
	s.box(b)
	top := b.Y + s.px(cardRoom-8)
	for _, t := range texts {
		s.write(t.at(b.X+b.W/2, top+0.65*t.Size))
		top += 1.3 * t.Size
	}
}
