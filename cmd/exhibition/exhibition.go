// Package exhibition is what the show and the laboratory share: it joins the
// ear to the match, plays a match without a display, and tells what happened.
//
// The ear and the match do not know each other. Here what the ear hears becomes
// what the match is told, quantised so that a recording holds all of it:
//
//	m.Step(exhibition.Heard(ear.Hear()))
//
// A Game is a whole match with a recorded crowd; its Result is made for
// machines, as JSON, and for people, as a report:
//
//	crowd, err := exhibition.OpenCrowd("hall.wav")
//	game := exhibition.Game{Config: cfg, Crowd: crowd}
//	result, err := game.Play(ctx)
//	result.Report(os.Stdout)
package exhibition

import (
	"flag"
	"fmt"
	"strconv"

	"jiayou/assets/robots"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/sense"
)

// Choice is the match that is asked for on a command line.
type Choice struct {
	Format     string
	Seed       uint64
	Home, Away string // teams, examples of brains, files with one, or programs
	Sense      string // preset of what the robots perceive
	Robot      string // name or FILE.toml of what plays; empty for the format's
}

// DefaultChoice returns the default match with seed 1.
func DefaultChoice() Choice {
	cfg := sim.DefaultConfig(1)
	return Choice{Format: cfg.Format.Name, Seed: cfg.Seed, Home: cfg.Teams[field.Home], Away: cfg.Teams[field.Away], Sense: cfg.Sense.Name}
}

// Flags adds --format, --seed, --home, --away, --sense and --robot to a command, with
// the values that c has as their defaults.
func (c *Choice) Flags(fs *flag.FlagSet) {
	c.RuleFlags(fs)
	fs.StringVar(&c.Home, "home", c.Home, "home `TEAM`: "+list(teamNames())+", or a brain: FILE.star, FILE.py, FILE.js, ./PROGRAM")
	fs.StringVar(&c.Away, "away", c.Away, "away `TEAM`, or a brain")
}

// RuleFlags adds those flags that do not say who plays.
func (c *Choice) RuleFlags(fs *flag.FlagSet) {
	fs.StringVar(&c.Format, "format", c.Format, "play `FORMAT`: "+list(formatNames()))
	fs.Var((*seed)(&c.Seed), "seed", "`NUMBER` that decides all chance in the match")
	fs.StringVar(&c.Sense, "sense", c.Sense, "what robots perceive, `PRESET`: "+list(sense.Names()))
	fs.StringVar(&c.Robot, "robot", c.Robot, "`ROBOT` that plays: "+list(robots.Names())+", or your own FILE.toml (default the format's)")
}

// ChoiceError is what is wrong with one part of a Choice.
type ChoiceError struct {
	Flag string // that said it
	Err  error
}

// Error says what is wrong.
func (e *ChoiceError) Error() string { return e.Err.Error() }

// Unwrap returns what is wrong.
func (e *ChoiceError) Unwrap() error { return e.Err }

// Config returns the match that was chosen. The error says what there is to
// choose from, and is a ChoiceError. Sides for which a program thinks are remote:
// see Programs.
func (c *Choice) Config() (sim.Config, error) {
	format, err := field.ByName(c.Format)
	if err != nil {
		return sim.Config{}, &ChoiceError{"format", fmt.Errorf("%w%s", err, DidYouMean(c.Format, formatNames()))}
	}
	senses, err := sense.ByName(c.Sense)
	if err != nil {
		return sim.Config{}, &ChoiceError{"sense", fmt.Errorf("%w%s", err, DidYouMean(c.Sense, sense.Names()))}
	}
	robot, err := OpenRobot(c.Robot)
	if err != nil {
		return sim.Config{}, &ChoiceError{"robot", err}
	}
	cfg := sim.Config{Format: format, Seed: c.Seed, Sense: senses, Robot: robot}
	for side, name := range [2]string{c.Home, c.Away} {
		e, err := enter(name)
		if err != nil {
			return sim.Config{}, &ChoiceError{[2]string{"home", "away"}[side], err}
		}
		cfg.Teams[side], cfg.Squads[side], cfg.Remote[side] = e.name, e.squad, e.program.Args != nil
	}
	return cfg, nil
}

func formatNames() []string {
	var names []string
	for _, f := range field.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// seed is a flag.Value that says what it wants.
type seed uint64

func (s *seed) String() string { return strconv.FormatUint(uint64(*s), 10) }

func (s *seed) Set(text string) error {
	n, err := strconv.ParseUint(text, 0, 64)
	if err != nil {
		return fmt.Errorf("want a whole number from 0 to 2^64-1")
	}
	*s = seed(n)
	return nil
}
