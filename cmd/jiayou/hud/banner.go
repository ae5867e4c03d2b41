package hud

import (
	"strings"

	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/words"
)

// The banner, in points. The word of 60 is 53 high: 7 % of 720.
const (
	wordSize   = 60
	lineSize   = 42
	leading    = 1.25 // from line to line, in ems
	wordRoom   = 4    // between the word, which ends in the blank half of its "！", and the text
	cheerRoom  = 18   // between another word and the text, and where the blank half is on the other side
	bannerRoom = 26   // at the sides of the text
	bannerPad  = 12   // above and below it
	bannerBar  = 10   // of the side's colour
	quietSize  = 60   // of the sign that asks for silence
)

// fadeTime is how long a line takes to appear, s.
const fadeTime = 0.12

// banner says the show's line at the bottom of the picture. When it calls the
// visitors, it begins with the word to shout: beside the line, or above it where
// there is no room. When it asks for silence, it begins with a sign that says so.
func (h *HUD) banner(s *Sheet, v *show.View) {
	sentence := h.say(v.Line, v.Teams)
	if sentence == "" {
		return
	}
	_, y, _, high := s.floor()
	alpha := min(1, v.LineAge/fadeTime)
	lead := 0.0 // of a sign before the text
	if v.Line.Topic == show.Aiming {
		lead = s.px(quietSize + bannerPad)
	}
	room := s.room() - s.px(2*bannerRoom+bannerBar) - lead
	line := h.own(sentence, s.px(lineSize), paper.fade(alpha))
	if v.Line.Topic == show.Goal {
		line.Size, line.Colour = s.px(wordSize), gold.fade(alpha)
	}
	text, word := h.column(line, room), column{}
	if v.Line.Topic.Calls() {
		word = h.shout(s, room, alpha)
		if two := h.column(line, room-word.wide); word.wide+text.wide > room && len(two.lines) <= len(word.lines) {
			text = two
		}
	}
	beside := word.wide+text.wide <= room
	wide, tall := word.wide+text.wide, max(word.high, text.high)
	if !beside {
		wide, tall = max(word.wide, text.wide), word.high+text.high
	}
	whole := lead + wide + s.px(2*bannerRoom+bannerBar)
	b := centred(s.middle(whole), 0, whole, tall+s.px(2*bannerPad), s.px(12), panel.fade(alpha))
	b.Y = y + high - b.H
	s.box(b)
	s.box(Box{X: b.X, Y: b.Y, W: s.px(bannerBar), H: b.H, Round: s.px(5), Colour: barColour(v.Line).fade(alpha)})
	left, top := b.X+s.px(bannerRoom+bannerBar), b.Y+s.px(bannerPad)
	if lead > 0 {
		size := s.px(quietSize)
		s.box(Box{X: left, Y: top + (tall-size)/2, W: size, H: size, Icon: Quiet, Colour: ice.fade(alpha)})
		left += lead
	}
	if beside {
		h.begin(s, &word, left, top+tall/2)
		text.put(s, left+wide-text.wide/2, top+tall/2)
	} else {
		word.put(s, left+wide/2, top+word.high/2)
		text.put(s, left+wide/2, top+tall-text.high/2)
	}
}

// shout is the word that everybody shouts, and under it what visitors who read this
// language shout at home.
func (h *HUD) shout(s *Sheet, room, alpha float64) column {
	word := h.column(Text{String: words.Word, Font: words.WordFont, Size: s.px(wordSize), Colour: gold.fade(alpha)}, room)
	if h.words.RightToLeft {
		word.wide += s.px(cheerRoom)
	} else {
		word.wide += s.px(wordRoom)
	}
	if h.words.Cheer != "" {
		cheer := h.column(h.text(h.words.Cheer, s.px(lineSize), gold.fade(alpha)), room)
		cheer.wide += s.px(cheerRoom)
		word.add(&cheer)
	}
	return word
}

// column is a text in as many lines as it needs.
type column struct {
	lines      []Text
	wide, high float64
}

// column breaks a text into lines. It is set smaller if there is a word in it that
// is wider than the room.
func (h *HUD) column(t Text, room float64) (c column) {
	if h.faces.width(t) > room {
		for _, piece := range pieces(t.String) {
			word := t
			word.String = strings.TrimSpace(piece)
			t.Size = h.faces.shrunk(word, room).Size
		}
	}
	for _, l := range h.faces.wrap(t, room) {
		t.String = l
		c.lines = append(c.lines, t)
		c.wide = max(c.wide, h.faces.width(t))
		c.high += leading * t.Size
	}
	return c
}

// add puts another column under c.
func (c *column) add(d *column) {
	c.lines = append(c.lines, d.lines...)
	c.wide, c.high = max(c.wide, d.wide), c.high+d.high
}

// put writes a column with its middle at (x, y).
func (c *column) put(s *Sheet, x, y float64) {
	y -= c.high / 2
	for _, t := range c.lines {
		y += leading * t.Size / 2
		s.write(t.at(x, y))
		y += leading * t.Size / 2
	}
}

// begin writes a column whose lines begin at x, with its middle at y.
func (h *HUD) begin(s *Sheet, c *column, x, y float64) {
	y -= c.high / 2
	for _, t := range c.lines {
		y += leading * t.Size / 2
		s.write(t.at(x+h.faces.width(t)/2, y))
		y += leading * t.Size / 2
	}
}

// barColour is the side's that is spoken of, or gold.
func barColour(l show.Line) Colour {
	switch {
	case l.Number > 0, l.Topic == show.Goal, l.Topic >= show.KickOff && l.Topic <= show.Penalty, l.Topic == show.Missed, l.Topic == show.StandTurn, l.Topic == show.StandHeard, l.Topic == show.Aiming, l.Topic >= show.NewBrain && l.Topic <= show.ClassNew:
		return sides[l.Side]
	case l.Topic == show.MicNone, l.Topic == show.MicLost:
		return alarm
	}
	return gold
}
