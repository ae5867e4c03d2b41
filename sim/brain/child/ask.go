package child

import (
	"fmt"
	"slices"
	"time"

	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
	"jiayou/sim/brain/wire"
)

// Think asks for robot number and waits for the answer. It reports false if
// there is none that is any good: the robot keeps its last command.
func (c *Child) Think(number int, p *agent.Percept) (agent.Command, bool) {
	s := &c.seats[number-1]
	if !c.cares(p) || !c.ask(s, p) {
		return s.command, false
	}
	id := s.id
	c.timer.Reset(c.rules.Decision + c.bank)
	for s.id == id && c.fault == nil {
		if !c.wait() && c.fault == nil {
			c.giveUp(s)
		}
	}
	if over := time.Since(s.since) - c.rules.Decision; over > 0 {
		c.bank = max(c.bank-over, 0)
	}
	c.ready = c.ready[:0]
	return s.command, s.trouble == nil && c.fault == nil
}

// cares reports whether the brain is to be asked about a robot that perceives p:
// it may leave those that lie alone.
func (c *Child) cares(p *agent.Percept) bool { return p.Me.Upright || c.fallen }

// giveUp ends the wait for an answer.
func (c *Child) giveUp(s *seat) {
	s.id = 0
	c.owed++
	c.conduct.Late++
	c.note(s, fmt.Errorf("robot %d: no answer within %v, and the bank of %v is used up", s.number, c.rules.Decision, c.rules.Bank))
	if c.conduct.Late > c.rules.Late {
		c.blame("gave no answer %d times within %v, the bank of %v used up", c.conduct.Late, c.rules.Decision, c.rules.Bank)
	}
}

// Ask asks for robot number and does not wait. A robot whose last question is
// still open is not asked again: old questions are worth nothing.
func (c *Child) Ask(number int, p *agent.Percept) {
	s := &c.seats[number-1]
	switch {
	case !c.greeted || c.fault != nil || !c.cares(p):
	case s.id == 0:
		c.ask(s, p)
	case time.Since(s.since) > c.rules.Silence:
		c.blame("has not answered for %v", c.rules.Silence)
	}
}

// Take returns an answer that has come, if one has, and for whom. It does not
// wait.
func (c *Child) Take() (number int, cmd agent.Command, ok bool) {
	c.listen()
	if len(c.ready) == 0 {
		return 0, agent.Command{}, false
	}
	s := c.ready[0]
	c.ready = slices.Delete(c.ready, 0, 1)
	return s.number, s.command, true
}

// listen takes in what has been said, up to an answer. It does not wait.
func (c *Child) listen() {
	if !c.greeted && c.fault == nil && time.Since(c.began) > c.rules.Hello {
		c.timer.Reset(0)
		c.wait()
	}
	for range mostLines {
		if len(c.ready) > 0 || c.fault != nil {
			return
		}
		select {
		case line, ok := <-c.process.lines:
			c.hear(line, ok)
		default:
			return
		}
	}
}

// ask puts a question.
func (c *Child) ask(s *seat, p *agent.Percept) bool {
	if c.fault != nil {
		return false
	}
	c.id++
	s.id, s.since, s.percept = c.id, time.Now(), *p
	s.view = skill.Look(&s.percept)
	line := mustLine(wire.NewThink(s.id, s.number, &s.view, &s.habit))
	if c.later {
		line = append(line[:len(line)-2], `,"weather":{"wind":[0.5,-1],"rain":false}}`+"\n"...)
	}
	if !c.process.tell(line) {
		c.blame("does not read its standard input: %d lines wait there", mostQuestions)
		return false
	}
	return true
}
