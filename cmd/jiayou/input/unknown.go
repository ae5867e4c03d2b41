package input

import (
	"slices"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// A gamepad that nobody has described has buttons and axes by number, and nothing
// says what is printed on them. Most makers count alike all the same: first the four
// under the right thumb, the lowest of them first or second, then the shoulders,
// then what is in the middle; axes 0 and 1 are the left stick, or the cross of a pad
// that has no stick. With that it is a gamepad whose A and B may have changed places,
// but one that reaches everything.

// joystick is such a gamepad.
type joystick interface {
	Buttons() int       // that it has; a cross of switches counts as its last four
	Held(n int) int     // for how many updates button n has been down
	Axis(n int) float64 // −1…1, 0 where there is none
}

// numbered is a joystick of ebiten's.
type numbered ebiten.GamepadID

func (j numbered) Buttons() int { return ebiten.GamepadButtonCount(ebiten.GamepadID(j)) }

func (j numbered) Held(n int) int {
	return inpututil.GamepadButtonPressDuration(ebiten.GamepadID(j), ebiten.GamepadButton(n))
}

func (j numbered) Axis(n int) float64 { return ebiten.GamepadAxisValue(ebiten.GamepadID(j), n) }

// The groups of buttons, each in the order in which they are counted: under the right
// thumb, under the fingers, in the middle, under the sticks, and a cross of switches.
var (
	thumb = []ebiten.StandardGamepadButton{ebiten.StandardGamepadButtonRightBottom, ebiten.StandardGamepadButtonRightRight,
		ebiten.StandardGamepadButtonRightLeft, ebiten.StandardGamepadButtonRightTop}
	fingers = []ebiten.StandardGamepadButton{ebiten.StandardGamepadButtonFrontTopLeft, ebiten.StandardGamepadButtonFrontTopRight,
		ebiten.StandardGamepadButtonFrontBottomLeft, ebiten.StandardGamepadButtonFrontBottomRight}
	middle = []ebiten.StandardGamepadButton{ebiten.StandardGamepadButtonCenterLeft, ebiten.StandardGamepadButtonCenterRight}
	maker  = []ebiten.StandardGamepadButton{ebiten.StandardGamepadButtonCenterCenter}
	sticks = []ebiten.StandardGamepadButton{ebiten.StandardGamepadButtonLeftStick, ebiten.StandardGamepadButtonRightStick}
	cross  = []ebiten.StandardGamepadButton{ebiten.StandardGamepadButtonLeftTop, ebiten.StandardGamepadButtonLeftRight,
		ebiten.StandardGamepadButtonLeftBottom, ebiten.StandardGamepadButtonLeftLeft}
)

// Guess returns what the buttons of a gamepad that has so many are taken for, by
// their numbers. Those beyond mean nothing. From two buttons on, a menu can be opened
// and something chosen in it.
func Guess(buttons int) []ebiten.StandardGamepadButton {
	switch {
	case buttons < 2:
		return thumb[:max(buttons, 0)]
	case buttons < 7: // the last one opens the menu
		few := min(buttons-1, len(thumb))
		return slices.Concat(thumb[:few], middle[1:min(buttons-few, 2)], middle[:1])
	case buttons < 10:
		return slices.Concat(thumb, fingers[:2], middle)[:min(buttons, 8)]
	case buttons == 11, buttons == 15: // as an Xbox pad, whose triggers are axes
		return slices.Concat(thumb, fingers[:2], middle, maker, sticks, cross[:buttons-11])
	case buttons < 14:
		return slices.Concat(thumb, fingers, middle, sticks)[:min(buttons, 12)]
	}
	// As DirectInput counts, with a cross of switches behind whatever else there is.
	own := slices.Concat(thumb, fingers, middle, sticks, slices.Repeat(maker, buttons))
	return slices.Concat(own[:buttons-4], cross)
}
