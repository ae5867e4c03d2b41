package stage

import (
	"testing"

	"jiayou/cmd/jiayou/stage/flash"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// TestNothingFlashes shows the wildest four seconds there can be: a hall whose
// roar comes and goes as fast as an ear lets it, goals with paper, a robot down,
// ceremonies, cuts to replays and back.
func TestNothingFlashes(t *testing.T) {
	if !windowed {
		t.Skip("needs a display")
	}
	const w, h, seconds, rate = 160, 90, 4, 25
	f := field.Formats()[0]
	fr := scene(&f)
	fr.Game.Phase = referee.Celebrating
	s := New(&f)
	c := flash.NewCounter(rate)
	for k := range rate * seconds {
		fr.Tick = k * 100 / rate
		for side := range fr.Stands {
			fr.Stands[side].Cheer = sim.Cheer{}
			if (k/6+side)%2 == 0 { // five times a second on and off
				fr.Stands[side].Cheer = sim.Cheer{Level: 255, Roar: true}
			}
		}
		for i := range fr.Count {
			fr.Robots[i].Hears = fr.Stands[fr.Robots[i].Side].Cheer.Strength()
		}
		if k%rate == 5 {
			fr.Game.Score[k/rate%2]++
			s.Notice([]sim.Event{{Tick: fr.Tick, Kind: sim.EventGoal, Side: field.Side(k / rate % 2)}})
		}
		s.Update(&fr, &fr, 1, 1.0/rate, Look{
			Angle: Angle(k / 45 % int(angles)), On: 1, Cut: k%45 == 0,
			Ceremony: Ceremony(k / 22 % int(ceremonies)), Both: true, Tempo: 2.1, Host: Gesture(1 + k/22%int(gestures-1)),
		})
		c.See(picture(s, w, h))
	}
	if n := c.Worst(); n > flash.Most {
		t.Errorf("got %d flashes in a second, want %d at most", n, flash.Most)
	} else {
		t.Logf("%d flashes in a second at most", n)
	}
}
