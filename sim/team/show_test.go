package team_test

import (
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
	"jiayou/sim/team"
)

// TestShowsWhatItFeels lets a robot decide twice, a tenth of a second apart, and
// looks at what it shows the second time.
func TestShowsWhatItFeels(t *testing.T) {
	dead := agent.Game{Restart: true, KickOff: true, Kind: agent.KickOff}
	theirs := agent.Game{Restart: true, Kind: agent.GoalKick, At: geom.Vec{X: 6.5}, Clear: 1.5}
	for _, tt := range []struct {
		what   string
		shoots bool // in its first decision
		change func(p *agent.Percept)
		want   agent.Emotion
	}{
		{"nothing", false, func(p *agent.Percept) {}, agent.Calm},
		{"a goal", false, func(p *agent.Percept) { p.Game.Us++ }, agent.Joy},
		{"a goal of theirs", false, func(p *agent.Percept) { p.Game.Them++ }, agent.Sorrow},
		{"its shot has gone past", true, func(p *agent.Percept) { p.Game = theirs }, agent.Sorrow},
		{"their goal kick, long after its shot", true, func(p *agent.Percept) { p.Game, p.Time = theirs, p.Time+10 }, agent.Calm},
		{"up again, in a roar", false, func(p *agent.Percept) { p.Time += 6; p.Crowd.Roar = true }, agent.Thanks},
		{"up again, in silence", false, func(p *agent.Percept) { p.Time += 6 }, agent.Calm},
		{"a roar in play", false, func(p *agent.Percept) { p.Crowd.Roar = true }, agent.Calm},
		{"a chant in play", false, func(p *agent.Percept) { p.Crowd.Tempo = 2 }, agent.Calm},
		{"a chant while the ball is dead", false, func(p *agent.Percept) { p.Game, p.Crowd.Tempo = dead, 2 }, agent.Dance},
		{"a roar while the ball is dead", false, func(p *agent.Percept) { p.Game, p.Crowd.Roar = dead, true }, agent.Thanks},
		{"a kick-off, a goal behind", false, func(p *agent.Percept) { p.Game = dead; p.Game.Them = 1; p.Time += 5 }, agent.Plea},
	} {
		brain, err := team.New("embers")
		if err != nil {
			t.Fatal(err)
		}
		p := percept(2, geom.Vec{X: 4}, geom.Vec{X: 4.25}) // the ball at its feet
		if !tt.shoots {
			p.Me.Pos.X = -4
		}
		p.Time = 60
		brain.Think(&p)
		if tt.want == agent.Plea {
			p.Game.Them = 1
			brain.Think(&p) // and has got over it
		}
		p.Time += 0.1
		tt.change(&p)
		if got := brain.Think(&p).Show; got != tt.want {
			t.Errorf("%s: got emotion %d, want %d", tt.what, got, tt.want)
		}
	}
	brain, _ := team.New("waves")
	p := percept(2, geom.Vec{X: -1}, geom.Vec{})
	p.Game = dead
	if got := brain.Think(&p).Show; got != agent.Wave {
		t.Errorf("before the first whistle: got emotion %d, want a wave", got)
	}
}

// TestCourageSendsOneMoreToPress has an opponent with the ball, and asks the third
// of three robots where it goes.
func TestCourageSendsOneMoreToPress(t *testing.T) {
	goes := func(courage bool) float64 {
		p := percept(3, geom.Vec{X: -3, Y: 2}, geom.Vec{X: 1})
		p.Mates[0] = agent.Mate{Number: 2, Pos: geom.Vec{X: -0.5}, Upright: true, Ball: p.Ball}
		p.Mates[1] = agent.Mate{Number: 1, Pos: geom.Vec{X: -6}, Upright: true, ToBall: 60, Ball: p.Ball}
		p.MateCount = 2
		p.Foes[0] = agent.Sighting{Seen: true, Pos: geom.Vec{X: 1.3}}
		p.FoeCount = 1
		p.Crowd.Courage = courage
		brain, err := team.New("harbour")
		if err != nil {
			t.Fatal(err)
		}
		c := brain.Think(&p)
		return c.Walk.Turn(p.Me.Axis).Dot(p.Ball.Pos.Sub(p.Me.Pos).Unit())
	}
	if calm, bold := goes(false), goes(true); bold < 0.6 || bold < calm+0.3 {
		t.Errorf("got %.2f m/s towards the ball, with courage %.2f: want it to close in", calm, bold)
	}
}

// TestCourageTakesThePass has a mate whom a pass reaches that is no better than a
// dribble to a team that trusts its feet.
func TestCourageTakesThePass(t *testing.T) {
	passes := func(courage bool) bool {
		p := percept(2, geom.Vec{X: -4.85}, geom.Vec{X: -4.6})
		p.Mates[0] = agent.Mate{Number: 3, Pos: geom.Vec{X: -4, Y: 1.5}, Upright: true, ToBall: 5, Ball: p.Ball}
		p.MateCount = 1
		p.Crowd.Courage = courage
		brain, err := team.New("embers")
		if err != nil {
			t.Fatal(err)
		}
		return brain.Think(&p).Kick.At.Y > 0.5
	}
	if calm, bold := passes(false), passes(true); calm || !bold {
		t.Errorf("got a pass %v, with courage %v: want it with courage alone", calm, bold)
	}
}
