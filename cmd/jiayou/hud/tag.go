package hud

import "strconv"

// tagSize is the size of a robot's number over its head, in points: 22 high,
// 3.1 % of 720.
const tagSize = 31

// tag writes a robot's number on its side's colour, and a mark beside it if its
// brain is in trouble.
func (h *HUD) tag(s *Sheet, t Tag) {
	s.box(centred(t.X, t.Y, s.px(50), s.px(42), s.px(14), ink.fade(0.8)))
	s.box(centred(t.X, t.Y, s.px(44), s.px(36), s.px(11), sides[t.Side]))
	s.write(h.text(strconv.Itoa(t.Number), s.px(tagSize), paper).at(t.X, t.Y))
	if t.Trouble {
		x := t.X + s.px(44)
		s.box(centred(x, t.Y, s.px(36), s.px(42), s.px(14), ink.fade(0.8)))
		s.write(h.text("!", s.px(tagSize), paper).at(x, t.Y))
	}
}
