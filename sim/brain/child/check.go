package child

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/field"
)

// Trial is a situation in which a brain is tried.
type Trial struct {
	Name    string
	Number  int // of the robot that is asked
	Percept *agent.Percept
}

// Checkup is what there is to say of a program after it has been tried.
type Checkup struct {
	Schema    string   `json:"schema"`
	Program   string   `json:"program"`
	Name      string   `json:"name"` // by which it greeted
	Passed    bool     `json:"passed"`
	Problems  []string `json:"problems"` // empty, not null, if it passed
	Trials    []Tried  `json:"trials"`
	Hello     float64  `json:"hello_s"` // until it greeted
	Decisions int      `json:"decisions"`
	Median    float64  `json:"p50_ms"` // that a decision took
	P95       float64  `json:"p95_ms"`
	P99       float64  `json:"p99_ms"`
	Slowest   float64  `json:"slowest_ms"`
	RealTime  float64  `json:"x_realtime"` // of the match

	took  []time.Duration
	moves bool
}

// Tried is what came of a trial, for all robots that were in it.
type Tried struct {
	Name    string  `json:"name"`
	Failed  int     `json:"failed"`
	Problem string  `json:"problem,omitempty"`
	Target  string  `json:"target,omitempty"` // where the last of the robots is going, m
	Slowest float64 `json:"slowest_ms"`
}

// CheckupSchema names the form of a Checkup as JSON.
const CheckupSchema = "jiayou.program/1"

// Exam is what a program is tried with.
type Exam struct {
	Match  sim.Config // that it plays for Home
	Rules  Rules      // in lock-step
	Trials []Trial
	Log    io.Writer // takes its standard error; nil for nowhere
}

// Check tries a program: whether it greets, what it answers in the trials,
// whether it minds a field that it cannot know, how it plays the match, whether
// it ends when it is told. The error is not the program's.
func (e *Exam) Check(ctx context.Context, p Program) (*Checkup, error) {
	k := &Checkup{Schema: CheckupSchema, Program: p.Name, Problems: []string{}, Trials: []Tried{}}
	err := k.inSituations(ctx, p, e)
	if err == nil {
		err = k.inMatch(ctx, p, e)
	}
	if ctx.Err() != nil {
		return k, ctx.Err()
	}
	var fault *Fault
	if errors.As(err, &fault) {
		k.problem("%s", fault.Text)
		err = nil
	}
	k.sum()
	return k, err
}

func (k *Checkup) problem(format string, args ...any) {
	k.Problems = append(k.Problems, fmt.Sprintf(format, args...))
}

// inSituations asks what to do in each trial.
func (k *Checkup) inSituations(ctx context.Context, p Program, e *Exam) error {
	cfg := e.Match
	d, err := Sit(ctx, &cfg, [2]Program{field.Home: p}, e.Rules, [2]io.Writer{field.Home: e.Log})
	if err != nil {
		return err
	}
	defer d.Close()
	c := d.children[field.Home]
	if c.fault != nil {
		return c.fault
	}
	k.Name, k.Hello = c.conduct.Name, c.conduct.Hello.Seconds()
	for _, t := range e.Trials {
		if k.try(c, t); c.fault != nil {
			return c.fault
		}
	}
	if len(e.Trials) > 0 {
		c.later = true
		later := e.Trials[0]
		later.Name = "a field that came after it was written"
		k.try(c, later)
		c.later = false
	}
	if c.fault == nil && !c.Close() {
		k.problem("it did not end within %v of bye: end when the line says bye, or when there are no more lines", c.rules.Grace)
	}
	if c.conduct.Chatter > 0 {
		k.problem("it said %d lines that nobody asked for, the first: %v", c.conduct.Chatter, c.conduct.Stray)
	}
	return c.fault
}

// try asks once.
func (k *Checkup) try(c *Child, t Trial) {
	if !c.cares(t.Percept) {
		return
	}
	begin := time.Now()
	cmd, ok := c.Think(t.Number, t.Percept)
	took := time.Since(begin)
	k.took = append(k.took, took)
	if n := len(k.Trials); n == 0 || k.Trials[n-1].Name != t.Name {
		k.Trials = append(k.Trials, Tried{Name: t.Name})
	}
	r := &k.Trials[len(k.Trials)-1]
	r.Slowest = max(r.Slowest, 1000*took.Seconds())
	k.moves = k.moves || cmd.Walk.Len() > 0 || cmd.Turn != 0
	if talk := c.Talk(t.Number); talk.Aims {
		r.Target = fmt.Sprintf("%.1f, %.1f", talk.Target.X, talk.Target.Y)
	}
	if ok {
		return
	}
	if r.Failed++; r.Problem == "" {
		r.Problem = c.Talk(t.Number).Trouble.Error()
		k.problem("%s: %s", t.Name, r.Problem)
	}
}

// inMatch lets the program play for Home.
func (k *Checkup) inMatch(ctx context.Context, p Program, e *Exam) error {
	if len(k.Trials) > 0 && !k.moves {
		k.problem("its robots never move: does it answer walk_to, strike or the like?")
	}
	cfg := e.Match
	d, err := Sit(ctx, &cfg, [2]Program{field.Home: p}, e.Rules, [2]io.Writer{field.Home: e.Log})
	if err != nil {
		return err
	}
	defer d.Close()
	m, err := sim.New(cfg)
	if err != nil {
		return err
	}
	c, begin := d.children[field.Home], time.Now()
	for !m.Finished() && c.fault == nil && ctx.Err() == nil {
		before := time.Now()
		a := d.Answer(m)
		if robot, _ := m.Asked(); robot >= 0 {
			k.took = append(k.took, time.Since(before))
		}
		if err := m.Step(sim.Input{Answer: a}); err != nil {
			return err
		}
	}
	k.RealTime = float64(m.Tick()) / sim.TicksPerSecond / time.Since(begin).Seconds()
	t := Tried{Name: "a match with " + cfg.Teams[field.Away], Failed: c.conduct.Wrong + c.conduct.Late, Slowest: 1000 * c.conduct.Slowest.Seconds()}
	score := m.Frame().Game.Score
	t.Name += fmt.Sprintf(", %d – %d", score[field.Home], score[field.Away])
	if t.Failed > 0 {
		t.Problem = c.conduct.First.Error()
		k.problem("%d of %d decisions in a match failed, the first: %s", t.Failed, t.Failed+c.conduct.Decisions, t.Problem)
	}
	k.Trials = append(k.Trials, t)
	return c.fault
}

// sum works out the figures.
func (k *Checkup) sum() {
	k.Passed, k.Decisions = len(k.Problems) == 0, len(k.took)
	if len(k.took) == 0 {
		return
	}
	slices.Sort(k.took)
	at := func(share float64) float64 {
		return 1000 * k.took[min(int(share*float64(len(k.took))), len(k.took)-1)].Seconds()
	}
	k.Median, k.P95, k.P99, k.Slowest = at(0.5), at(0.95), at(0.99), at(1)
}
