package exhibition

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"

	"jiayou/sim"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
	"jiayou/sim/sense"
	"jiayou/sim/stats"
)

// StatisticsSchema names the form of Statistics as JSON, as Schema does that of
// a Result.
const StatisticsSchema = "jiayou.statistics/1"

// Statistics are the figures of many matches of the same two teams.
type Statistics struct {
	Schema    string        `json:"schema"`
	Version   string        `json:"version"` // sim.Version
	Canonical bool          `json:"canonical"`
	Seed      uint64        `json:"seed"` // of the first match; the next ones follow
	Format    string        `json:"format"`
	Home      string        `json:"home"`
	Away      string        `json:"away"`
	Robot     string        `json:"robot"`
	Figures   stats.Figures `json:"statistics"`

	Sense      string    `json:"sense"`
	Perception Misjudged `json:"perception"` // of all robots in all matches
}

// Survey is many matches, of seeds one after the other.
type Survey struct {
	Config   sim.Config // of the first match
	Crowd    Crowd
	Matches  int
	Workers  int              // matches that are played at the same time, 1 at least
	Progress func(played int) // told after each match, by one goroutine at a time; nil for nobody

	Programs [2]child.Program // that think for remote sides
}

// Play plays all matches. What comes out does not depend on Workers. The error may
// be the context's.
func (s *Survey) Play(ctx context.Context) (Statistics, error) {
	counts, errs := make([]stats.Count, s.Matches), make([]error, s.Matches)
	judged := make([]sense.Misjudgements, s.Matches)
	var workers sync.WaitGroup
	var next, played int
	var mutex sync.Mutex
	take := func() int {
		mutex.Lock()
		defer mutex.Unlock()
		next++
		return next - 1
	}
	done := func() {
		mutex.Lock()
		defer mutex.Unlock()
		if played++; s.Progress != nil {
			s.Progress(played)
		}
	}
	for range max(s.Workers, 1) {
		workers.Go(func() {
			for i := take(); i < s.Matches; i = take() {
				counts[i], judged[i], errs[i] = s.play(ctx, i)
				done()
			}
		})
	}
	workers.Wait()
	var all stats.Count
	var wrong sense.Misjudgements
	for i := range counts {
		if errs[i] != nil {
			return Statistics{}, errs[i]
		}
		all.Add(&counts[i])
		wrong.Add(&judged[i])
	}
	cfg := &s.Config
	return Statistics{
		Schema: StatisticsSchema, Version: sim.Version, Canonical: sim.Canonical(),
		Seed: cfg.Seed, Format: cfg.Format.Name,
		Home: cfg.Teams[field.Home], Away: cfg.Teams[field.Away], Robot: cfg.Kind().Name, Figures: all.Figures(),
		Sense: cfg.Sense.Name, Perception: newMisjudged(&wrong),
	}, nil
}

func (s *Survey) play(ctx context.Context, i int) (stats.Count, sense.Misjudgements, error) {
	cfg := s.Config
	cfg.Seed += uint64(i)
	book := stats.New(cfg.Format)
	g := Game{Config: cfg, Crowd: s.Crowd, Book: &book, Programs: s.Programs}
	r, err := g.Play(ctx)
	return *book.Count(), r.Perception.count, err
}

// Report writes the statistics for people.
func (s *Statistics) Report(w io.Writer) error {
	f := &s.Figures
	last := s.Seed + uint64(max(f.Matches, 1)) - 1
	title := fmt.Sprintf("%s – %s\n%s, %s, seeds %d to %d, version %s\n\n", s.Home, s.Away, s.Format, s.Robot, s.Seed, last, s.Version)
	won := fmt.Sprintf("\nOf %d matches %s won %.0f %% and %s %.0f %%; %.0f %% were drawn.\n",
		f.Matches, s.Home, 100*f.HomeWins, s.Away, 100*(1-f.HomeWins-f.Draws), 100*f.Draws)
	seen := Perception{Sense: s.Sense, Misjudged: s.Perception}
	_, err := io.WriteString(w, title+table(f)+won+seen.sentence())
	return err
}

// table sets figures out, one a line.
func table(f *stats.Figures) string {
	var b strings.Builder
	line := func(name, format string, values ...any) {
		fmt.Fprintf(&b, "  %-16s %s\n", name, fmt.Sprintf(format, values...))
	}
	line("goals", "%6.1f in 10 min, %.1f a match", f.Goals, f.GoalsPerMatch)
	line("shots on target", "%6.1f in 10 min, %.1f of them saved", f.Shots, f.Saves)
	line("dives", "%6.1f in 10 min, of keepers, %.0f %% with no ball near", f.Dives, 100*f.Astray)
	line("completed passes", "%6.1f a minute, of %.1f kicks", f.Passes, f.Kicks)
	line("ball in play", "%6.1f %%, restarts pending %.1f %%", 100*f.InPlay, 100*f.Restarts)
	line("balls out", "%6.1f in 10 min, dropped balls %.1f", f.Outs, f.Drops)
	line("possession", "%6.1f %% home", 100*f.Possession)
	line("scrum", "%6.1f %% of play", 100*f.Scrum)
	line("falls", "%6.1f in 10 min, %.1f a match, %.0f %% from contact", f.Falls, f.FallsMatch, 100*f.FromContact)
	line("slowest recovery", "%6.1f s until up again, or off", f.Slowest)
	line("walked", "%6.0f m a robot and match", f.Walked)
	return b.String()
}
