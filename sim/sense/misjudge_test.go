package sense_test

import (
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
	"jiayou/sim/sense"
)

// TestEachMisjudgementIsCountedWhereItBelongs weighs opinions that are wrong in
// one way each, of a robot at the centre with the ball 2 m ahead.
func TestEachMisjudgementIsCountedWhereItBelongs(t *testing.T) {
	ball := geom.Vec{X: 2}
	right := agent.Percept{Ball: agent.Sighting{Seen: true, Pos: ball, Age: 0.1}}
	for _, tt := range []struct {
		name                string
		wrong               func(p *agent.Percept, t *sense.Truth)
		missed, false, lost int
	}{
		{"right", func(*agent.Percept, *sense.Truth) {}, 0, 0, 0},
		{"ball not seen", func(p *agent.Percept, _ *sense.Truth) { p.Ball = agent.Sighting{} }, 1, 0, 0},
		{"ball not seen for long", func(p *agent.Percept, _ *sense.Truth) { p.Ball.Age = 0.4 }, 1, 0, 0},
		{"ball behind the robot", func(p *agent.Percept, t *sense.Truth) { p.Ball.Seen, t.Ball.X = false, -2 }, 0, 0, 0},
		{"ball hidden", func(p *agent.Percept, t *sense.Truth) { p.Ball.Seen, t.Robots[1].Pos = false, geom.Vec{X: 1} }, 0, 0, 0},
		{"ball too far", func(p *agent.Percept, t *sense.Truth) { p.Ball.Seen, t.Ball.X = false, 9 }, 0, 0, 0},
		{"ball elsewhere", func(p *agent.Percept, _ *sense.Truth) { p.Ball.Pos.Y = 0.9 }, 0, 1, 0},
		{"ball a little off", func(p *agent.Percept, _ *sense.Truth) { p.Ball.Pos.Y = 0.5 }, 0, 0, 0},
		{"remembered ball elsewhere", func(p *agent.Percept, t *sense.Truth) { p.Ball.Age, t.Ball.X = 1, -2 }, 0, 0, 0},
		{"lost, but the ball right from there", func(p *agent.Percept, _ *sense.Truth) { p.Me.Pos.Y, p.Ball.Pos.Y = 1, 1 }, 0, 0, 1},
	} {
		tr := newTrial(1, sharp(), ball, geom.Vec{X: -5})
		p := right
		tt.wrong(&p, &tr.truth)
		scene := tr.scene()
		*scene.Truth() = tr.truth
		var j sense.Misjudgements
		j.Weigh(&sense.Opinion{Percept: &p, Eyes: &tr.eyes, Robot: 0, Attack: 1}, scene)
		if j.Decisions != 1 || j.MissedBall != tt.missed || j.FalseBall != tt.false || j.Lost != tt.lost || j.WrongTeam != 0 {
			t.Errorf("%s: got %+v", tt.name, j)
		}
		if want := float64(tt.missed + tt.false + tt.lost); j.Rate() != want {
			t.Errorf("%s: got a rate of %v, want %v", tt.name, j.Rate(), want)
		}
	}
}

func TestAMisreadJerseyCountsOnlyNearby(t *testing.T) {
	s := sharp()
	s.Misread = 1
	for at, want := range map[geom.Vec]int{{X: 1, Y: 0.8}: 1, {X: 6, Y: 2}: 0} {
		tr := newTrial(1, s, geom.Vec{X: 2}, at)
		p := tr.look(60, 1)
		var j sense.Misjudgements
		j.Weigh(&sense.Opinion{Percept: &p, Eyes: &tr.eyes, Robot: 0, Attack: 1}, tr.lately())
		if j.WrongTeam != want {
			t.Errorf("robot at %v: got %d, want %d", at, j.WrongTeam, want)
		}
	}
}

func TestALostBallIsTimed(t *testing.T) {
	tr := newTrial(1, sharp(), geom.Vec{X: 2}, geom.Vec{X: -5})
	var j sense.Misjudgements
	for ; tr.now < 300; tr.now += 10 {
		p := agent.Percept{Ball: agent.Sighting{Seen: tr.now < 100 || tr.now >= 250, Pos: tr.truth.Ball}}
		scene := tr.scene()
		*scene.Truth() = tr.truth
		j.Weigh(&sense.Opinion{Percept: &p, Eyes: &tr.eyes, Robot: 0, Attack: 1}, scene)
	}
	if j.Losses != 1 || j.Reacquire() != 1.5 {
		t.Errorf("got %d losses, found again after %v s, want one of 1.5 s", j.Losses, j.Reacquire())
	}
}
