package input

import "github.com/hajimehoshi/ebiten/v2"

// chord is a key, by itself or with others held.
type chord struct {
	key         ebiten.Key
	shift, ctrl bool
}

// showKeys are the keys of the show.
var showKeys = map[chord]Action{
	{key: ebiten.KeyF1}:                      Help,
	{key: ebiten.KeyF2}:                      Menu,
	{key: ebiten.KeyF11}:                     Whole,
	{key: ebiten.KeyF12}:                     Picture,
	{key: ebiten.KeyEscape}:                  Leave,
	{key: ebiten.KeyQ, ctrl: true}:           Quit,
	{key: ebiten.KeySpace}:                   Pause,
	{key: ebiten.KeyPeriod}:                  Tick,
	{key: ebiten.KeyArrowRight}:              Tick,
	{key: ebiten.KeyD}:                       Decision,
	{key: ebiten.KeyArrowRight, shift: true}: Decision,
	{key: ebiten.KeyB}:                       Back,
	{key: ebiten.KeyArrowLeft}:               Back,
	{key: ebiten.KeyB, shift: true}:          BackFar,
	{key: ebiten.KeyArrowLeft, shift: true}:  BackFar,
	{key: ebiten.KeyS}:                       Slower,
	{key: ebiten.KeyArrowDown}:               Slower,
	{key: ebiten.KeyF}:                       Faster,
	{key: ebiten.KeyArrowUp}:                 Faster,
	{key: ebiten.KeyTab}:                     NextRobot,
	{key: ebiten.KeyDigit0}:                  NoRobot,
	{key: ebiten.KeyDigit1}:                  Robot1,
	{key: ebiten.KeyDigit2}:                  Robot2,
	{key: ebiten.KeyDigit3}:                  Robot3,
	{key: ebiten.KeyDigit4}:                  Robot4,
	{key: ebiten.KeyDigit5}:                  Robot5,
	{key: ebiten.KeyNumpad0}:                 NoRobot,
	{key: ebiten.KeyNumpad1}:                 Robot1,
	{key: ebiten.KeyNumpad2}:                 Robot2,
	{key: ebiten.KeyNumpad3}:                 Robot3,
	{key: ebiten.KeyNumpad4}:                 Robot4,
	{key: ebiten.KeyNumpad5}:                 Robot5,
	{key: ebiten.KeyL}:                       Language,
	{key: ebiten.KeyM}:                       Mute,
	{key: ebiten.KeyT}:                       Table,
	{key: ebiten.KeyN}:                       Next,
	{key: ebiten.KeyPageDown}:                Next,
	{key: ebiten.KeyP}:                       Previous,
	{key: ebiten.KeyPageUp}:                  Previous,
}

// menuKeys are the keys of a menu.
var menuKeys = map[chord]Action{
	{key: ebiten.KeyF1}:               Help,
	{key: ebiten.KeyF2}:               Menu,
	{key: ebiten.KeyF11}:              Whole,
	{key: ebiten.KeyF12}:              Picture,
	{key: ebiten.KeyQ, ctrl: true}:    Quit,
	{key: ebiten.KeyArrowUp}:          Up,
	{key: ebiten.KeyArrowDown}:        Down,
	{key: ebiten.KeyArrowLeft}:        Left,
	{key: ebiten.KeyArrowRight}:       Right,
	{key: ebiten.KeyEnter}:            Confirm,
	{key: ebiten.KeyNumpadEnter}:      Confirm,
	{key: ebiten.KeySpace}:            Confirm,
	{key: ebiten.KeyEscape}:           Cancel,
	{key: ebiten.KeyTab}:              PageOn,
	{key: ebiten.KeyTab, shift: true}: PageBack,
	{key: ebiten.KeyPageDown}:         PageOn,
	{key: ebiten.KeyPageUp}:           PageBack,
	{key: ebiten.KeyBackspace}:        Erase,
	{key: ebiten.KeyDelete}:           Erase,
	{key: ebiten.KeyDigit0}:           Digit0,
	{key: ebiten.KeyDigit1}:           Digit1,
	{key: ebiten.KeyDigit2}:           Digit2,
	{key: ebiten.KeyDigit3}:           Digit3,
	{key: ebiten.KeyDigit4}:           Digit4,
	{key: ebiten.KeyDigit5}:           Digit5,
	{key: ebiten.KeyDigit6}:           Digit6,
	{key: ebiten.KeyDigit7}:           Digit7,
	{key: ebiten.KeyDigit8}:           Digit8,
	{key: ebiten.KeyDigit9}:           Digit9,
	{key: ebiten.KeyNumpad0}:          Digit0,
	{key: ebiten.KeyNumpad1}:          Digit1,
	{key: ebiten.KeyNumpad2}:          Digit2,
	{key: ebiten.KeyNumpad3}:          Digit3,
	{key: ebiten.KeyNumpad4}:          Digit4,
	{key: ebiten.KeyNumpad5}:          Digit5,
	{key: ebiten.KeyNumpad6}:          Digit6,
	{key: ebiten.KeyNumpad7}:          Digit7,
	{key: ebiten.KeyNumpad8}:          Digit8,
	{key: ebiten.KeyNumpad9}:          Digit9,
}

// ForShow appends to all what was wanted while the show is in front.
func ForShow(r *Raw, all []Action) []Action { return translate(r, showKeys, showPads, all) }

// ForMenu appends to all what was wanted while a menu is in front.
func ForMenu(r *Raw, all []Action) []Action { return translate(r, menuKeys, menuPads, all) }

// translate looks up what was pressed. A key that means nothing else with Shift
// held means what it means without.
func translate(r *Raw, keys map[chord]Action, pads map[ebiten.StandardGamepadButton]Action, all []Action) []Action {
	key := func(k ebiten.Key) Action {
		if a := keys[chord{k, r.Shift, r.Ctrl}]; a != None {
			return a
		}
		return keys[chord{k, false, r.Ctrl}]
	}
	want := func(a Action, again bool) {
		if a != None && (!again || a.repeats()) {
			all = append(all, a)
		}
	}
	for _, k := range r.Keys {
		want(key(k), false)
	}
	for _, k := range r.Held {
		want(key(k), true)
	}
	for _, b := range r.Buttons {
		want(pads[b], false)
	}
	for _, b := range r.HeldButtons {
		want(pads[b], true)
	}
	return all
}
