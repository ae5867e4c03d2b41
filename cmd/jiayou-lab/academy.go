package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"jiayou/cmd/exhibition"
	"jiayou/cmd/words"
	"jiayou/sim"
	"jiayou/sim/academy"
	"jiayou/sim/brain/star"
	"jiayou/sim/replay"
)

var academyCommand = command{
	name:    "academy",
	operand: "[BRAIN]",
	summary: "Set a brain ten exercises from easy to hard, and give it stars.",
	about: fmt.Sprintf(`Without a brain the exercises are listed. A brain is a file (FILE.star, FILE.py,
FILE.js), the name of an example, or any other program: ./PROGRAM or "COMMAND
LINE". A program is started anew for each try, the exercise waits for its answers,
and one that has to be ended earns nothing. Each exercise is played %d times, with seeds 1 to %[1]d, and given the
median: what the brain can do more often than not. A star counts only with those
before it. "4 of 5" says in how many tries what it asks for was done.

With --replay the try that the stars were given for is recorded, one file for
each exercise, for jiayou-lab replay and for the window.`, academy.Tries),
	examples: []string{
		"academy",
		"academy chaser",
		"academy mybrain.star --only empty-goal --verbose",
		"academy mybrain.py",
		"academy mybrain.star --json",
		"academy mybrain.star --lang zh-Hant",
		"academy mybrain.star --replay tries",
		"academy --solution stop",
	},
	run: runAcademy,
}

// lessons is what academy was asked for.
type lessons struct {
	all     []*academy.Scenario
	words   *words.Words
	json    bool
	verbose bool
	replays string // folder
}

func runAcademy(c *command, args []string, s streams) error {
	var l lessons
	fs := c.flags()
	only := fs.String("only", "", "set just the exercise `NAME`")
	fs.BoolVar(&l.json, "json", false, "print one JSON object")
	fs.BoolVar(&l.verbose, "verbose", false, "tell every try")
	lang := langFlag(fs)
	fs.StringVar(&l.replays, "replay", "", "record a try of each exercise in the folder `DIR`")
	solution := fs.String("solution", "", "print the brain that earns three stars in the exercise `NAME`")
	name, err := c.parse(fs, args, s)
	if err != nil {
		return err
	}
	if l.words, err = speak(*lang); err != nil {
		return err
	}
	if *solution != "" {
		return printSolution(*solution, s.out)
	}
	if *only != "" {
		one, err := academy.ByName(*only)
		if err != nil {
			return misuse("flag --only: %w", err)
		}
		l.all = []*academy.Scenario{one}
	} else if l.all, err = academy.All(); err != nil {
		return err
	}
	if name == "" {
		return l.list(s.out)
	}
	pupil, err := exhibition.OpenPupil(name, s.err)
	if wrong := (*star.Fault)(nil); errors.As(err, &wrong) {
		return errors.New(fault(l.words, wrong))
	} else if err != nil {
		return blame(err)
	}
	pupil.Rules = s.rules
	ctx, stop := interruptible()
	defer stop()
	return l.examine(ctx, pupil, s)
}

// in returns a text of an exercise in the language that is spoken, or the nearest.
func (l *lessons) in(t academy.Text) string { return t.In(l.words.Among(academy.Languages())) }

func printSolution(name string, w io.Writer) error {
	x, err := academy.ByName(name)
	if err != nil {
		return misuse("flag --solution: %w", err)
	}
	source, err := x.Solution()
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, source.Text)
	return err
}

// list says what the exercises are.
func (l *lessons) list(w io.Writer) error {
	if l.json {
		return json.NewEncoder(w).Encode(l.catalogue())
	}
	var b strings.Builder
	for i, x := range l.all {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s: %s (%g s)\n  %s\n", x.Name, l.in(x.Title), x.Seconds(), l.in(x.Task))
		for k := range x.Stars {
			fmt.Fprintf(&b, "    %-5s %s\n", strings.Repeat("★", k+1), l.words.Aim(&x.Stars[k].Condition))
		}
	}
	b.WriteString("\n" + l.words.Say("lab.try", "command", "jiayou-lab academy chaser --only "+l.all[0].Name) + "\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// examine sets a brain the exercises.
func (l *lessons) examine(ctx context.Context, p *academy.Pupil, s streams) error {
	if l.replays != "" {
		if err := os.MkdirAll(l.replays, 0o755); err != nil {
			return err
		}
	}
	bar := newProgress(s.err, len(l.all))
	var grades []academy.Grade
	for i, x := range l.all {
		bar.show(i)
		g, err := x.Grade(ctx, p)
		if err == nil && l.replays != "" {
			err = l.record(ctx, p, &g)
		}
		if err != nil {
			bar.clear()
			return stopped(err, "stopped after %d of %d exercises", i, len(l.all))
		}
		grades = append(grades, g)
	}
	bar.clear()
	if l.json {
		return json.NewEncoder(s.out).Encode(l.marks(p.Name, grades))
	}
	return l.report(p.Name, grades, s.out)
}

// record records the try that a grade was given for.
func (l *lessons) record(ctx context.Context, p *academy.Pupil, g *academy.Grade) error {
	x, seed := g.Scenario, g.Typical().Seed
	return writeFile(filepath.Join(l.replays, x.Name+".jyr"), func(w io.Writer) error {
		cfg, err := x.Config(p, seed)
		if err != nil {
			return err
		}
		rec, err := replay.NewWriter(w, cfg)
		if err != nil {
			return err
		}
		_, err = x.Play(ctx, p, seed, func(in sim.Input, m *sim.Match) error { return rec.Tick(in, m) })
		return errors.Join(err, rec.Close())
	})
}

// report writes a table of stars.
func (l *lessons) report(name string, grades []academy.Grade, w io.Writer) error {
	stars := 0
	for i := range grades {
		g := &grades[i]
		stars += g.Stars
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s  %s: %s\n", rating(g.Stars), g.Scenario.Name, l.in(g.Scenario.Title))
		if err := l.rungs(g, w); err != nil {
			return err
		}
		if t := g.Trouble(); t != nil { // to be mended before anything else
			fmt.Fprintf(w, "  ✗ %s\n", l.words.Say("lab.failed", "seconds", l.words.Decimal(t.Failed), "number", strconv.FormatUint(t.Seed, 10), "fault", fault(l.words, t.Trouble)))
			continue
		}
		for k := g.Stars; k < len(g.Scenario.Stars); k++ {
			fmt.Fprintf(w, "  %-3s → %s\n", strings.Repeat("★", k+1), l.in(g.Scenario.Stars[k].Hint))
		}
	}
	_, err := fmt.Fprintf(w, "\n%s: %s\n", name, l.words.Say("academy.stars", "number", strconv.Itoa(stars), "most", strconv.Itoa(3*len(grades))))
	return err
}

// rating is 0 to 3 stars.
func rating(stars int) string { return strings.Repeat("★", stars) + strings.Repeat("☆", 3-stars) }

// rungs writes a line for each star.
func (l *lessons) rungs(g *academy.Grade, w io.Writer) error {
	var table [][]string
	for i := range g.Scenario.Stars {
		c := &g.Scenario.Stars[i].Condition
		o := g.Median(i)
		mark := "☆"
		if i < g.Stars {
			mark = "★"
		}
		table = append(table, []string{"  " + mark + " " + l.words.Aim(c), l.words.How(c, &o),
			l.words.Say("how.count", "number", strconv.Itoa(g.Met(i)), "most", strconv.Itoa(academy.Tries))})
	}
	if err := aligned(w, table); err != nil || !l.verbose {
		return err
	}
	for i := range g.Tries {
		t := &g.Tries[i]
		var said []string
		for k := range t.Outcomes {
			said = append(said, l.words.How(&g.Scenario.Stars[k].Condition, &t.Outcomes[k]))
		}
		seed := l.words.Say("lab.seed", "number", strconv.FormatUint(t.Seed, 10))
		fmt.Fprintf(w, "    %s  %s  %s\n", seed, rating(t.Stars), strings.Join(said, ", "))
	}
	return nil
}
