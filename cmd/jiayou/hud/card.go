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
		if v.NextIn > 0 {
			c.below = append(c.below, h.words.Say("next", "seconds", whole(v.NextIn)))
		}
		return c, true
	case g.Phase == referee.HalfTime:
		return card{title: h.words.Say("half-time"), colour: paper, below: append(h.helped(v), h.louder(v)...)}, true
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
	c.below = append(append(c.below, h.helped(v)...), h.louder(v)...)
	return c
}

// whole is a number of seconds begun.
func whole(seconds float64) string { return strconv.Itoa(int(math.Ceil(seconds))) }

// The stands are compared when both together have cheered for so long, in seconds
// at the highest level; and their shares are alike up to this.
const cheered, alike = 4, 0.02

// louder says who has cheered more, if it was anything.
func (h *HUD) louder(v *show.View) []string {
	all := v.Cheers[field.Home] + v.Cheers[field.Away]
	if all < cheered {
		return nil
	}
	side, share := field.Home, v.Cheers[field.Home]/all
	if share < 0.5 {
		side, share = field.Away, 1-share
	}
	if share < 0.5+alike {
		return []string{h.words.Say("louder.both")}
	}
	return []string{h.words.Say("louder", "side", h.side(side), "share", strconv.Itoa(int(100*share+0.5)))}
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
	_, y, _, tall := s.floor()
	room := s.room() - s.px(2*cardRoom)
	texts := []column{h.column(h.own(c.title, s.px(titleSize), c.colour), room)}
	for _, l := range c.below {
		texts = append(texts, h.column(h.own(l, s.px(lineSize), paper), room))
	}
	wide, high := 0.0, s.px(2*cardRoom-16)
	for i := range texts {
		wide, high = max(wide, texts[i].wide), high+texts[i].high
	}
	wide += s.px(2 * cardRoom)
	b := centred(s.middle(wide), y+tall-high/2, wide, high, s.px(18), panel)
	s.box(b)
	top := b.Y + s.px(cardRoom-8)
	for i := range texts {
		t := &texts[i]
		t.put(s, b.X+b.W/2, top+t.high/2)
		top += t.high
	}
}
