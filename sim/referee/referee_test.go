package referee_test

import (
	"fmt"
	"testing"

	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

var format = field.Formats()[0]

// game is a referee with the facts it is told.
type game struct {
	t     *testing.T
	ref   referee.Referee
	facts referee.Facts
}

// kickOff returns a game at the first whistle, Home to kick off, every robot
// on its spot.
func kickOff(t *testing.T) *game {
	g := &game{t: t, ref: referee.New(&format, field.Home)}
	g.facts.Count = format.Robots()
	for i := range g.facts.Count {
		side, number := field.Side(i/format.PerSide), i%format.PerSide+1
		at := format.KickOffSpot(number, side == field.Home).Mul(g.ref.Attack(side))
		g.facts.Robots[i] = referee.Player{Side: side, Number: number, Pos: at}
	}
	g.until(referee.Whistle, 600)
	return g
}

// play brings the ball into play: Home has touched it.
func (g *game) play() *game {
	g.facts.Touched, g.facts.Last = true, field.Home
	g.facts.Ball = geom.Vec{X: 0.5}
	g.wait(1)
	return g
}

// until lets ticks pass until a call of that kind, and returns it. The ball
// goes where the referee puts it.
func (g *game) until(kind referee.CallKind, most int) referee.Call {
	g.t.Helper()
	for range most {
		var found *referee.Call
		for _, c := range g.ref.Judge(&g.facts) {
			if c.Kind == referee.PlaceBall {
				g.facts.Ball = c.Pos
			}
			if c.Kind == kind && found == nil {
				found = &c
			}
		}
		if found != nil {
			return *found
		}
	}
	g.t.Fatalf("no call of kind %d within %d ticks; state %+v", kind, most, g.ref.State)
	return referee.Call{}
}

func (g *game) wait(ticks int) {
	for range ticks {
		g.ref.Judge(&g.facts)
	}
}

func TestKickOffComesToPlay(t *testing.T) {
	g := kickOff(t)
	if s := g.ref.State; s.Phase != referee.Playing || s.Restart != referee.KickOff || s.Taker != field.Home {
		t.Fatalf("got %+v, want a kick-off by home", s)
	}
	g.play()
	if g.ref.Restart != referee.OpenPlay {
		t.Errorf("got restart %v once the ball has moved, want open play", g.ref.Restart)
	}
}

func TestWhoeverDawdlesLosesTheRestart(t *testing.T) {
	g := kickOff(t)
	g.wait(format.RestartSeconds*100 + 1)
	if g.ref.Restart != referee.OpenPlay {
		t.Errorf("got restart %v after %d s, want open play", g.ref.Restart, format.RestartSeconds)
	}
}

func TestWhereTheBallCrosses(t *testing.T) {
	out := format.BallRadius + 0.01
	for _, tt := range []struct {
		name    string
		ball    geom.Vec
		height  float64
		last    field.Side
		kind    referee.CallKind
		side    field.Side
		restart referee.Restart
		spot    geom.Vec
	}{
		{"into away's goal", geom.Vec{X: 7 + out, Y: 1}, 0, field.Home, referee.Goal, field.Home, referee.OpenPlay, geom.Vec{}},
		{"into home's own goal", geom.Vec{X: -7 - out, Y: -1}, 0, field.Home, referee.Goal, field.Away, referee.OpenPlay, geom.Vec{}},
		{"over the bar", geom.Vec{X: 7 + out, Y: 1}, 1.9, field.Home, referee.BallOut, field.Home, referee.GoalKick, geom.Vec{X: 6, Y: 1}},
		{"wide by home", geom.Vec{X: 7 + out, Y: -2}, 0, field.Home, referee.BallOut, field.Home, referee.GoalKick, geom.Vec{X: 6, Y: -1}},
		{"wide by the keeper", geom.Vec{X: 7 + out, Y: -2}, 0, field.Away, referee.BallOut, field.Away, referee.Corner, geom.Vec{X: 6.9, Y: -4.4}},
		{"over the touch line", geom.Vec{X: 2, Y: 4.5 + out}, 0, field.Home, referee.BallOut, field.Home, referee.KickIn, geom.Vec{X: 2, Y: 4.5}},
	} {
		g := kickOff(t).play()
		g.facts.Ball, g.facts.Height, g.facts.Last = tt.ball, tt.height, tt.last
		c := g.until(tt.kind, 1)
		if c.Side != tt.side || c.Restart != tt.restart {
			t.Errorf("%s: got %+v, want side %v and restart %v", tt.name, c, tt.side, tt.restart)
		}
		if tt.kind == referee.Goal {
			if got := g.ref.Score[tt.side]; got != 1 {
				t.Errorf("%s: got score %v, want one for %v", tt.name, g.ref.Score, tt.side)
			}
			continue
		}
		g.facts.Height = 0
		if w := g.until(referee.Whistle, 200); w.Side != tt.last.Other() || g.facts.Ball.Dist(tt.spot) > 1e-9 {
			t.Errorf("%s: got %+v with the ball at %v, want a restart by %v at %v", tt.name, w, g.facts.Ball, tt.last.Other(), tt.spot)
		}
	}
}

func TestOnTheLineIsIn(t *testing.T) {
	for _, ball := range []geom.Vec{{X: 7 + format.BallRadius - 0.01, Y: 1}, {X: 1, Y: 4.5 + format.BallRadius - 0.01}} {
		g := kickOff(t).play()
		g.facts.Ball = ball
		if calls := g.ref.Judge(&g.facts); len(calls) > 0 {
			t.Errorf("ball at %v: got %+v, want no call", ball, calls)
		}
	}
}

func TestGoalIsFollowedByTheOthersKickOff(t *testing.T) {
	g := kickOff(t).play()
	g.facts.Ball = geom.Vec{X: 7.2}
	g.until(referee.Goal, 1)
	g.facts.Ball = geom.Vec{X: 7.3}
	w := g.until(referee.Whistle, 100*(format.CelebrationSeconds+format.ReadySeconds+format.SetSeconds)+10)
	if w.Restart != referee.KickOff || w.Side != field.Away || g.facts.Ball != (geom.Vec{}) {
		t.Errorf("got %+v with the ball at %v, want away's kick-off at the centre", w, g.facts.Ball)
	}
}

func TestStuckBallIsDroppedWhereThereIsRoom(t *testing.T) {
	g := kickOff(t).play()
	for i := range g.facts.Count {
		g.facts.Robots[i].Pos = geom.Vec{X: 0.5, Y: 0.1 * float64(i)}
	}
	g.facts.Ball = geom.Vec{X: 0.6}
	g.until(referee.Drop, format.StuckSeconds*100+2)
	at := g.facts.Ball
	for i := range g.facts.Count {
		if d := g.facts.Robots[i].Pos.Dist(at); d < 1 {
			t.Errorf("ball dropped at %v, %.2f m from robot %d, want at least 1 m", at, d, i)
		}
	}
}

func TestWhoLiesTooLongIsCarriedOffAndComesBack(t *testing.T) {
	g := kickOff(t).play()
	g.facts.Robots[1].Lying = format.FallenSeconds*100 - 1
	g.wait(1)
	if g.ref.Absent(1) {
		t.Fatal("carried off a tick too soon")
	}
	g.facts.Robots[1].Lying++
	off := g.until(referee.Remove, 1)
	if !g.ref.Absent(1) || format.Inside(off.Pos) {
		t.Fatalf("got %+v, want robot 1 beside the pitch", off)
	}
	g.facts.Robots[1] = referee.Player{Side: field.Home, Number: 2, Pos: off.Pos}
	back := g.until(referee.Return, format.RemovalSeconds*100+1)
	if g.ref.Absent(1) || !format.Inside(back.Pos) || back.Pos.X > 0 {
		t.Errorf("got %+v, want robot 1 on its own half", back)
	}
}

func TestEndsChangeAtHalfTime(t *testing.T) {
	g := kickOff(t).play()
	g.until(referee.EndHalf, format.HalfSeconds*100)
	if g.ref.Phase != referee.HalfTime || g.ref.Attack(field.Home) != 1 {
		t.Fatalf("got %+v", g.ref.State)
	}
	if spot := g.ref.Spot(&format, field.Home, 3); spot.X <= 0 {
		t.Errorf("got home's spot at %v during half-time, want it in the half that it will defend", spot)
	}
	placed := g.until(referee.PlaceRobot, format.HalfTimeSeconds*100)
	if g.ref.Attack(field.Home) != -1 || placed.Pos.X*g.ref.Attack(placed.Side) >= 0 {
		t.Errorf("got %+v in half %d, want it in the half that it now defends", placed, g.ref.Half)
	}
	for i := range g.facts.Count {
		p := &g.facts.Robots[i]
		p.Pos = format.KickOffSpot(p.Number, p.Side == field.Away).Mul(g.ref.Attack(p.Side))
	}
	if w := g.until(referee.Whistle, 600); w.Side != field.Away {
		t.Errorf("got a kick-off by %v in the second half, want away", w.Side)
	}
	g.until(referee.EndMatch, format.HalfSeconds*100+format.ReadySeconds*100)
}

func TestIntrudersAreMovedBeforeTheKickOff(t *testing.T) {
	g := &game{t: t, ref: referee.New(&format, field.Home)}
	g.facts.Count = format.Robots()
	for i := range g.facts.Count {
		side, number := field.Side(i/format.PerSide), i%format.PerSide+1
		g.facts.Robots[i] = referee.Player{Side: side, Number: number, Pos: geom.Vec{X: 1}}
	}
	c := g.until(referee.PlaceRobot, format.ReadySeconds*100+2)
	if c.Side != field.Home || c.Pos.X >= 0 {
		t.Errorf("got %+v, want a home robot put into its own half", c)
	}
}

func ExampleReferee() {
	f := field.Formats()[0]
	ref := referee.New(&f, field.Home)
	ref.Phase = referee.Playing
	facts := referee.Facts{Ball: geom.Vec{X: 7.2}}
	for _, c := range ref.Judge(&facts) {
		fmt.Println(c.Kind == referee.Goal, c.Side)
	}
	// Output: true home
}
