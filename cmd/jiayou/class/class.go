// Package class is the league of a class: it watches a folder of brains, checks
// every brain that is saved, and has all of them play each other in the
// background, for as long as the lesson goes on.
//
//	c, err := class.Open(class.Config{Dir: "brains", Format: format, Sense: senses, Seed: 1})
//	defer c.Close()
//	for each picture {
//		draw(c.Board())                   // the table, as of a moment ago
//		if item := c.Repeat(); item != nil {
//			show.Queue(item) // a match that deserves to be seen
//		}
//	}
//
// The matches are played by processes of a low priority, on all processors but
// one, so that the picture keeps its pace. What a match comes to depends on its two
// brains and its seed alone; a brain that is saved anew loses its results, and plays
// first. The table and the matches are kept as CSV, with the best match of every
// brain as a match file to hand in.
package class

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/watch"
	"jiayou/cmd/words"
	"jiayou/sim/field"
	"jiayou/sim/humanoid"
	"jiayou/sim/league"
	"jiayou/sim/sense"
)

// Config is what a class plays.
type Config struct {
	Dir    string // of the brains
	Out    string // of results; empty for results in Dir
	Format field.Format
	Sense  sense.Preset
	Robot  humanoid.Kind // that plays; the zero value is the format's
	Named  string        // the same, as --robot takes it
	Seed   uint64
	Jobs   int          // matches at the same time; 0 for all processors but one
	Words  *words.Words // that the report speaks; nil for English
}

// Class is a class at work.
type Class struct {
	cfg   Config
	board atomic.Pointer[Board]
	news  chan *show.Item // of brains that were just saved
	items chan *show.Item
	stop  context.CancelFunc
	done  chan struct{}
}

// Open sets a class to work. The folder must be there, and one for the results can
// be made; later both may vanish and come back.
func Open(cfg Config) (*Class, error) {
	st, err := os.Stat(cfg.Dir)
	if err != nil {
		return nil, err
	}
	if !st.IsDir() {
		return nil, errors.New(cfg.Dir + " is no folder")
	}
	if cfg.Out == "" {
		cfg.Out = filepath.Join(cfg.Dir, "results")
	}
	if err := os.MkdirAll(cfg.Out, 0o755); err != nil {
		return nil, fmt.Errorf("keep the results: %w: choose another folder", err)
	}
	if cfg.Jobs == 0 {
		cfg.Jobs = Jobs()
	}
	if cfg.Words == nil {
		if cfg.Words, err = words.Load(words.English); err != nil {
			return nil, err
		}
	}
	ctx, stop := context.WithCancel(context.Background())
	c := &Class{cfg: cfg, news: make(chan *show.Item, 1), items: make(chan *show.Item, 1), stop: stop, done: make(chan struct{})}
	c.board.Store(&Board{Most: watch.Most})
	go c.teach(ctx)
	return c, nil
}

// Jobs is how many matches a class plays at the same time if nobody says how many:
// one for each processor but one, on which the picture is drawn.
func Jobs() int { return max(runtime.NumCPU()-1, 1) }

// Board returns the table as of a moment ago.
func (c *Class) Board() *Board { return c.board.Load() }

// News returns a match of a brain that was just saved, nil if there is none.
func (c *Class) News() *show.Item { return take(c.news) }

// Repeat returns a match that deserves to be seen, nil if there is none yet. The
// next one is chosen once it has been taken.
func (c *Class) Repeat() *show.Item { return take(c.items) }

func take(items <-chan *show.Item) *show.Item {
	select {
	case item := <-items:
		return item
	default:
		return nil
	}
}

// Close ends all that goes on.
func (c *Class) Close() {
	c.stop()
	<-c.done
}

const (
	// pollTime is the time between two looks at the folder.
	pollTime = time.Second

	// saveTime is the least time between two savings of the results.
	saveTime = 10 * time.Second
)

// outcome is what came of a job.
type outcome struct {
	bout   bout
	result *league.Result // nil if it was given up
	item   *show.Item     // that was made
	choice choice         // … of this
	path   string         // of a match file that was to be written
}

// teach is the one goroutine that knows the ledger.
func (c *Class) teach(ctx context.Context) {
	defer close(c.done)
	d := &desk{
		Class: c, ledger: newLedger(&c.cfg), folder: watch.NewFolder(c.cfg.Dir),
		jobs: make(chan job), out: make(chan outcome), handed: map[string]string{},
	}
	var workers sync.WaitGroup
	for range c.cfg.Jobs {
		workers.Go(func() { work(ctx, d.jobs, d.out) })
	}
	clock := time.NewTicker(pollTime)
	defer clock.Stop()
	d.look()
	for ctx.Err() == nil {
		next, ready := d.next()
		jobs := d.jobs
		if !ready {
			jobs = nil
		}
		select {
		case jobs <- next:
			d.began(next)
		case o := <-d.out:
			d.finish(&o)
		case now := <-clock.C:
			d.look()
			d.publish(now)
		case <-ctx.Done():
		}
	}
	close(d.jobs)
	go func() {
		workers.Wait()
		close(d.out)
	}()
	for o := range d.out { // what they were at is given up, but some may have just done it
		d.finish(&o)
	}
	d.close()
}
