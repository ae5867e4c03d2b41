package hud

// Colour is red, green, blue and opacity, each 0…1, not premultiplied.
type Colour struct{ R, G, B, A float32 }

func rgb(r, g, b float32) Colour { return Colour{r, g, b, 1} }

// fade returns c at a share k of its opacity.
func (c Colour) fade(k float64) Colour {
	c.A *= float32(k)
	return c
}

// mix returns the colour a share k of the way from c to d.
func (c Colour) mix(d Colour, k float64) Colour {
	f := float32(k)
	return Colour{c.R + (d.R-c.R)*f, c.G + (d.G-c.G)*f, c.B + (d.B-c.B)*f, c.A + (d.A-c.A)*f}
}

// The palette. As on the stage, gold is whatever the crowd does, and ice, the
// colour of the robots' eyes, what is in the robots.
var (
	ink   = rgb(0.035, 0.050, 0.095)
	paper = rgb(0.96, 0.97, 0.99)
	grey  = rgb(0.55, 0.60, 0.70)
	gold  = rgb(1.00, 0.84, 0.26)
	ice   = rgb(0.55, 0.90, 1.00)
	alarm = rgb(1.00, 0.36, 0.30)
	panel = ink.fade(0.86)

	// sides is what each side wears, by field.Side.
	sides = [2]Colour{rgb(0.10, 0.42, 0.95), rgb(1.00, 0.48, 0.06)}
)

// Box is a rectangle with round corners, or an icon or a QR code of that size.
// All lengths are pixels.
type Box struct {
	X, Y, W, H float64
	Round      float64 // radius of the corners
	Colour     Colour
	Icon       Icon
	Code       string // what a QR code says
}

// Text is one line of text. X is its middle
// and Y that of its capital letters.
type Text struct {
	String      string
	Font        string
	RightToLeft bool
	Mixed       bool    // letters that the font lacks are set in others
	Size        float64 // of the em, pixels
	X, Y        float64
	Colour      Colour
}

// Mark is one thing on a sheet: a text, or a box if it has none.
type Mark struct {
	Box  Box
	Text Text
}

// Sheet is all that is laid over a picture, in painter's order.
type Sheet struct {
	Width, Height float64
	Marks         []Mark
	unit          float64 // pixels in a point
	left, right   float64 // pixels at the sides that something stands on from top to bottom
	host          float64 // pixels at the left in whose lower part the host stands
}

func (s *Sheet) reset(width, height float64) {
	*s = Sheet{Width: width, Height: height, Marks: s.Marks[:0], unit: min(width, height) / short}
}

// tall reports whether the picture is higher than it is wide.
func (s *Sheet) tall() bool { return s.Width < s.Height }

// narrow reports whether it is wider than high, but not by much: then a card takes
// the place of the meter on its side, and of what is said.
func (s *Sheet) narrow() bool { return !s.tall() && s.Width < 1.5*s.Height }

// px returns points as pixels.
func (s *Sheet) px(points float64) float64 { return points * s.unit }

// area is the part of the picture that may hold text.
func (s *Sheet) area() (x, y, w, h float64) {
	return edge * s.Width, edge * s.Height, (1 - 2*edge) * s.Width, (1 - 2*edge) * s.Height
}

// gap returns what of a column of the picture is free from top on, between the
// plates from a mark on: to those in the lower half, or the edge.
func (s *Sheet) gap(from int, left, wide, top float64) (y0, y1 float64) {
	y0, y1 = top, (1-edge)*s.Height
	for i := range s.Marks[from:] {
		b := &s.Marks[from+i].Box
		switch {
		case b.W == 0 || b.X >= left+wide || b.X+b.W <= left:
		case b.Y+b.H/2 < s.Height/2:
			y0 = max(y0, b.Y+b.H+s.px(plateGap))
		default:
			y1 = min(y1, b.Y-s.px(plateGap))
		}
	}
	return y0, y1
}

// plateGap is the least room between two plates, in points.
const plateGap = 4

// floor is the part of it that is left beside what stands at the sides.
func (s *Sheet) floor() (x, y, w, h float64) {
	x, y, w, h = s.area()
	left, right := max(x, s.left), min(x+w, s.Width-s.right)
	return left, y, right - left, h
}

// room is how wide something at the bottom of the picture may be, and middle where
// its middle is then: that of the floor, or as far to the right as the host needs.
func (s *Sheet) room() float64 {
	x, _, w, _ := s.floor()
	return x + w - max(x, s.host)
}

func (s *Sheet) middle(wide float64) float64 {
	x, _, w, _ := s.floor()
	return max(x+w/2, s.host+wide/2)
}

// about is the middle of the widest box from the given mark on.
func (s *Sheet) about(first int) float64 {
	middle, wide := s.Width/2, 0.0
	for i := range s.Marks[first:] {
		if b := &s.Marks[first+i].Box; b.W > wide {
			middle, wide = b.X+b.W/2, b.W
		}
	}
	return middle
}

// highest is the upper edge of the boxes from the given mark on, or of what may hold
// no text if there is none.
func (s *Sheet) highest(from int) float64 {
	_, y, _, h := s.area()
	top := y + h
	for i := range s.Marks[from:] {
		if m := &s.Marks[from+i]; m.Text.String == "" {
			top = min(top, m.Box.Y)
		}
	}
	return top
}

// A box at least as large as this is a plate, in points: it hides a word that lies
// under it.
const plateWide, plateHigh = 80, 30

// covers adds the plates to what is covered already.
func (s *Sheet) covers(all []Cover) []Cover {
	for i := range s.Marks {
		if b := &s.Marks[i].Box; b.Icon == NoIcon && b.W >= s.px(plateWide) && b.H >= s.px(plateHigh) {
			all = append(all, Cover{b.X / s.Width, b.Y / s.Height, b.W / s.Width, b.H / s.Height})
		}
	}
	return all
}

// mirror turns the marks from the given one on about a middle, as on a page of a
// script that runs from right to left. Letters and icons stay as they are.
func (s *Sheet) mirror(from int, middle float64) {
	for i := range s.Marks[from:] {
		m := &s.Marks[from+i]
		m.Box.X = 2*middle - m.Box.X - m.Box.W
		m.Text.X = 2*middle - m.Text.X
	}
}

func (s *Sheet) box(b Box)    { s.Marks = append(s.Marks, Mark{Box: b}) }
func (s *Sheet) write(t Text) { s.Marks = append(s.Marks, Mark{Text: t}) }
