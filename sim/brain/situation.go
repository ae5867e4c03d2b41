package brain

import (
	"fmt"

	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// Situation is a percept with a name: what a brain is tried with before its
// first match.
type Situation struct {
	Name    string
	Percept agent.Percept
}

// Situations returns those that every brain should survive, for robots on the
// pitch of a format. The first robot is the goalkeeper's.
func Situations(f *field.Format, number int) []Situation {
	s := scripted{format: f, number: number}
	open := agent.Game{Playing: true, TimeLeft: 60}
	far, wide := f.GoalX(), f.TouchY()
	s.add("the ball at its feet", open, ball(0.3, 0))
	s.add("the ball ahead", open, ball(3, 0.5))
	s.add("the ball behind it", open, ball(-3, -1))
	s.add("the ball rolling across", open, func(p *agent.Percept) { ball(2, -1)(p); p.Ball.Vel = geom.Vec{Y: 2} })
	s.add("a shot at its goal", open, func(p *agent.Percept) {
		p.Me.Pos = geom.Vec{X: 0.5 - far}
		ball(3-far, 0.3)(p)
		p.Ball.Vel = geom.Vec{X: -4}
	})
	s.add("no ball to be seen", open, func(p *agent.Percept) { p.Ball = agent.Sighting{Age: 8} })
	s.add("the ball in a corner", open, ball(far-0.1, wide-0.1))
	s.add("nobody else there", open, func(p *agent.Percept) { ball(1, 0)(p); p.MateCount, p.FoeCount = 0, 0 })
	s.add("robots in the way", open, func(p *agent.Percept) {
		ball(2, 0)(p)
		for i := range p.FoeCount {
			p.Foes[i].Pos, p.Foes[i].Down = geom.Vec{X: 0.8 + 0.3*float64(i), Y: 0.1 * float64(i)}, i%2 == 1
		}
	})
	s.add("a kick-off to walk to", agent.Game{Ready: true, Restart: true, KickOff: true, Kind: agent.KickOff, Spot: geom.Vec{X: -2}}, ball(0, 0))
	for kind := agent.KickOff; kind <= agent.PenaltyKick; kind++ {
		at := geom.Vec{X: 1, Y: wide}
		s.add("our "+kind.String(), restart(kind, at, true), ball(at.X, at.Y))
		s.add("their "+kind.String(), restart(kind, at, false), ball(at.X, at.Y))
	}
	s.add("nothing going on", agent.Game{}, ball(0, 0))
	s.add("a penalty shoot-out", agent.Game{Playing: true, Shootout: true, TimeLeft: 20}, ball(far-f.PenaltyMark, 0))
	s.add("it lies on the turf", open, func(p *agent.Percept) {
		ball(1, 0)(p)
		p.Me.Upright, p.Me.Vel = false, geom.Vec{}
	})
	s.add("a roaring crowd", open, func(p *agent.Percept) {
		ball(2, 1)(p)
		p.Crowd = agent.Crowd{Ours: 1, Theirs: 0.4, Roar: true, Tempo: 2, Courage: true}
		p.Game.Us = 1
	})
	return s.list
}

// scripted makes situations.
type scripted struct {
	format *field.Format
	number int
	list   []Situation
}

func (s *scripted) add(name string, g agent.Game, change func(p *agent.Percept)) {
	f := s.format
	p := agent.Percept{
		Time: float64(len(s.list)), Game: g,
		Pitch: agent.Pitch{
			HalfLength: f.GoalX(), HalfWidth: f.TouchY(), GoalHalfWidth: f.GoalWidth / 2, GoalAreaDepth: f.GoalAreaDepth,
			CircleRadius: f.CircleRadius, FreeKickDistance: f.FreeKickDistance, BallRadius: f.BallRadius,
		},
		Me: agent.Self{Number: s.number, Axis: geom.Vec{X: 1}, Upright: true, MaxWalk: 1, MaxKick: 3.4},
	}
	for n := 1; n <= f.PerSide; n++ {
		foe := geom.Vec{X: f.GoalX() - 1.5*float64(n) + 0.5, Y: float64(n - 2)}
		p.Foes[p.FoeCount] = agent.Sighting{Seen: true, Pos: foe, Age: 0.1}
		p.FoeCount++
		if n == s.number {
			continue
		}
		at := geom.Vec{X: -foe.X, Y: foe.Y}
		p.Mates[p.MateCount] = agent.Mate{Number: n, Pos: at, Age: 0.2, Upright: true, ToBall: 8}
		p.MateCount++
	}
	change(&p)
	s.list = append(s.list, Situation{name, p})
}

// ball puts the ball somewhere, seen just now.
func ball(x, y float64) func(p *agent.Percept) {
	return func(p *agent.Percept) { p.Ball = agent.Sighting{Seen: true, Pos: geom.Vec{X: x, Y: y}, Age: 0.05} }
}

func restart(kind agent.Restart, at geom.Vec, ours bool) agent.Game {
	return agent.Game{
		Playing: true, Restart: true, KickOff: kind == agent.KickOff, Ours: ours, Kind: kind,
		Direct: kind == agent.DirectFreeKick || kind == agent.PenaltyKick, At: at, Clear: 1.5, Left: 20, TimeLeft: 60,
	}
}

// Valid says what is wrong with a command: numbers that are not finite, or no
// guard or emotion. The match ignores what is not valid.
func Valid(c *agent.Command) error {
	for _, x := range [...]float64{c.Walk.X, c.Walk.Y, c.Turn, c.Kick.Power, c.Kick.At.X, c.Kick.At.Y, c.Kick.Loft, c.Look.X, c.Look.Y, c.ToBall} {
		if x-x != 0 {
			return fmt.Errorf("the command has %v for a number", x)
		}
	}
	switch {
	case c.Guard > agent.DiveRight:
		return fmt.Errorf("the command has guard %d, there are %d", c.Guard, agent.DiveRight)
	case c.Rise > agent.StayDown:
		return fmt.Errorf("the command has rise %d, there are %d", c.Rise, agent.StayDown)
	case c.Show >= agent.Emotions:
		return fmt.Errorf("the command shows emotion %d, the last is %d", c.Show, agent.Emotions-1)
	}
	return nil
}
