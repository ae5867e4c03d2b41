package class

import (
	"context"
	"encoding/gob"
	"errors"
	"io"
	"os"
	"os/exec"
	"time"

	"jiayou/sim/agent"
	"jiayou/sim/league"
)

// runner is the other end of a process that plays matches. The process is begun
// with the first errand, and anew if it has died.
type runner struct {
	timed   bool // it plays the matches of programs
	process *exec.Cmd
	in      io.WriteCloser
	errands *gob.Encoder
	reports *gob.Decoder
}

// run has an errand run. The error is that the process cannot be had, or has died
// of it.
func (r *runner) run(ctx context.Context, e *errand) (report, error) {
	if r.process == nil {
		if err := r.start(ctx); err != nil {
			return report{}, err
		}
	}
	var rep report
	err := r.errands.Encode(e)
	if err == nil {
		err = r.reports.Decode(&rep)
	}
	if err != nil {
		r.close()
	}
	return rep, err
}

func (r *runner) start(ctx context.Context) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	p := exec.CommandContext(ctx, self)
	p.Env = append(os.Environ(), Errand+"="+r.errand(), "GOMAXPROCS=1")
	dieTogether(p)
	p.WaitDelay = patience
	in, err1 := p.StdinPipe()
	out, err2 := p.StdoutPipe()
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	p.Cancel = in.Close // it gives up, and ends its programs
	if err := p.Start(); err != nil {
		return err
	}
	r.process, r.in, r.errands, r.reports = p, in, gob.NewEncoder(in), gob.NewDecoder(out)
	return nil
}

// errand is what the process is told with Errand.
func (r *runner) errand() string {
	if r.timed {
		return timed
	}
	return untimed
}

// patience is how long a process has to end its programs, which have half a second
// themselves.
const patience = 3 * time.Second

// close lets the process end, and its programs with it.
func (r *runner) close() {
	if r.process == nil {
		return
	}
	r.in.Close()
	killer := time.AfterFunc(patience, func() { r.process.Process.Kill() })
	r.process.Wait()
	killer.Stop()
	r.process = nil
}

// newErrand makes an errand of a fixture.
func newErrand(t *league.Tournament, f league.Fixture) *errand {
	e := &errand{Format: t.Format, Sense: t.Sense, Robot: t.Robot, Fixture: f}
	for i, entrant := range [2]int{f.Home, f.Away} {
		own := &t.Entrants[entrant]
		c := contender{Name: own.Name, Plays: own.Plays, Program: own.Program, Broken: own.Broken}
		if s, ok := own.Squad.(agent.Sourced); ok {
			c.Source, c.Text = s.Source().Name, s.Source().Text
		}
		e.Entrants[i] = c
	}
	return e
}
