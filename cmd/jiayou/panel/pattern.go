package panel

import (
	"math"

	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/show"
)

// PatternTime is how long the test picture of the screen stays, in updates.
const PatternTime = 20 * show.UpdatesPerSecond

// Pattern writes the test picture over a match that goes on behind it: lines at
// the very edge, the part that may hold text, thirds, steps of grey and the
// colours that the show is made of. Who sees four white corners, all grey steps
// and straight lines has a screen that is set up.
func Pattern(pen hud.Pen, width, height float64) {
	white := hud.Palette.Paper
	rim := func(x, y, w, h, thick float64, k hud.Colour) {
		pen.Box(hud.Box{X: x, Y: y, W: w, H: thick, Colour: k})
		pen.Box(hud.Box{X: x, Y: y + h - thick, W: w, H: thick, Colour: k})
		pen.Box(hud.Box{X: x, Y: y, W: thick, H: h, Colour: k})
		pen.Box(hud.Box{X: x + w - thick, Y: y, W: thick, H: h, Colour: k})
	}
	rim(0, 0, width, height, pen.Px(2), white)
	rim(0.05*width, 0.05*height, 0.9*width, 0.9*height, pen.Px(1.5), hud.Palette.Gold)
	for i := 1; i < 3; i++ {
		pen.Box(hud.Box{X: math.Round(width * float64(i) / 3), Y: 0, W: pen.Px(1.5), H: height, Colour: white.Fade(0.5)})
		pen.Box(hud.Box{X: 0, Y: math.Round(height * float64(i) / 3), W: width, H: pen.Px(1.5), Colour: white.Fade(0.5)})
	}
	for _, x := range [2]float64{0, width - pen.Px(40)} {
		for _, y := range [2]float64{0, height - pen.Px(40)} {
			pen.Box(hud.Box{X: x, Y: y, W: pen.Px(40), H: pen.Px(40), Colour: white})
		}
	}
	steps := 11
	wide := math.Round(0.9 * width / float64(steps))
	for i := range steps {
		v := float32(i) / float32(steps-1)
		pen.Box(hud.Box{X: 0.05*width + float64(i)*wide, Y: 0.06 * height, W: wide, H: 0.09 * height, Colour: hud.Colour{R: v, G: v, B: v, A: 1}})
	}
	colours := []hud.Colour{{R: 1, A: 1}, {G: 1, A: 1}, {B: 1, A: 1}, {G: 1, B: 1, A: 1}, {R: 1, B: 1, A: 1}, {R: 1, G: 1, A: 1},
		{R: 0.10, G: 0.42, B: 0.95, A: 1}, {R: 1, G: 0.48, B: 0.06, A: 1}}
	wide = math.Round(0.9 * width / float64(len(colours)))
	for i, k := range colours {
		pen.Box(hud.Box{X: 0.05*width + float64(i)*wide, Y: 0.85 * height, W: wide, H: 0.09 * height, Colour: k})
	}
	t := pen.Text(pen.Say("panel.screen.tell"), pen.Px(textSize), white)
	back := hud.Box{X: width/2 - pen.Width(t)/2 - pen.Px(16), Y: 0.76 * height, W: pen.Width(t) + pen.Px(32), H: pen.Px(46), Round: pen.Px(10), Colour: hud.Palette.Ink.Fade(0.85)}
	pen.Box(back)
	pen.Middle(t, width/2, back.Y+back.H/2, 0.9*width)
}
