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
)

// contest shows how loud each stand is and has been, over what is said. Whose
// turn it is not stays dark.
func (h *HUD) contest(s *Sheet, v *show.View, bottom float64) {
	x, _, w, _ := s.area()
	wide, high, gap := min(s.px(contestWide), w/2-s.px(contestGap)), s.px(contestHigh), s.px(contestGap)
	middle, y := x+w/2, bottom-s.px(contestHigh)
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
		s.bar(middle+dir*gap/2, y, dir*wide, high, grey.fade(0.2))
		s.bar(middle+dir*gap/2, y, dir*wide*math.Min(level, 1), high, k)
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
