package show

import (
	"fmt"
	"strings"

	"jiayou/sim"
	"jiayou/sim/brain"
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
		c.Seed, c.Format.Name, word(c.Teams[field.Home]), word(c.Teams[field.Away]))
	usual := sim.DefaultConfig(c.Seed)
	if c.Sense.Name != usual.Sense.Name {
		again += " --sense " + word(c.Sense.Name)
	}
	if c.Robot != usual.Robot {
		again += " --robot " + word(c.Robot.Name)
	}
	return fmt.Sprintf("Jiayou 加油 %s\n%s\n%s", sim.Version, result, again)
}

// word is a name as a shell takes it for one.
func word(name string) string {
	if strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/") == "" {
		return name
	}
	return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
}
