package hud

import "strconv"

// tagSize is the size of a robot's number over its head, in points: 22 high,
// 3.1 % of 720.
const tagSize = 31

// tag writes a robot's number on its side's colour, and beside it a red sign,
// which nothing else here looks like, if its brain has failed.
func (h *HUD) tag(s *Sheet, t Tag) {
	s.box(centred(t.X, t.Y, s.px(50), s.px(42), s.px(14), ink.fade(0.8)))
	s.box(centred(t.X, t.Y, s.px(44), s.px(36), s.px(11), sides[t.Side]))
	s.write(h.text(strconv.Itoa(t.Number), s.px(tagSize), paper).at(t.X, t.Y))
	if t.Trouble {
		x := t.X + s.px(50)
		s.box(centred(x, t.Y, s.px(52), s.px(48), s.px(14), ink.fade(0.8)))
		sign := centred(x, t.Y-s.px(1), s.px(42), s.px(42), 0, alarm)
		sign.Icon = Warning
		s.box(sign)
	}
}
