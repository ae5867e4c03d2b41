package panel

import (
	"math"

	"jiayou/cmd/jiayou/hud"
)

// The panel, in points.
const (
	margin   = 22 // to the edges of its region
	tabHigh  = 52
	rowHigh  = 50
	rowGap   = 2
	textSize = 24
	tabSize  = 22
	footHigh = 50
	footSize = 18
	arrow    = 52 // of the keys that change a value …
	arrowGap = 10 // … and between them and it
	barHigh  = 18
)

// labelShare is the share of a row's width that its label may always have.
const labelShare = 0.46

// target is what a click or a finger can meet.
type target struct {
	region hud.Region
	kind   targetKind
	index  int
}

type targetKind uint8

const (
	rowTarget targetKind = iota
	lessTarget
	moreTarget
	tabTarget
	closeTarget
	upTarget
	downTarget
	keyTarget
)

// Split divides a picture between the match and the panel: beside it, or below
// it in a tall picture.
func Split(width, height float64) (match, panel hud.Region) {
	if width < height {
		h := math.Round(0.42 * height)
		return hud.Region{W: width, H: h}, hud.Region{Y: h, W: width, H: height - h}
	}
	w := math.Round(width - min(0.6*width, 0.93*height))
	return hud.Region{W: w, H: height}, hud.Region{X: w, W: width - w, H: height}
}

// Layout writes the panel of a picture of that size, if it is open, and a notice,
// if there is one.
func (p *Panel) Layout(pen hud.Pen, width, height float64, desk Desk) {
	p.targets = p.targets[:0]
	if p.open {
		match, r := Split(width, height)
		first, from := pen.Mark(), len(p.targets)
		pen.Box(hud.Box{X: r.X, Y: r.Y, W: r.W, H: r.H, Colour: hud.Palette.Ink})
		m := pen.Px(margin)
		in := hud.Region{X: r.X + m, Y: r.Y + m, W: r.W - 2*m, H: r.H - 2*m}
		if p.locked() {
			p.keypad(pen, in)
		} else {
			p.tabs(pen, &in)
			p.foot(pen, &in)
			p.body(pen, in, desk)
		}
		pen.Turn(first, r.X+r.W/2)
		if pen.Turned() {
			p.turnTargets(from, r.X+r.W/2)
		}
		width = match.W
		height = match.H
	}
	p.notice.lay(pen, width, height)
}

// turnTargets mirrors targets as the sheet is.
func (p *Panel) turnTargets(from int, middle float64) {
	for i := range p.targets[from:] {
		r := &p.targets[from+i].region
		r.X = 2*middle - r.X - r.W
	}
}

func (p *Panel) touch(r hud.Region, kind targetKind, index int) {
	p.targets = append(p.targets, target{r, kind, index})
}

// sign puts a sign in the middle of a region.
func sign(pen hud.Pen, r hud.Region, icon hud.Icon, size float64, k hud.Colour) {
	pen.Box(hud.Box{X: r.X + (r.W-size)/2, Y: r.Y + (r.H-size)/2, W: size, H: size, Icon: icon, Colour: k})
}

// tabs are the pages' titles and the key that closes the panel.
func (p *Panel) tabs(pen hud.Pen, in *hud.Region) {
	gap, high := pen.Px(6), pen.Px(tabHigh)
	each := (in.W - high - 4*gap) / float64(Pages)
	x := in.X
	for page := range Pages {
		r := hud.Region{X: x, Y: in.Y, W: each, H: high}
		back, k := hud.Palette.Grey.Fade(0.18), hud.Palette.Grey.Mix(hud.Palette.Paper, 0.5)
		if page == p.page {
			back, k = hud.Palette.Gold, hud.Palette.Ink
		}
		pen.Box(hud.Box{X: r.X, Y: r.Y, W: r.W, H: r.H, Round: pen.Px(10), Colour: back})
		pen.Middle(pen.Text(pen.Say(page.String()), pen.Px(tabSize), k), r.X+r.W/2, r.Y+r.H/2, r.W-pen.Px(10))
		p.touch(r, tabTarget, int(page))
		x += each + gap
	}
	r := hud.Region{X: in.X + in.W - high, Y: in.Y, W: high, H: high}
	pen.Box(hud.Box{X: r.X, Y: r.Y, W: r.W, H: r.H, Round: pen.Px(10), Colour: hud.Palette.Grey.Fade(0.18)})
	sign(pen, r, hud.Cross, pen.Px(24), hud.Palette.Paper)
	p.touch(r, closeTarget, 0)
	in.Y += high + pen.Px(10)
	in.H -= high + pen.Px(10)
}

// foot tells how to get about, and has the keys that turn a long page.
func (p *Panel) foot(pen hud.Pen, in *hud.Region) {
	high := pen.Px(footHigh)
	y := in.Y + in.H - high
	keys := 2*high + pen.Px(6)
	t := pen.Text(pen.Say("panel.keys"), pen.Px(footSize), hud.Palette.Grey.Mix(hud.Palette.Paper, 0.35))
	lines := pen.Lines(t, in.W-keys-pen.Px(12))
	lines = lines[:min(len(lines), 2)]
	for i, l := range lines {
		t.String = l
		at := y + high/2 + pen.Px(1.3*footSize)*(float64(i)-float64(len(lines)-1)/2)
		pen.Left(t, in.X, at, in.W-keys-pen.Px(12))
	}
	for i, icon := range [2]hud.Icon{hud.Upwards, hud.Down} {
		r := hud.Region{X: in.X + in.W - keys + float64(i)*(high+pen.Px(6)), Y: y, W: high, H: high}
		pen.Box(hud.Box{X: r.X, Y: r.Y, W: r.W, H: r.H, Round: pen.Px(10), Colour: hud.Palette.Grey.Fade(0.18)})
		sign(pen, r, icon, pen.Px(24), hud.Palette.Paper)
		p.touch(r, upTarget+targetKind(i), 0)
	}
	in.H -= high + pen.Px(8)
}

// body is the rows of the page, from the one at its top on.
func (p *Panel) body(pen hud.Pen, in hud.Region, desk Desk) {
	p.rows = desk.Rows(p.page, p.rows[:0])
	at, first := &p.cursor[p.page], &p.first[p.page]
	*at = max(min(*at, len(p.rows)-1), 0)
	p.scroll(pen, in)
	y := in.Y
	for i := *first; i < len(p.rows); i++ {
		high := p.high(pen, i)
		if y+high > in.Y+in.H+1 {
			break
		}
		p.line(pen, i, hud.Region{X: in.X, Y: y, W: in.W, H: high - pen.Px(rowGap)}, i == *at)
		y += high
	}
}

// high is how much room a row takes.
func (p *Panel) high(pen hud.Pen, i int) float64 {
	if p.rows[i].Trace != nil {
		return pen.Px(2 * rowHigh)
	}
	return pen.Px(rowHigh)
}

// scroll brings the row under the cursor into view.
func (p *Panel) scroll(pen hud.Pen, in hud.Region) {
	at, first := p.cursor[p.page], &p.first[p.page]
	*first = min(*first, at)
	for *first < at {
		y := 0.0
		for i := *first; i <= at; i++ {
			y += p.high(pen, i)
		}
		if y <= in.H+1 {
			return
		}
		*first++
	}
}

// line is one row: what it is on the left, how it is on the right.
func (p *Panel) line(pen hud.Pen, i int, r hud.Region, under bool) {
	row := &p.rows[i]
	back := hud.Palette.Grey.Fade(0.10)
	if under {
		back = hud.Palette.Ice.Fade(0.26)
	}
	pen.Box(hud.Box{X: r.X, Y: r.Y, W: r.W, H: r.H, Round: pen.Px(9), Colour: back})
	if under {
		pen.Box(hud.Box{X: r.X, Y: r.Y, W: pen.Px(5), H: r.H, Round: pen.Px(2.5), Colour: hud.Palette.Ice})
	}
	p.touch(r, rowTarget, i)
	pad := pen.Px(14)
	x, w, y := r.X+pad, r.W-2*pad, r.Y+r.H/2
	if row.Label == "" {
		pen.Left(pen.Text(row.Value, pen.Px(footSize), valueColour(row)), x, y, w)
		return
	}
	label := labelShare * w
	wide := func(text string) float64 { return pen.Width(pen.Text(text, pen.Px(textSize), hud.Palette.Paper)) }
	switch {
	case row.Trace != nil || row.Mark > 0:
	case row.Choice: // a long one takes what its label leaves
		label = min(label, max(wide(row.Label)+pad, w-wide(row.Value)-2*pen.Px(arrow)-pen.Px(arrowGap)))
	default: // then the value takes what it needs, and no more than the label leaves
		label = max(min(label, wide(row.Label)+pad), w-wide(row.Value)-pad)
	}
	pen.Left(pen.Text(row.Label, pen.Px(textSize), hud.Palette.Paper), x, y, label-pad)
	p.value(pen, i, hud.Region{X: x + label, Y: r.Y, W: w - label, H: r.H})
}

func valueColour(row *Row) hud.Colour {
	switch {
	case row.Alarm:
		return hud.Palette.Alarm.Mix(hud.Palette.Paper, 0.4)
	case row.Choice || row.Press:
		return hud.Palette.Gold
	}
	return hud.Palette.Ice.Mix(hud.Palette.Paper, 0.5)
}

// value is the right part of a row.
func (p *Panel) value(pen hud.Pen, i int, r hud.Region) {
	row := &p.rows[i]
	y := r.Y + r.H/2
	switch {
	case row.Trace != nil:
		trace(pen, row, r)
		return
	case row.Mark > 0:
		bar(pen, row, &r)
	case row.Choice:
		w := pen.Px(arrow)
		less := hud.Region{X: r.X, Y: r.Y, W: w, H: r.H}
		more := hud.Region{X: r.X + r.W - w, Y: r.Y, W: w, H: r.H}
		for k, at := range [2]hud.Region{less, more} {
			icon := [2]hud.Icon{hud.Previous, hud.Next}[k]
			if pen.Turned() {
				icon = [2]hud.Icon{hud.Next, hud.Previous}[k]
			}
			pen.Box(hud.Box{X: at.X, Y: at.Y + pen.Px(3), W: at.W, H: at.H - pen.Px(6), Round: pen.Px(8), Colour: hud.Palette.Grey.Fade(0.22)})
			sign(pen, at, icon, pen.Px(22), hud.Palette.Gold)
			p.touch(at, lessTarget+targetKind(k), i)
		}
		pen.Middle(pen.Text(row.Value, pen.Px(textSize), valueColour(row)), r.X+r.W/2, y, r.W-2*w-pen.Px(arrowGap))
		return
	}
	pen.Right(pen.Text(row.Value, pen.Px(textSize), valueColour(row)), r.X+r.W, y, r.W)
}

// bar is a level with a mark on it, beside its number.
func bar(pen hud.Pen, row *Row, r *hud.Region) {
	w, high := 0.62*r.W, pen.Px(barHigh)
	y := r.Y + (r.H-high)/2
	pen.Box(hud.Box{X: r.X, Y: y, W: w, H: high, Colour: hud.Palette.Grey.Fade(0.3)})
	k := hud.Palette.Ice
	if row.Lit {
		k = hud.Palette.Gold
	}
	pen.Box(hud.Box{X: r.X, Y: y, W: math.Round(40*min(max(row.Level, 0), 1)) / 40 * w, H: high, Colour: k})
	pen.Box(hud.Box{X: r.X + row.Mark*w, Y: y - pen.Px(5), W: pen.Px(3), H: high + pen.Px(10), Colour: hud.Palette.Paper})
	r.X += w + pen.Px(8)
	r.W -= w + pen.Px(8)
}

// traceSteps is how many heights a curve's columns have: few, for each becomes an
// image of its own.
const traceSteps = 24

// trace is a curve of columns.
func trace(pen hud.Pen, row *Row, r hud.Region) {
	high := r.H - pen.Px(14)
	bottom := r.Y + r.H - pen.Px(7)
	pen.Box(hud.Box{X: r.X, Y: bottom - high, W: r.W, H: high, Colour: hud.Palette.Ink.Mix(hud.Palette.Grey, 0.12)})
	if row.Mark > 0 {
		pen.Box(hud.Box{X: r.X, Y: bottom - row.Mark*high, W: r.W, H: pen.Px(2), Colour: hud.Palette.Paper.Fade(0.6)})
	}
	each := r.W / float64(max(len(row.Trace), 1))
	for i, v := range row.Trace {
		h := math.Round(traceSteps*min(max(v, 0), 1)) / traceSteps * high
		k := hud.Palette.Ice
		if row.Mark > 0 && v >= row.Mark {
			k = hud.Palette.Gold
		}
		x := math.Round(r.X + float64(i)*each)
		pen.Box(hud.Box{X: x, Y: bottom - h, W: math.Floor(each), H: h, Colour: k})
	}
}
