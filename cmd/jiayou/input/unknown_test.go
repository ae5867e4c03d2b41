package input_test

import (
	"slices"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/input"
)

// stranger is a gamepad that nobody has described.
type stranger struct {
	buttons int
	held    map[int]int
	x, y    float64
}

func (s *stranger) Buttons() int       { return s.buttons }
func (s *stranger) Held(n int) int     { return s.held[n] }
func (s *stranger) Axis(n int) float64 { return [...]float64{s.x, s.y, 0, 0, 1, -1}[n] }

// TestAStrangeGamepadReachesTheMenu opens the menu with a gamepad of any number of
// buttons, walks through it with axes or cross, and chooses.
func TestAStrangeGamepadReachesTheMenu(t *testing.T) {
	for buttons := 2; buttons <= 32; buttons++ {
		var d input.Devices
		pad := &stranger{buttons: buttons, held: map[int]int{}}
		meant := map[input.Action]int{} // by which number
		for n := range buttons {
			pad.held = map[int]int{n: 1}
			var r input.Raw
			d.Guess(&r, pad)
			for _, a := range input.ForMenu(&r, nil) {
				meant[a] = n
			}
		}
		if _, ok := meant[input.Menu]; !ok || meant[input.Menu] == meant[input.Confirm] {
			t.Errorf("%d buttons: got %v, want one that opens the menu", buttons, meant)
		}
		if n, ok := meant[input.Confirm]; !ok || n > 1 {
			t.Errorf("%d buttons: got %v, want the first or second to confirm", buttons, meant)
		}
		if _, ok := meant[input.Cancel]; !ok && buttons > 3 {
			t.Errorf("%d buttons: got %v, want one that cancels", buttons, meant)
		}
		if n := len(input.Guess(buttons)); n > buttons {
			t.Errorf("%d buttons: got a guess of %d", buttons, n)
		}
	}
}

// TestHowMakersCount are gamepads whose buttons are known: what is guessed of them
// must be what is printed there.
func TestHowMakersCount(t *testing.T) {
	const menu, start, left = ebiten.StandardGamepadButtonCenterLeft, ebiten.StandardGamepadButtonCenterRight, ebiten.StandardGamepadButtonLeftLeft
	for _, c := range []struct {
		name    string
		buttons int
		want    map[int]ebiten.StandardGamepadButton
	}{
		{"a pad of 1990 with eight buttons", 8, map[int]ebiten.StandardGamepadButton{6: menu, 7: start}},
		{"a pad of 1990 on a board for ten", 10, map[int]ebiten.StandardGamepadButton{8: menu, 9: start}},
		{"a board for an arcade", 12, map[int]ebiten.StandardGamepadButton{8: menu, 9: start}},
		{"DirectInput with a cross", 16, map[int]ebiten.StandardGamepadButton{8: menu, 9: start, 15: left}},
		{"ten buttons and a cross", 14, map[int]ebiten.StandardGamepadButton{8: menu, 9: start, 13: left}},
		{"Xbox with a cross", 15, map[int]ebiten.StandardGamepadButton{6: menu, 7: start, 14: left}},
	} {
		got := input.Guess(c.buttons)
		for n, b := range c.want {
			if n >= len(got) || got[n] != b {
				t.Errorf("%s: got %v, want %v as number %d", c.name, got, b, n)
			}
		}
	}
}

// TestAStrangeStickMovesOnce leans it to the left for a while, then lets it go.
func TestAStrangeStickMovesOnce(t *testing.T) {
	var d input.Devices
	pad := &stranger{buttons: 10}
	var all []input.Action
	for n := range 60 {
		if pad.x = 0; n%20 < 10 {
			pad.x = -1
		}
		var r input.Raw
		d.Guess(&r, pad)
		all = input.ForMenu(&r, all)
	}
	if want := slices.Repeat([]input.Action{input.Left}, 3); !slices.Equal(all, want) {
		t.Errorf("got %v, want %v", all, want)
	}
	pad.x, pad.held = 0, map[int]int{6: 1, 0: 24, 1: 24} // the shoulder of this one, and two that are held
	var r input.Raw
	d.Guess(&r, pad)
	if got := input.ForShow(&r, nil); !slices.Equal(got, []input.Action{input.BackFar}) {
		t.Errorf("got %v, want %v: holding A or B says nothing more", got, input.BackFar)
	}
}
