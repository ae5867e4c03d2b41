// Package team holds the built-in teams: brains that play football together.
//
// Each robot decides for itself, ten times a second, from its own percept and
// from what its mates report. It first makes a view of what it perceives: which
// sighting of the ball to believe, where it can meet the ball and how soon, and
// whether a mate or an opponent is sooner. From that follows its role, and roles
// change hands with the reckoning: number 1 keeps goal; whoever is soonest at
// the ball is the striker; the others support it by their place in the line
// from the opponents' goal to their own. The last of them is the back man.
//
// The striker weighs every kick that it could take (shots at the gaps beside
// the keeper, passes to mates, a dribble straight on or round an opponent, a
// clearance) by what it is worth and how clear its way is, and walks to where
// it can take the best. Supporters stand where the ball's way to them is clear,
// and mark or cover when the other side has it. At restarts everybody goes to
// a place in a set play while the ball is still being fetched; a keeper faces a
// penalty kick on its line, and dives for what it first sees of it. How to walk and
// how to get behind the ball is not theirs: they have it from brain/skill, as
// pupils' brains do.
//
// Four teams differ only in a table of numbers, their style:
//
//	brain, err := team.New("waves")
//	command := brain.Think(&percept)
package team

import (
	"fmt"
	"strings"

	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
	"jiayou/sim/geom"
)

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
			return &player{team: i}, nil
		}
	}
	return nil, fmt.Errorf("unknown team %q: choose one of %s", name, strings.Join(Names(), ", "))
}

// player is the brain of one robot.
type player struct {
	team    int // index in styles
	heart   heart
	striker bool // was the striker at the last decision
	plan    plan // the kick that it had in mind
	habit   skill.Habit
	post    geom.Vec // where it offered itself for a pass
	posted  float64  // and until when it stays with that, s
	ball    geom.Vec // where the ball was at the last decision
	when    float64  // and when that was, s
	faced   float64  // when, as a keeper, it last waited for a penalty kick, s
	stirred bool     // … and that the ball seemed to come at the last decision
}

// Clone implements agent.Cloner.
func (b *player) Clone() agent.Brain {
	c := *b
	return &c
}

// Think implements agent.Brain.
func (b *player) Think(p *agent.Percept) (c agent.Command) {
	v := view{Percept: p, style: &styles[b.team], other: far, foe: far}
	if p.Crowd.Courage {
		v.style = &bolder[b.team]
	}
	b.look(&v)
	b.decide(&v, &c)
	c.Show = b.feel(&v, &c)
	b.ball, b.when = v.ball.Pos, v.Time
	c.ToBall = v.mine
	c.Look = skill.Gaze(v.Percept, &v.ball)
	return c
}

// decide adds to a command what the robot does.
func (b *player) decide(v *view, c *agent.Command) {
	g := &v.Game
	fetched := !g.Playing && g.Restart && g.Kind != agent.KickOff
	switch {
	case g.Ready:
		v.arrive(c, g.Spot, v.toBall())
	case !g.Playing && !fetched:
		*b = player{team: b.team, heart: b.heart}
		c.Still = true
	case g.Restart:
		b.restart(v, c)
	case !v.ball.Seen:
		c.Turn = skill.Seek(v.Percept)
	default:
		b.play(v, c)
	}
}

// play plays its role while the ball is in play.
func (b *player) play(v *view, c *agent.Command) {
	b.striker = v.leads
	switch {
	case b.duels(v):
		b.savePenalty(v, c)
	case v.leads:
		b.strike(v, c)
	case v.Me.Number == 1:
		b.keep(v, c)
	default:
		b.support(v, c)
	}
}
