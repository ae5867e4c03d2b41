package sense_test

import (
	"fmt"
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/rng"
	"jiayou/sim/sense"
)

// scene has robot 0 at the centre looking along +x, an opponent, and a ball.
func scene(ball, foe geom.Vec) sense.Truth {
	t := sense.Truth{Ball: ball, Count: 2}
	t.Robots[0] = sense.Being{Side: field.Home, Number: 2, Upright: true, Gaze: geom.Vec{X: 1}}
	t.Robots[1] = sense.Being{Side: field.Away, Number: 2, Pos: foe, Upright: true}
	return t
}

func look(t *sense.Truth, looks int, attack float64) agent.Percept {
	eyes := sense.NewEyes(rng.New(7, "eyes", 0))
	for range looks {
		eyes.Look(t, 0)
	}
	var p agent.Percept
	eyes.Fill(&p, t, 0, attack)
	return p
}

func TestSeesWhatLiesInItsFieldOfView(t *testing.T) {
	far := geom.Vec{X: -6, Y: 4}
	for _, tt := range []struct {
		name      string
		ball, foe geom.Vec
		want      bool
	}{
		{"ahead", geom.Vec{X: 2}, far, true},
		{"at the edge", geom.Vec{X: 2, Y: 1.8}, far, true},
		{"beside", geom.Vec{Y: 2}, far, false},
		{"behind", geom.Vec{X: -2}, far, false},
		{"behind somebody", geom.Vec{X: 3}, geom.Vec{X: 1.5}, false},
		{"in front of somebody", geom.Vec{X: 1.5}, geom.Vec{X: 3}, true},
	} {
		truth := scene(tt.ball, tt.foe)
		p := look(&truth, 20, 1)
		if p.Ball.Seen != tt.want {
			t.Errorf("ball %s: got seen %v, want %v", tt.name, p.Ball.Seen, tt.want)
		}
		if tt.want && p.Ball.Pos.Dist(tt.ball) > 0.3 {
			t.Errorf("ball %s: got %.2f, want near %.2f", tt.name, p.Ball.Pos, tt.ball)
		}
	}
}

func TestErrorsGrowWithDistance(t *testing.T) {
	spread := func(d float64) float64 {
		sum := 0.0
		for seed := range uint64(200) {
			truth := scene(geom.Vec{X: d}, geom.Vec{X: -5})
			eyes := sense.NewEyes(rng.New(seed, "eyes", 0))
			for range 4 {
				eyes.Look(&truth, 0)
			}
			var p agent.Percept
			eyes.Fill(&p, &truth, 0, 1)
			sum += p.Ball.Pos.Dist(truth.Ball)
		}
		return sum / 200
	}
	near, far := spread(1), spread(6)
	if near > 0.1 || far < 2*near || far > 0.5 {
		t.Errorf("got mean errors of %.3f m at 1 m and %.3f m at 6 m, want under 0.1 and two to five times that", near, far)
	}
}

func TestAwayTeamSeesThePitchTurnedRound(t *testing.T) {
	truth := scene(geom.Vec{X: 2, Y: 1}, geom.Vec{X: 3, Y: -1})
	p := look(&truth, 20, -1)
	if want := (geom.Vec{X: -2, Y: -1}); p.Ball.Pos.Dist(want) > 0.3 {
		t.Errorf("got ball at %.2f, want near %.2f", p.Ball.Pos, want)
	}
	if p.FoeCount != 1 || p.Foes[0].Pos.X > -2.5 {
		t.Errorf("got foes %+v, want one near (−3, 1)", p.Foes[:p.FoeCount])
	}
}

func TestForgetsTheBallAfterThreeSeconds(t *testing.T) {
	truth := scene(geom.Vec{X: 2}, geom.Vec{X: -5})
	eyes := sense.NewEyes(rng.New(7, "eyes", 0))
	for range 20 {
		eyes.Look(&truth, 0)
	}
	truth.Ball = geom.Vec{X: -2}
	seen := func(looks int) bool {
		for range looks {
			eyes.Look(&truth, 0)
		}
		var p agent.Percept
		eyes.Fill(&p, &truth, 0, 1)
		return p.Ball.Seen
	}
	if !seen(50) || seen(20) {
		t.Error("want the ball remembered after 2.5 s and forgotten after 3.5 s")
	}
}

func ExampleEyes() {
	truth := sense.Truth{Ball: geom.Vec{X: 2}, Count: 1}
	truth.Robots[0] = sense.Being{Number: 2, Upright: true, Gaze: geom.Vec{X: 1}}
	eyes := sense.NewEyes(rng.New(1, "eyes", 0))
	for range 10 {
		eyes.Look(&truth, 0)
	}
	var p agent.Percept
	eyes.Fill(&p, &truth, 0, +1)
	fmt.Printf("ball seen: %v, about %.0f m ahead\n", p.Ball.Seen, p.Ball.Pos.X)
	// Output: ball seen: true, about 2 m ahead
}
