package show_test

import (
	"testing"

	"jiayou/cmd/jiayou/show"
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
