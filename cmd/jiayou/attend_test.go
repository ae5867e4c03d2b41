package main

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
)

// A show is given up when it has played so long that enough should have been said, which
// it counts itself, four notes of its meters a second: on a machine that has much else to
// do it only takes longer. One that says nothing for so long has died.
const (
	longestShow = 4 * 60 * 4 // notes
	deadShow    = 2 * time.Minute
)

// attend runs a show in a process of its own and reads its log until enough says
// so; then it asks it to end, which it must do well.
func attend(t *testing.T, cmd *exec.Cmd, enough func(n *show.Note) bool) {
	t.Helper()
	if !display() {
		t.Fatal("this test opens a window: run it with make test, or under xvfb-run")
	}
	log, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	cmd.Args = append(cmd.Args, "--log", "/dev/fd/3")
	cmd.ExtraFiles = []*os.File{writer}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	writer.Close()
	overdue := time.AfterFunc(deadShow, func() { cmd.Process.Kill() })
	defer overdue.Stop()
	last, meters := "", 0
	for lines := bufio.NewScanner(log); lines.Scan(); {
		overdue.Reset(deadShow)
		var n show.Note
		if err := json.Unmarshal(lines.Bytes(), &n); err != nil {
			t.Fatalf("log line %q: %v", lines.Text(), err)
		}
		if last = n.Kind; enough(&n) {
			cmd.Process.Signal(syscall.SIGTERM)
		}
		if n.Kind == "meter" {
			meters++
		}
		if meters > longestShow {
			cmd.Process.Kill()
		}
	}
	if err := cmd.Wait(); err != nil || last != "end" {
		t.Fatalf("the show ended with %v and the log with %q, want exit code 0 and its end", err, last)
	}
}

// foresee plays a match in silence until one of its events is the one that is looked
// for. It reports false if none is.
func foresee(t *testing.T, seed uint64, is func(*sim.Event) bool) (*sim.Match, sim.Event, bool) {
	t.Helper()
	m, err := sim.New(sim.DefaultConfig(seed))
	if err != nil {
		t.Fatal(err)
	}
	for !m.Finished() {
		if err := m.Step(sim.Input{}); err != nil {
			t.Fatal(err)
		}
		for _, e := range m.Events() {
			if is(&e) {
				return m, e, true
			}
		}
	}
	return m, sim.Event{}, false
}
