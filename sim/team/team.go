// Package team holds the built-in teams: brains that find the ball, pass now
// and then, shoot and keep goal.
//
// Each robot decides for itself, ten times a second, from its own percept and
// from what its mates report. Roles change hands: the keeper is number 1, the
// robot that can be at the ball first is the striker, the others support it.
//
//	brain, err := team.New("waves")
//	command := brain.Think(&percept)
package team

import (
	"fmt"
	"strings"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

// style is the character of a team.
type style struct {
	name   string
	pass   float64 // liking for a pass against a dribble
	range_ float64 // distance from which it shoots, m
	width  float64 // how far its supporters spread, as a share of the pitch
}

// styles lists the teams: waves pass, embers shoot.
var styles = [...]style{
	{name: "waves", pass: 0.62, range_: 5.5, width: 0.55},
	{name: "embers", pass: 0.45, range_: 6.5, width: 0.4},
}

// Names returns the names of the built-in teams.
func Names() []string {
	names := make([]string, len(styles))
	for i, s := range styles {
		names[i] = s.name
	}
	return names
}

// New returns a brain of the team of that name; the error lists those there
// are.
func New(name string) (agent.Brain, error) {
	for i := range styles {
		if styles[i].name == name {
			return &player{style: &styles[i]}, nil
		}
	}
	return nil, fmt.Errorf("unknown team %q: choose one of %s", name, strings.Join(Names(), ", "))
}

// player is the brain of one robot.
type player struct {
	style   *style
	striker bool // was the striker at the last decision
	plan    int  // the kind of kick it had in mind
}

// Clone implements agent.Cloner.
func (b *player) Clone() agent.Brain {
	c := *b
	return &c
}

// Think implements agent.Brain.
func (b *player) Think(p *agent.Percept) agent.Command {
	ball := bestBall(p)
	c := b.decide(p, &ball)
	c.ToBall = timeToBall(p, &ball)
	c.Look = gaze(p, &ball)
	return c
}

func (b *player) decide(p *agent.Percept, ball *agent.Sighting) agent.Command {
	g := &p.Game
	switch {
	case g.Ready:
		return arrive(p, g.Spot, 0)
	case !g.Playing:
		b.striker = false
		return agent.Command{Still: true}
	case !ball.Seen:
		return search(p)
	case g.Restart && !g.Ours:
		return b.keepAway(p, ball)
	}
	b.striker = b.leads(p, ball)
	switch {
	case b.striker:
		return b.strike(p, ball)
	case p.Me.Number == 1:
		return keep(p, ball)
	}
	return b.support(p, ball)
}

// bestBall is the robot's own sighting, or a mate's that is much fresher.
func bestBall(p *agent.Percept) agent.Sighting {
	best := p.Ball
	for i := range p.MateCount {
		if s := p.Mates[i].Ball; s.Seen && (!best.Seen || s.Age+0.7 < best.Age) {
			best = s
		}
	}
	return best
}

// gaze looks at the ball, or about for it.
func gaze(p *agent.Percept, ball *agent.Sighting) geom.Vec {
	if ball.Seen && ball.Age < 1 {
		return ball.Pos.AddMul(ball.Vel, 0.2)
	}
	const period = 2.0 // s of one sweep of the head
	sweep := p.Time/period - float64(int(p.Time/period))
	yaw := 1.4 * (1 - 4*abs(sweep-0.5))
	return p.Me.Pos.AddMul(geom.Polar(p.Me.Heading+yaw), 3)
}

// search turns on the spot until the ball is found.
func search(p *agent.Percept) agent.Command {
	turn := 1.0
	if p.Ball.Pos.Sub(p.Me.Pos).Unturn(geom.Polar(p.Me.Heading)).Y < 0 {
		turn = -1
	}
	return agent.Command{Turn: turn}
}

func abs(x float64) float64 { return max(x, -x) }
