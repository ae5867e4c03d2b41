package hud

import (
	"jiayou/cmd/jiayou/show"
)

// The match to take home, in points: a code as large as leaves the teams room,
// for telephones two to three metres away.
const (
	codeSize = 264
	codePad  = 16
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
	c := h.column(h.text(h.words.Say("take-home"), s.px(lineSize), ink), size)
	wide, high := size+2*pad, size+c.high+2*pad
	left, top := (1-edge)*s.Width+pad-wide, edge*s.Height+s.px(boardHigh+panelOffset)
	x, y := left+wide/2, top+pad+size+c.high/2
	if s.tall() { // the words beside the code
		wide, high = 2*size+3*pad, size+2*pad
		left, top = (s.Width-wide)/2, bottom-high
		x, y = left+1.5*size+2*pad, top+high/2
	} else {
		s.right = s.Width - left + pad
	}
	first := len(s.Marks)
	s.box(Box{X: left, Y: top, W: wide, H: high, Round: s.px(posterRound), Colour: paper})
	s.box(Box{X: left + pad, Y: top + pad, W: size, H: size, Code: v.Token, Colour: ink})
	c.put(s, x, y)
	h.turn(s, first, left+wide/2)
}
