// Package child runs brains that are programs of their own, in any language: it
// starts them, asks them over their standard input, hears them on their
// standard output (PROTOCOL.md, a folder above, is what is said), and ends them.
//
//	programs[field.Away], _, err = child.Find("brain.py")
//	dugout, err := child.Sit(ctx, &cfg, programs, child.Ranked(), [2]io.Writer{})
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
// Its goroutines, five a process, end with Close.
package child

import (
	"io"
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
	fallen  bool                  // wants to be asked for robots that lie
	seats   [field.MaxRobots]seat // by number of the robot, less one
	ready   []*seat               // whose answers have come, in order
	id      int                   // of the last question
	bank    time.Duration         // what is left of it
	owed    int                   // answers that were given up, and may still come
	wrong   int                   // wrong answers in a row
	timer   *time.Timer
	stop    <-chan struct{} // closed when nobody waits any more; nil for never
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

// wait waits for a line, or for the timer. It reports false if time is up. What
// has come before that counts.
func (c *Child) wait() bool {
	select {
	case line, ok := <-c.process.lines:
		c.hear(line, ok)
		return true
	default:
	}
	select {
	case line, ok := <-c.process.lines:
		c.hear(line, ok)
		return true
	case <-c.stop:
		c.fault = &Fault{c.program.Name, "the match was stopped"} // Close tells it bye
		return false
	case <-c.timer.C:
		if !c.greeted {
			c.blame("did not say hello within %v%s: want a line {\"type\":\"hello\",\"protocol\":%d} first, flushed at once", c.rules.Hello, c.instead(), wire.Protocol)
		}
		return false
	}
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
