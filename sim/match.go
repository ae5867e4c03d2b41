// Package sim is the match: humanoid robots play football, and a crowd may
// help them.
//
// A match is a pure function of its Config and of one Input per tick. It knows
// no clock, no window, no sound and no file; the same Config and Inputs give
// the same bits on every processor, which Hash lets you check.
//
//	m, err := sim.New(sim.DefaultConfig(7))
//	for !m.Finished() {
//		if err := m.Step(sim.Input{}); err != nil { … }
//		for _, e := range m.Events() { … }
//		draw(m.Frame())
//	}
//
// The rooms below it, in the order in which a tick passes through them: sense
// (what each robot perceives), team (what it decides), spirit (what the crowd
// does), humanoid (steps, balance, falls, kicks), physics (masses and
// contacts), referee (the rules). field and agent are the pitch and the
// contract between robot and brain; geom, rng and digest are the arithmetic
// that keeps the bits the same. brain is what thinks for a side in place of a
// built-in team. Outside the tick, replay is the match as a file, stats counts
// what happens in it, league plays many, and academy sets brains exercises.
package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/digest"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/physics"
	"jiayou/sim/referee"
	"jiayou/sim/rng"
	"jiayou/sim/sense"
	"jiayou/sim/spirit"
)

// Version names the rules, bodies and brains that a match is played with.
// Matches of another version are other matches.
const Version = "0.4.0"

// thinkTicks is the time between two decisions of a robot.
const thinkTicks = 10

// KeyTicks is the time between two renewals of the physics from plain state. At a
// key tick that state is all there is, so a match can be taken up from there. A
// renewal costs some microseconds, and a seek plays up to KeyTicks again.
const KeyTicks = 10 * TicksPerSecond

// Match is one match in play.
type Match struct {
	config Config
	state
	key    state           // as it was at the last key tick
	since  []Input         // that have reached the match since then
	marks  sense.Landmarks // what of the pitch there is to see
	world  *physics.World
	build  humanoid.Build // of all robots
	scale  float64        // … and their size, as a multiple of a T1's
	frame  Frame
	drawn  bool // frame is that of this tick
	events []Event

	asked int // robot of a remote side that decides now, −1 for none

	substitutions []substitution // since the last key tick

	// Room to work in, filled anew in every tick.
	heard     [2]spirit.Crowd // of each stand, by robots that may be deaf
	facts     referee.Facts
	percept   agent.Percept
	scene     sense.Scene
	situation humanoid.Situation
	action    humanoid.Action
	near      [field.MaxRobots]uint16 // the robots within a stride of each, as a set
	dead      humanoid.Order
}

// state is everything about a match that decides its future, as a plain value:
// all but what the solver remembers of running contacts.
type state struct {
	tick     int
	input    Input
	before   [2]Cheer // of the tick before
	referee  referee.Referee
	physics  physics.State
	robots   [field.MaxRobots]robot
	film     sense.Film // what there was to see in the last ticks
	spirits  [2]spirit.Bar
	hush     spirit.Hush
	chant    spirit.Chant
	chance   rng.Stream // of who hears the whistle
	hears    [2]float64 // how clearly the robots of each side answer their stand: 0…1
	touch    int        // robot that touched the ball last, −1 at first
	kicker   int        // robot that kicked it last, −1 at first
	kicked   int        // tick of that
	touched  int        // tick after which the ball was touched last
	sum      digest.Sum
	finished bool
	failure  error // why it can't go on
}

// robot is all that belongs to one robot.
type robot struct {
	side    field.Side
	number  int
	push    geom.Vec       // impulse from other robots in the last tick, N·s
	order   humanoid.Order // of the brain, on the pitch's axes
	body    humanoid.Body
	eyes    sense.Eyes
	radio   sense.Radio
	brain   agent.Brain // nil if it thinks outside the match
	show    agent.Emotion
	report  agent.Mate // what it has to tell its mates, in their frame
	belief  Belief     // at its last decision
	errors  sense.Misjudgements
	garbled bool // its brain has sent numbers that are none
	starts  int  // tick from which it knows that play has begun
}

// New returns a match before its first tick. It fails if a team is unknown or a
// squad has no brain for a robot.
func New(cfg Config) (*Match, error) {
	if err := cfg.Format.Validate(); err != nil {
		return nil, err
	}
	if err := cfg.Sense.Validate(); err != nil {
		return nil, err
	}
	if err := cfg.Scene.Validate(&cfg.Format); err != nil {
		return nil, err
	}
	m, err := newMatch(cfg)
	if err != nil {
		return nil, err
	}
	m.touch, m.kicker, m.touched = -1, -1, -1
	f := &m.config.Format
	toss := rng.New(cfg.Seed, "toss", 0)
	kicker := field.Home
	if toss.Chance(0.5) {
		kicker = field.Away
	}
	m.referee = referee.New(f, kicker)
	m.physics.Count = f.Robots()
	for i := range f.Robots() {
		if err := m.enlist(i, kicker); err != nil {
			return nil, err
		}
	}
	if cfg.Scene.On() {
		m.stage()
	}
	m.spirits = [2]spirit.Bar{spirit.Full(), spirit.Full()}
	m.chance = rng.New(cfg.Seed, "whistle", 0)
	m.world = physics.NewWorld(f, &m.physics)
	m.key = m.state.copy()
	return m, nil
}

// enlist puts robot i on its kick-off spot.
func (m *Match) enlist(i int, kicker field.Side) error {
	f := &m.config.Format
	r := &m.robots[i]
	r.side, r.number = shirt(f, i)
	switch {
	case m.config.Scene.Robots[i].Idle:
		r.brain = idle{}
	case !m.config.Remote[r.side]:
		var err error
		if r.brain, err = m.config.brain(r.side, r.number); err != nil {
			return err
		}
	}
	attack := m.referee.Attack(r.side)
	at := f.KickOffSpot(r.number, r.side == kicker).Mul(attack)
	r.body = m.build.Body(at, geom.Vec{X: attack}.Angle(), rng.New(m.config.Seed, "body", i))
	r.eyes = sense.NewEyes(rng.New(m.config.Seed, "eyes", i), &m.config.Sense)
	r.radio = sense.NewRadio(rng.New(m.config.Seed, "radio", i))
	m.physics.Robots[i] = physics.Robot{Pos: at, Mass: m.build.Spec.Mass, Size: m.scale}
	return nil
}

// Tick returns how many ticks of 10 ms have been played.
func (m *Match) Tick() int { return m.tick }

// Frame returns what there is to see after the last Step. It is valid until
// the next one; copy it to keep it. Frames that nobody looks at cost nothing.
func (m *Match) Frame() *Frame {
	if !m.drawn {
		m.fillFrame()
		m.drawn = true
	}
	return &m.frame
}

// Talk returns what the brain of robot i has to tell its author; a brain of a
// built-in team has nothing. Robots are counted as in Frame.
func (m *Match) Talk(i int) agent.Talk {
	if t, ok := m.robots[i].brain.(agent.Talker); ok {
		return t.Talk()
	}
	return agent.Talk{}
}

// Events returns what happened during the last Step, in a fixed order. The
// slice is valid until the next Step.
func (m *Match) Events() []Event { return m.events }

// Hash returns a digest of the state after every tick so far. Two matches with
// equal hashes after the same number of ticks have been the same match.
func (m *Match) Hash() uint64 { return uint64(m.sum) }

// Finished reports whether the match is over.
func (m *Match) Finished() bool { return m.finished }

// Config returns what the match was made of.
func (m *Match) Config() Config { return m.config }

// emit adds an event of this tick. Most ticks have none: out of line, this does not
// fill the processor's cache with what they do not need.
//
//go:noinline
func (m *Match) emit(e Event) {
	e.Tick = m.tick
	m.events = append(m.events, e)
}

// emitFor adds an event that concerns robot i.
func (m *Match) emitFor(i int, kind EventKind, value float64) {
	m.emit(Event{Kind: kind, Side: m.robots[i].side, Robot: i, Value: value})
}

// shirt returns the side and the number of robot i.
func shirt(f *field.Format, i int) (field.Side, int) {
	return field.Side(i / f.PerSide), i%f.PerSide + 1
}
