package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"jiayou/cmd/exhibition"
	"jiayou/cmd/words"
	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/brain/star"
	"jiayou/sim/field"
)

var brainCommand = command{
	name:    "brain",
	operand: "check FILE",
	summary: "Try a brain in many situations and in a match, and say what is wrong with it.",
	about: `Every robot of the side is put into scripted situations, then the brain plays a
match against the example chaser. The table says how many steps it took of those
that it may take in one call; the first thing that is wrong is told with its
place in the file, and the exit code is 1. With --lang it is told in that language
first, and then exactly, in English.

A brain that is a program (FILE.py, FILE.js, ./PROGRAM or "COMMAND LINE") is also
tried for its manners: whether it greets, answers in time, says nothing else, and
ends when it is told. sim/brain/PROTOCOL.md has the rules.`,
	examples: []string{
		"brain check mybrain.star",
		"brain check mybrain.star --format 5v5 --json",
		"brain check mybrain.star --lang zh-Hant",
		"brain check mybrain.py",
	},
	run: runBrain,
}

// checkup is what brain check --json prints.
type checkup struct {
	Schema    string  `json:"schema"`
	File      string  `json:"file"`
	Passed    bool    `json:"passed"`
	Problem   string  `json:"problem,omitempty"` // the first
	Line      int     `json:"line,omitempty"`    // … and where it is
	Column    int     `json:"column,omitempty"`
	Trials    []trial `json:"trials"`
	Decisions int     `json:"decisions"` // in all trials
	MeanSteps float64 `json:"mean_steps"`
	MostSteps int     `json:"most_steps"`
	Budget    int     `json:"budget_steps"`
	Micros    float64 `json:"mean_us"` // a decision takes, this robot's own view of things included

	problem error
	steps   int
	spent   time.Duration
}

// trial is one situation, for all robots of the side, or the match.
type trial struct {
	Name    string `json:"name"`
	Steps   int    `json:"most_steps"`
	Failed  int    `json:"failed"` // decisions
	Problem string `json:"problem,omitempty"`
	Target  string `json:"target,omitempty"` // where the last of the robots is going, m

	problem error
}

func runBrain(c *command, args []string, s streams) error {
	fs := c.flags()
	format := fs.String("format", field.Formats()[0].Name, "the `FORMAT` of the pitch and the match")
	seed := fs.Uint64("seed", 1, "`NUMBER` that decides all chance in the match")
	asJSON := fs.Bool("json", false, "print one JSON object")
	lang := langFlag(fs)
	if len(args) > 0 && args[0] == "check" {
		args = args[1:]
	} else if len(args) > 0 && args[0] != "" && args[0][0] != '-' {
		if hint := exhibition.DidYouMean(args[0], []string{"check"}); hint != "" {
			return misuse("it can check, not %s%s", args[0], hint)
		}
		return misuse("say what to do with %s: check %[1]s", args[0])
	}
	path, err := c.parse(fs, args, s)
	if err != nil {
		return err
	}
	f, err := field.ByName(*format)
	if err != nil {
		return &usageError{err}
	}
	language, err := speak(*lang)
	if err != nil {
		return err
	}
	if p, ok, err := child.Find(path); err != nil && !brain.IsFile(path) {
		return err
	} else if ok && !brain.IsFile(path) {
		return checkProgram(p, f, *seed, *asJSON, language, s)
	} else if !brain.IsFile(path) {
		return misuse("%q is no brain: give FILE.star, FILE.py, FILE.js, ./PROGRAM or \"COMMAND LINE\"", path)
	}
	v := checkup{Schema: "jiayou.brain/1", File: path, Trials: []trial{}, Budget: star.Budget}
	squad, err := brain.Load(path)
	if fault := (*star.Fault)(nil); err != nil && !errors.As(err, &fault) {
		return err
	}
	if v.note(err); err == nil {
		if err := v.examine(squad, f, *seed); err != nil {
			return err
		}
	}
	if *asJSON {
		err = json.NewEncoder(s.out).Encode(&v)
	} else {
		err = v.report(s.out, language)
	}
	return errors.Join(v.problem, err)
}

// note keeps the first problem.
func (v *checkup) note(err error) {
	if v.Passed = v.problem == nil && err == nil; v.problem != nil || err == nil {
		return
	}
	v.problem, v.Problem = err, err.Error()
	if fault := (*star.Fault)(nil); errors.As(err, &fault) {
		v.Line, v.Column = fault.Line, fault.Col
	}
}

// examine tries a squad.
func (v *checkup) examine(squad agent.Squad, f field.Format, seed uint64) error {
	names := brain.Situations(&f, 1)
	trials := make([]trial, len(names))
	for number := 1; number <= f.PerSide; number++ {
		b, err := squad.Brain(number)
		if err != nil {
			return err
		}
		for i, s := range brain.Situations(&f, number) {
			trials[i].Name = s.Name
			v.try(&trials[i], b, &s.Percept)
		}
	}
	v.Trials = append(v.Trials, trials...)
	if err := v.play(squad, f, seed); err != nil {
		return err
	}
	v.MeanSteps = float64(v.steps) / float64(v.Decisions)
	v.Micros = float64(v.spent.Nanoseconds()) / 1e3 / float64(v.Decisions)
	return nil
}

// try asks a brain once.
func (v *checkup) try(t *trial, b agent.Brain, p *agent.Percept) {
	start := time.Now()
	var command agent.Command
	if before := troubled(b); p.Me.Upright {
		command = b.Think(p)
	} else if c, ok := fallen(b, p); ok || troubled(b) != before {
		command = c
	} else {
		return // it leaves robots that lie alone
	}
	v.spent += time.Since(start)
	v.judge(t, b, brain.Valid(&command))
}

// troubled returns what is wrong with a brain, nil for nothing.
func troubled(b agent.Brain) error {
	if t, ok := b.(agent.Talker); ok {
		return t.Talk().Trouble
	}
	return nil
}

// judge takes note of a decision.
func (v *checkup) judge(t *trial, b agent.Brain, err error) {
	v.Decisions++
	if talker, ok := b.(agent.Talker); ok {
		talk := talker.Talk()
		if talk.Trouble != nil {
			err = talk.Trouble
		}
		v.steps += talk.Steps
		t.Steps = max(t.Steps, talk.Steps)
		if t.Target = ""; talk.Aims {
			t.Target = fmt.Sprintf("%.1f, %.1f", talk.Target.X, talk.Target.Y)
		}
	}
	v.MostSteps = max(v.MostSteps, t.Steps)
	if err == nil {
		return
	}
	if t.Failed++; t.problem == nil {
		t.problem, t.Problem = err, err.Error()
	}
	v.note(err)
}

// play lets the squad play a match against the chaser.
func (v *checkup) play(squad agent.Squad, f field.Format, seed uint64) error {
	chaser, err := brain.Example("chaser")
	if err != nil {
		return err
	}
	t := trial{Name: "a match with chaser"}
	cfg := sim.DefaultConfig(seed)
	cfg.Format = f
	cfg.Squads = [2]agent.Squad{watched{squad, v, &t}, chaser}
	m, err := sim.New(cfg)
	if err != nil {
		return err
	}
	for !m.Finished() {
		if err := m.Step(roarNowAndThen(m.Tick())); err != nil {
			return err
		}
	}
	t.Target = ""
	score := m.Frame().Game.Score
	t.Name += fmt.Sprintf(", %d – %d", score[0], score[1])
	v.Trials = append(v.Trials, t)
	return nil
}

// watched is a squad whose every decision is judged.
type watched struct {
	agent.Squad
	v *checkup
	t *trial
}

func (w watched) Brain(number int) (agent.Brain, error) {
	b, err := w.Squad.Brain(number)
	return &judged{b, w}, err
}

// judged is a brain whose every decision is judged.
type judged struct {
	agent.Brain
	watched watched
}

// Think implements agent.Brain.
func (j *judged) Think(p *agent.Percept) agent.Command {
	start := time.Now()
	c := j.Brain.Think(p)
	j.watched.v.spent += time.Since(start)
	j.watched.v.judge(j.watched.t, j.Brain, brain.Valid(&c))
	return c
}

// Fallen implements agent.Fallen.
func (j *judged) Fallen(p *agent.Percept) (agent.Command, bool) {
	c, ok := fallen(j.Brain, p)
	if ok {
		j.watched.v.judge(j.watched.t, j.Brain, brain.Valid(&c))
	}
	return c, ok
}

// fallen asks a brain whose robot lies, if it cares.
func fallen(b agent.Brain, p *agent.Percept) (agent.Command, bool) {
	if f, ok := b.(agent.Fallen); ok {
		return f.Fallen(p)
	}
	return agent.Command{}, false
}

func (v *checkup) report(out io.Writer, w *words.Words) error {
	var b strings.Builder
	if len(v.Trials) > 0 { // else it does not even start
		rows := [][]string{{w.Say("check.situation"), w.Say("check.steps"), w.Say("check.target")}}
		for i := range v.Trials {
			t := &v.Trials[i]
			said := t.Target
			if t.problem != nil {
				said = w.Say("check.failed", "fault", fault(w, t.problem))
			}
			rows = append(rows, []string{w.Situation(t.Name), strconv.Itoa(t.Steps), said})
		}
		if err := aligned(&b, rows); err != nil {
			return err
		}
		fmt.Fprintf(&b, "\n%s\n", w.Say("check.sum", "number", strconv.Itoa(v.Decisions), "mean", fmt.Sprintf("%.0f", v.MeanSteps),
			"most", strconv.Itoa(v.MostSteps), "budget", strconv.Itoa(v.Budget), "micros", w.Decimal(v.Micros)))
	}
	switch {
	case v.Passed:
		fmt.Fprintln(&b, w.Say("check.right"), w.Say("check.watch", "command", "jiayou --home "+v.File))
	case w.Tag != words.English:
		fmt.Fprintln(&b, w.Say("check.wrong", "fault", fault(w, v.problem)))
	}
	_, err := io.WriteString(out, b.String())
	return err
}
