package class

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/watch"
	"jiayou/sim"
	"jiayou/sim/brain/child"
	"jiayou/sim/league"
	"jiayou/sim/replay"
)

// desk is what lies on the desk of the goroutine that leads a class.
type desk struct {
	*Class
	ledger *ledger
	folder *watch.Folder
	jobs   chan job
	out    chan outcome

	dirty   bool              // the board is out of date
	unsaved bool              // so are the files
	saved   time.Time         // when they were written last
	table   *league.Table     // as published last
	handed  map[string]string // hash of the match file of each brain
	making  bool              // an item is being made
	wrong   map[string]string // what is wrong with each file
	fault   *watch.Brain      // that has become wrong last
	faulty  int               // looks since then
}

// job is something for a worker: one of three things to do.
type job struct {
	play   *planned // play a match
	league league.Tournament
	show   *choice // … or make an item
	record string  // … or write a match file
	name   string  // … for this brain
	best   league.Result
}

// faultLooks is how long the class reads what is wrong with a file, in looks.
const faultLooks = 20

// look looks at the folder.
func (d *desk) look() {
	if d.faulty++; d.fault != nil && d.faulty > faultLooks {
		d.fault, d.dirty = nil, true
	}
	if !d.folder.Poll() {
		return
	}
	brains := d.folder.Brains()
	d.ledger.enter(brains)
	wrong := map[string]string{}
	for _, b := range brains {
		if b.Err == nil {
			continue
		}
		if wrong[b.Name] = b.Err.Error(); wrong[b.Name] != d.wrong[b.Name] {
			d.fault, d.faulty = b, 0
		}
	}
	d.wrong = wrong
	if d.fault != nil && wrong[d.fault.Name] == "" && d.ledger.pupil(d.fault.Name).told == "" {
		d.fault = nil
	}
	d.dirty, d.unsaved = true, true
}

// next returns what is to be done next: first what the class waits to see, then
// matches, and when all are played the files to hand in.
func (d *desk) next() (job, bool) {
	if c, ok := d.choose(); ok {
		return job{show: &c}, true
	}
	if p, ok := d.ledger.peek(); ok {
		return job{play: &p, league: d.ledger.current()}, true
	}
	return d.handIn()
}

// choose chooses what is to be seen, if something is wanted.
func (d *desk) choose() (choice, bool) {
	if d.making {
		return choice{}, false
	}
	if len(d.news) == 0 {
		if c, ok := d.ledger.premiere(); ok {
			return c, true
		}
	}
	if len(d.items) == 0 {
		return d.ledger.repeat()
	}
	return choice{}, false
}

// handIn returns the job of writing the next match file to hand in.
func (d *desk) handIn() (job, bool) {
	if d.table == nil || d.dirty {
		return job{}, false
	}
	for i := range d.table.Rows {
		name := d.table.Rows[i].Name
		best := d.table.Best(name)
		if best == nil || d.handed[name] == best.Hash {
			continue
		}
		return job{record: filepath.Join(d.cfg.Out, "replays", name+".jyr"), name: name, best: *best, league: *d.table.Tournament}, true
	}
	return job{}, false
}

// began notes that a worker has taken a job.
func (d *desk) began(j job) {
	switch {
	case j.play != nil:
		d.ledger.running[j.play.bout] = true
	case j.show != nil:
		d.making = true
		d.ledger.show(j.show)
		d.dirty = true
	default:
		d.handed[j.name] = j.best.Hash
	}
}

// finish takes in what came of a job.
func (d *desk) finish(o *outcome) {
	switch {
	case o.item != nil || o.choice.hash != "":
		d.making = false
		switch {
		case o.item == nil:
			d.ledger.fickle[o.choice.bout] = true
		case o.item.Urgent:
			d.news <- o.item
		default:
			d.items <- o.item
		}
	case o.path == "":
		d.ledger.done(o.bout, o.result)
		d.dirty, d.unsaved = true, true
		if o.result == nil {
			return
		}
		if name, reason := d.ledger.news(o.result); reason != "" {
			d.fault, d.faulty = &watch.Brain{Name: name, Err: &child.Fault{Brain: name, Text: strings.TrimPrefix(reason, name+": ")}}, 0
		}
	}
}

// publish makes a new board, and now and then the files.
func (d *desk) publish(now time.Time) {
	d.tabulate()
	if _, more := d.ledger.peek(); d.unsaved && (now.Sub(d.saved) >= saveTime || !more) {
		d.saved = now
		d.save()
	}
}

// close saves what has come in since the last board.
func (d *desk) close() {
	d.tabulate()
	d.save()
}

// tabulate makes a new board if anything has changed.
func (d *desk) tabulate() {
	if d.dirty {
		d.dirty = false
		d.table = d.ledger.table()
		b := d.ledger.board(d.table)
		b.Most, b.Surplus, b.Lost = watch.Most, d.folder.Surplus, d.folder.Err
		if d.fault != nil {
			b.Fault, b.Of = d.fault.Err, d.fault.Name
		}
		d.board.Store(b)
	}
}

// save writes the results down. A folder that is not there any more is no reason
// to stop: it is tried again.
func (d *desk) save() {
	if d.table == nil || len(d.table.Results) == 0 || !d.unsaved {
		return
	}
	if os.MkdirAll(filepath.Join(d.cfg.Out, "replays"), 0o755) == nil && d.table.Save(d.cfg.Out, d.cfg.Words.League()) == nil {
		d.unsaved = false
	}
}

// work does jobs until there are no more. Matches are played by a process of its
// own; where there can be none, here.
func work(ctx context.Context, jobs <-chan job, out chan<- outcome) {
	var quiet runner
	strict := runner{timed: true}
	defer quiet.close()
	defer strict.close()
	for j := range jobs {
		r := &quiet
		if j.timed() {
			r = &strict
		}
		out <- j.do(ctx, r)
	}
}

// timed reports whether a program thinks in a match.
func (j *job) timed() bool {
	league, f := &j.league, league.Fixture{}
	switch {
	case j.play != nil:
		f = j.play.Fixture
	case j.show != nil:
		league, f = &j.show.league, j.show.fixture
	default:
		f = j.league.Fixtures()[j.best.Number-1]
	}
	return league.Entrants[f.Home].Program.Args != nil || league.Entrants[f.Away].Program.Args != nil
}

func (j *job) do(ctx context.Context, r *runner) outcome {
	switch {
	case j.play != nil:
		return outcome{bout: j.play.bout, result: j.match(ctx, r)}
	case j.show != nil:
		return outcome{choice: *j.show, item: j.show.item(ctx, r)}
	}
	e := newErrand(&j.league, j.league.Fixtures()[j.best.Number-1])
	e.Hash, e.Path = j.best.Hash, j.record
	r.run(ctx, e)
	return outcome{path: j.record}
}

// match plays a match; nil if it was given up. A match of which a process dies
// twice counts for nobody, and is not tried again.
func (j *job) match(ctx context.Context, r *runner) *league.Result {
	e := newErrand(&j.league, j.play.Fixture)
	rep, err := r.run(ctx, e)
	if err != nil && ctx.Err() == nil {
		rep, err = r.run(ctx, e)
	}
	switch {
	case err == nil && rep.Result != nil:
		return rep.Result
	case ctx.Err() != nil:
		return nil
	case err == nil:
		err = errors.New(rep.Err)
	case errors.As(err, new(*exec.Error)), errors.As(err, new(*os.PathError)):
		own, e := j.league.PlayFixture(ctx, j.play.Fixture)
		if e == nil {
			return &own
		}
		err = e
	}
	f := &j.play.Fixture
	return &league.Result{Number: f.Number, Round: f.Round, Seed: f.Seed, Home: j.league.Entrants[f.Home].Name,
		Away: j.league.Entrants[f.Away].Name, Outcome: league.NoMatch, Void: err.Error()}
}

// breath is how long the making of an item rests after each second of play: it
// is done in the picture's own process, which it must not hold up.
const breath = 2 * time.Millisecond

// item plays a match up to where it is to be seen; nil if it was given up. The
// match of a program is played from a recording.
func (c *choice) item(ctx context.Context, r *runner) *show.Item {
	cfg, inputs := c.league.Config(c.fixture), []sim.Input(nil)
	if c.league.Programmed(c.fixture) {
		var err error
		if cfg, inputs, err = c.record(ctx, r); err != nil {
			return nil
		}
	}
	m, err := sim.New(cfg)
	if err != nil {
		return nil
	}
	for m.Tick() < c.from && !m.Finished() {
		if m.Tick()%sim.TicksPerSecond == 0 {
			time.Sleep(breath)
		}
		var in sim.Input
		if m.Tick() < len(inputs) {
			in = inputs[m.Tick()]
		}
		if ctx.Err() != nil || m.Step(in) != nil {
			return nil
		}
	}
	item := &show.Item{Start: m.Snapshot(), Inputs: inputs[min(m.Tick(), len(inputs)):], Rush: c.rush, Urgent: c.newest, Topic: show.ClassBest, Side: c.side}
	if c.newest {
		item.Topic = show.ClassNew
	}
	return item
}

// record has the match played once more and recorded. It fails if it does not come
// to the same: what is shown is what counted.
func (c *choice) record(ctx context.Context, r *runner) (cfg sim.Config, inputs []sim.Input, err error) {
	dir, err := os.MkdirTemp("", "jiayou-class-")
	if err != nil {
		return cfg, nil, err
	}
	defer os.RemoveAll(dir)
	e := newErrand(&c.league, c.fixture)
	e.Hash, e.Path = c.hash, filepath.Join(dir, "match.jyr")
	rep, err := r.run(ctx, e)
	if err == nil && rep.Err != "" {
		err = errors.New(rep.Err)
	}
	if err != nil {
		return cfg, nil, err
	}
	f, err := os.Open(e.Path)
	if err != nil {
		return cfg, nil, err
	}
	defer f.Close()
	return replay.Inputs(f)
}
