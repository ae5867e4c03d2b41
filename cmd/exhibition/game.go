package exhibition

import (
	"cmp"
	"context"
	"io"
	"time"

	"jiayou/sim"
	"jiayou/sim/brain/child"
	"jiayou/sim/replay"
	"jiayou/sim/stats"
)

// Game is one match that is played without a display.
type Game struct {
	Config sim.Config
	Crowd  Crowd
	Record io.Writer   // takes the match file; nil for none
	Book   *stats.Book // keeps the statistics; nil for none

	Programs [2]child.Program // that think for remote sides, in lock-step
	Logs     [2]io.Writer     // take what they write on standard error; nil for none
	Rules    child.Rules      // for them; the zero value is child.Ranked
}

// Play plays the match to its end, as fast as one core can. The error may be the
// context's.
func (g *Game) Play(ctx context.Context) (Result, error) {
	dugout, err := child.Sit(ctx, &g.Config, g.Programs, cmp.Or(g.Rules, child.Ranked()), g.Logs)
	if err != nil {
		return Result{}, err
	}
	defer dugout.Close()
	if err := cmp.Or(ctx.Err(), dugout.Faults()); err != nil {
		return Result{}, err
	}
	m, err := sim.New(g.Config)
	if err != nil {
		return Result{}, err
	}
	rec, err := g.record()
	if err != nil {
		return Result{}, err
	}
	c := NewChronicle(g.Config)
	start := time.Now()
	crowd := g.Crowd.enter()
	for !m.Finished() {
		if m.Tick()%sim.TicksPerSecond == 0 && ctx.Err() != nil {
			return Result{}, ctx.Err()
		}
		in := crowd.next(m)
		in.Answer = dugout.Answer(m)
		if err := m.Step(in); err != nil {
			return Result{}, err
		}
		if rec != nil {
			if err := rec.Tick(in, m); err != nil {
				return Result{}, err
			}
		}
		c.Watch(m)
		if g.Book != nil {
			g.Book.Watch(m.Frame(), m.Events())
		}
	}
	r := c.Result(m)
	if g.Book != nil {
		f := g.Book.Count().Figures()
		r.Stats = &f
	}
	r.Crowd.Source = g.Crowd.Name
	r.Brains = conducts(dugout, g.Config.Teams)
	r.Clocked(time.Since(start))
	if rec == nil {
		return r, nil
	}
	return r, rec.Close()
}

// record begins the recording, if there is to be one.
func (g *Game) record() (*replay.Writer, error) {
	if g.Record == nil {
		return nil, nil
	}
	return replay.NewWriter(g.Record, g.Config)
}

// Clocked notes how long the match took to play.
func (r *Result) Clocked(wall time.Duration) {
	r.Wall = wall.Seconds()
	r.RealTime = float64(r.Ticks) / sim.TicksPerSecond / r.Wall
}
