package hud

import (
	"jiayou/cmd/jiayou/show"
)

// The match to take home, in points: a code as large as leaves the teams room,
// for telephones two to three metres away.
const (
	codeSize = 330
	codePad  = 16
	hostWide = 170 // from the left edge: the host says farewell there
)

// photo says that there is one, and then what comes next: in one line, for the
// teams stand above it.
func (h *HUD) photo(s *Sheet, v *show.View) {
	if v.LeaveIn == 0 {
		h.caption(s, gold, panel, h.text(h.words.Say("photo"), s.px(wordSize), gold))
		return
	}
	h.caption(s, gold, panel, h.text(h.words.Say("again", "seconds", whole(v.LeaveIn)), s.px(lineSize), paper))
}

// takeHome lays out the code of a match and what it is for, beside the teams, or,
// in a tall picture, under them.
func (h *HUD) takeHome(s *Sheet, v *show.View, bottom float64) {
	size, pad := s.px(codeSize), s.px(codePad)
	room := size
	if s.tall() { // the words beside the code
		room = (1-2*edge)*s.Width - size - pad
	}
	c := h.column(h.text(h.words.Say("take-home"), s.px(lineSize), ink), room)
	wide, high := size+2*pad, size+c.high+2*pad
	left, top := (1-edge)*s.Width+pad-wide, edge*s.Height+s.px(boardHigh+panelOffset)
	x, y := left+wide/2, top+pad+size+c.high/2
	if s.tall() {
		wide, high = size+room+3*pad, size+2*pad
		left, top = edge*s.Width-pad, bottom-high
		x, y = left+wide-pad-room/2, top+high/2
	} else {
		s.left, s.right = s.px(hostWide), s.Width-left+pad
	}
	first := len(s.Marks)
	s.box(Box{X: left, Y: top, W: wide, H: high, Round: s.px(posterRound), Colour: paper})
	s.box(Box{X: left + pad, Y: top + pad, W: size, H: size, Code: v.Token, Colour: ink})
	c.put(s, x, y)
	h.turn(s, first, left+wide/2)
}
