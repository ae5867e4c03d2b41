package sim

import (
	"fmt"

	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/humanoid"
)

// substitution is a change of brains in the middle of a match.
type substitution struct {
	tick  int // before whose Step it took place
	side  field.Side
	name  string
	squad agent.Squad
}

// Substitute lets another squad, or the built-in team of that name if it is nil,
// think for a side from the next Step on: for a pupil who has just saved a
// better brain. The new brains begin without a memory. If one of them cannot
// begin, nothing changes.
//
// From then on this is not the match of its Config and its Inputs any more, and
// its Hash, into which the change goes, says so: a recording that was begun
// before ends here. Snapshots taken later know of the change.
func (m *Match) Substitute(side field.Side, name string, squad agent.Squad) error {
	if m.config.Remote[side] {
		return fmt.Errorf("substitute %s: it thinks outside the match", side)
	}
	s := substitution{m.tick, side, name, squad}
	if err := m.substitute(&s); err != nil {
		return err
	}
	m.substitutions = append(m.substitutions, s)
	return nil
}

func (m *Match) substitute(s *substitution) error {
	cfg := m.config
	cfg.Teams[s.side], cfg.Squads[s.side] = s.name, s.squad
	var brains [field.MaxRobots]agent.Brain
	for i := range m.physics.Count {
		if r := &m.robots[i]; r.side == s.side && !cfg.Scene.Robots[i].Idle {
			var err error
			if brains[i], err = cfg.brain(s.side, r.number); err != nil {
				return err
			}
		}
	}
	for i := range m.physics.Count {
		if brains[i] != nil {
			m.robots[i].brain = brains[i]
			m.robots[i].order.Rise = humanoid.RiseRested // the old one's choice, and nobody may ask the new one
		}
	}
	m.config, m.drawn = cfg, false
	m.sum.Int(s.tick)
	m.sum.Int(int(s.side))
	return nil
}

// catchUp makes the substitutions of this tick once more.
func (m *Match) catchUp(all []substitution) error {
	for i := range all {
		if all[i].tick == m.tick {
			if err := m.Substitute(all[i].side, all[i].name, all[i].squad); err != nil {
				return err
			}
		}
	}
	return nil
}
