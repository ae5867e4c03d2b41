package hud

// help tells which keys there are, in the middle of the picture.
func (h *HUD) help(s *Sheet) {
	x, _, w, _ := s.area()
	c := h.column(h.text(h.words.Say("help"), s.px(lineSize), paper), w-s.px(2*cardRoom))
	s.box(centred(x+w/2, 0.52*s.Height, c.wide+s.px(2*cardRoom), c.high+s.px(cardRoom), s.px(18), panel))
	c.put(s, x+w/2, 0.52*s.Height)
}
