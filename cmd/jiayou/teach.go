package main

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"jiayou/cmd/jiayou/show"
)

// oneSecond and fiveSeconds are how far a rewind goes back.
const oneSecond, fiveSeconds = 1.0, 5.0

// digitKeys choose a robot by its number, in two places of a keyboard.
var digitKeys = [2][6]ebiten.Key{
	{ebiten.KeyDigit0, ebiten.KeyDigit1, ebiten.KeyDigit2, ebiten.KeyDigit3, ebiten.KeyDigit4, ebiten.KeyDigit5},
	{ebiten.KeyNumpad0, ebiten.KeyNumpad1, ebiten.KeyNumpad2, ebiten.KeyNumpad3, ebiten.KeyNumpad4, ebiten.KeyNumpad5},
}

// teach obeys the keys of a lesson: time, and whose mind is looked into. They
// work in every show.
func (w *window) teach() {
	pressed, d := inpututil.IsKeyJustPressed, w.show
	shift := ebiten.IsKeyPressed(ebiten.KeyShift)
	switch {
	case pressed(ebiten.KeySpace):
		d.Pause(!d.Paused())
	case pressed(ebiten.KeyPeriod), pressed(ebiten.KeyArrowRight) && !shift:
		d.Step(1)
	case pressed(ebiten.KeyD), pressed(ebiten.KeyArrowRight) && shift:
		d.StepDecision(max(d.Chosen(), 0))
	case pressed(ebiten.KeyB), pressed(ebiten.KeyArrowLeft):
		if err := d.Rewind(back(shift)); err != nil {
			w.journal.write([]show.Note{{Kind: "failure", Problem: err.Error()}})
		}
	case pressed(ebiten.KeyS), pressed(ebiten.KeyArrowDown):
		d.SetPace(d.Pace().Slower())
	case pressed(ebiten.KeyF), pressed(ebiten.KeyArrowUp):
		d.SetPace(d.Pace().Faster())
	}
	w.choose(d)
}

// back is how far a rewind goes, s.
func back(far bool) float64 {
	if far {
		return fiveSeconds
	}
	return oneSecond
}

// choose lets a key or a click choose the robot that is looked into.
func (w *window) choose(d *show.Show) {
	for _, keys := range digitKeys {
		for number, key := range keys {
			switch {
			case !inpututil.IsKeyJustPressed(key):
			case number == 0:
				d.Choose(-1)
			default:
				d.ChooseNumber(number)
			}
		}
	}
	if inpututil.IsKeyJustPressed(ebiten.KeyTab) {
		d.ChooseNext()
	}
	if inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft) {
		x, y := ebiten.CursorPosition()
		d.Choose(w.scene.stage.Robot(float64(x), float64(y)))
	}
}
