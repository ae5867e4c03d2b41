package hud

import (
	"math"
	"strconv"

	"jiayou/cmd/jiayou/course"
	"jiayou/cmd/jiayou/show"
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

// exerciseStrip says which exercise it is and what has been earned.
func (h *HUD) exerciseStrip(s *Sheet, e *course.State) {
	x, y, w, _ := s.area()
	pad := s.px(18)
	stars := 3*s.px(starSize) + 2*s.px(starGap)
	most := w - s.px(2*(meterWide+meterEdge)) - stars - 3*pad
	title := strconv.Itoa(e.Number) + "  " + e.Scenario.Title.In(h.exerciseTag())
	t := h.faces.shrunk(h.text(title, s.px(stripSize), paper), most)
	b := centred(x+w/2, y+s.px(boardHigh+8+stripHigh/2), h.faces.width(t)+stars+3*pad, s.px(stripHigh), s.px(12), panel)
	s.box(b)
	s.write(t.at(b.X+pad+h.faces.width(t)/2, b.Y+b.H/2))
	left := b.X + b.W - pad - stars
	for _, star := range e.Stars {
		s.box(starBox(star, left, b.Y+(b.H-s.px(starSize))/2, s.px(starSize)))
		left += s.px(starSize + starGap)
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

// task says what is to be done.
func (h *HUD) task(s *Sheet, e *course.State) {
	h.caption(s, gold, panel, h.text(e.Scenario.Task.In(h.exerciseTag()), s.px(lineSize), paper))
}

// verdict says how a try has ended, what would help, and what comes next.
func (h *HUD) verdict(s *Sheet, e *course.State, v *show.View) {
	seconds := strconv.Itoa(int(math.Ceil(v.NextIn)))
	if e.Perfect() {
		h.caption(s, gold, panel, h.text(h.words.Say("academy.perfect"), s.px(wordSize), gold),
			h.text(h.words.Say("academy.next", "seconds", seconds), s.px(lineSize), paper))
		return
	}
	h.caption(s, gold, panel, h.text(e.Hint(h.exerciseTag()), s.px(lineSize), gold.mix(paper, 0.4)),
		h.text(h.words.Say("academy.again", "seconds", seconds), s.px(lineSize), paper))
}

// spoken reports whether what is said matters more than the task of an exercise.
func spoken(v *show.View) bool {
	switch v.Line.Topic {
	case show.Goal, show.NewBrain, show.MicNone, show.MicLost, show.MicBack:
		return true
	}
	return false
}
