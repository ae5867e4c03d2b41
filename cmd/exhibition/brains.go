package exhibition

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"sync"

	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
	"jiayou/sim/team"
)

// entry is who plays for a side: a squad, a program, or with neither the
// built-in team of that name.
type entry struct {
	name    string
	squad   agent.Squad
	program child.Program
}

// enter returns who is meant by a name.
func enter(name string) (entry, error) {
	switch {
	case brain.IsFile(name):
		s, err := brain.Load(name)
		if err != nil {
			return entry{}, &FileError{err}
		}
		return entry{name: brain.Name(name), squad: s}, nil
	case slices.Contains(brain.Examples(), name):
		s, err := brain.Example(name)
		return entry{name: name, squad: s}, err
	case slices.Contains(team.Names(), name):
		return entry{name: name}, nil
	}
	p, ok, err := child.Find(name)
	switch {
	case err != nil:
		return entry{}, &FileError{err}
	case ok:
		return entry{name: p.Name, program: p}, nil
	}
	return entry{}, fmt.Errorf("unknown team %q: choose one of %s, or a brain: FILE.star, FILE.py, FILE.js, ./PROGRAM or \"COMMAND LINE\"%s",
		name, list(teamNames()), DidYouMean(name, teamNames()))
}

// teamNames are the built-in teams, then the examples of brains.
func teamNames() []string { return append(team.Names(), brain.Examples()...) }

// Programs returns the programs that think for the sides of the match that was
// chosen; of a side that thinks inside it the zero value.
func (c *Choice) Programs() (programs [2]child.Program, err error) {
	for side, name := range [2]string{c.Home, c.Away} {
		e, err := enter(name)
		if err != nil {
			return programs, err
		}
		programs[side] = e.program
	}
	return programs, nil
}

// BrainLogs returns where the brains of a match write their standard errors to:
// w, each line behind the name of its brain.
func BrainLogs(programs [2]child.Program, w io.Writer) (logs [2]io.Writer) {
	mutex := new(sync.Mutex)
	for side, p := range programs {
		logs[side] = &brainLog{mutex: mutex, w: w, name: p.Name}
	}
	return logs
}

type brainLog struct {
	mutex *sync.Mutex // of w, to which both brains write
	w     io.Writer
	name  string
	rest  []byte // of a line that is not over
}

// Write implements io.Writer.
func (l *brainLog) Write(b []byte) (int, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.rest = append(l.rest, b...)
	for {
		line, rest, whole := bytes.Cut(l.rest, []byte("\n"))
		if !whole {
			return len(b), nil
		}
		l.rest = rest
		if _, err := fmt.Fprintf(l.w, "%s: %s\n", l.name, bytes.ToValidUTF8(line, []byte("?"))); err != nil {
			return 0, err
		}
	}
}

// Conduct is how the program that thought for a side has behaved.
type Conduct struct {
	Side      string  `json:"side"`
	Name      string  `json:"name"`
	Decisions int     `json:"decisions"`         // that were good
	Wrong     int     `json:"wrong"`             // answers that were not
	Late      int     `json:"late"`              // that did not come in time
	Chatter   int     `json:"chatter"`           // lines that nobody asked for
	Slowest   float64 `json:"slowest_s"`         // decision
	Trouble   string  `json:"trouble,omitempty"` // what was wrong first
	Forfeit   string  `json:"forfeit,omitempty"` // why it was ended
}

// conducts tells how the brains beside a match have behaved.
func conducts(d *child.Dugout, names [2]string) (all []Conduct) {
	for side := range field.Away + 1 {
		c, ok := d.Conduct(side)
		if !ok {
			continue
		}
		v := Conduct{
			Side: side.String(), Name: names[side], Decisions: c.Decisions, Wrong: c.Wrong, Late: c.Late,
			Chatter: c.Chatter, Slowest: c.Slowest.Seconds(),
		}
		if c.First != nil {
			v.Trouble = c.First.Error()
		}
		if err := d.Fault(side); err != nil {
			v.Forfeit = err.Error()
		}
		all = append(all, v)
	}
	return all
}

// sentence says how a brain behaved.
func (c *Conduct) sentence() string {
	s := fmt.Sprintf("The brain %s (%s) decided %s, the slowest in %.1f ms", c.Name, c.Side, times(c.Decisions), 1000*c.Slowest)
	if c.Wrong+c.Late+c.Chatter > 0 {
		s += fmt.Sprintf("; %d wrong, %d late, %s that nobody asked for", c.Wrong, c.Late, count(c.Chatter, "line"))
	}
	s += "."
	if c.Forfeit != "" {
		return s + "\nIt FORFEITS: " + c.Forfeit
	}
	if c.Trouble != "" {
		s += "\nFirst trouble: " + c.Trouble
	}
	return s
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}
