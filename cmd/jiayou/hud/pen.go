package hud

import (
	"jiayou/cmd/words"
)

// Palette are the colours of the HUD, for rooms that lay something over a picture
// themselves.
var Palette = struct{ Ink, Paper, Grey, Gold, Ice, Alarm Colour }{ink, paper, grey, gold, ice, alarm}

// Fade returns c at a share k of its opacity.
func (c Colour) Fade(k float64) Colour { return c.fade(k) }

// Mix returns the colour a share k of the way from c to d.
func (c Colour) Mix(d Colour, k float64) Colour { return c.mix(d, k) }

// Pen writes a sheet of another room with the HUD's language, fonts and measures.
//
//	pen := h.Pen(&sheet, 1280, 720)
//	pen.Box(hud.Box{W: pen.Px(300), H: pen.Px(50), Colour: hud.Palette.Ink})
//	pen.Left(pen.Say("panel.tests"), pen.Px(24), hud.Palette.Paper, x, y, room)
//	pen.Turn(first, middle) // in a language that runs from right to left
//	h.Paint(screen, &sheet)
type Pen struct {
	h *HUD
	s *Sheet
}

// Pen empties a sheet for a picture of that size and returns a pen for it.
func (h *HUD) Pen(s *Sheet, width, height float64) Pen {
	s.reset(width, height)
	return Pen{h, s}
}

// Paint paints a sheet over the screen.
func (h *HUD) Paint(screen Surface, s *Sheet) { h.paint.sheet(screen, s, &h.faces) }

// Words returns the language of the pen.
func (p Pen) Words() *words.Words { return p.h.words }

// Say returns a text of the language.
func (p Pen) Say(key string, pairs ...string) string { return p.h.words.Say(key, pairs...) }

// Px returns points, of which the short side has 720, as pixels.
func (p Pen) Px(points float64) float64 { return p.s.px(points) }

// Mark returns how much there is on the sheet, for Turn.
func (p Pen) Mark() int { return len(p.s.Marks) }

// Turn mirrors what was written from a mark on about a middle, if the language
// runs from right to left. Letters and icons stay as they are.
func (p Pen) Turn(first int, middle float64) { p.h.turn(p.s, first, middle) }

// Turned reports whether the language runs from right to left.
func (p Pen) Turned() bool { return p.h.words.RightToLeft }

// Box puts a box on the sheet.
func (p Pen) Box(b Box) { p.s.box(b) }

// Text returns a text in a font that has its letters.
func (p Pen) Text(t string, size float64, k Colour) Text { return p.h.own(t, size, k) }

// Width returns how wide a text is.
func (p Pen) Width(t Text) float64 { return p.h.faces.width(t) }

// least is how small a text becomes before it is cut.
const least = 0.72

// Left writes a text from x on, in a room of that width: smaller where it does
// not fit, and cut where that is not enough. Y is the middle of its capitals. It
// returns how much of the room it took.
func (p Pen) Left(t Text, x, y, room float64) float64 {
	t = p.fit(t, room)
	wide := p.Width(t)
	p.put(t, x+wide/2, y)
	return wide
}

// Right writes a text that ends at x.
func (p Pen) Right(t Text, x, y, room float64) float64 {
	t = p.fit(t, room)
	wide := p.Width(t)
	p.put(t, x-wide/2, y)
	return wide
}

// Middle writes a text about x.
func (p Pen) Middle(t Text, x, y, room float64) { p.put(p.fit(t, room), x, y) }

// Lines breaks a text into lines that fit into a room.
func (p Pen) Lines(t Text, room float64) []string { return p.h.faces.wrap(t, room) }

func (p Pen) fit(t Text, room float64) Text {
	if p.Width(t) <= room {
		return t
	}
	small := p.h.faces.shrunk(t, room)
	if small.Size < least*t.Size {
		small.Size = least * t.Size
		return p.h.cut(small, room)
	}
	return small
}

func (p Pen) put(t Text, x, y float64) {
	if t.String != "" {
		p.s.write(t.at(x, y))
	}
}
