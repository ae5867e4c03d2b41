package input

// Joystick is a gamepad of which nobody has said what its buttons are.
type Joystick = joystick

// Guess reads such a gamepad.
func (d *Devices) Guess(r *Raw, j Joystick) { d.guess(r, 0, j) }
