package show

import (
	"fmt"
	"path/filepath"
	"strings"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

// token is what visitors take home of a match: its result, and the command that
// plays it again. They can read it, type it, and see what becomes of the match
// without them, or with their own cheering.
func (s *Show) token() string {
	c, g := &s.playing, &s.next.Game
	home, away := brain.Name(c.Teams[field.Home]), brain.Name(c.Teams[field.Away])
	result := fmt.Sprintf("%s %d:%d %s", strings.ToUpper(home), g.Score[field.Home], g.Score[field.Away], strings.ToUpper(away))
	if g.Kicks != [2]int{} {
		result += fmt.Sprintf(" (%d:%d)", g.Scored[field.Home], g.Scored[field.Away])
	}
	again := fmt.Sprintf("jiayou --seed %d --format %s --home %s --away %s",
		c.Seed, c.Format.Name, word(s.spelled(field.Home)), word(s.spelled(field.Away)))
	usual := sim.DefaultConfig(c.Seed)
	if c.Sense.Name != usual.Sense.Name {
		again += " --sense " + word(c.Sense.Name)
	}
	if c.Robot != usual.Robot {
		again += " --robot " + word(c.Robot.Name)
	}
	return fmt.Sprintf("Jiayou 加油 %s\n%s\n%s", sim.Version, result, again)
}

// spelled is what a command line calls a side of the match in play. A file goes by its
// name alone: whoever has it keeps it in a folder of their own.
func (s *Show) spelled(side field.Side) string {
	c := &s.playing
	if b, ok := c.Squads[side].(agent.Sourced); ok && !example(b.Source()) {
		return b.Source().Name
	}
	if p := s.programs[side]; c.Remote[side] && p.Name == c.Teams[side] {
		return started(p)
	}
	return c.Teams[side]
}

// example reports whether a brain is one of the examples, rather than a file that is
// called like one.
func example(b agent.Source) bool {
	squad, err := brain.Example(brain.Name(b.Name))
	if err != nil {
		return false
	}
	own, ok := squad.(agent.Sourced)
	return ok && own.Source() == b
}

// started is a program as child.Find takes it.
func started(p child.Program) string {
	last := p.Args[len(p.Args)-1]
	switch {
	case len(p.Args) == 1:
		return "./" + filepath.Base(last)
	case len(p.Args) == 2 && child.IsFile(last):
		return filepath.Base(last)
	}
	words := make([]string, len(p.Args))
	for i, a := range p.Args {
		words[i] = word(a)
	}
	return strings.Join(words, " ")
}

// word is a name as a shell takes it for one.
func word(name string) string {
	if strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/") == "" {
		return name
	}
	return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
}
