package hud

import (
	"errors"
	"strconv"
	"strings"

	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/words"
	"jiayou/sim/brain/star"
)

// The panel of a brain's own words, in points: what its last decision cost, what
// it tells its mates, what it has printed. It stands under a meter.
const (
	panelWide   = 372
	panelPad    = 14
	stepHigh    = 22
	stepSize    = 30
	wordedSize  = 34 // of the word to its mates
	printSize   = 29
	printLines  = 4
	faultLines  = 4  // of what is wrong with a program
	panelOffset = 14 // from the meter
)

// thought says the one thing that matters most in the chosen robot's mind.
func (h *HUD) thought(s *Sheet, v *show.View) {
	r := &v.Next.Robots[v.Mind.Robot]
	sentence := h.words.Say(v.Thought.String(),
		"robot", h.words.Say("robot."+r.Side.String(), "number", strconv.Itoa(r.Number)),
		"seconds", h.words.Decimal(v.Mind.Ball.Age),
		"metres", h.words.Decimal(v.Mind.Pos.Dist(r.Pos)))
	k := paper
	switch v.Thought {
	case show.Misses, show.Imagines, show.Strays:
		k = alarm.mix(paper, 0.35)
	}
	h.caption(s, sides[r.Side], panel, h.text(sentence, s.px(lineSize), k))
}

// complaint says what is wrong with a brain: in a few words of the language, and
// below which line it is, with a hint to those who read English; or exactly, if it
// has no lines.
func (h *HUD) complaint(s *Sheet, v *show.View) {
	c := &v.Complaint
	who := ""
	if c.Number > 0 {
		who = h.words.Say("robot."+c.Side.String(), "number", strconv.Itoa(c.Number)) + " · "
	}
	texts := []Text{h.own(who+h.words.Fault(c.Err), s.px(lineSize), alarm.mix(paper, 0.55))}
	_, _, w, _ := s.area()
	add := func(text string, k Colour) {
		if text != "" {
			texts = append(texts, h.cut(h.own(text, s.px(printSize), k), (faultLines-0.2)*(w-s.px(2*bannerRoom+bannerBar))))
		}
	}
	if f := (*star.Fault)(nil); !errors.As(c.Err, &f) {
		add(c.Err.Error(), paper)
	} else if add(f.Quote, ice.mix(paper, 0.4)); h.words.Tag == words.English {
		add(f.Hint, paper)
	}
	h.caption(s, alarm, ink.mix(alarm, 0.16).fade(0.93), texts...)
}

// caption lays texts over the bottom of the picture, one under the other, with a
// bar of a colour before them.
func (h *HUD) caption(s *Sheet, bar, back Colour, texts ...Text) {
	_, y, _, high := s.floor()
	room := s.room() - s.px(2*bannerRoom+bannerBar)
	wide, tall := 0.0, s.px(2*bannerPad)
	columns := make([]column, len(texts))
	for i, t := range texts {
		columns[i] = h.column(t, room)
		wide, tall = max(wide, columns[i].wide), tall+columns[i].high
	}
	whole := wide + s.px(2*bannerRoom+bannerBar)
	b := centred(s.middle(whole), 0, whole, tall, s.px(12), back)
	b.Y = y + high - b.H
	s.box(b)
	s.box(Box{X: b.X, Y: b.Y, W: s.px(bannerBar), H: b.H, Round: s.px(5), Colour: bar})
	top := b.Y + s.px(bannerPad)
	for i := range columns {
		c := &columns[i]
		c.put(s, b.X+s.px(bannerRoom+bannerBar)+wide/2, top+c.high/2)
		top += c.high
	}
}

// voiceHigh is how high the panel of what a brain says is, with so many lines of
// its prints at most; 0 if it says nothing.
func (h *HUD) voiceHigh(s *Sheet, v *show.View, lines int) float64 {
	m := v.Mind
	if m == nil || m.Budget == 0 && m.Word == "" && len(m.Prints) == 0 {
		return 0
	}
	high := s.px(2*panelPad + stepHigh + 1.5*stepSize + 1.3*printSize*float64(min(len(m.Prints), lines)))
	if m.Word != "" {
		high += s.px(1.9 * wordedSize)
	}
	return high
}

// voice is what a brain says of itself, from the top of a region on, with as many of
// its last prints as there is room for.
func (h *HUD) voice(s *Sheet, v *show.View, at Region) {
	m, lines := v.Mind, printLines
	for lines > 0 && h.voiceHigh(s, v, lines) > at.H {
		lines--
	}
	high := h.voiceHigh(s, v, lines)
	if high == 0 || high > at.H {
		return
	}
	left, top, wide := at.X, at.Y, at.W
	pad := s.px(panelPad)
	prints := m.Prints[max(0, len(m.Prints)-lines):]
	s.box(Box{X: left, Y: top, W: wide, H: high, Round: s.px(12), Colour: ink.mix(grey, 0.12).fade(0.9)})
	x, y, w := left+pad, top+pad, wide-2*pad
	share := float64(m.Steps) / float64(max(m.Budget, 1))
	s.box(Box{X: x, Y: y, W: w, H: s.px(stepHigh), Round: s.px(6), Colour: grey.fade(0.3)})
	s.box(Box{X: x, Y: y, W: max(w*min(share, 1), s.px(6)), H: s.px(stepHigh), Round: s.px(6), Colour: effort(share)})
	y += s.px(stepHigh + 0.75*stepSize)
	h.fitted(s, h.text(h.words.Say("mind.steps", "steps", strconv.Itoa(m.Steps), "budget", strconv.Itoa(m.Budget)),
		s.px(stepSize), paper), x, y, w)
	y += s.px(0.75 * stepSize)
	if m.Word != "" {
		y += s.px(0.95 * wordedSize)
		t := h.own(strings.ToValidUTF8(m.Word, ""), s.px(wordedSize), ink)
		bubble := min(h.faces.width(t)+2*pad, w)
		s.box(Box{X: x, Y: y - s.px(0.75*wordedSize), W: bubble, H: s.px(1.5 * wordedSize), Round: s.px(14), Colour: paper})
		h.fitted(s, t, x+pad, y, w-2*pad)
		y += s.px(0.95 * wordedSize)
	}
	for _, line := range prints {
		y += s.px(0.65 * printSize)
		h.fitted(s, h.own(line, s.px(printSize), ice.mix(paper, 0.4)), x, y, w)
		y += s.px(0.65 * printSize)
	}
}

// effort is the colour of a share of the steps that may be used.
func effort(share float64) Colour {
	switch {
	case share >= 0.95:
		return alarm
	case share >= 0.6:
		return gold
	}
	return ice
}

// fitted writes a text that begins at x, as much of it as there is room for.
func (h *HUD) fitted(s *Sheet, t Text, x, y, room float64) {
	if t = h.cut(t, room); t.String != "" {
		s.write(t.at(x+h.faces.width(t)/2, y))
	}
}

// cut shortens a text to a width.
func (h *HUD) cut(t Text, room float64) Text {
	if h.faces.width(t) <= room {
		return t
	}
	letters := []rune(t.String)
	if most := int(6*room/t.Size) + 1; len(letters) > most { // no letter is thinner
		letters = letters[:most]
	}
	for len(letters) > 0 {
		letters = letters[:len(letters)-1]
		if t.String = string(letters) + "…"; h.faces.width(t) <= room {
			return t
		}
	}
	t.String = ""
	return t
}

// own returns a text that somebody else wrote, such as the name of a brain, or in
// which such a name is: in fonts that have its letters.
func (h *HUD) own(text string, size float64, k Colour) Text {
	t := h.text(strings.Map(plain, text), size, k)
	t.Mixed = !h.faces.has(t.Font, t.String)
	return t
}

// plain makes a blank of what is no letter.
func plain(r rune) rune {
	if r < ' ' || r == 0x7F {
		return ' '
	}
	return r
}
