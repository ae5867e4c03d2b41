package sim_test

import (
	"testing"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

// duels is what became of penalty kicks.
type duels struct {
	kicks, goals, dives, right int
	kicked                     bool     // the present one, by its taker
	way                        geom.Vec // … in which direction
	dived                      bool     // … and its keeper has dived
}

// see takes note of a tick of a match in which keeper faces the kick.
func (d *duels) see(m *sim.Match, keeper int) {
	f := m.Frame()
	for _, e := range m.Events() {
		switch {
		case e.Kind == sim.EventWhistle:
			d.kicked, d.dived = false, false
		case e.Kind == sim.EventKick && e.Side != f.Robots[keeper].Side && !d.kicked:
			d.kicked, d.way = true, f.Ball.Vel
			d.kicks++
		case e.Kind == sim.EventGoal:
			d.goals++
		}
	}
	k := &f.Robots[keeper]
	if d.kicked && !d.dived && k.Body.Dive != 0 {
		d.dived = true
		d.dives++
		if geom.Polar(k.Body.FallTo).Y*d.way.Y > 0 {
			d.right++
		}
	}
}

// check wants dives in at least half of the kicks, nine in ten of them to the
// side to which the ball goes, and neither a keeper nor a taker who always wins.
func (d *duels) check(t *testing.T, what string, least int) {
	t.Helper()
	if d.kicks < least {
		t.Fatalf("%s: got %d kicks, want at least %d", what, d.kicks, least)
	}
	if 2*d.dives < d.kicks || 10*d.right < 9*d.dives {
		t.Errorf("%s: got %d dives in %d kicks, %d to the right side, want half and nine in ten", what, d.dives, d.kicks, d.right)
	}
	if 10*d.goals < 3*d.kicks || 10*d.goals > 9*d.kicks {
		t.Errorf("%s: got %d goals from %d kicks, want three to nine in ten", what, d.goals, d.kicks)
	}
}

// TestKeepersDiveInAShootout plays matches that are shoot-outs and nothing else.
func TestKeepersDiveInAShootout(t *testing.T) {
	for _, name := range []string{"shootout", "3v3-league", "5v5-league", "3v3-k1-league"} {
		var d duels
		for seed := range uint64(15) {
			cfg := sim.DefaultConfig(seed)
			cfg.Format, _ = field.ByName(name)
			cfg.Format.HalfSeconds, cfg.Format.ExtraSeconds = 0, 0
			play(t, cfg, silence, func(m *sim.Match) {
				d.see(m, int(m.Frame().Game.Taker.Other())*cfg.Format.PerSide)
			})
		}
		d.check(t, name, 60)
	}
}

// TestKeepersDiveForAPenaltyKickInPlay has Home kick and everybody look on.
func TestKeepersDiveForAPenaltyKickInPlay(t *testing.T) {
	for _, name := range []string{"3v3", "5v5", "3v3-k1"} {
		var d duels
		for seed := range uint64(40) {
			cfg := sim.DefaultConfig(seed)
			cfg.Format, _ = field.ByName(name)
			cfg.Scene = penaltyScene(&cfg.Format)
			play(t, cfg, silence, func(m *sim.Match) { d.see(m, cfg.Format.PerSide) })
		}
		d.check(t, name, 40)
	}
}

// penaltyScene is six seconds of a penalty kick for Home: its number 2 behind the
// ball, Away's number 1 on its line, one more of each side outside the area.
func penaltyScene(f *field.Format) sim.Scene {
	s := sim.Scene{
		Ticks: 6 * sim.TicksPerSecond, Ball: geom.Vec{X: f.GoalX() - f.PenaltyMark},
		Restart: referee.PenaltyKick, Set: true,
	}
	wait := geom.Vec{X: f.GoalX() - f.PenaltyAreaDepth - 0.5, Y: 1.5}
	s.Robots[1] = sim.Entry{Stance: sim.Upright, Pos: s.Ball.Sub(geom.Vec{X: 0.8})}
	s.Robots[2] = sim.Entry{Stance: sim.Upright, Pos: wait}
	back := geom.Vec{X: -1}.Angle()
	s.Robots[f.PerSide] = sim.Entry{Stance: sim.Upright, Pos: geom.Vec{X: f.GoalX() - 0.25}, Heading: back}
	s.Robots[f.PerSide+1] = sim.Entry{Stance: sim.Upright, Pos: geom.Vec{X: wait.X, Y: -wait.Y}, Heading: back}
	return s
}
