package show

import (
	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/field"
)

// tape is the match in play from its first tick to its latest, so that any of
// them can be shown again. It is made of chapters of ten seconds: a snapshot, and
// what the match was told since. A seek plays a part of one chapter again.
type tape struct {
	chapters []chapter
	chapter  int // that is being played
}

// chapter is a part of a match.
type chapter struct {
	start  *sim.Snapshot
	inputs []sim.Input
	fresh  bool // the brains changed here: who comes from before takes the snapshot up
}

// mostChapters is how much of a long match is kept.
const mostChapters = 90

// end returns the tick after the chapter's last one.
func (c *chapter) end() int { return c.start.Tick() + len(c.inputs) }

// first and last are the ticks that can be sought.
func (t *tape) first() int { return t.chapters[0].start.Tick() }
func (t *tape) last() int  { return t.chapters[len(t.chapters)-1].end() }

// begin puts an empty tape in.
func (t *tape) begin(m *sim.Match) {
	*t = tape{}
	t.add(m, false)
}

// add begins a chapter with the match as it is now.
func (t *tape) add(m *sim.Match, fresh bool) {
	t.chapters = append(t.chapters, chapter{start: m.Snapshot(), fresh: fresh, inputs: make([]sim.Input, 0, sim.KeyTicks)})
	if len(t.chapters) > mostChapters {
		t.chapters[0] = chapter{}
		t.chapters = t.chapters[1:]
	}
	t.chapter = len(t.chapters) - 1
}

// record notes what the match, which stands at the end of the tape, is told in
// its next tick.
func (t *tape) record(m *sim.Match, in sim.Input) {
	if c := &t.chapters[t.chapter]; m.Tick()%sim.KeyTicks == 0 && len(c.inputs) > 0 {
		t.add(m, false)
	}
	c := &t.chapters[t.chapter]
	c.inputs = append(c.inputs, in)
}

// again returns what the match was told when it was played up to here for the
// first time, false at the end of the tape. Where brains were changed then, the
// match is another one from here on.
func (t *tape) again(m *sim.Match) (*sim.Match, sim.Input, bool) {
	for m.Tick() >= t.chapters[t.chapter].end() {
		if t.chapter == len(t.chapters)-1 {
			return m, sim.Input{}, false
		}
		t.chapter++
		if c := &t.chapters[t.chapter]; c.fresh {
			if next, err := c.start.Match(); err == nil {
				m = next
			}
		}
	}
	c := &t.chapters[t.chapter]
	return m, c.inputs[m.Tick()-c.start.Tick()], true
}

// seek returns the match at a tick that is on the tape.
func (t *tape) seek(tick int) (*sim.Match, error) {
	at := len(t.chapters) - 1
	for at > 0 && t.chapters[at].start.Tick() > tick {
		at--
	}
	c := &t.chapters[at]
	m, err := c.start.Match()
	if err != nil {
		return nil, err
	}
	for _, in := range c.inputs[:tick-c.start.Tick()] {
		if err := m.Step(in); err != nil {
			return nil, err
		}
	}
	t.chapter = at
	return m, nil
}

// cut throws away what comes after the match as it is now, and begins a chapter
// with it.
func (t *tape) cut(m *sim.Match) {
	c := &t.chapters[t.chapter]
	c.inputs = c.inputs[:min(m.Tick()-c.start.Tick(), len(c.inputs))]
	clear(t.chapters[t.chapter+1:])
	t.chapters = t.chapters[:t.chapter+1]
	t.add(m, true)
}

// Seek shows the match at a tick, as near to it as the tape reaches, and goes on
// from there: what was heard then is heard again, up to where the match had come
// to. From there on it is live.
func (s *Show) Seek(tick int) error {
	tick = min(max(tick, s.tape.first()), s.tape.last())
	if tick == s.match.Tick() {
		return nil
	}
	m, err := s.tape.seek(tick)
	if err != nil {
		return err
	}
	s.unspool()
	s.match = m
	s.next = *m.Frame()
	s.prev, s.debt, s.steps, s.jump = s.next, 0, 0, true
	s.voice, s.director.again.goal = voice{}, 0
	if !s.scene.plays() {
		s.enter(Play)
	}
	s.tally.rewind(tick)
	s.order(Note{Kind: "seek"})
	return nil
}

// Rewind goes back by a number of seconds, or to the beginning.
func (s *Show) Rewind(seconds float64) error {
	return s.Seek(s.match.Tick() - int(seconds*sim.TicksPerSecond))
}

// Substitute lets another squad think for a side of the match in play from now
// on, and in the matches that follow. What had been played beyond is forgotten:
// it was the old brain's.
func (s *Show) Substitute(side field.Side, name string, brain agent.Squad) error {
	if s.scene != Result {
		if err := s.match.Substitute(side, name, brain); err != nil {
			return err
		}
		s.tape.cut(s.match)
		s.playing = s.match.Config()
	}
	s.cfg.Teams[side], s.cfg.Squads[side] = name, brain
	s.complaints.now = Complaint{} // it was the old one's
	s.order(Note{Kind: "brain", Side: side.String(), Source: name})
	return nil
}

// order notes what the operator did.
func (s *Show) order(n Note) {
	n.Match, n.Time = s.number, s.seconds()
	s.orders = append(s.orders, n)
}
