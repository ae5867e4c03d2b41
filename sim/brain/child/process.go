package child

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"sync"
	"sync/atomic"
	"time"

	"jiayou/sim/brain/wire"
)

const (
	// mostLines is how many lines of a brain wait until somebody reads them;
	// then the brain waits.
	mostLines = 64

	// mostQuestions is how many lines for a brain wait until it reads them.
	mostQuestions = 64
)

// echo is how long a process that has ended is still listened to.
const echo = 100 * time.Millisecond

// cookie is the variable by which the processes that a brain starts are known.
const cookie = "JIAYOU_BRAIN"

// process is a running program: lines in, lines out, and the end of it and of
// all that it has started. It is used by one goroutine, and owns five, which
// end with it.
type process struct {
	cmd    *exec.Cmd
	mark   string      // cookie with its value
	lines  chan []byte // what it says; closed when it says no more
	asks   chan []byte // what it is told
	done   chan struct{}
	exited chan struct{}
	broken error                 // why lines was closed, nil for its end
	excess atomic.Pointer[error] // what it was ended for by the warden
	log    *log
	pipes  []*os.File // our ends
	owned  sync.WaitGroup
	ended  bool
}

var errLongLine = fmt.Errorf("said a line of more than %d bytes", wire.MostLine)

// start starts a program.
func start(program Program, rules *Rules, w io.Writer) (*process, error) {
	path, err := exec.LookPath(program.Args[0])
	if err != nil {
		return nil, fmt.Errorf("cannot find %q: is it installed?", program.Args[0])
	}
	p := &process{
		cmd: exec.Command(path, program.Args[1:]...), mark: fmt.Sprintf("%s=%016x", cookie, rand.Uint64()),
		lines: make(chan []byte, mostLines), asks: make(chan []byte, mostQuestions),
		done: make(chan struct{}), exited: make(chan struct{}), log: &log{w: w, over: make(chan struct{})},
	}
	// Python writes what it prints at once, and in UTF-8 everywhere.
	p.cmd.Env = append(os.Environ(), p.mark, "PYTHONUNBUFFERED=1", "PYTHONUTF8=1")
	contain(p.cmd)
	in, out, errs, err := p.connect()
	if err != nil {
		return nil, fmt.Errorf("cannot be started: %w", err)
	}
	p.owned.Go(func() { p.read(out) })
	p.owned.Go(func() { p.write(in) })
	p.owned.Go(func() { p.log.keep(errs) })
	p.owned.Go(func() { p.watch(rules) })
	go func() { // ends with the process, which end sees to
		_ = p.cmd.Wait()
		// What it has started may hold on to its pipes, but says nothing any more.
		_ = out.SetReadDeadline(time.Now().Add(echo))
		_ = errs.SetReadDeadline(time.Now().Add(echo))
		close(p.exited)
	}()
	return p, nil
}

// connect starts the process with three pipes and returns our ends of them.
func (p *process) connect() (in, out, errs *os.File, err error) {
	var theirs []*os.File
	defer func() {
		closeAll(theirs)
		if err != nil {
			closeAll(p.pipes)
		}
	}()
	pipe := func() (r, w *os.File) {
		if err == nil {
			r, w, err = os.Pipe()
		}
		return r, w
	}
	stdin, in := pipe()
	out, stdout := pipe()
	errs, stderr := pipe()
	theirs, p.pipes = []*os.File{stdin, stdout, stderr}, []*os.File{in, out, errs}
	if err == nil {
		p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = stdin, stdout, stderr
		err = p.cmd.Start()
	}
	return in, out, errs, err
}

func closeAll(files []*os.File) {
	for _, f := range files {
		f.Close() // of nil it is an error like any other
	}
}

// read passes on what the process says, line by line.
func (p *process) read(out io.Reader) {
	defer close(p.lines)
	r := bufio.NewReaderSize(out, wire.MostLine)
	for {
		line, err := r.ReadSlice('\n')
		if errors.Is(err, bufio.ErrBufferFull) {
			p.broken = errLongLine
			return
		}
		if err != nil && len(line) == 0 {
			return
		}
		select {
		case p.lines <- append([]byte(nil), line...):
		case <-p.done:
			return
		}
	}
}

// write tells the process what it is told, and then that there is no more.
func (p *process) write(in io.WriteCloser) {
	defer in.Close()
	for line := range p.asks {
		if _, err := in.Write(line); err != nil {
			return
		}
	}
}

// tell says a line to the process. It reports false if the process does not
// read.
func (p *process) tell(line []byte) bool {
	select {
	case p.asks <- line:
		return true
	default:
		return false
	}
}

// end ends the process and all that it has started. One that has been told bye
// has the grace to end by itself; then it is asked to end, then killed. It
// reports whether it ended by itself.
func (p *process) end(bye []byte, grace time.Duration) (alone bool) {
	if p.ended {
		return true
	}
	p.ended = true
	if bye != nil {
		p.tell(bye)
	}
	close(p.asks)
	close(p.done)
	alone = bye != nil && p.gone(grace)
	if !alone {
		p.ask()
		p.gone(grace)
	}
	p.kill()
	<-p.exited
	closeAll(p.pipes)
	p.owned.Wait()
	return alone
}

// gone waits for the process to end.
func (p *process) gone(longest time.Duration) bool {
	timer := time.NewTimer(longest)
	defer timer.Stop()
	select {
	case <-p.exited:
		return true
	case <-timer.C:
		return false
	}
}

// overrun ends a process that has taken more than its share, whatever it does.
func (p *process) overrun(err error) {
	p.excess.CompareAndSwap(nil, &err)
	p.kill()
}
