// Package hud lays over the picture what is read: score and clock, the cheer
// meters, the word to shout, what has happened and why.
//
// A HUD first writes down a Sheet, a list of boxes, icons and texts with their
// places in the picture, and then paints it. The sheet is made from a show.View
// and the picture's size alone, so that what visitors read is tested without a
// window:
//
//	h, err := hud.New(language)
//	sheet := h.Layout(&view, 1280, 720)
//	h.Draw(screen, &view, tags)
//
// Everything scales with the short side of the picture. Letters are read at
// 1/200 of the distance, and visitors stand eight metres from a 55-inch screen:
// the score and the word to shout are at least 6 % of the short side high,
// clock and captions 4 %, and 5 % of every edge is free of text.
//
// In a language that runs from right to left everything is laid out as in others
// and then mirrored, but for what belongs to the pitch: numbers stay over their
// robots, meters in front of their stands. The clock and a pupil's program still
// run from left to right. Letters that the language's font lacks, as in names of
// another script, are set in other fonts, part by part.
package hud

import (
	"strconv"

	"jiayou/cmd/jiayou/class"
	"jiayou/cmd/jiayou/course"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/words"
	"jiayou/sim/field"
)

// short is the short side of the picture in points, the unit in which all
// sizes are given.
const short = 720

// edge is the share of the picture that is free of text at every edge.
const edge = 0.05

// HUD is what is read, in one language. It is used by one goroutine.
type HUD struct {
	Help     bool          // show which keys there are
	Left     bool          // what stands beside the match stands on the left
	Board    *class.Board  // of a class; nil if there is none
	Exercise *course.State // of the academy; nil if there is none
	Chart    bool          // show the stars of all exercises
	Wide     bool          // the match has the whole picture, a class or not
	Host     bool          // the host stands in the lower left corner
	Turn     int           // counts updates: pages of a long table take turns

	covers  []Cover // of the last layout
	covered float64 // share of the picture's height at the bottom that the last layout covers

	words *words.Words
	faces faces
	paint painter
	sheet Sheet
}

// New returns a HUD in a language.
func New(w *words.Words) (*HUD, error) {
	h := &HUD{}
	return h, h.Speak(w)
}

// Speak changes the language. After an error the one before is still spoken.
func (h *HUD) Speak(w *words.Words) error {
	fonts := []string{w.Font, words.WordFont, anyFont}
	for _, name := range fonts {
		if err := h.faces.load(name); err != nil {
			return err
		}
	}
	h.faces.keep(fonts...)
	h.words = w
	return nil
}

// Words returns the language that is spoken.
func (h *HUD) Words() *words.Words { return h.words }

// Language returns the tag of the language that is spoken.
func (h *HUD) Language() string { return h.words.Tag }

// Cover is a part of the picture, in shares of its width and height.
type Cover struct{ X, Y, W, H float64 }

// Covers returns what of the picture the last layout covers: its plates. It is
// valid until the next one.
func (h *HUD) Covers() []Cover { return h.covers }

// Covered returns the share of the picture's height, from the lower edge on, that
// the captions of the last layout take.
func (h *HUD) Covered() float64 { return h.covered }

// Tag is a place in the picture at which a robot's number is written.
type Tag struct {
	X, Y    float64
	Side    field.Side
	Number  int
	Trouble bool // its brain has failed
}

// Draw lays out a view and paints it over the whole screen.
func (h *HUD) Draw(screen Surface, v *show.View, tags []Tag) {
	b := screen.Bounds()
	h.paint.sheet(screen, h.Layout(v, float64(b.Dx()), float64(b.Dy()), tags), &h.faces)
}

// DrawBoard paints the table of the class beside a match that was drawn on the
// rest of the screen.
func (h *HUD) DrawBoard(screen Surface, v *show.View) {
	b := screen.Bounds()
	h.paint.sheet(screen, h.LayoutBoard(v, float64(b.Dx()), float64(b.Dy())), &h.faces)
}

// LayoutBoard returns the table of the class in a picture of that size. The sheet
// is valid until the next layout.
func (h *HUD) LayoutBoard(v *show.View, width, height float64) *Sheet {
	s := &h.sheet
	s.reset(width, height)
	_, _, region := Split(width, height)
	s.box(Box{X: region.X, Y: region.Y, W: region.W, H: region.H, Colour: ink})
	first, at := len(s.Marks), s.within(region)
	h.board(s, h.Board, v, at)
	h.turn(s, first, at.X+at.W/2)
	return s
}

// Layout returns what is read of a view in a picture of that size. The sheet is
// valid until the next Layout.
func (h *HUD) Layout(v *show.View, width, height float64, tags []Tag) *Sheet {
	s := &h.sheet
	s.reset(width, height)
	if h.Host && !s.tall() {
		s.host = s.px(hostWide)
	}
	for _, t := range tags {
		h.tag(s, t)
	}
	first := len(s.Marks)
	plates := first
	free, lower := h.scoreboard(s, v), 0.0
	if h.Exercise != nil {
		lower = h.exerciseStrip(s, h.Exercise, v)
	}
	h.turn(s, first, width/2)
	card := h.carded(s, v)
	switch {
	case s.tall():
		free += lower
	case s.narrow():
		h.beside(s, v, card, edge*s.Height+s.boardHigh()+s.px(meterEdge))
	default:
		h.beside(s, v, card, free+s.px(meterHigh+panelOffset))
	}
	for side := range field.Away + 1 {
		if under := s.narrow() && card != show.NoCard && h.Left == (side == field.Home); h.metered(v) && !under {
			h.meter(s, side, v, free)
		}
	}
	first = len(s.Marks)
	c, large := h.card(v)
	switch e := h.Exercise; {
	case h.Help:
		h.help(s)
	case h.judging(v) && h.Chart:
		h.chart(s, e)
	case h.judging(v):
		h.verdict(s, e, v)
	case large:
		h.lay(s, c)
	case v.Complaint.Err != nil:
		h.complaint(s, v)
	case v.Scene == show.Photo:
		h.photo(s, v)
	case v.LeaveIn > 0:
		h.caption(s, gold, panel, h.text(h.words.Say("still", "seconds", whole(v.LeaveIn)), s.px(lineSize), paper))
	case e != nil && fresh(v):
		h.task(s, e)
	case v.Mind != nil && v.Line.Topic != show.Goal && v.Line.Topic != show.NewBrain:
		h.thought(s, v)
	case e != nil && !spoken(v):
		h.scripted(s, v)
	case s.narrow() && card != show.NoCard:
	default:
		h.banner(s, v)
	}
	h.turn(s, first, s.about(first))
	if v.Scene == show.WarmUp && !h.Help {
		h.contest(s, v, s.highest(first)-s.px(26))
	}
	if h.covered = 0; len(s.Marks) > first {
		h.covered = 1 - s.highest(first)/height
	}
	if s.tall() {
		h.beside(s, v, card, min(s.highest(first)-s.px(posterPad), (1-edge)*height-s.px(posterLift)))
	}
	first = len(s.Marks)
	h.clockwork(s, v, lower)
	h.turn(s, first, width/2)
	h.count(s, v, free)
	if !h.Help && !h.judging(v) && (h.Board == nil || h.Wide) {
		h.aside(s, v, free, plates)
	}
	h.covers = s.covers(h.covers[:0])
	return s
}

// carded returns the card beside the match. In a narrow picture there is room for
// a card or for what is said: what calls or cheers is said.
func (h *HUD) carded(s *Sheet, v *show.View) show.Card {
	if s.narrow() && (v.Line.Topic.Calls() || v.Line.Topic == show.Goal) {
		return show.NoCard
	}
	return v.Card
}

// aside lays out what the chosen brain says itself: under a meter, on the side
// where its robot is not, or in a tall picture between the meters; and between
// what stands there above and below, which begins at a mark.
func (h *HUD) aside(s *Sheet, v *show.View, free float64, plates int) {
	left, top, wide := s.px(meterEdge), free+s.px(meterHigh+panelOffset), s.px(panelWide)
	switch {
	case s.tall():
		left, top = (s.Width-wide)/2, free
	case v.Item:
		top = edge*s.Height + s.px(boardHigh+80)
	}
	if !h.Left && !s.tall() {
		left = s.Width - left - wide
	}
	top, bottom := s.gap(plates, left, wide, top)
	first := len(s.Marks)
	h.voice(s, v, Region{left, top, wide, bottom - top})
	h.turn(s, first, left+wide/2) // it stands where the robot is not
}

// metered reports whether the meters stand before their crowds: not when nobody
// listens, when there is a larger meter, and on the photo.
func (h *HUD) metered(v *show.View) bool {
	return !v.Item && !h.judging(v) && v.Scene != show.WarmUp && v.Scene != show.Photo
}

// turn mirrors what has been laid out from a mark on about a middle, in a language
// that runs from right to left.
func (h *HUD) turn(s *Sheet, first int, middle float64) {
	if h.words.RightToLeft {
		s.mirror(first, middle)
	}
}

// text returns a text of the HUD's own language. In one that runs from right to
// left, what has none of its letters still runs the other way: the clock, a
// line of a pupil's program.
func (h *HUD) text(t string, size float64, k Colour) Text {
	return Text{String: t, Font: h.words.Font, RightToLeft: h.words.RightToLeft && runsLeft(t), Size: size, Colour: k}
}

// say returns what a line says in the HUD's language.
func (h *HUD) say(l show.Line, teams [2]string) string {
	if l.Topic == show.Nothing {
		return ""
	}
	return h.words.Say(l.Topic.String(),
		"robot", h.words.Say("robot."+l.Side.String(), "number", strconv.Itoa(l.Number)),
		"team", h.words.Team(teams[l.Side]),
		"side", h.side(l.Side),
		"seconds", h.words.Decimal(l.Seconds))
}
