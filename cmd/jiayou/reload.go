package main

import (
	"context"
	"io"
	"time"

	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/watch"
	"jiayou/sim"
	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

// pollTime is the time between two looks at files. A program is taken at the
// second look that finds it the same.
const pollTime = 500 * time.Millisecond

// reload watches the files of the brains that were named on the command line.
// Files are looked at, and programs started, by a goroutine of its own: a disk in a
// network, or an interpreter, may take its time, and the picture must not wait.
type reload struct {
	cfg      sim.Config   // of a show in which the brains play
	logs     [2]io.Writer // of what programs write on standard error
	audition bool         // a program is to show that it greets, and gets no seat

	news chan fileNews
	stop context.CancelFunc
	done chan struct{}
}

// fileNews is how one side's file has changed.
type fileNews struct {
	side  field.Side
	brain watch.Brain
	child *child.Child // a program that has greeted, nil for none
}

// open begins to watch the files among the names of two teams.
func (r *reload) open(names [2]string) {
	var ctx context.Context
	ctx, r.stop = context.WithCancel(context.Background())
	r.news, r.done = make(chan fileNews, 8), make(chan struct{})
	files := map[field.Side]*watch.File{}
	for side, name := range names {
		f := watched(name)
		if f == nil {
			continue
		}
		f.Poll() // it plays already
		f.Poll() // … and a program, too
		files[field.Side(side)] = f
	}
	go r.watch(ctx, files)
}

// watched puts the file of a brain under watch; nil for a team, or a command line
// that names no file.
func watched(name string) *watch.File {
	if brain.IsFile(name) {
		return watch.NewFile(name)
	}
	if p, ok, err := child.Find(name); ok && err == nil && p.File() != "" {
		return watch.NewProgram(p)
	}
	return nil
}

func (r *reload) watch(ctx context.Context, files map[field.Side]*watch.File) {
	defer close(r.done)
	if len(files) == 0 {
		return
	}
	clock := time.NewTicker(pollTime)
	defer clock.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-clock.C:
		}
		for side, f := range files {
			version := f.Brain.Version
			if !f.Poll() {
				continue
			}
			n := fileNews{side: side, brain: f.Brain}
			if f.Brain.Version > version && f.Brain.Program.Args != nil {
				n.child, n.brain.Err = r.start(ctx, side, f.Brain.Program)
			}
			select {
			case r.news <- n:
			case <-ctx.Done():
				n.close()
				return
			}
		}
	}
}

// start starts a program that was saved. Only one that greets is worth a seat: the
// one that sits there plays on else.
func (r *reload) start(ctx context.Context, side field.Side, p child.Program) (*child.Child, error) {
	c, err := child.Start(ctx, &r.cfg, side, p, child.Live(), r.logs[side])
	if err == nil && r.audition {
		c.Close()
		return nil, nil
	}
	return c, err
}

// close ends the program that was started for nothing.
func (n *fileNews) close() {
	if n.child != nil {
		n.child.Close()
	}
}

// tell passes on to the show what has been saved. versions are those that it
// knows; a new brain goes to offer.
func (r *reload) tell(d *show.Show, versions *[2]int, offer func(n *fileNews)) {
	for {
		select {
		case n := <-r.news:
			d.Complain(n.side, n.brain.Err)
			if n.brain.Version > max(versions[n.side], 1) && n.brain.Err == nil {
				versions[n.side] = n.brain.Version
				offer(&n)
			}
		default:
			return
		}
	}
}

func (r *reload) close() {
	r.stop()
	<-r.done
	for {
		select {
		case n := <-r.news:
			n.close()
		default:
			return
		}
	}
}
