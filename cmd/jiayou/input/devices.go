package input

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// A key that is held counts again after so many updates, and then every so many:
// after 0.4 s, ten times a second.
const first, every = 24, 6

// Devices are those of the window. The zero value is ready; it is read once in
// every update, by the goroutine that ebiten calls.
type Devices struct {
	pads    []ebiten.GamepadID
	fingers []ebiten.TouchID
	lean    map[ebiten.GamepadID]ebiten.StandardGamepadButton // where each stick leans to
	x, y    int
}

// Read implements Source.
func (d *Devices) Read(r *Raw) {
	r.Reset()
	r.Shift, r.Ctrl = ebiten.IsKeyPressed(ebiten.KeyShift), ebiten.IsKeyPressed(ebiten.KeyControl)
	for k := ebiten.Key(0); k <= ebiten.KeyMax; k++ {
		r.key(k, inpututil.IsKeyJustPressed(k), inpututil.KeyPressDuration(k))
	}
	d.point(r)
	d.pads = ebiten.AppendGamepadIDs(d.pads[:0])
	r.Gamepads = len(d.pads)
	for _, id := range d.pads {
		d.pad(r, id)
	}
}

// key takes in a key that came down since the last update, or has been down for a
// number of them. Where pictures are slow it may have gone up again, too: it is held
// for none then.
func (r *Raw) key(k ebiten.Key, down bool, held int) {
	switch {
	case down:
		r.Keys = append(r.Keys, k)
	case again(held):
		r.Held = append(r.Held, k)
	}
}

// again reports whether a key that has been down for a number of updates counts
// again in this one.
func again(held int) bool { return held >= first && (held-first)%every == 0 }

// point reads the mouse and the fingers.
func (d *Devices) point(r *Raw) {
	x, y := ebiten.CursorPosition()
	r.Moved = (x != d.x || y != d.y) && d.x|d.y != 0
	d.x, d.y = x, y
	r.X, r.Y = float64(x), float64(y)
	if inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft) {
		r.Taps = append(r.Taps, Tap{X: r.X, Y: r.Y})
	}
	d.fingers = inpututil.AppendJustPressedTouchIDs(d.fingers[:0])
	for _, id := range d.fingers {
		x, y := ebiten.TouchPosition(id)
		r.Taps = append(r.Taps, Tap{float64(x), float64(y), true})
	}
}

// pad reads a gamepad, by guesswork if ebiten knows no standard layout for it.
func (d *Devices) pad(r *Raw, id ebiten.GamepadID) {
	if !ebiten.IsStandardGamepadLayoutAvailable(id) {
		d.guess(r, id, numbered(id))
		return
	}
	for b := range ebiten.StandardGamepadButtonMax + 1 {
		press(r, b, inpututil.StandardGamepadButtonPressDuration(id, b))
	}
	d.stick(r, id, ebiten.StandardGamepadAxisValue(id, ebiten.StandardGamepadAxisLeftStickHorizontal),
		ebiten.StandardGamepadAxisValue(id, ebiten.StandardGamepadAxisLeftStickVertical))
}

// guess reads a gamepad whose buttons have only numbers.
func (d *Devices) guess(r *Raw, id ebiten.GamepadID, j joystick) {
	for n, b := range Guess(j.Buttons()) {
		press(r, b, j.Held(n))
	}
	d.stick(r, id, j.Axis(0), j.Axis(1))
}

// press takes in a button that has been down for a number of updates.
func press(r *Raw, b ebiten.StandardGamepadButton, held int) {
	switch {
	case held == 1:
		r.Buttons = append(r.Buttons, b)
	case again(held):
		r.HeldButtons = append(r.HeldButtons, b)
	}
}

// stick takes in where the left stick of a gamepad leans to.
func (d *Devices) stick(r *Raw, id ebiten.GamepadID, x, y float64) {
	to, leans := Lean(x, y)
	was, leaned := d.lean[id]
	if d.lean == nil {
		d.lean = map[ebiten.GamepadID]ebiten.StandardGamepadButton{}
	}
	delete(d.lean, id)
	if leans {
		d.lean[id] = to
		if !leaned || was != to {
			r.Buttons = append(r.Buttons, to)
		}
	}
}

// leans is how far a stick leans before it counts as the cross beside it.
const leans = 0.6

// Lean returns which arm of the cross a stick at (x, y) stands for, each −1…1, y
// down: false for none.
func Lean(x, y float64) (ebiten.StandardGamepadButton, bool) {
	switch {
	case x <= -leans && -x >= max(y, -y):
		return ebiten.StandardGamepadButtonLeftLeft, true
	case x >= leans && x >= max(y, -y):
		return ebiten.StandardGamepadButtonLeftRight, true
	case y <= -leans:
		return ebiten.StandardGamepadButtonLeftTop, true
	case y >= leans:
		return ebiten.StandardGamepadButtonLeftBottom, true
	}
	return 0, false
}
