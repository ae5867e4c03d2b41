package sense_test

import (
	"encoding/binary"
	"math"
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
	"jiayou/sim/rng"
	"jiayou/sim/sense"
)

func TestMessagesAreShort(t *testing.T) {
	if n := binary.Size(sense.Message{}); n != sense.MessageBytes || n > sense.MostBytes {
		t.Errorf("got %d bytes, want %d, and at most %d", n, sense.MessageBytes, sense.MostBytes)
	}
}

func TestMessagesSayWhatTheyWereToldToTheCentimetre(t *testing.T) {
	m := agent.Mate{
		Number: 3, Pos: geom.Vec{X: -10.524, Y: 6.996}, Vel: geom.Vec{X: -0.5}, Upright: true, ToBall: 4.21, Word: agent.Word{'m', 'i', 'n', 'e'},
		Ball: agent.Sighting{Seen: true, Pos: geom.Vec{X: 1.233, Y: -2}, Vel: geom.Vec{Y: 3.5}, Age: 0.12},
	}
	w := sense.Pack(&m)
	got := w.Unpack()
	if got.Number != 3 || !got.Upright || !got.Ball.Seen || got.Pos.Dist(m.Pos) > 0.0075 || got.Ball.Pos.Dist(m.Ball.Pos) > 0.0075 ||
		got.Vel != m.Vel || got.Word != m.Word || got.Ball.Vel != m.Ball.Vel || got.ToBall < 4.2 || got.ToBall > 4.22 || got.Ball.Age > 0.13 {
		t.Errorf("got %+v, want %+v", got, m)
	}
	nan := sense.Pack(&agent.Mate{Pos: geom.Vec{X: math.NaN()}, ToBall: math.NaN()})
	if got := nan.Unpack(); got.Pos.X != 0 || got.ToBall != 600 {
		t.Errorf("got %+v of what is no number, want 0 m and 600 s", got)
	}
	wild := sense.Pack(&agent.Mate{Pos: geom.Vec{X: 1e9, Y: -1e9}, ToBall: 1e9})
	if got := wild.Unpack(); got.Pos.X != 300 || got.Pos.Y != -300 || got.ToBall != 600 {
		t.Errorf("got %+v, want values within range", got)
	}
}

func TestMessagesAreLostWithDistance(t *testing.T) {
	s := sense.Real()
	heard := func(d float64) (n int) {
		r := sense.NewRadio(rng.New(1, "radio", 0))
		m := agent.Mate{Number: 2}
		for i := range 1000 {
			if r.Hear(&m, i, d, &s) {
				n++
			}
		}
		return n
	}
	if near, far := heard(1), heard(15); near < 910 || near > 965 || far < 760 || far > 840 {
		t.Errorf("got %d and %d of 1000 messages at 1 and 15 m, want about 940 and 800", near, far)
	}
}

func TestAMateWalksOnUntilItIsForgotten(t *testing.T) {
	var perfect sense.Preset
	r := sense.NewRadio(rng.New(1, "radio", 0))
	var m agent.Mate
	if r.Mate(&m, 2, 100) {
		t.Error("got a mate that never spoke")
	}
	r.Hear(&agent.Mate{Number: 2, Vel: geom.Vec{X: 1}}, 100, 3, &perfect)
	if !r.Mate(&m, 2, 140) || m.Age != 0.4 || m.Pos.Dist(geom.Vec{X: 0.4}) > 1e-9 {
		t.Errorf("got %+v, want it 0.4 m on after 0.4 s", m)
	}
	if r.Mate(&m, 2, 700) {
		t.Error("got a mate that has not spoken for 6 s")
	}
}
