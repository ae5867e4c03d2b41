package hud

import (
	"strconv"

	"jiayou/cmd/jiayou/show"
	"jiayou/sim/field"
)

// The cards beside the match, in points. They stand under a meter, on the side
// of the picture where the ball is not, and in a tall picture under the match.
const (
	posterWide  = 460
	posterPad   = 14
	posterRound = 16
	rowGap      = 8
	rowIcon     = 74
	posterLift  = 96 // over the edge of a tall picture, whether something is said under it or not
)

// posterFade is how long a card takes to come, s.
const posterFade = 0.4

// beside lays out what stands beside the match, if anything does: from an edge
// down, or, in a tall picture, under the match and up from the edge.
func (h *HUD) beside(s *Sheet, v *show.View, card show.Card, at float64) {
	switch {
	case h.Help:
	case v.Token != "":
		h.takeHome(s, v, at)
	case card == show.HowTo:
		h.poster(s, v, at, h.howTo())
	case card == show.Privacy:
		h.poster(s, v, at, []row{{icon: Microphone, colour: ice, text: h.words.Say(signOf(v))}})
	case card == show.Unheard:
		h.poster(s, v, at, []row{{icon: MicrophoneOff, colour: alarm, text: h.words.Say("mic.none")}})
	case card == show.Record:
		h.poster(s, v, at, h.record(&v.Best))
	}
}

// signOf is the key of what the microphone's sign says. Of a visitor's call more is kept
// than how loud it is.
func signOf(v *show.View) string {
	if v.Ear.Phrase {
		return "privacy.sign.call"
	}
	return "privacy.sign"
}

// poster lays out a card. Where its rows have no room they become smaller.
func (h *HUD) poster(s *Sheet, v *show.View, from float64, rows []row) {
	alpha, pad, wide := min(1, v.CardAge/posterFade), s.px(posterPad), s.px(posterWide)
	left := edge*s.Width - pad
	bottom := (1 - edge) * s.Height
	switch {
	case s.tall():
		wide = s.Width - 2*left
		from, bottom = 0, from
	case h.Left:
		s.left = left + wide + pad
	default:
		left = s.Width - left - wide
		s.left, s.right = s.px(hostWide), s.Width-left+pad
	}
	c := h.rows(s, rows, wide-2*pad, alpha, 1)
	for k := 0.95; from+c.high+2*pad > bottom && k > 0.6; k -= 0.05 {
		c = h.rows(s, rows, wide-2*pad, alpha, k)
	}
	if s.tall() {
		from = bottom - c.high - 2*pad
	}
	first := len(s.Marks)
	s.box(Box{X: left, Y: from, W: wide, H: c.high + 2*pad, Round: s.px(posterRound), Colour: panel.fade(alpha)})
	c.put(s, left+pad, from+pad)
	h.turn(s, first, left+wide/2)
}

// rowsColumn is the rows of a card, set.
type rowsColumn struct {
	rows    []row
	columns []column
	icon    float64 // size of the icons
	gap     float64
	wide    float64
	high    float64
	alpha   float64
}

// rows sets the rows of a card in a width, in k of their usual size.
func (h *HUD) rows(s *Sheet, rows []row, wide, alpha, k float64) rowsColumn {
	c := rowsColumn{rows: rows, icon: k * s.px(rowIcon), gap: k * s.px(rowGap), wide: wide, alpha: alpha}
	room := wide - c.icon - s.px(posterPad)
	for i, r := range rows {
		var t column
		if r.text != "" {
			t = h.column(h.text(r.text, k*s.px(lineSize), r.colour.mix(paper, 0.75).fade(alpha)), room)
		}
		if r.word {
			word := h.shout(s, room, alpha)
			t.add(&word)
		}
		if i > 0 {
			c.high += c.gap
		}
		c.columns = append(c.columns, t)
		c.high += max(t.high, c.icon)
	}
	return c
}

// put writes the rows from (x, y) on.
func (c *rowsColumn) put(s *Sheet, x, y float64) {
	room := c.wide - c.icon - s.px(posterPad)
	for i, r := range c.rows {
		tall := max(c.columns[i].high, c.icon)
		s.box(Box{X: x, Y: y + (tall-c.icon)/2, W: c.icon, H: c.icon, Icon: r.icon, Colour: r.colour.fade(c.alpha)})
		c.columns[i].put(s, x+c.wide-room/2, y+tall/2)
		y += tall + c.gap
	}
}

// row is a part of a card.
type row struct {
	icon   Icon
	colour Colour
	text   string
	word   bool // and below it the word to shout
}

// howTo is all that a visitor has to know.
func (h *HUD) howTo() []row {
	shout := ""
	if h.words.Cheer == "" { // else what they shout at home says it
		shout = h.words.Say("how.shout")
	}
	return []row{
		{icon: FallenRobot, colour: paper, text: h.words.Say("how.fall")},
		{icon: Shout, colour: gold, text: shout, word: true},
		{icon: RisenRobot, colour: ice, text: h.words.Say("how.up")},
	}
}

// record is the best of the day.
func (h *HUD) record(b *show.Best) []row {
	rows := []row{{icon: Star, colour: gold, text: h.words.Say("record")}}
	if b.Helped > 0 {
		rows = append(rows, row{icon: RisenRobot, colour: ice, text: h.words.Say("record.helped", "count", strconv.Itoa(b.Helped))})
	}
	if b.Loud > 0 {
		key, k := "record.loud", sides[b.Side]
		if b.Both {
			key, k = "record.both", gold
		}
		rows = append(rows, row{icon: Shout, colour: k, text: h.words.Say(key, "side", h.side(b.Side), "decibels", strconv.Itoa(int(b.Loud+0.5)))})
	}
	return rows
}

// side is the name of a side: its colour.
func (h *HUD) side(side field.Side) string { return h.words.Say("side." + side.String()) }
