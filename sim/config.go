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
	Teams  [2]string    // names of the teams, by field.Side
	Deaf   bool         // robots do not answer the crowd (--cheer none)
	Robot  string       // the text of a robot's file, for one that does not come with the program; empty for the format's
	Sense  sense.Preset // what robots perceive; the zero value is everything, true and at once

	// Squads think for the teams, by field.Side; nil for the built-in team of
	// that name. What makes a match a function of its Config and its Inputs are
	// brains that are functions of their percepts.
	Squads [2]agent.Squad
}

// brain returns a new brain for a robot of a side.
func (c *Config) brain(side field.Side, number int) (agent.Brain, error) {
	if s := c.Squads[side]; s != nil {
		return s.Brain(number)
	}
	return team.New(c.Teams[side])
}

// spec returns the spec of the robots that play.
func (c *Config) spec() (*humanoid.Spec, error) {
	switch {
	case c.Robot != "":
		return humanoid.ParseSpec("robot", c.Robot)
	case c.Format.Robot == "":
		return humanoid.LoadSpec(humanoid.DefaultSpec)
	}
	return humanoid.LoadSpec(c.Format.Robot)
}

// DefaultConfig returns a 3v3 exhibition match of the default teams.
func DefaultConfig(seed uint64) Config {
	return Config{Format: field.Formats()[0], Seed: seed, Teams: [2]string{"waves", "embers"}, Sense: sense.Real()}
}
