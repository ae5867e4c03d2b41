package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/humanoid"
	"jiayou/sim/physics"
	"jiayou/sim/sense"
)

// Snapshot is a match at one tick. Any number of matches can go on from it, and
// each goes on as the original did, or does otherwise with other inputs: for
// rewinding, slow-motion replays and what-ifs.
//
// Chipmunk's space cannot be copied from outside, so every match refills its
// space from plain state at key ticks, ten seconds apart. A Snapshot is the
// plain state of the last of them and the inputs since, which are played again
// when a match is made of it: at most ten seconds, some milliseconds.
type Snapshot struct {
	config Config
	key    state
	since  []Input

	substitutions []substitution // since then, too
}

// Snapshot returns the match as it is now. It does not change the match.
func (m *Match) Snapshot() *Snapshot {
	if m.tick%KeyTicks == 0 {
		return &Snapshot{config: m.config, key: m.state.copy()}
	}
	return &Snapshot{config: m.config, key: m.key.copy(), since: append([]Input(nil), m.since...),
		substitutions: append([]substitution(nil), m.substitutions...)}
}

// Tick returns the tick that the snapshot was taken at.
func (s *Snapshot) Tick() int { return s.key.tick + len(s.since) }

// Match returns a new match that goes on from the snapshot. The Events of its
// last tick are there, those before are not.
func (s *Snapshot) Match() (*Match, error) {
	m, err := newMatch(s.config)
	if err != nil {
		return nil, err
	}
	m.state = s.key.copy()
	m.world = physics.NewWorld(&m.config.Format, &m.physics)
	m.key = m.state.copy()
	for _, in := range s.since {
		if err := m.catchUp(s.substitutions); err != nil {
			return nil, err
		}
		if err := m.Step(in); err != nil {
			return nil, err
		}
	}
	return m, m.catchUp(s.substitutions)
}

// newMatch returns a match without a state. It fails if its robot is unknown
// or impossible.
func newMatch(cfg Config) (*Match, error) {
	spec, err := cfg.Kind().Spec()
	if err != nil {
		return nil, err
	}
	m := &Match{
		config: cfg, build: humanoid.NewBuild(spec), scale: spec.Scale(), asked: -1, marks: sense.NewLandmarks(&cfg.Format),
		events: make([]Event, 0, 64), since: make([]Input, 0, KeyTicks),
	}
	m.scene = sense.Scene{Film: &m.film, Marks: &m.marks, Senses: &m.config.Sense}
	m.percept.Pitch = newPitch(&cfg.Format)
	for i := range cfg.Format.Robots() {
		m.facts.Robots[i].Side, m.facts.Robots[i].Number = shirt(&cfg.Format, i)
	}
	m.situation.BallSize, m.situation.BallMass = cfg.Format.BallRadius, cfg.Format.BallMass
	return m, nil
}

// remember keeps what a Snapshot needs of the tick that is about to be played.
func (m *Match) remember(in *Input) {
	if m.tick%KeyTicks == 0 {
		m.key = m.state.copy()
		m.since, m.substitutions = m.since[:0], m.substitutions[:0]
	}
	m.since = append(m.since, *in)
}

// copy returns a copy that shares nothing with s that changes.
func (s *state) copy() state {
	c := *s
	for i := range c.robots {
		if b, ok := c.robots[i].brain.(agent.Cloner); ok {
			c.robots[i].brain = b.Clone()
		}
	}
	return c
}
