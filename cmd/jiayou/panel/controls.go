package panel

import (
	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/show"
)

// Controls are the keys on the screen for a finger or a mouse. They come when the
// screen is touched and fade away when it is not any more.
type Controls struct {
	left    int // updates until they are gone
	targets []control
}

// control is one key on the screen.
type control struct {
	region hud.Region
	action input.Action
}

// They stay so long, and fade in the last part of it, in updates.
const (
	controlTime = 5 * show.UpdatesPerSecond
	controlFade = show.UpdatesPerSecond
)

// A control, in points: more than a finger's 48.
const (
	controlSize = 56
	controlGap  = 8
)

// controlFloor is the share of the picture's height over which they stand: under
// it are captions.
const controlFloor = 0.72

// Come makes the controls come, or stay longer.
func (c *Controls) Come() { c.left = controlTime }

// Update lets a sixtieth of a second pass.
func (c *Controls) Update() { c.left = max(c.left-1, 0) }

// Tap returns what the control at a place wants.
func (c *Controls) Tap(x, y float64) (input.Action, bool) {
	if c.left == 0 {
		return input.None, false
	}
	for _, t := range c.targets {
		if r := t.region; x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H {
			return t.action, true
		}
	}
	return input.None, false
}

// offered are the controls in a row, with their signs. Those of a class or an
// exercise come only there.
var offered = [...]struct {
	action input.Action
	icon   hud.Icon
	lesson bool
}{
	{input.Menu, hud.Menu, false},
	{input.Help, hud.Question, false},
	{input.Language, hud.Globe, false},
	{input.BackFar, hud.BackFar, false},
	{input.Back, hud.Back, false},
	{input.Pause, hud.Pause, false},
	{input.Tick, hud.Tick, false},
	{input.Decision, hud.Decision, false},
	{input.Slower, hud.Slower, false},
	{input.Faster, hud.Faster, false},
	{input.NextRobot, hud.Robot, false},
	{input.Previous, hud.Previous, true},
	{input.Next, hud.Next, true},
	{input.Table, hud.Star, true},
}

// Layout writes the controls at the bottom of a picture of that size. In a lesson
// there are more.
func (c *Controls) Layout(pen hud.Pen, width, height float64, paused, lesson bool) {
	if c.left == 0 {
		return
	}
	c.targets = c.targets[:0]
	n := 0
	for _, o := range offered {
		if !o.lesson || lesson {
			n++
		}
	}
	size, gap := pen.Px(controlSize), pen.Px(controlGap)
	perLine := max(1, min(n, int((width-pen.Px(24)+gap)/(size+gap))))
	lines := (n + perLine - 1) / perLine
	perLine = (n + lines - 1) / lines
	alpha := min(1, float64(c.left)/controlFade)
	i := 0
	for _, o := range offered {
		if o.lesson && !lesson {
			continue
		}
		line, at := i/perLine, i%perLine
		inLine := min(perLine, n-line*perLine)
		x := width/2 - (float64(inLine)*(size+gap)-gap)/2 + float64(at)*(size+gap)
		y := controlFloor*height - float64(lines-line)*(size+gap) + gap
		r := hud.Region{X: x, Y: y, W: size, H: size}
		icon := o.icon
		if paused && o.action == input.Pause {
			icon = hud.Play
		}
		pen.Box(hud.Box{X: r.X, Y: r.Y, W: r.W, H: r.H, Round: pen.Px(14), Colour: hud.Palette.Ink.Fade(0.82 * alpha)})
		sign(pen, r, icon, pen.Px(28), hud.Palette.Paper.Fade(alpha))
		c.targets = append(c.targets, control{r, o.action})
		i++
	}
}
