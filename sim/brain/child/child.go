// Package child runs brains that are programs of their own, in any language: it
// starts them, asks them over their standard input, hears them on their
// standard output (PROTOCOL.md, a folder above, is what is said), and ends them.
//
//	programs[field.Away], _, err = child.Find("brain.py")
//	dugout, err := child.Sit(&cfg, programs, child.Ranked(), nil)
//	defer dugout.Close()
//	m, err := sim.New(cfg)
//	for !m.Finished() {
//		m.Step(sim.Input{Answer: dugout.Answer(m)})
//	}
//
// One process thinks for all robots of a side: an interpreter is started once a
// match, not five times, and a pupil has one window with one log. Each question
// is about one robot, and says only what that robot perceives.
//
// A brain can do what it likes and harms nobody but itself. It has a process
// group of its own, so that whatever it starts ends with it; it waits for the
// match when it says too much, and the match waits for it no longer than the
// Rules say. What it does wrong is told in one line. Too much of it, and the
// brain is ended: it forfeits, and its robots stand. This is a fence for
// mistakes and mischief, not a prison: it runs with the rights of who starts it.
//
// Its goroutines, four a process, end with Close.
package child

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
	"jiayou/sim/brain/wire"
	"jiayou/sim/field"
)

// Fault is why a brain was ended, told to who wrote it.
type Fault struct {
	Brain string // its name
	Text  string // what it did, and what was expected
}

// Error returns both in one line.
func (f *Fault) Error() string { return f.Brain + ": " + f.Text }

// Child is one brain at work. It is used by one goroutine.
type Child struct {
	program Program
	rules   Rules
	process *process
	began   time.Time
	greeted bool
	seats   [field.MaxRobots]seat // by number of the robot, less one
	ready   []*seat               // whose answers have come, in order
	id      int                   // of the last question
	bank    time.Duration         // what is left of it
	owed    int                   // answers that were given up, and may still come
	wrong   int                   // wrong answers in a row
	timer   *time.Timer
	fault   error
	ending  sync.WaitGroup
	later   bool // put fields into questions that the brain cannot know
	conduct Conduct
}

// seat is a robot, as its brain knows it.
type seat struct {
	number  int
	id      int // of the question that is open, 0 for none
	since   time.Time
	percept agent.Percept // that it was asked about
	view    skill.View
	habit   skill.Habit
	order   skill.Order
	command agent.Command // the last
	trouble error         // why the last answer was no good, nil if it was
}

// Conduct is how a brain has behaved.
type Conduct struct {
	Name      string        // by which it has greeted
	Hello     time.Duration // until it greeted
	Decisions int           // answers that were good
	Wrong     int           // answers that were not
	Late      int           // answers that did not come in time
	Chatter   int           // lines that nobody asked for
	Slowest   time.Duration // good answer
	First     error         // what was wrong first, nil if nothing was
	Stray     error         // what the first such line was, nil for none
}

// launch starts a program and says hello to it. If it cannot be started, that is
// its fault.
func launch(p Program, hello *wire.Hello, rules Rules, w io.Writer) *Child {
	c := &Child{program: p, rules: rules, began: time.Now(), bank: rules.Bank, timer: time.NewTimer(0)}
	for i := range c.seats {
		c.seats[i].number = i + 1
		c.seats[i].command.Still = true
	}
	var err error
	if c.process, err = start(p, &rules, w); err != nil {
		c.fault = &Fault{p.Name, err.Error()}
		c.note(nil, c.fault)
		return c
	}
	c.process.tell(mustLine(hello))
	return c
}

// mustLine makes a line of a message of ours, which is finite.
func mustLine(message any) []byte {
	line, err := wire.Line(message)
	if err != nil {
		panic("child: " + err.Error())
	}
	return line
}

// meet waits until the brain has greeted, or never will.
func (c *Child) meet() {
	c.timer.Reset(c.rules.Hello - time.Since(c.began))
	for c.fault == nil && !c.greeted {
		c.wait()
	}
}

// wait waits for a line, or for the timer. It reports false if time is up.
func (c *Child) wait() bool {
	select {
	case line, ok := <-c.process.lines:
		c.hear(line, ok)
		return true
	case <-c.timer.C:
		if !c.greeted {
			c.blame("did not say hello within %v: want a line {\"type\":\"hello\",\"protocol\":%d} first, flushed at once", c.rules.Hello, wire.Protocol)
		}
		return false
	}
}

// Think asks for robot number and waits for the answer. It reports false if
// there is none that is any good: the robot keeps its last command.
func (c *Child) Think(number int, p *agent.Percept) (agent.Command, bool) {
	s := &c.seats[number-1]
	if !c.ask(s, p) {
		return s.command, false
	}
	id := s.id
	c.timer.Reset(c.rules.Decision + c.bank)
	for s.id == id && c.fault == nil {
		if !c.wait() {
			c.giveUp(s)
		}
	}
	if over := time.Since(s.since) - c.rules.Decision; over > 0 {
		c.bank = max(c.bank-over, 0)
	}
	c.ready = c.ready[:0]
	return s.command, s.trouble == nil && c.fault == nil
}

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
	case !c.greeted || c.fault != nil:
	case s.id == 0:
		c.ask(s, p)
	case time.Since(s.since) > c.rules.Silence:
		c.blame("has not answered for %v", c.rules.Silence)
	}
}

// Take returns an answer that has come, if one has, and for whom. It does not
// wait.
func (c *Child) Take() (number int, cmd agent.Command, ok bool) {
	if !c.greeted && time.Since(c.began) > c.rules.Hello {
		c.timer.Reset(0)
		c.wait()
	}
	for range mostLines {
		if len(c.ready) > 0 || c.fault != nil {
			break
		}
		select {
		case line, ok := <-c.process.lines:
			c.hear(line, ok)
			continue
		default:
		}
		break
	}
	if len(c.ready) == 0 {
		return 0, agent.Command{}, false
	}
	s := c.ready[0]
	c.ready = slices.Delete(c.ready, 0, 1)
	return s.number, s.command, true
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

// hear takes in a line, or the end of them.
func (c *Child) hear(line []byte, ok bool) {
	switch {
	case !ok:
		c.blame("%s", c.lastWords())
	case !c.greeted:
		c.greet(line)
	case !strings.HasPrefix(strings.TrimLeft(string(line[:min(len(line), 64)]), " \t"), "{"):
		c.chatter(fmt.Errorf("printed %q: standard output is for answers, print to standard error instead", brief(line)))
	default:
		c.answer(line)
	}
}

func (c *Child) greet(line []byte) {
	g, err := wire.ReadGreeting(line)
	if err != nil {
		c.blame("hello: %v", err)
		return
	}
	c.greeted, c.conduct.Name, c.conduct.Hello = true, brief([]byte(g.Name)), time.Since(c.began)
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
	if !c.process.gone(2 * echo) {
		return "has closed its standard output and runs on"
	}
	select {
	case <-c.process.log.over:
	case <-time.After(2 * echo):
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

// Fault returns why the brain was ended, nil while it plays.
func (c *Child) Fault() error { return c.fault }

// Conduct returns how it has behaved so far.
func (c *Child) Conduct() Conduct { return c.conduct }

// mostPrints is how many lines of standard error are shown to who looks.
const mostPrints = 20

// Talk returns what the brain of robot number has to tell its author.
func (c *Child) Talk(number int) agent.Talk {
	s := &c.seats[number-1]
	t := agent.Talk{Trouble: s.trouble, Target: s.order.Place}
	if c.process != nil {
		t.Prints = c.process.log.last(mostPrints)
	}
	t.Aims = s.order.Move == skill.WalkTo || s.order.Move == skill.Strike
	t.Word = strings.TrimRight(string(s.command.Word[:]), "\x00")
	if c.fault != nil {
		t.Trouble = c.fault
	}
	return t
}

// Close tells the brain that the match is over and ends it, and all that it has
// started. It reports whether the brain ended when it was told.
func (c *Child) Close() (alone bool) {
	c.timer.Stop()
	c.ending.Wait()
	if c.process == nil {
		return true
	}
	bye := mustLine(wire.Bye{Type: wire.TypeBye, Reason: "the match is over"})
	return c.process.end(bye, c.rules.Grace) && c.fault == nil
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
