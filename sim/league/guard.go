package league

import (
	"fmt"
	"strings"
	"unicode"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/field"
)

// guard stands between a match and a squad: whatever the squad does wrong is
// its own fault, and neither the match's nor the tournament's. It belongs to
// one match.
type guard struct {
	squad agent.Squad
	fault string
}

// guards puts a guard before each squad of a match.
func guards(cfg *sim.Config) [2]*guard {
	var both [2]*guard
	for side := range field.Away + 1 {
		both[side] = &guard{squad: cfg.Squads[side]}
		if cfg.Squads[side] != nil {
			cfg.Squads[side] = both[side]
		}
	}
	return both
}

// Brain implements agent.Squad.
func (g *guard) Brain(number int) (b agent.Brain, err error) {
	b = idle{}
	defer g.catch("cannot begin")
	own, err := g.squad.Brain(number)
	if err != nil {
		g.accuse("cannot begin: %v", err)
		return b, nil
	}
	return &guarded{own, g}, nil
}

// accuse notes the first fault.
func (g *guard) accuse(format string, args ...any) {
	if g.fault == "" {
		g.fault = brief(fmt.Sprintf(format, args...))
	}
}

func (g *guard) catch(what string) {
	if p := recover(); p != nil {
		g.accuse("%s: crashed: %v", what, p)
	}
}

// guarded is a brain under guard.
type guarded struct {
	agent.Brain
	guard *guard
}

// Think implements agent.Brain. After a fault the robot stands.
func (b *guarded) Think(p *agent.Percept) (c agent.Command) {
	if b.guard.fault != "" {
		return agent.Command{}
	}
	defer b.guard.catch("think")
	return b.Brain.Think(p)
}

// Fallen implements agent.Fallen.
func (b *guarded) Fallen(p *agent.Percept) (c agent.Command, ok bool) {
	f, cares := b.Brain.(agent.Fallen)
	if !cares || b.guard.fault != "" {
		return c, false
	}
	defer b.guard.catch("fallen")
	return f.Fallen(p)
}

// Clone implements agent.Cloner.
func (b *guarded) Clone() agent.Brain {
	if c, ok := b.Brain.(agent.Cloner); ok {
		return &guarded{c.Clone(), b.guard}
	}
	return b
}

// Talk implements agent.Talker.
func (b *guarded) Talk() agent.Talk {
	if t, ok := b.Brain.(agent.Talker); ok {
		return t.Talk()
	}
	return agent.Talk{}
}

// idle is the brain of a robot that has none.
type idle struct{}

func (idle) Think(*agent.Percept) agent.Command { return agent.Command{} }

// longestReason is how much of a brain's complaint goes into a result.
const longestReason = 200

// brief makes a complaint one line that is not too long.
func brief(complaint string) string {
	line := strings.Join(strings.FieldsFunc(strings.ToValidUTF8(complaint, "?"), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
	if letters := []rune(line); len(letters) > longestReason {
		return string(letters[:longestReason-1]) + "…"
	}
	return line
}
