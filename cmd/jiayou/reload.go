package main

import (
	"context"
	"time"

	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/watch"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/field"
)

// pollTime is the time between two looks at files.
const pollTime = time.Second

// reload watches the files of the brains that were named on the command line.
// Files are looked at by a goroutine of its own: a disk in a network may take
// its time, and the picture must not wait.
type reload struct {
	news chan fileNews
	stop context.CancelFunc
	done chan struct{}
}

// fileNews is how one side's file has changed.
type fileNews struct {
	side  field.Side
	brain watch.Brain
}

// watchFiles begins to watch the files among the names of two teams.
func watchFiles(names [2]string) *reload {
	ctx, stop := context.WithCancel(context.Background())
	r := &reload{make(chan fileNews, 8), stop, make(chan struct{})}
	files := map[field.Side]*watch.File{}
	for side, name := range names {
		if brain.IsFile(name) {
			f := watch.NewFile(name)
			f.Poll() // it plays already
			files[field.Side(side)] = f
		}
	}
	go r.watch(ctx, files)
	return r
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
			if !f.Poll() {
				continue
			}
			select {
			case r.news <- fileNews{side, f.Brain}:
			case <-ctx.Done():
				return
			}
		}
	}
}

// tell passes on to the show what has been saved. versions are those that it
// knows; a new brain goes to offer.
func (r *reload) tell(d *show.Show, versions *[2]int, offer func(field.Side, string, agent.Squad)) {
	for {
		select {
		case n := <-r.news:
			d.Complain(n.side, n.brain.Err)
			if n.brain.Version > max(versions[n.side], 1) {
				versions[n.side] = n.brain.Version
				offer(n.side, n.brain.Name, n.brain.Squad)
			}
		default:
			return
		}
	}
}

func (r *reload) close() {
	r.stop()
	<-r.done
}
