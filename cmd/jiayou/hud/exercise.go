package hud

import (
	"strconv"

	"jiayou/cmd/jiayou/course"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/academy"
)

// The strip of an exercise under the scoreboard, in points: its number, title and
// stars.
const (
	stripHigh = 58
	stripSize = 42
	starSize  = 44
	starGap   = 8
)

// taskSize is the size of the task once everybody has read it: for the pupil, who
// sits near.
const taskSize = 28

// freshTime is how long the task is written large when a try begins.
const freshTime = 4 * sim.TicksPerSecond

// fresh reports whether a try has just begun.
func fresh(v *show.View) bool { return v.Next.Tick < freshTime }

// exerciseStrip says which exercise it is and what has been earned, and smaller what
// is to be done. It returns how high that is.
func (h *HUD) exerciseStrip(s *Sheet, e *course.State, v *show.View) float64 {
	x, y, w, _ := s.area()
	y += s.boardHigh() + s.px(8)
	pad := s.px(18)
	stars := 3*s.px(starSize) + 2*s.px(starGap)
	most := w - s.px(2*(meterWide+meterEdge))
	if s.tall() { // then the meters stand under it
		most = w
	}
	title := strconv.Itoa(e.Number) + "  " + e.Scenario.Title.In(h.exerciseTag())
	t := h.faces.shrunk(h.text(title, s.px(stripSize), paper), most-stars-3*pad)
	b := centred(x+w/2, y+s.px(stripHigh/2), h.faces.width(t)+stars+3*pad, s.px(stripHigh), s.px(12), panel)
	s.box(b)
	s.write(t.at(b.X+pad+h.faces.width(t)/2, b.Y+b.H/2))
	h.stars(s, e.Stars[:], b.X+b.W-pad-stars, b.Y+b.H/2, starSize)
	if fresh(v) && v.Complaint.Err == nil || h.judging(v) || h.Help {
		return s.px(stripHigh + 12)
	}
	c := h.column(h.text(e.Scenario.Task.In(h.exerciseTag()), s.px(taskSize), paper.mix(grey, 0.25)), most-2*pad)
	b = centred(x+w/2, 0, c.wide+2*pad, c.high+s.px(10), s.px(12), panel)
	b.Y = y + s.px(stripHigh+6)
	s.box(b)
	c.put(s, x+w/2, b.Y+b.H/2)
	return s.px(stripHigh+18) + b.H
}

// stars puts stars into a row that begins at x, with their middles at y.
func (h *HUD) stars(s *Sheet, stars []course.Star, x, y, points float64) {
	size := s.px(points)
	for _, star := range stars {
		s.box(starBox(star, x, y-size/2, size))
		x += size + s.px(starGap*points/starSize)
	}
}

// exerciseTag is the language that an exercise is told in: not all are that the
// show speaks.
func (h *HUD) exerciseTag() string { return h.words.Among(academy.Languages()) }

// starBox is a star: full when it is earned, a golden rim while it still may be
// lost, and a grey rim before.
func starBox(star course.Star, x, y, size float64) Box {
	b := Box{X: x, Y: y, W: size, H: size, Icon: StarRim, Colour: grey}
	switch star {
	case course.Earned:
		b.Icon, b.Colour = Star, gold
	case course.Kept:
		b.Colour = gold
	}
	return b
}

// scripted says that it is the exercise that cheers, while it does.
func (h *HUD) scripted(s *Sheet, v *show.View) {
	for i := range v.Meters {
		if v.Meters[i].Script {
			h.caption(s, gold, panel, h.text(h.words.Say("crowd.scripted"), s.px(lineSize), paper))
			return
		}
	}
}

// task says what is to be done.
func (h *HUD) task(s *Sheet, e *course.State) {
	h.caption(s, gold, panel, h.text(e.Scenario.Task.In(h.exerciseTag()), s.px(lineSize), paper))
}

// spoken reports whether what is said matters more than the task of an exercise.
func spoken(v *show.View) bool {
	switch v.Line.Topic {
	case show.Goal, show.NewBrain, show.MicNone, show.MicLost, show.MicBack:
		return true
	}
	return false
}
