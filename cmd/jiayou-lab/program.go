package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"jiayou/cmd/exhibition"
	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

// checkProgram tries a brain that is a program of its own, in the situations and
// in the match in which those in Starlark are tried.
func checkProgram(p child.Program, f field.Format, seed uint64, asJSON bool, s streams) error {
	chaser, err := brain.Example("chaser")
	if err != nil {
		return err
	}
	exam := child.Exam{Match: sim.DefaultConfig(seed), Rules: child.Ranked()}
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
		err = k.Report(s.out)
	}
	switch n := len(k.Problems); {
	case n == 1:
		return errors.Join(fmt.Errorf("%s: %s", p.Name, k.Problems[0]), err)
	case n > 1:
		return errors.Join(fmt.Errorf("%s: %s (and %d more)", p.Name, k.Problems[0], n-1), err)
	}
	return err
}
