package hud

// helpSize is the size of the help, in points: for the operator, who stands near.
const helpSize = 34

// help tells which keys there are, in the middle of the picture.
func (h *HUD) help(s *Sheet) {
	keys := []string{"help", "help.menu", "help.time", "help.robot", "help.class"}
	if h.Board == nil {
		keys = keys[:4]
	}
	if h.Exercise != nil {
		keys = append(keys, "help.academy")
	}
	x, _, w, _ := s.area()
	room := w - s.px(2*cardRoom)
	columns := make([]column, len(keys))
	wide, high := 0.0, s.px(cardRoom)
	for i, key := range keys {
		columns[i] = h.column(h.text(h.words.Say(key), s.px(helpSize), paper), room)
		wide, high = max(wide, columns[i].wide), high+columns[i].high
	}
	b := centred(x+w/2, 0.52*s.Height, wide+s.px(2*cardRoom), high, s.px(18), panel)
	s.box(b)
	top := b.Y + s.px(cardRoom/2)
	for i := range columns {
		columns[i].put(s, x+w/2, top+columns[i].high/2)
		top += columns[i].high
	}
}
