package team_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
	"jiayou/sim/team"
)

// percept is number n at a place, in play, with the ball where it sees it.
func percept(n int, me, ball geom.Vec) agent.Percept {
	return agent.Percept{
		Pitch: agent.Pitch{
			HalfLength: 7, HalfWidth: 4.5, GoalHalfWidth: 1.3, GoalAreaDepth: 1,
			CircleRadius: 1.5, FreeKickDistance: 1.5, BallRadius: 0.11,
		},
		Game: agent.Game{Playing: true},
		Me:   agent.Self{Number: n, Pos: me, Axis: geom.Vec{X: 1}, Upright: true, MaxWalk: 1},
		Ball: agent.Sighting{Seen: true, Pos: ball},
	}
}

func think(t *testing.T, p agent.Percept) agent.Command {
	t.Helper()
	brain, err := team.New("embers")
	if err != nil {
		t.Fatal(err)
	}
	return brain.Think(&p)
}

func TestShootsAtAnOpenGoal(t *testing.T) {
	c := think(t, percept(2, geom.Vec{X: 4}, geom.Vec{X: 4.25}))
	if c.Kick.Power < 3 || c.Kick.At.X < 7 || math.Abs(c.Kick.At.Y) > 1.3 {
		t.Errorf("got kick %+v, want a shot between the posts", c.Kick)
	}
}

func TestGoesToTheBall(t *testing.T) {
	for _, ball := range []geom.Vec{{X: 3}, {X: 3, Y: 2}, {X: 3, Y: -2}} {
		c := think(t, percept(2, geom.Vec{}, ball))
		if c.Walk.X < 0.2 || c.Kick.Power > 0 {
			t.Errorf("ball at %v: got %+v, want a walk ahead", ball, c)
		}
		if c.Turn*ball.Y < 0 {
			t.Errorf("ball at %v: got a turn of %.2f, want one towards it", ball, c.Turn)
		}
	}
}

func TestDoesNotKickTowardsItsOwnGoal(t *testing.T) {
	p := percept(2, geom.Vec{X: 1}, geom.Vec{X: 0.75})
	p.Me.Heading = math.Pi
	if c := think(t, p); c.Kick.Power > 0 {
		t.Errorf("got kick %+v, want it to go round the ball first", c.Kick)
	}
}

func TestOnlyTheNearestGoesToTheBall(t *testing.T) {
	p := percept(3, geom.Vec{X: -1, Y: 2}, geom.Vec{X: 2})
	p.Mates[0] = agent.Mate{Number: 2, Pos: geom.Vec{X: 1.5}, Upright: true, ToBall: 0.5, Ball: p.Ball}
	p.MateCount = 1
	c := think(t, p)
	to := p.Me.Pos.AddMul(c.Walk, 2)
	if to.Dist(p.Ball.Pos) < 1 {
		t.Errorf("got walk %v, want a supporter to keep off the ball", c.Walk)
	}
	p.Mates[0].Upright = false
	if c := think(t, p); c.ToBall > 10 {
		t.Errorf("got %.1f s to the ball, want it to take over from a fallen mate", c.ToBall)
	}
}

func TestKeeperStaysBetweenBallAndGoal(t *testing.T) {
	for _, y := range []float64{-3, 0, 3} {
		p := percept(1, geom.Vec{X: -6.5}, geom.Vec{X: 0, Y: y})
		c := think(t, p)
		at := p.Me.Pos.AddMul(c.Walk, 1)
		if at.X > -5 || at.Y*y < -1e-9 {
			t.Errorf("ball at y = %v: got walk %v, want a place before the goal on that side", y, c.Walk)
		}
	}
}

// TestKeeperDivesForAShotBesideIt shows a keeper a ball at two decisions.
func TestKeeperDivesForAShotBesideIt(t *testing.T) {
	const between = 0.1 // s
	for _, tt := range []struct {
		what        string
		y           float64
		said, rolls float64 // m/s: the speed that it has by the eyes, and that with which it comes
		age         float64
		want        agent.Guard
	}{
		{"to its left", 0.9, 5, 5, 0.1, agent.DiveLeft},
		{"to its right", -0.9, 5, 5, 0.1, agent.DiveRight},
		{"at its feet", 0.1, 5, 5, 0.1, agent.Block},
		{"at its feet, along the turf", 0.1, 3.5, 3.5, 0.1, agent.Squat},
		{"slow", 0.9, 1, 1, 0.1, agent.NoGuard},
		{"wide", 3, 5, 5, 0.1, agent.NoGuard},
		{"that only seems to fly", 0.9, 5, 1, 0.1, agent.NoGuard},
		{"that has leapt there", 0.9, 5, 30, 0.1, agent.NoGuard},
		{"seen long ago", 0.9, 5, 5, 0.4, agent.NoGuard},
	} {
		brain, err := team.New("embers")
		if err != nil {
			t.Fatal(err)
		}
		var got agent.Guard
		for i := range 2 {
			p := percept(1, geom.Vec{X: -6.2}, geom.Vec{X: -4.2, Y: tt.y})
			p.Time = between * float64(i)
			p.Ball.Pos.X += tt.rolls * between * float64(1-i)
			p.Ball.Vel, p.Ball.Age = geom.Vec{X: -tt.said}, tt.age
			got = brain.Think(&p).Guard
		}
		if got != tt.want {
			t.Errorf("ball %s: got guard %v, want %v", tt.what, got, tt.want)
		}
	}
}

// TestKeeperFacesAPenaltyKickOnItsLine has a kick pending, at which a keeper does
// not narrow the angle as in play.
func TestKeeperFacesAPenaltyKickOnItsLine(t *testing.T) {
	p := facing(geom.Vec{X: -6.75})
	if c := think(t, p); !c.Still || c.Guard != agent.NoGuard {
		t.Errorf("got %+v on the line, want it to stand still", c)
	}
	p.Me.Pos.X = -6
	if c := think(t, p); c.Walk.X > -0.2 {
		t.Errorf("got walk %v before the line, want it to go back", c.Walk)
	}
}

// TestKeeperCommitsItselfAtAPenaltyKick shows a keeper a ball that has begun to
// move, at some decisions, the last of them so many seconds after the kick was still
// to be taken.
func TestKeeperCommitsItselfAtAPenaltyKick(t *testing.T) {
	for _, tt := range []struct {
		what  string
		vel   geom.Vec
		looks int
		after float64 // s
		want  agent.Guard
	}{
		{"to its left", geom.Vec{X: -1, Y: 0.4}, 2, 0.3, agent.DiveLeft},
		{"to its right", geom.Vec{X: -1, Y: -0.4}, 2, 0.3, agent.DiveRight},
		{"at it", geom.Vec{X: -1, Y: 0.1}, 2, 0.3, agent.Block},
		{"seen once", geom.Vec{X: -1, Y: 0.4}, 1, 0.3, agent.NoGuard},
		{"wide", geom.Vec{X: -1, Y: 1}, 2, 0.3, agent.NoGuard},
		{"that may lie", geom.Vec{X: -0.3, Y: 0.2}, 2, 0.3, agent.NoGuard},
		{"long after", geom.Vec{X: -1, Y: 0.4}, 2, 1.5, agent.NoGuard},
	} {
		brain, err := team.New("embers")
		if err != nil {
			t.Fatal(err)
		}
		p := facing(geom.Vec{X: -6.75})
		p.Time = 20
		brain.Think(&p)
		p.Game.Restart, p.Game.Kind = false, agent.OpenPlay
		p.Ball = agent.Sighting{Seen: true, Pos: geom.Vec{X: -5}, Vel: tt.vel, Age: 0.1}
		var got agent.Guard
		for i := range tt.looks {
			p.Time = 20 + tt.after - 0.1*float64(tt.looks-1-i)
			got = brain.Think(&p).Guard
		}
		if got != tt.want {
			t.Errorf("ball %s: got guard %v, want %v", tt.what, got, tt.want)
		}
	}
}

// facing is a keeper at a place, with a penalty kick against it to be taken.
func facing(me geom.Vec) agent.Percept {
	p := percept(1, me, geom.Vec{X: -4.9})
	p.Game.Restart, p.Game.Kind, p.Game.At = true, agent.PenaltyKick, p.Ball.Pos
	return p
}

func TestGoesToTheRestartWhileTheBallIsFetched(t *testing.T) {
	p := percept(2, geom.Vec{X: 1}, geom.Vec{X: 1, Y: 5})
	p.Game = agent.Game{Restart: true, Ours: true, Kind: agent.KickIn, At: geom.Vec{X: 1, Y: 4.5}, Clear: 1.5}
	p.Me.Heading, p.Me.Axis = math.Pi/2, geom.Vec{Y: 1}
	if c := think(t, p); c.Walk.X < 0.4 || c.Kick.Power > 0 {
		t.Errorf("got %+v, want it on its way to the touch line", c)
	}
}

func TestKeepsItsDistanceFromTheOthersRestart(t *testing.T) {
	p := percept(2, geom.Vec{X: 1}, geom.Vec{X: 1.6})
	p.Game = agent.Game{Playing: true, Restart: true, Kind: agent.KickIn, At: p.Ball.Pos, Clear: 1.5}
	if c := think(t, p); c.Walk.X >= 0 || c.Kick.Power > 0 {
		t.Errorf("got %+v, want a step back", c)
	}
}

func TestStandsStillBeforeTheWhistle(t *testing.T) {
	p := percept(2, geom.Vec{X: -1}, geom.Vec{})
	p.Game.Playing = false
	if c := think(t, p); !c.Still {
		t.Errorf("got %+v, want it to stand", c)
	}
}

func TestLooksForALostBall(t *testing.T) {
	p := percept(2, geom.Vec{}, geom.Vec{})
	p.Ball = agent.Sighting{}
	if c := think(t, p); c.Turn == 0 {
		t.Errorf("got %+v, want it to turn about", c)
	}
}

func ExampleNew() {
	_, err := team.New("wavs")
	fmt.Println(err)
	// Output: unknown team "wavs": choose one of waves, embers, harbour, sparrows
}
