package hud

import (
	"math"

	"jiayou/cmd/jiayou/show"
	"jiayou/sim/field"
)

// The contest of the warm-up, in points: two bars that grow from the middle
// towards their stands.
const (
	contestWide = 460 // of each
	contestHigh = 64
	contestGap  = 10
	contestIcon = 44 // of the megaphone at the end of the bar whose turn it is
)

// contest shows how loud each stand is and has been, over what is said. Whose
// turn it is not stays dark.
func (h *HUD) contest(s *Sheet, v *show.View, bottom float64) {
	high, gap := s.px(contestHigh), s.px(contestGap)
	wide := min(s.px(contestWide), s.room()/2-2*gap)
	middle, y := s.middle(2*wide+4*gap), bottom-high
	s.box(centred(middle, y+high/2, 2*wide+4*gap, high+2*gap, s.px(18), panel))
	for side, dir := range [2]float64{-1, 1} {
		m, mine := &v.Meters[side], v.Turn == field.Side(side)
		level, k := v.Tried[side], sides[side].fade(0.45)
		if mine {
			level, k = m.Level, sides[side]
			if m.Roar {
				k = gold
			}
		}
		s.bar(middle+dir*gap/2, y, dir*wide, high, sides[side].mix(ink, 0.6).fade(0.7))
		s.bar(middle+dir*gap/2, y, dir*wide*math.Min(level, 1), high, k)
		if mine {
			icon := s.px(contestIcon)
			s.box(Box{X: middle + dir*(wide-icon) - icon/2, Y: y + (high-icon)/2, W: icon, H: icon, Icon: Shout, Colour: paper.fade(0.8)})
		}
		mark := middle + dir*(gap/2+wide*RoarMark)
		s.box(centred(mark, y+high/2, s.px(4), high+gap, 0, paper))
		if best := v.Tried[side]; mine && best > 0 {
			s.box(centred(middle+dir*(gap/2+wide*math.Min(best, 1)), y+high/2, s.px(6), high, s.px(3), sides[side].mix(paper, 0.5)))
		}
	}
}

// bar is a box that begins at x and is that wide, to the left if less than 0.
func (s *Sheet) bar(x, y, wide, high float64, k Colour) {
	s.box(Box{X: min(x, x+wide), Y: y, W: max(wide, -wide), H: high, Round: s.px(8), Colour: k})
}
