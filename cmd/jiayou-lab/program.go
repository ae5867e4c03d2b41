package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"jiayou/cmd/exhibition"
	"jiayou/cmd/words"
	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

// checkProgram tries a brain that is a program of its own, in the situations and
// in the match in which those in Starlark are tried.
func checkProgram(p child.Program, f field.Format, seed uint64, asJSON bool, w *words.Words, s streams) error {
	chaser, err := brain.Example("chaser")
	if err != nil {
		return err
	}
	exam := child.Exam{Match: sim.DefaultConfig(seed), Rules: s.rules}
	exam.Log = exhibition.BrainLogs([2]child.Program{p}, s.err)[field.Home]
	exam.Match.Format = f
	exam.Match.Teams = [2]string{p.Name, "chaser"}
	exam.Match.Squads = [2]agent.Squad{field.Away: chaser}
	for i := range brain.Situations(&f, 1) {
		for number := 1; number <= f.PerSide; number++ {
			t := brain.Situations(&f, number)[i]
			exam.Trials = append(exam.Trials, child.Trial{Name: t.Name, Number: number, Percept: &t.Percept})
		}
	}
	ctx, stop := interruptible()
	defer stop()
	k, err := exam.Check(ctx, p)
	if err != nil {
		return stopped(err, "stopped before the end of the check")
	}
	if asJSON {
		err = json.NewEncoder(s.out).Encode(k)
	} else {
		err = reportProgram(k, s.out, w)
	}
	switch n := len(k.Problems); {
	case n == 1:
		return errors.Join(fmt.Errorf("%s: %s", p.Name, k.Problems[0]), err)
	case n > 1:
		return errors.Join(fmt.Errorf("%s: %s (and %d more)", p.Name, k.Problems[0], n-1), err)
	}
	return err
}

// reportProgram writes a checkup for people. What is wrong is told exactly, in
// English; in another language that there is something comes before it.
func reportProgram(k *child.Checkup, out io.Writer, w *words.Words) error {
	var b strings.Builder
	ms := func(x float64) string { return fmt.Sprintf("%.2f ms", x) }
	if len(k.Trials) > 0 {
		rows := [][]string{{w.Say("check.situation"), w.Say("check.slowest"), w.Say("check.target")}}
		for i := range k.Trials {
			t := &k.Trials[i]
			said := t.Target
			if t.Failed > 0 {
				said = w.Say("check.failed", "fault", t.Problem)
			}
			rows = append(rows, []string{w.Situation(t.Name), ms(t.Slowest), said})
		}
		if err := aligned(&b, rows); err != nil {
			return err
		}
	}
	if k.Decisions > 0 {
		fmt.Fprintf(&b, "\n%s\n", w.Say("check.pace", "seconds", w.Decimal(k.Hello), "number", strconv.Itoa(k.Decisions),
			"median", ms(k.Median), "p95", ms(k.P95), "p99", ms(k.P99), "slowest", ms(k.Slowest), "times", fmt.Sprintf("%.0f", k.RealTime)))
	}
	if len(k.Problems) > 0 && w.Tag != words.English {
		fmt.Fprintln(&b, w.Say("check.wrong", "fault", w.Say("fault.program")))
	}
	for _, p := range k.Problems {
		fmt.Fprintf(&b, "WRONG: %s\n", p)
	}
	if k.Passed {
		fmt.Fprintln(&b, w.Say("check.right"))
	}
	_, err := io.WriteString(out, b.String())
	return err
}
