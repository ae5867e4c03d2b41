// Package input makes one thing of keyboard, mouse, touch screen and gamepad:
// what somebody wants.
//
// Once an update a Source says what happened at the devices. What it means
// depends on what is in front: the show, or the operator's menu over it.
//
//	source.Read(&raw)
//	for _, a := range input.ForShow(&raw, nil) { … }  // Pause, Tick, NextRobot …
//	for _, a := range input.ForMenu(&raw, nil) { … }  // Up, Right, Confirm …
//	for _, t := range raw.Taps { … }                  // a click or a finger, somewhere
//
// Both lists are tables (keys.go, pads.go), so that what has a key can be seen to
// have a button as well; a finger finds the same on the screen.
package input

import "github.com/hajimehoshi/ebiten/v2"

// Action is one thing that somebody wants.
type Action uint8

// The actions. Those from Up on belong to a menu.
const (
	None Action = iota
	Help
	Menu     // open the operator's menu, or close it
	Picture  // save one
	Whole    // fill the whole screen, or no longer
	Leave    // … no longer
	Quit     // end the show
	Pause    // stop time, or let it go on
	Tick     // let one pass
	Decision // let time pass until a robot has decided
	Back     // go back a second
	BackFar  // … five
	Slower
	Faster
	Robot1 // look into the robot of that number
	Robot2
	Robot3
	Robot4
	Robot5
	NextRobot // … into the next one
	NoRobot   // … into none
	Language  // take the next one
	Mute      // the loudspeakers, or no longer
	Table     // of a class: show it, or hide it
	Next      // match of a class, or exercise
	Previous  // exercise

	Up
	Down
	Left
	Right
	Confirm
	Cancel
	PageBack
	PageOn
	Erase
	Digit0
	Digit1
	Digit2
	Digit3
	Digit4
	Digit5
	Digit6
	Digit7
	Digit8
	Digit9
	actions
)

// Digit returns which digit an action is, false if it is none.
func (a Action) Digit() (int, bool) {
	return int(a) - int(Digit0), a >= Digit0 && a <= Digit9
}

// Robot returns the number of the robot that an action is about, 0 for none.
func (a Action) Robot() int {
	if a >= Robot1 && a <= Robot5 {
		return int(a-Robot1) + 1
	}
	return 0
}

// repeats reports whether an action is wanted again while its key is held.
func (a Action) repeats() bool {
	switch a {
	case Tick, Decision, Back, Up, Down, Left, Right, Erase:
		return true
	}
	return false
}

// Source says what happened at the devices since it was asked last.
type Source interface{ Read(*Raw) }

// Raw is what happened at the devices during one update.
type Raw struct {
	Keys        []ebiten.Key                   // that went down
	Held        []ebiten.Key                   // … long ago, and count again now where that makes sense
	Buttons     []ebiten.StandardGamepadButton // that went down, of all gamepads
	HeldButtons []ebiten.StandardGamepadButton
	Taps        []Tap // clicks, and fingers that came down
	Shift, Ctrl bool
	Moved       bool    // the mouse moved
	X, Y        float64 // where it is, in pixels of the picture
	Gamepads    int     // that there are
}

// Tap is a click or a finger that came down, in pixels of the picture.
type Tap struct {
	X, Y   float64
	Finger bool
}

// Reset makes r that of an update in which nothing happened.
func (r *Raw) Reset() {
	*r = Raw{Keys: r.Keys[:0], Held: r.Held[:0], Buttons: r.Buttons[:0], HeldButtons: r.HeldButtons[:0], Taps: r.Taps[:0], X: r.X, Y: r.Y}
}

// Actions returns all actions.
func Actions() (all []Action) {
	for a := None + 1; a < actions; a++ {
		all = append(all, a)
	}
	return all
}
