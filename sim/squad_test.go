package sim_test

import (
	"errors"
	"testing"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/team"
)

// lent is a squad that thinks as a built-in team does, and complains about it.
type lent string

func (l lent) Brain(number int) (agent.Brain, error) {
	if number > 3 {
		return nil, errors.New("only three of us came")
	}
	b, err := team.New(string(l))
	return &grumbler{Brain: b}, err
}

type grumbler struct {
	agent.Brain
	heard int // messages of mates that said "mine"
}

func (g *grumbler) Think(p *agent.Percept) agent.Command {
	for i := range p.MateCount {
		if p.Mates[i].Word == mine {
			g.heard++
		}
	}
	c := g.Brain.Think(p)
	c.Word, c.Show = mine, agent.Plea
	return c
}

func (g *grumbler) Talk() agent.Talk {
	return agent.Talk{Trouble: errors.New("too loud"), Steps: g.heard}
}

var mine = agent.Word{'m', 'i', 'n', 'e'}

func TestASquadThinksForItsSide(t *testing.T) {
	cfg := sim.DefaultConfig(8)
	own := play(t, cfg, waves, func(*sim.Match) {})
	cfg.Squads[field.Away] = lent(cfg.Teams[field.Away])
	m := play(t, cfg, waves, func(*sim.Match) {})
	if m.Hash() != own.Hash() {
		t.Errorf("got hash %016x with brains that think alike, want %016x", m.Hash(), own.Hash())
	}
	for i := range m.Frame().Count {
		r, away := &m.Frame().Robots[i], i >= 3
		if r.Trouble != away || (m.Talk(i).Trouble != nil) != away || (r.Show == agent.Plea) != away || (r.Word == mine) != away {
			t.Errorf("robot %d: got %+v, want trouble, a plea and a word of Away's robots only", i, r)
		}
		if heard := m.Talk(i).Steps; away && heard == 0 {
			t.Errorf("robot %d has heard no word of its mates", i)
		}
	}
}

func TestASquadThatIsShortOfBrainsPlaysNoMatch(t *testing.T) {
	cfg := sim.DefaultConfig(8)
	cfg.Format, _ = field.ByName("5v5")
	cfg.Squads[field.Home] = lent("waves")
	if _, err := sim.New(cfg); err == nil {
		t.Error("got a match of 5v5 with three brains")
	}
}
