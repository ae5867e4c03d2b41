package panel

import (
	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/show"
)

// A notice stays for a while, and a bad one longer, in updates.
const (
	noticeTime = 6 * show.UpdatesPerSecond
	alarmTime  = 30 * show.UpdatesPerSecond
)

// notice is one line for the operator, over the match.
type notice struct {
	text  string
	alarm bool
	left  int // updates
}

// Notice says one line to the operator, whether the panel is open or not.
func (p *Panel) Notice(text string) { p.notice = notice{text, false, noticeTime} }

// Alarm says what is wrong.
func (p *Panel) Alarm(text string) { p.notice = notice{text, true, alarmTime} }

func (n *notice) update() { n.left = max(n.left-1, 0) }

// noticeSize is the size of a notice, in points: for somebody who stands near.
const noticeSize = 21

// noticeTop is the share of the picture's height over it: under the scoreboard and
// what hangs from it. noticeSide is the room for the meters at its sides, in points.
const (
	noticeTop  = 0.27
	noticeSide = 125
)

// lay writes the notice in the middle of the picture, in three lines at most.
func (n *notice) lay(pen hud.Pen, width, height float64) {
	if n.left == 0 {
		return
	}
	k := hud.Palette.Paper
	if n.alarm {
		k = hud.Palette.Alarm.Mix(hud.Palette.Paper, 0.5)
	}
	pad := pen.Px(14)
	room := width - pen.Px(2*noticeSide) - 2*pad
	t := pen.Text(n.text, pen.Px(noticeSize), k)
	lines := pen.Lines(t, room)
	lines = lines[:min(len(lines), 3)]
	wide := 0.0
	for _, l := range lines {
		t.String = l
		wide = max(wide, min(pen.Width(t), room))
	}
	high := pen.Px(1.45*noticeSize)*float64(len(lines)) + pad
	x, y := width/2-wide/2-pad, noticeTop*height
	first := pen.Mark()
	pen.Box(hud.Box{X: x, Y: y, W: wide + 2*pad, H: high, Round: pen.Px(10), Colour: hud.Palette.Ink.Fade(0.92)})
	for i, l := range lines {
		t.String = l
		pen.Left(t, x+pad, y+pad/2+pen.Px(1.45*noticeSize)*(float64(i)+0.5), room)
	}
	pen.Turn(first, width/2)
}
