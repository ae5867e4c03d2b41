package input

import "github.com/hajimehoshi/ebiten/v2"

// showPads are the buttons of the show, on a gamepad of the standard layout.
// Saving a picture and ending the show have none: they are in the menu, where
// nobody comes by chance.
var showPads = map[ebiten.StandardGamepadButton]Action{
	ebiten.StandardGamepadButtonCenterLeft:       Menu,      // Back, Select
	ebiten.StandardGamepadButtonCenterRight:      Pause,     // Start
	ebiten.StandardGamepadButtonRightBottom:      NextRobot, // A, cross
	ebiten.StandardGamepadButtonRightRight:       NoRobot,   // B, circle
	ebiten.StandardGamepadButtonRightLeft:        Language,  // X, square
	ebiten.StandardGamepadButtonRightTop:         Help,      // Y, triangle
	ebiten.StandardGamepadButtonFrontTopLeft:     Back,      // LB
	ebiten.StandardGamepadButtonFrontTopRight:    Tick,      // RB
	ebiten.StandardGamepadButtonFrontBottomLeft:  BackFar,   // LT
	ebiten.StandardGamepadButtonFrontBottomRight: Decision,  // RT
	ebiten.StandardGamepadButtonLeftLeft:         Slower,
	ebiten.StandardGamepadButtonLeftRight:        Faster,
	ebiten.StandardGamepadButtonLeftTop:          Previous,
	ebiten.StandardGamepadButtonLeftBottom:       Next,
	ebiten.StandardGamepadButtonLeftStick:        Table,
	ebiten.StandardGamepadButtonRightStick:       Whole,
}

// menuPads are the buttons of a menu.
var menuPads = map[ebiten.StandardGamepadButton]Action{
	ebiten.StandardGamepadButtonCenterLeft:    Menu,
	ebiten.StandardGamepadButtonCenterRight:   Menu,
	ebiten.StandardGamepadButtonRightBottom:   Confirm,
	ebiten.StandardGamepadButtonRightRight:    Cancel,
	ebiten.StandardGamepadButtonRightLeft:     Erase,
	ebiten.StandardGamepadButtonFrontTopLeft:  PageBack,
	ebiten.StandardGamepadButtonFrontTopRight: PageOn,
	ebiten.StandardGamepadButtonLeftTop:       Up,
	ebiten.StandardGamepadButtonLeftBottom:    Down,
	ebiten.StandardGamepadButtonLeftLeft:      Left,
	ebiten.StandardGamepadButtonLeftRight:     Right,
}
