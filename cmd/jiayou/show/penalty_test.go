package show_test

import (
	"testing"

	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// shootout opens a show of penalty kicks.
func shootout(t *testing.T, seed uint64) *hall {
	t.Helper()
	cfg := match(seed)
	var err error
	if cfg.Match.Format, err = field.ByName("shootout"); err != nil {
		t.Fatal(err)
	}
	cfg.Programme = show.Desk
	return open(t, cfg)
}

// TestAPenaltyIsWaitedForAndFollowed watches the first kick of a shoot-out: the
// hall is asked to be still until it is taken, it is seen from where it was waited
// for, and until then nobody is asked to shout.
func TestAPenaltyIsWaitedForAndFollowed(t *testing.T) {
	h := shootout(t, 3)
	h.until("call for silence", 20, silence, func() bool { v := h.show.View(); return v.Wish.Gesture == show.Hush })
	waited := h.until("kick", 30, silence, func() bool {
		v := h.show.View()
		g := &v.Next.Game
		aiming := g.Restart == referee.PenaltyKick
		if w := v.Wish; aiming && (w.Angle != show.BehindGoal || w.Goal != g.Taker || w.Gesture != show.Hush) {
			t.Fatalf("before the kick got %+v, want a hush behind the goal of %v's kick", w, g.Taker)
		}
		return !aiming
	})
	if waited < show.UpdatesPerSecond {
		t.Errorf("the hush was %d updates long, want it to last until the kick", waited)
	}
	for i := range 2*show.UpdatesPerSecond - 1 {
		v := h.show.View()
		if v.Wish.Angle != show.BehindGoal || v.Wish.Gesture == show.Hush || v.Line.Topic.Calls() {
			t.Fatalf("%d updates after the kick got %+v and %q, want it followed, and nobody called", i, v.Wish, v.Line.Topic)
		}
		h.pass(silence)
	}
}

// TestAKeeperIsNamedForWhatItSaves and the taker's side for what goes wide, in a
// shoot-out in which there are both.
func TestAKeeperIsNamedForWhatItSaves(t *testing.T) {
	h := shootout(t, 1)
	var taker field.Side // of the last kick that did not go in
	var last show.Line
	saved, missed := 0, 0
	h.until("the end", 600, silence, func() bool {
		for _, e := range h.show.Events() {
			if e.Kind == sim.EventMissed {
				taker = e.Side
			}
		}
		v := h.show.View()
		if l := v.Line; l != last {
			switch {
			case l.Topic == show.Saved && l.Side == taker.Other() && l.Number == 1:
				saved++
			case l.Topic == show.Missed && l.Side == taker:
				missed++
			case l.Topic == show.Saved, l.Topic == show.Missed:
				t.Errorf("%v has not scored: %+v", taker, l)
			}
		}
		last = v.Line
		return v.Next.Game.Phase == referee.Finished
	})
	if saved == 0 || missed == 0 {
		t.Errorf("got %d saves and %d misses, want some of both", saved, missed)
	}
}
