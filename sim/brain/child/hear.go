package child

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"jiayou/sim/brain/skill"
	"jiayou/sim/brain/wire"
)

// hear takes in a line, or the end of them.
func (c *Child) hear(line []byte, ok bool) {
	switch {
	case !ok:
		c.blame("%s", c.lastWords())
	case !bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("{")):
		c.chatter(fmt.Errorf("printed %q: standard output is for answers, print to standard error instead", brief(line)))
	case !c.greeted:
		c.greet(line)
	default:
		c.answer(line)
	}
}

// instead is what a brain has said that was no hello.
func (c *Child) instead() string {
	if c.conduct.Stray == nil {
		return ""
	}
	return ", but " + c.conduct.Stray.Error()
}

func (c *Child) greet(line []byte) {
	g, err := wire.ReadGreeting(line)
	if err != nil {
		c.blame("hello: %v", err)
		return
	}
	c.greeted, c.fallen = true, g.Fallen
	c.conduct.Name, c.conduct.Hello = brief([]byte(g.Name)), time.Since(c.began)
}

// answer takes in an answer.
func (c *Child) answer(line []byte) {
	d, err := wire.ReadDo(line)
	s := c.open(d.ID)
	switch {
	case s != nil:
	case c.owed > 0 && d.ID <= c.id:
		c.owed--
		return
	case d.ID > 0 && d.ID <= c.id:
		c.chatter(fmt.Errorf("answered question %d, which is not open: want one answer to each", d.ID))
		return
	default:
		if s = c.oldest(); s == nil {
			c.chatter(fmt.Errorf("answered question %d, which nobody asked", d.ID))
			return
		}
		if err == nil {
			err = fmt.Errorf("id: got %d, want %d as in the question", d.ID, s.id)
		}
	}
	took := time.Since(s.since)
	id := s.id
	s.id = 0
	var order skill.Order
	if err == nil {
		order, err = d.Order(&s.view, &s.habit)
	}
	if err != nil {
		c.misanswer(s, fmt.Errorf("answer %d, robot %d: %w", id, s.number, err))
		return
	}
	s.order, s.command = order, s.view.Command(&order, &s.habit)
	s.trouble, c.wrong = nil, 0
	c.conduct.Decisions++
	c.conduct.Slowest = max(c.conduct.Slowest, took)
	c.ready = append(c.ready, s)
}

// open is the robot that has asked the question with an id, nil if none has.
func (c *Child) open(id int) *seat {
	for i := range c.seats {
		if s := &c.seats[i]; s.id == id && id > 0 {
			return s
		}
	}
	return nil
}

// oldest is the robot whose question has been open for longest.
func (c *Child) oldest() *seat {
	var first *seat
	for i := range c.seats {
		if s := &c.seats[i]; s.id > 0 && (first == nil || s.id < first.id) {
			first = s
		}
	}
	return first
}

// misanswer takes note of a wrong answer.
func (c *Child) misanswer(s *seat, err error) {
	c.note(s, err)
	c.conduct.Wrong++
	if c.wrong++; c.wrong > c.rules.Wrong {
		c.blame("gave %d wrong answers in a row, the last: %v", c.wrong, err)
	}
}

// chatter takes note of a line that nobody asked for.
func (c *Child) chatter(err error) {
	c.note(nil, err)
	if c.conduct.Stray == nil {
		c.conduct.Stray = err
	}
	if c.conduct.Chatter++; c.conduct.Chatter > c.rules.Chatter {
		c.blame("said %d lines that nobody asked for, the last: %v", c.conduct.Chatter, err)
	}
}

// note keeps the first trouble, and that of a robot.
func (c *Child) note(s *seat, err error) {
	if s != nil {
		s.trouble = err
	}
	if c.conduct.First == nil {
		c.conduct.First = err
	}
}

// blame ends the brain for a fault.
func (c *Child) blame(format string, args ...any) {
	if c.fault != nil {
		return
	}
	if e := c.process.excess.Load(); e != nil {
		format, args = "%v", []any{*e}
	}
	c.fault = &Fault{c.program.Name, fmt.Sprintf(format, args...)}
	c.note(nil, c.fault)
	c.ending.Go(func() { c.process.end(nil, c.rules.Grace) }) // a show does not wait for that
}

// lastWords says why a process says no more.
func (c *Child) lastWords() string {
	if err := c.process.broken; err != nil {
		return err.Error()
	}
	wait := 2 * echo // a show stands still
	if c.rules.LockStep {
		wait = max(wait, c.rules.Grace)
	}
	if !c.process.gone(wait) {
		return "has closed its standard output and runs on"
	}
	select {
	case <-c.process.log.over:
	case <-time.After(wait):
	}
	said := ""
	if lines := c.process.log.last(1); lines != nil {
		said = ", having said on standard error: " + brief([]byte(lines[0]))
	}
	if !c.greeted {
		return fmt.Sprintf("ended before it said hello (%v)%s", c.process.cmd.ProcessState, said)
	}
	return fmt.Sprintf("ended during the match (%v)%s", c.process.cmd.ProcessState, said)
}

// longest is how much of what a brain says is repeated, in letters.
const longest = 160

// brief is a line as part of another one.
func brief(line []byte) string {
	text := strings.Join(strings.Fields(strings.ToValidUTF8(string(line), "?")), " ")
	text = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return '?'
		}
		return r
	}, text)
	if letters := []rune(text); len(letters) > longest {
		return string(letters[:longest-1]) + "…"
	}
	return text
}
