package spirit_test

import (
	"testing"

	"jiayou/sim/spirit"
)

// wait lets a hall be as it is for some ticks.
func wait(h *spirit.Hush, c spirit.Hall, ticks int) {
	for range ticks {
		h.Step(c)
	}
}

func TestHush(t *testing.T) {
	var (
		shout = spirit.Hall{Level: 0.8, Roar: true, Kick: true}
		talk  = spirit.Hall{Level: 0.3, Kick: true}
		still = spirit.Hall{Level: 0.1, Kick: true}
		play  = spirit.Hall{}
	)
	for _, tt := range []struct {
		what  string
		first spirit.Hall
		long  int // ticks of first
		then  spirit.Hall
		ticks int // … and of then
		want  float64
	}{
		{"a full hall falls silent", shout, 10, still, 80, spirit.MostAim},
		{"and has been for 0.3 s", shout, 10, still, 30, 0},
		{"and has been for half a second", shout, 10, still, 50, spirit.MostAim * 0.4},
		{"a full hall goes on talking", shout, 10, talk, 80, 0},
		{"a hall that never was louder than talk", talk, 10, still, 80, 0},
		{"nobody there", still, 10, still, 80, 0},
		{"no kick to wait for", shout, 10, play, 80, 0},
		{"a silence of ten minutes", shout, 10, still, 60000, 0},
	} {
		var h spirit.Hush
		wait(&h, tt.first, tt.long)
		wait(&h, tt.then, tt.ticks)
		if got := h.Aim(); got < tt.want-0.013 || got > tt.want+0.013 {
			t.Errorf("%s: got %.3f of the aim error taken, want %.3f", tt.what, got, tt.want)
		}
	}
}

func TestAHushGoesWithinAQuarterOfASecond(t *testing.T) {
	var h spirit.Hush
	wait(&h, spirit.Hall{Roar: true}, 1)
	wait(&h, spirit.Hall{Kick: true}, 100)
	if h.Effect != 1 {
		t.Fatalf("got an effect of %.2f after a second of silence, want all", h.Effect)
	}
	wait(&h, spirit.Hall{Kick: true, Level: 0.2}, 26)
	if h.Effect != 0 {
		t.Errorf("got an effect of %.2f after a quarter of a second of talk, want none", h.Effect)
	}
}
