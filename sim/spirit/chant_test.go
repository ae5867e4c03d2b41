package spirit_test

import (
	"testing"

	"jiayou/sim/spirit"
)

// TestChantGivesCourageForFiveSeconds lets a hall chant for a while, over and over.
func TestChantGivesCourageForFiveSeconds(t *testing.T) {
	for _, tt := range []struct {
		what         string
		beats, quiet int // ticks of each, in turns
		damped       int
		want         int // ticks of courage in two minutes
	}{
		{"once, shortly", 100, 20000, 0, 500},
		{"all the time", 20000, 0, 0, 500},
		{"three seconds of every ten", 300, 700, 0, 6000},
		{"three seconds of every six", 300, 300, 0, 500},
		{"nobody chants", 0, 20000, 0, 0},
		{"once, and four fifths of the effect are taken away", 100, 20000, 80, 100},
		{"once, and all of the effect", 100, 20000, 100, 0},
	} {
		var c spirit.Chant
		got := 0
		for tick := range 12000 {
			c.Step(tick%(tt.beats+tt.quiet) < tt.beats)
			if c.Courage(tt.damped) {
				got++
			}
		}
		if got != tt.want {
			t.Errorf("%s: got courage in %d ticks of two minutes, want %d", tt.what, got, tt.want)
		}
	}
}
