package league

import (
	"crypto/sha256"
	"encoding/hex"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
	"jiayou/sim/team"
)

// Entrant is who takes part: a name and what plays under it.
type Entrant struct {
	Name   string      `json:"name"`
	Plays  string      `json:"plays"`            // the team, the example or the file, as `jiayou-lab match --home` takes it
	Digest string      `json:"digest,omitempty"` // of its text, so that a changed brain is not taken for the same one
	Broken string      `json:"broken,omitempty"` // why it cannot play; it then loses every match
	Squad  agent.Squad `json:"-"`                // what thinks for it; nil for the built-in team

	Program child.Program `json:"-"` // that thinks for it instead
}

// BuiltIn returns the built-in team of that name as an entrant.
func BuiltIn(name string) (Entrant, error) {
	if _, err := team.New(name); err != nil {
		return Entrant{}, err
	}
	return Entrant{Name: name, Plays: name}, nil
}

// FromSquad returns a squad from outside as an entrant, or the reason why there
// is none. If it is nothing but a text it keeps a digest of that.
func FromSquad(name, plays string, squad agent.Squad, broken error) Entrant {
	e := Entrant{Name: name, Plays: plays}
	if broken != nil {
		e.Broken = brief(broken.Error())
		return e
	}
	e.Squad = squad
	if s, ok := squad.(agent.Sourced); ok {
		sum := sha256.Sum256([]byte(s.Source().Text))
		e.Digest = hex.EncodeToString(sum[:])
	}
	return e
}

// FromProgram returns a program as an entrant, or the reason why there is none.
// It keeps a digest of the program's file, which may be empty.
func FromProgram(name, plays string, p child.Program, file []byte, broken error) Entrant {
	e := FromSquad(name, plays, nil, broken)
	if broken == nil {
		sum := sha256.Sum256(file)
		e.Program, e.Digest = p, hex.EncodeToString(sum[:])
	}
	return e
}

// enter lets the entrant play on a side of a match. This is the one place that
// knows how a match is told who plays.
func (e *Entrant) enter(cfg *sim.Config, side field.Side) {
	cfg.Teams[side], cfg.Squads[side] = e.Plays, e.Squad
	cfg.Remote[side] = e.Program.Args != nil
	if e.Squad != nil || cfg.Remote[side] {
		cfg.Teams[side] = e.Name
	}
}
