package hud

import (
	"fmt"

	"jiayou/cmd/jiayou/show"
)

// clockwork tells that time does not pass as usual: a replay, a pause, another pace,
// how far back it is that one sees. It hangs under the scoreboard, and so much lower.
func (h *HUD) clockwork(s *Sheet, v *show.View, lower float64) {
	var words []Text
	if v.Scene == show.Replay {
		words = append(words, h.text(h.words.Say("replay"), s.px(lineSize), gold))
	} else if v.Hurry && !v.Paused {
		words = append(words, h.text(fmt.Sprintf("×%d", show.HurryFactor), s.px(lineSize), gold))
	} else if v.Pace != show.Normal {
		words = append(words, h.text(v.Pace.String(), s.px(lineSize), gold))
	}
	if v.Behind > 0 {
		words = append(words, h.text(h.words.Say("behind", "seconds", h.words.Decimal(v.Behind)), s.px(lineSize), paper))
	}
	if !v.Paused && len(words) == 0 {
		return
	}
	gap, size := s.px(18), s.px(34)
	wide := gap
	if v.Paused {
		wide += size + gap
	}
	for _, t := range words {
		wide += h.faces.width(t) + gap
	}
	x, y, w, _ := s.area()
	b := centred(x+w/2, y+lower+s.boardHigh()+s.px(14+27), wide, s.px(54), s.px(12), panel)
	s.box(b)
	left, middle := b.X+gap, b.Y+b.H/2
	if v.Paused {
		s.box(Box{X: left, Y: middle - size/2, W: size, H: size, Icon: Pause, Colour: gold})
		left += size + gap
	}
	for _, t := range words {
		s.write(t.at(left+h.faces.width(t)/2, middle))
		left += h.faces.width(t) + gap
	}
}
