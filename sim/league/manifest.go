package league

import (
	"fmt"

	"jiayou/sim"
)

// manifest is tournament.json: all that the results depend on.
type manifest struct {
	Schema    string    `json:"schema"`
	Version   string    `json:"version"` // sim.Version
	Canonical bool      `json:"canonical"`
	Format    string    `json:"format"`
	Sense     string    `json:"sense"`
	Robot     string    `json:"robot,omitempty"`      // empty for the format's
	RobotFile string    `json:"robot_file,omitempty"` // the text of its file
	Seed      uint64    `json:"seed"`
	Rounds    int       `json:"rounds"`
	OneSeed   bool      `json:"one_seed,omitempty"`
	Gauntlet  string    `json:"gauntlet,omitempty"`
	Entrants  []Entrant `json:"entrants"`
}

func (t *Tournament) manifest() manifest {
	return manifest{
		Schema: "jiayou.tournament/1", Version: sim.Version, Canonical: sim.Canonical(),
		Format: t.Format.Name, Sense: t.Sense.Name, Robot: t.Robot.Name, RobotFile: t.Robot.Text, Seed: t.Seed, Rounds: t.Rounds, OneSeed: t.OneSeed,
		Gauntlet: t.Gauntlet, Entrants: t.Entrants,
	}
}

// differs says in words by what the results of m differ from those of a
// tournament that is to go on now. More rounds may be added: the first ones
// stay what they are.
func (m *manifest) differs(now *manifest) string {
	switch {
	case m.Schema != now.Schema:
		return fmt.Sprintf("a file of kind %q, now %q", m.Schema, now.Schema)
	case m.Version != now.Version:
		return fmt.Sprintf("version %s, now %s", m.Version, now.Version)
	case m.Canonical != now.Canonical:
		return "a build whose arithmetic is another one (see sim/DETERMINISM.md)"
	case m.Format != now.Format:
		return fmt.Sprintf("format %s, now %s", m.Format, now.Format)
	case m.Sense != now.Sense:
		return fmt.Sprintf("sense %s, now %s", m.Sense, now.Sense)
	case m.Robot != now.Robot:
		return fmt.Sprintf("robot %q, now %q", m.Robot, now.Robot)
	case m.RobotFile != now.RobotFile:
		return fmt.Sprintf("robot %s, whose file has changed since", m.Robot)
	case m.Seed != now.Seed:
		return fmt.Sprintf("seed %d, now %d", m.Seed, now.Seed)
	case m.OneSeed != now.OneSeed:
		return "other seeds of its pairings"
	case m.Rounds > now.Rounds:
		return fmt.Sprintf("%d rounds, now %d", m.Rounds, now.Rounds)
	case m.Gauntlet != now.Gauntlet:
		return fmt.Sprintf("gauntlet %q, now %q", m.Gauntlet, now.Gauntlet)
	case len(m.Entrants) != len(now.Entrants):
		return fmt.Sprintf("%d entrants, now %d", len(m.Entrants), len(now.Entrants))
	}
	for i := range m.Entrants {
		then, now := &m.Entrants[i], &now.Entrants[i]
		switch {
		case then.Name != now.Name:
			return fmt.Sprintf("entrant %d %s, now %s", i+1, then.Name, now.Name)
		case then.Digest != now.Digest, then.Broken != now.Broken, then.Digest == "" && then.Plays != now.Plays:
			return fmt.Sprintf("another brain of %s, which has changed since", then.Name)
		}
	}
	return ""
}
