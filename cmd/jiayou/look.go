package main

import (
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/stage"
	"jiayou/sim/referee"
)

// What the director wishes for, and what the stage calls it.
var (
	angles = [...]stage.Angle{
		show.Broadcast: stage.Broadcast, show.Wide: stage.Wide, show.BehindGoal: stage.BehindGoal, show.SideLine: stage.SideLine,
		show.Close: stage.Close, show.LineUp: stage.LineUp, show.Stand: stage.Stand,
	}
	ceremonies = [...]stage.Ceremony{
		show.NoCeremony: stage.NoCeremony, show.Celebrate: stage.Celebrate, show.Bow: stage.Bow,
		show.Wave: stage.Wave, show.Dance: stage.Dance, show.Pose: stage.Pose, show.Answer: stage.Answer,
	}
	gestures = [...]stage.Gesture{
		show.Offstage: stage.Offstage, show.Present: stage.Present, show.Point: stage.Point, show.Raise: stage.Raise, show.Clap: stage.Clap,
		show.HostBow: stage.HostBow, show.Listen: stage.Listen, show.Hush: stage.Hush, show.Goodbye: stage.Goodbye,
	}
)

// look is how the stage shows a view. The host makes way for a card on its side
// of the picture, and in a tall one for whatever large stands in the lower part; on
// captions there it stands.
func (s *scene) look() stage.Look {
	v, w := &s.view, s.view.Wish
	lies := v.Token != "" || v.Scene == show.Result || v.Scene == show.WarmUp || v.Next.Game.Phase == referee.HalfTime
	if v.Card != show.NoCard && (s.hud.Left || s.tall) || s.tall && lies {
		w.Gesture = show.Offstage
	}
	s.covers = s.covers[:0]
	for _, c := range s.hud.Covers() {
		s.covers = append(s.covers, stage.Cover(c))
	}
	look := stage.Look{
		Cut: v.Cut, Angle: angles[w.Angle], On: w.Robot, Goal: w.Goal, Fans: w.Fans,
		Ceremony: ceremonies[w.Ceremony], Side: w.Side, Both: w.Both, Tempo: w.Tempo, Phase: w.Beat,
		Host: gestures[w.Gesture], HostTo: w.GestureTo, Beside: v.Token != "", Covers: s.covers,
	}
	if v.Scene == show.WarmUp {
		look.Crowd = [2]float64{v.Meters[0].Level, v.Meters[1].Level}
	}
	if s.tall {
		look.Ledge = s.hud.Covered()
	}
	return look
}
