package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/humanoid"
	"jiayou/sim/sense"
	"jiayou/sim/team"
)

// TicksPerSecond is the rate of the match: every tick is 10 ms. The rate is
// part of the determinism contract; a golden hash pins it.
const TicksPerSecond = 100

// Config is what a match is made of. The same Config and the same Inputs give
// the same match, bit for bit. The zero value is not playable; start from
// DefaultConfig.
type Config struct {
	Format field.Format
	Seed   uint64
	Teams  [2]string     // names of the teams, by field.Side
	Deaf   bool          // robots do not answer the crowd (--cheer none)
	Damped int           // percent of the crowd's effect on the bodies that are taken away: 0…100
	Robot  humanoid.Kind // that plays, on both sides; the zero value is the format's
	Sense  sense.Preset  // what robots perceive; the zero value is everything, true and at once

	// Squads think for the teams, by field.Side; nil for the built-in team of
	// that name. What makes a match a function of its Config and its Inputs are
	// brains that are functions of their percepts.
	Squads [2]agent.Squad

	// Scene is what the match begins with; the zero value is a kick-off.
	Scene Scene

	// Remote sides, by field.Side, think outside the match: it asks (Asked), and
	// their commands come with the Inputs. They have no squad.
	Remote [2]bool
}

// brain returns a new brain for a robot of a side.
func (c *Config) brain(side field.Side, number int) (agent.Brain, error) {
	if s := c.Squads[side]; s != nil {
		return s.Brain(number)
	}
	return team.New(c.Teams[side])
}

// Kind returns the kind of the robots that play: that of Robot, or the format's.
func (c *Config) Kind() humanoid.Kind {
	switch {
	case c.Robot != humanoid.Kind{}:
		return c.Robot
	case c.Format.Robot != "":
		return humanoid.Kind{Name: c.Format.Robot}
	}
	return humanoid.Kind{Name: humanoid.DefaultSpec}
}

// DefaultConfig returns a 3v3 exhibition match of the default teams.
func DefaultConfig(seed uint64) Config {
	return Config{Format: field.Formats()[0], Seed: seed, Teams: [2]string{"waves", "embers"}, Sense: sense.Real()}
}
