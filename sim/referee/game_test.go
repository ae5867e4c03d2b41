package referee_test

import (
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

// game is a referee with the facts it is told. It does what the referee says.
type game struct {
	format *field.Format
	ref    referee.Referee
	facts  referee.Facts
}

// newGame returns a game before the match, every robot on its kick-off spot.
func newGame(f field.Format) game {
	g := game{format: &f, ref: referee.New(&f, field.Home)}
	g.facts.Count, g.facts.Touch = f.Robots(), -1
	for i := range g.facts.Count {
		side, number := field.Side(i/f.PerSide), i%f.PerSide+1
		at := f.KickOffSpot(number, side == field.Home).Mul(g.ref.Attack(side))
		g.facts.Robots[i] = referee.Player{Side: side, Number: number, Pos: at}
	}
	return g
}

// judge lets a tick pass and does what the referee says.
func (g *game) judge() []referee.Call {
	calls := g.ref.Judge(&g.facts)
	for _, c := range calls {
		switch c.Kind {
		case referee.PlaceBall:
			g.facts.Ball, g.facts.Height = c.Pos, 0
		case referee.PlaceRobot, referee.Remove, referee.Return, referee.SendOff, referee.Bench:
			p := &g.facts.Robots[c.Robot]
			p.Pos, p.Vel, p.Lying = c.Pos, geom.Vec{}, 0
		}
	}
	return calls
}

// until lets ticks pass until a call of that kind, and returns it.
func (g *game) until(kind referee.CallKind, most int) (referee.Call, bool) {
	for range most {
		for _, c := range g.judge() {
			if c.Kind == kind {
				return c, true
			}
		}
	}
	return referee.Call{}, false
}

// kickOff goes to the next kick-off's whistle.
func (g *game) kickOff() { g.until(referee.Whistle, 10000) }

// touch lets robot i touch the ball.
func (g *game) touch(i int) {
	g.facts.Touch, g.facts.Touched, g.facts.Last = i, true, g.facts.Robots[i].Side
	g.judge()
	g.facts.Touch = -1
}

// play brings the ball into play: home's second robot kicks off, away's
// touches the ball.
func (g *game) play() {
	g.facts.Ball = geom.Vec{X: 0.5}
	g.touch(1)
	g.touch(g.format.PerSide + 1)
}
