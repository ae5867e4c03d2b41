package stage

import (
	"fmt"
	"os"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// windowed reports whether there is a display to draw pictures on.
var windowed bool

// tests runs the tests inside a game, because pixels can be read only there.
type tests struct {
	m    *testing.M
	code int
}

func (t *tests) Update() error {
	windowed = true
	t.code = t.m.Run()
	return ebiten.Termination
}
func (*tests) Draw(*ebiten.Image)         {}
func (*tests) Layout(int, int) (int, int) { return 320, 240 }

func TestMain(m *testing.M) {
	ebiten.SetWindowVisible(false)
	t := &tests{m: m, code: 1}
	if err := ebiten.RunGame(t); err != nil {
		fmt.Printf("no picture is compared, for there is no display (xvfb-run gives one): %v\n", err)
		t.code = m.Run()
	}
	os.Exit(t.code)
}
