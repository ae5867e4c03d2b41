package panel

import (
	"crypto/subtle"
	"strings"

	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/show"
)

// A PIN that was mistyped so many times makes the panel wait.
const (
	tries   = 5
	penalty = 30 * show.UpdatesPerSecond
)

// missTime is how long a wrong PIN is shown to be one, in updates.
const missTime = 3 * show.UpdatesPerSecond / 2

// MostPIN and LeastPIN are how long a PIN may be.
const (
	LeastPIN = 4
	MostPIN  = 8
)

// lock is what a PIN keeps shut.
type lock struct {
	opened bool
	typed  string
	wrong  int // PINs in a row that were not the right one
	missed int // digits of the last wrong one
	shown  int // updates for which they are still shown
	wait   int // updates until another one may be typed
	at     int // key under the cursor
}

// keys are the pad's keys, in rows of three.
var keys = [...]input.Action{
	input.Digit1, input.Digit2, input.Digit3,
	input.Digit4, input.Digit5, input.Digit6,
	input.Digit7, input.Digit8, input.Digit9,
	input.Erase, input.Digit0, input.Confirm,
}

// perRow is how many keys stand in a row.
const perRow = 3

// locked reports whether a PIN is wanted first.
func (p *Panel) locked() bool { return p.PIN != "" && !p.lock.opened }

// unlock takes what is typed.
func (p *Panel) unlock(a input.Action) bool {
	l := &p.lock
	switch a {
	case input.Cancel:
		p.Close()
	case input.Left:
		l.at = (l.at + len(keys) - 1) % len(keys)
	case input.Right:
		l.at = (l.at + 1) % len(keys)
	case input.Up:
		l.at = (l.at + len(keys) - perRow) % len(keys)
	case input.Down:
		l.at = (l.at + perRow) % len(keys)
	case input.Confirm:
		p.typeKey(keys[l.at])
	case input.Erase:
		p.typeKey(a)
	default:
		if _, ok := a.Digit(); !ok {
			return false
		}
		l.at = len(keys) - 1 // so that Enter after digits means Enter
		p.typeKey(a)
	}
	return true
}

// typeKey takes one key of the pad. The right PIN opens as soon as it is typed.
func (p *Panel) typeKey(a input.Action) {
	l := &p.lock
	digit, ok := a.Digit()
	switch {
	case l.wait > 0:
		return
	case a == input.Erase && l.typed != "":
		l.typed = l.typed[:len(l.typed)-1]
	case a == input.Confirm && l.typed != "":
		p.refuse()
	case ok && len(l.typed) < MostPIN:
		l.typed += string(rune('0' + digit))
		switch {
		case subtle.ConstantTimeCompare([]byte(l.typed), []byte(p.PIN)) == 1:
			*l = lock{opened: true}
		case len(l.typed) >= len(p.PIN):
			p.refuse()
		}
	}
}

// refuse forgets a wrong PIN.
func (p *Panel) refuse() {
	l := &p.lock
	l.missed, l.shown, l.typed = len(l.typed), missTime, ""
	if l.wrong++; l.wrong >= tries {
		l.wrong, l.wait = 0, penalty
	}
}

// update lets time pass. Keys that move the cursor must not wait for it.
func (l *lock) update() { l.wait, l.shown = max(l.wait-1, 0), max(l.shown-1, 0) }

// ValidPIN reports whether a text may be a PIN: nothing, or some digits.
func ValidPIN(pin string) bool {
	return pin == "" || len(pin) >= LeastPIN && len(pin) <= MostPIN && strings.Trim(pin, "0123456789") == ""
}
