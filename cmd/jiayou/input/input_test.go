package input_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/input"
)

func TestWhatKeysMean(t *testing.T) {
	for _, c := range []struct {
		raw        input.Raw
		show, menu []input.Action
	}{
		{input.Raw{Keys: []ebiten.Key{ebiten.KeyArrowRight}}, []input.Action{input.Tick}, []input.Action{input.Right}},
		{input.Raw{Keys: []ebiten.Key{ebiten.KeyArrowRight}, Shift: true}, []input.Action{input.Decision}, []input.Action{input.Right}},
		{input.Raw{Held: []ebiten.Key{ebiten.KeyArrowRight, ebiten.KeySpace}}, []input.Action{input.Tick}, []input.Action{input.Right}},
		{input.Raw{Keys: []ebiten.Key{ebiten.KeyQ}}, nil, nil},
		{input.Raw{Keys: []ebiten.Key{ebiten.KeyQ}, Ctrl: true}, []input.Action{input.Quit}, []input.Action{input.Quit}},
		{input.Raw{Keys: []ebiten.Key{ebiten.KeyB}, Ctrl: true}, nil, nil},
		{input.Raw{Keys: []ebiten.Key{ebiten.KeyNumpad3}}, []input.Action{input.Robot3}, []input.Action{input.Digit3}},
		{input.Raw{Keys: []ebiten.Key{ebiten.KeyEscape, ebiten.KeyF2}}, []input.Action{input.Leave, input.Menu}, []input.Action{input.Cancel, input.Menu}},
		{input.Raw{Keys: []ebiten.Key{ebiten.KeyTab}, Shift: true}, []input.Action{input.NextRobot}, []input.Action{input.PageBack}},
		{input.Raw{Buttons: []ebiten.StandardGamepadButton{ebiten.StandardGamepadButtonRightBottom}},
			[]input.Action{input.NextRobot}, []input.Action{input.Confirm}},
	} {
		if got := input.ForShow(&c.raw, nil); !slices.Equal(got, c.show) {
			t.Errorf("%+v: got %v in the show, want %v", c.raw, got, c.show)
		}
		if got := input.ForMenu(&c.raw, nil); !slices.Equal(got, c.menu) {
			t.Errorf("%+v: got %v in a menu, want %v", c.raw, got, c.menu)
		}
	}
}

// TestEveryActionHasAKeyAndAButton looks for actions that one of the two cannot
// do. Robots have their numbers on a keyboard and NextRobot on a gamepad; what
// ends the show, the whole screen or the sound, saves a picture or is a digit is in
// the menu.
func TestEveryActionHasAKeyAndAButton(t *testing.T) {
	keys, pads := map[input.Action]bool{}, map[input.Action]bool{}
	for _, read := range []func(*input.Raw, []input.Action) []input.Action{input.ForShow, input.ForMenu} {
		for k := ebiten.Key(0); k <= ebiten.KeyMax; k++ {
			for _, held := range []input.Raw{{}, {Shift: true}, {Ctrl: true}} {
				held.Keys = []ebiten.Key{k}
				for _, a := range read(&held, nil) {
					keys[a] = true
				}
			}
		}
		for b := range ebiten.StandardGamepadButtonMax + 1 {
			for _, a := range read(&input.Raw{Buttons: []ebiten.StandardGamepadButton{b}}, nil) {
				pads[a] = true
			}
		}
	}
	for _, a := range input.Actions() {
		if !keys[a] {
			t.Errorf("action %v has no key", a)
		}
		_, digit := a.Digit()
		inMenu := a == input.Picture || a == input.Leave || a == input.Quit || a == input.Mute || digit
		if !pads[a] && a.Robot() == 0 && !inMenu {
			t.Errorf("action %v has no button", a)
		}
	}
}

func TestAStickIsACross(t *testing.T) {
	for _, c := range []struct {
		x, y float64
		want ebiten.StandardGamepadButton
		ok   bool
	}{
		{0, 0, 0, false},
		{0.5, -0.5, 0, false},
		{0.7, 0.2, ebiten.StandardGamepadButtonLeftRight, true},
		{-1, 0.9, ebiten.StandardGamepadButtonLeftLeft, true},
		{0.7, 0.8, ebiten.StandardGamepadButtonLeftBottom, true},
		{-0.65, -0.7, ebiten.StandardGamepadButtonLeftTop, true},
	} {
		if got, ok := input.Lean(c.x, c.y); ok != c.ok || ok && got != c.want {
			t.Errorf("(%g, %g): got %v and %v, want %v and %v", c.x, c.y, got, ok, c.want, c.ok)
		}
	}
}

func ExampleForShow() {
	raw := input.Raw{Keys: []ebiten.Key{ebiten.KeySpace}}
	fmt.Println(input.ForShow(&raw, nil)[0] == input.Pause)
	// Output: true
}

// TestAShortTapCounts: between two pictures of a slow machine a key comes down and goes
// up again, and was held for no update at all.
func TestAShortTapCounts(t *testing.T) {
	for _, c := range []struct {
		down        bool
		held        int
		keys, again int
	}{
		{true, 0, 1, 0}, {true, 1, 1, 0}, {false, 2, 0, 0}, {false, 24, 0, 1}, {false, 25, 0, 0}, {false, 30, 0, 1}, {false, 0, 0, 0},
	} {
		var r input.Raw
		r.Key(ebiten.KeyF2, c.down, c.held)
		if len(r.Keys) != c.keys || len(r.Held) != c.again {
			t.Errorf("down %v, held for %d updates: got %d keys and %d held, want %d and %d", c.down, c.held, len(r.Keys), len(r.Held), c.keys, c.again)
		}
	}
}
