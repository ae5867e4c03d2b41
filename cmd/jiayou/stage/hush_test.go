package stage

import (
	"testing"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

// TestAHushIsSeen waits for a penalty kick in a quiet hall, lets somebody shout,
// and kicks.
func TestAHushIsSeen(t *testing.T) {
	s := newSet(field.Formats()[0])
	fr := &s.frame
	spot := geom.Vec{X: s.format.GoalX() - s.format.PenaltyMark}
	fr.Ball.Pos, fr.Stands[field.Home].Cheer.Level = spot, 0
	fr.Game.Restart = referee.PenaltyKick
	s.show(120, Look{Angle: BehindGoal, Host: Hush})
	if h := &s.hush; h.asked < 0.95 || h.noise > 0.05 {
		t.Errorf("two seconds after it was asked for, the light is down by %.2f and the ring ruffled by %.2f, want 1 and 0", h.asked, h.noise)
	}
	if s.host.near < 0.9 {
		t.Errorf("the host has come forward by %.2f, want 1", s.host.near)
	}
	s.show(120, Look{Angle: BehindGoal, Host: Hush, Crowd: [2]float64{0, 0.6}})
	if s.hush.noise < 0.95 {
		t.Errorf("the ring is ruffled by %.2f by a loud stand, want 1", s.hush.noise)
	}
	fr.Game.Restart, fr.Ball.Pos = referee.OpenPlay, geom.Vec{X: s.format.GoalX()}
	s.show(120, Look{Angle: BehindGoal})
	if h := &s.hush; h.asked > 0.05 || h.at != space.On(spot, 0) {
		t.Errorf("two seconds after the kick the light is down by %.2f about %v, want 0, about %v", h.asked, h.at, spot)
	}
}

// TestTheRingShowsTheHushInForce has a free kick, for which nobody is asked.
func TestTheRingShowsTheHushInForce(t *testing.T) {
	s := newSet(field.Formats()[0])
	fr := &s.frame
	fr.Game.Restart, fr.Game.Taker = referee.DirectFreeKick, field.Away
	s.show(30, Look{})
	s.compose(1280, 720)
	without := len(s.cast.indices)
	fr.Stands[field.Away].Hush = 1
	s.show(30, Look{})
	if s.compose(1280, 720); len(s.cast.indices) <= without {
		t.Error("no ring of silence is drawn for a hush")
	}
	if s.hush.asked > 0 || s.hush.held < 0.95 || s.hush.at != space.On(fr.Ball.Pos, 0) {
		t.Errorf("got a hush asked for by %.2f and in force by %.2f about %v, want 0 and 1 about the ball", s.hush.asked, s.hush.held, s.hush.at)
	}
}
