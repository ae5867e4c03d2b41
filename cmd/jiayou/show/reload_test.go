package show_test

import (
	"testing"

	"jiayou/audio"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

func TestASavedBrainPlaysAtOnce(t *testing.T) {
	h := open(t, match(2))
	h.wait(20 * show.UpdatesPerSecond)
	h.show.Offer(field.Away, "asleep", asleep{})
	h.pass(silence)
	if got := h.show.View().Teams[field.Away]; got != "asleep" {
		t.Errorf("got %s in the very update, want asleep", got)
	}
	h.until("word of it", 5, silence, h.says(show.NewBrain))
}

func TestASavedBrainWaitsForAStoppage(t *testing.T) {
	cfg := match(2)
	cfg.AtStoppages = true
	h := open(t, cfg)
	h.until("play", 60, silence, func() bool { return h.show.View().Next.Game.Live() })
	h.show.Offer(field.Away, "dozing", asleep{})
	h.show.Offer(field.Away, "asleep", asleep{})
	for h.pass(silence); h.show.View().Next.Game.Live(); h.pass(silence) {
		if got := h.show.View().Teams[field.Away]; got != "embers" {
			t.Fatalf("%s plays while the ball is in play", got)
		}
	}
	h.pass(silence)
	if got := h.show.View().Teams[field.Away]; got != "asleep" {
		t.Errorf("got %s in the stoppage, want the latest, asleep", got)
	}
}

func TestASquadThatCannotBeginIsComplainedOf(t *testing.T) {
	cfg := match(2)
	cfg.Match.Format, _ = field.ByName("5v5")
	h := open(t, cfg)
	h.wait(60)
	h.show.Offer(field.Home, "asleep", asleep{}) // they are three
	h.wait(2)
	v := h.show.View()
	if v.Teams[field.Home] != "waves" || v.Complaint.Err == nil || v.Complaint.Side != field.Home {
		t.Errorf("got %s at home and complaint %v, want waves, who play on, and why", v.Teams[field.Home], v.Complaint)
	}
	h.show.Complain(field.Home, nil)
	h.wait(2)
	if h.show.View().Complaint.Err == nil {
		t.Error("the complaint is gone before anybody has read it")
	}
	h.wait(4 * show.UpdatesPerSecond)
	if got := h.show.View().Complaint; got.Err != nil {
		t.Errorf("got %v four seconds after its reason was gone, want nothing", got)
	}
}

// pass lets an update pass in a silent hall.
func pass(t *testing.T, s *show.Show) {
	t.Helper()
	if err := s.Update(nil, audio.Status{}); err != nil {
		t.Fatal(err)
	}
}

// walker is a program whose robots walk with a velocity.
func walker(t *testing.T, velocity string) child.Program {
	return program(t, `
import json, sys
print('{"type":"hello","protocol":1}', flush=True)
for line in sys.stdin:
    told = json.loads(line)
    if told["type"] == "think":
        print('{"type":"do","id":%d,"walk":`+velocity+`}' % told["id"], flush=True)
`)
}

// TestAProgramThatWasSavedTakesTheSeat: at once, or at the next stoppage; the one
// that sat there is ended, and so is one whose turn never comes.
func TestAProgramThatWasSavedTakesTheSeat(t *testing.T) {
	for _, patient := range []bool{false, true} {
		rules := child.Ranked() // so that the test needs no luck
		cfg := show.Config{Match: sim.DefaultConfig(3), From: 1000, AtStoppages: patient, Rules: rules, Programs: [2]child.Program{walker(t, "[0,0]")}}
		s, err := show.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(s.Close)
		for !s.View().Next.Game.Live() {
			pass(t, s)
		}
		sub, err := child.Start(t.Context(), &cfg.Match, field.Home, walker(t, "[0.5,0]"), rules, nil)
		if err != nil {
			t.Fatal(err)
		}
		s.OfferChild(field.Home, sub)
		seated := 0
		for n := 1; n < 60*show.UpdatesPerSecond && seated == 0; n++ {
			live := s.View().Next.Game.Live()
			pass(t, s)
			for _, note := range s.Notes() {
				if note.Kind == "brain" {
					seated = n
					if patient && live && s.View().Next.Game.Live() {
						t.Error("it took the seat while the ball was in play")
					}
				}
			}
		}
		if seated == 0 || !patient && seated > 2 {
			t.Fatalf("patient %v: it took its seat at update %d", patient, seated)
		}
		moves := false
		for range 20 * show.UpdatesPerSecond {
			pass(t, s)
			for _, r := range s.View().Next.Robots[:3] {
				moves = moves || r.Side == field.Home && r.Vel.Len() > 0.3
			}
		}
		if !moves {
			t.Error("its robots stand as those of the one before")
		}
	}
	s, err := show.New(show.Config{Match: sim.DefaultConfig(3)})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	match := sim.DefaultConfig(3)
	sub, err := child.Start(t.Context(), &match, field.Home, walker(t, "[0,0]"), child.Live(), nil)
	if err != nil {
		t.Fatal(err)
	}
	s.OfferChild(field.Home, sub) // for a side that thinks inside
	for range 3 {
		pass(t, s)
	}
	if c := s.View().Complaint; c.Err != nil {
		t.Errorf("got a complaint: %v", c.Err)
	}
}
