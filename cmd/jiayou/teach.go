package main

import "jiayou/cmd/jiayou/input"

// oneSecond and fiveSeconds are how far a rewind goes back.
const oneSecond, fiveSeconds = 1.0, 5.0

// teach does what a teacher wants: with time, and with whose mind is looked into.
// It works in every show.
func (w *window) teach(a input.Action) {
	d := w.show
	switch a {
	case input.Pause:
		d.Pause(!d.Paused())
	case input.Tick:
		d.Step(1)
	case input.Decision:
		d.StepDecision(max(d.Chosen(), 0))
	case input.Back:
		w.fail(d.Rewind(oneSecond))
	case input.BackFar:
		w.fail(d.Rewind(fiveSeconds))
	case input.Slower:
		d.SetPace(d.Pace().Slower())
	case input.Faster:
		d.SetPace(d.Pace().Faster())
	case input.NextRobot:
		d.ChooseNext()
	case input.NoRobot:
		d.Choose(-1)
	default:
		if n := a.Robot(); n > 0 {
			d.ChooseNumber(n)
		}
	}
}
