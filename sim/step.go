package sim

import (
	"fmt"

	"jiayou/sim/referee"
)

// stages are the parts of a tick in their order.
var stages = [...]struct {
	name string
	run  func(m *Match)
}{
	{"crowd", (*Match).hearCrowd},
	{"perceive", (*Match).perceive},
	{"act", (*Match).act},
	{"physics", (*Match).push},
	{"rules", (*Match).rule},
	{"hash", (*Match).hash},
}

// Stages returns the names of the parts of a tick in their order.
func Stages() []string {
	names := make([]string, len(stages))
	for i := range stages {
		names[i] = stages[i].name
	}
	return names
}

// Step plays one tick of 10 ms. It fails, once and for all, if the state is no
// longer finite: that is a bug, and a match must not run on with it. A finished
// match stays as it is.
func (m *Match) Step(in Input) error { return m.StepObserved(in, nil) }

// StepObserved is a Step that calls after when each of its Stages is done. A
// match knows no clock; who measures its stages brings one along.
func (m *Match) StepObserved(in Input, after func(stage int)) error {
	if m.finished {
		return m.failure
	}
	m.begin(&in)
	for i := range stages {
		if stages[i].run(m); m.failure != nil {
			return m.failure
		}
		if after != nil {
			after(i)
		}
	}
	return nil
}

// begin takes the input of a tick in.
func (m *Match) begin(in *Input) {
	m.events, m.drawn, m.asked = m.events[:0], false, -1
	m.remember(in)
	m.before, m.input = m.input.Cheer, *in
}

// push lets physics move everybody, at key ticks without a memory.
func (m *Match) push() {
	if m.tick%KeyTicks == 0 {
		m.world.Renew()
	}
	m.world.Step(&m.physics)
	m.takeContacts()
	m.tick++
	if m.tick%strayTicks == 0 {
		m.fetchStrays()
	}
	if !m.physics.Finite() {
		m.finished = true
		m.failure = fmt.Errorf("match with seed %d: a body is nowhere at tick %d: please report this", m.config.Seed, m.tick)
	}
}

// rule lets the referee judge the tick.
func (m *Match) rule() {
	m.judge()
	m.finished = m.referee.Phase == referee.Finished
}
