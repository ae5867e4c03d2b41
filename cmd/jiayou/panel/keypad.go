package panel

import (
	"strconv"

	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/show"
)

// The pad, in points.
const (
	padKey  = 84
	padGap  = 8
	padSize = 34
)

// keypad asks for the PIN.
func (p *Panel) keypad(pen hud.Pen, in hud.Region) {
	l := &p.lock
	title := pen.Say("panel.pin.enter")
	if l.wait > 0 {
		title = pen.Say("panel.pin.wait", "seconds", strconv.Itoa((l.wait+show.UpdatesPerSecond-1)/show.UpdatesPerSecond))
	}
	typed, colour, say := len(l.typed), hud.Palette.Gold, hud.Palette.Paper
	if typed == 0 && l.shown > 0 {
		typed, colour, say = l.missed, hud.Palette.Alarm, hud.Palette.Alarm
	}
	middle := in.X + in.W/2
	high := pen.Px(4*padKey + 3*padGap)
	top := in.Y + (in.H-high)/2 + pen.Px(50)
	pen.Middle(pen.Text(title, pen.Px(textSize+4), say), middle, top-pen.Px(92), in.W-pen.Px(2*tabHigh))
	dots(pen, middle, top-pen.Px(42), typed, colour)
	for i, a := range keys {
		r := hud.Region{
			X: middle - pen.Px(1.5*padKey+padGap) + pen.Px(padKey+padGap)*float64(i%perRow),
			Y: top + pen.Px(padKey+padGap)*float64(i/perRow), W: pen.Px(padKey), H: pen.Px(padKey),
		}
		back := hud.Palette.Grey.Fade(0.2)
		if i == l.at {
			back = hud.Palette.Ice.Fade(0.4)
		}
		pen.Box(hud.Box{X: r.X, Y: r.Y, W: r.W, H: r.H, Round: pen.Px(14), Colour: back})
		digit, ok := a.Digit()
		switch {
		case ok:
			pen.Middle(pen.Text(strconv.Itoa(digit), pen.Px(padSize), hud.Palette.Paper), r.X+r.W/2, r.Y+r.H/2, r.W)
		case a == input.Erase:
			sign(pen, r, hud.Erase, pen.Px(34), hud.Palette.Paper)
		default:
			sign(pen, r, hud.Next, pen.Px(34), hud.Palette.Gold)
		}
		p.touch(r, keyTarget, int(a))
	}
	r := hud.Region{X: in.X + in.W - pen.Px(tabHigh), Y: in.Y, W: pen.Px(tabHigh), H: pen.Px(tabHigh)}
	pen.Box(hud.Box{X: r.X, Y: r.Y, W: r.W, H: r.H, Round: pen.Px(10), Colour: hud.Palette.Grey.Fade(0.18)})
	sign(pen, r, hud.Cross, pen.Px(24), hud.Palette.Paper)
	p.touch(r, closeTarget, 0)
}

// dots are a dot for each digit that was typed, red for a while when they were the
// wrong ones. How many there will be is not told.
func dots(pen hud.Pen, middle, y float64, typed int, k hud.Colour) {
	size, gap := pen.Px(16), pen.Px(12)
	x := middle - (float64(typed)*(size+gap)-gap)/2
	for range typed {
		pen.Box(hud.Box{X: x, Y: y - size/2, W: size, H: size, Round: size / 2, Colour: k})
		x += size + gap
	}
}
