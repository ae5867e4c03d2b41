package input

import "github.com/hajimehoshi/ebiten/v2"

// Joystick is a gamepad of which nobody has said what its buttons are.
type Joystick = joystick

// Guess reads such a gamepad.
func (d *Devices) Guess(r *Raw, j Joystick) { d.guess(r, 0, j) }

// Key takes in what ebiten says of a key.
func (r *Raw) Key(k ebiten.Key, down bool, held int) { r.key(k, down, held) }
