package class_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"jiayou/assets/brains"
	"jiayou/cmd/jiayou/class"
	"jiayou/sim/brain"
	"jiayou/sim/field"
	"jiayou/sim/league"
	"jiayou/sim/sense"
)

// BenchmarkRoundRobin plays the first round of a class: thirty brains, each against
// each, twice, in matches of two halves of two minutes; with -short eight. It tells
// how long that took with as many processes as a class has, and how that compares to
// the same matches of a tournament played by as many goroutines just before and
// after.
//
//	go test ./cmd/jiayou/class -run - -bench RoundRobin -benchtime 1x -timeout 30m
func BenchmarkRoundRobin(b *testing.B) {
	pupils := 30
	if testing.Short() {
		pupils = 8
	}
	dir := b.TempDir()
	for i := range pupils {
		files := brains.Files()
		text, err := brains.File(files[i%len(files)])
		if err != nil {
			b.Fatal(err)
		}
		text = fmt.Appendf(text, "# %d\n", i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("p%02d.star", i)), text, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	cfg := class.Config{Dir: dir, Out: b.TempDir(), Format: field.Formats()[0], Sense: sense.Real(), Seed: 1, Jobs: class.Jobs()}
	matches := pupils * (pupils - 1)
	for b.Loop() {
		before := tournament(b, &cfg, matches/10)
		begin := time.Now()
		c, err := class.Open(cfg)
		if err != nil {
			b.Fatal(err)
		}
		for clock := time.Tick(50 * time.Millisecond); c.Board().Played < matches; {
			<-clock
		}
		took := time.Since(begin)
		c.Close()
		after := tournament(b, &cfg, matches/10)
		b.ReportMetric(took.Seconds(), "s/round")
		b.ReportMetric(float64(matches)/took.Seconds(), "matches/s")
		b.ReportMetric(took.Seconds()/float64(matches)/((before+after)/2), "x_tournament")
	}
}

// tournament plays the first n matches or some more of the tournament of a class,
// and returns how long one took, in s.
func tournament(b *testing.B, cfg *class.Config, n int) float64 {
	b.Helper()
	files, err := filepath.Glob(filepath.Join(cfg.Dir, "*.star"))
	if err != nil {
		b.Fatal(err)
	}
	t := league.Tournament{Format: cfg.Format, Sense: cfg.Sense, Seed: cfg.Seed, Rounds: 1, OneSeed: true}
	for _, f := range files {
		squad, err := brain.Load(f)
		t.Entrants = append(t.Entrants, league.FromSquad(brain.Name(f), f, squad, err))
	}
	ctx, stop := context.WithCancel(b.Context())
	defer stop()
	begin, took, played := time.Now(), time.Duration(0), 0
	_, err = t.Play(ctx, league.Venue{Jobs: cfg.Jobs, Progress: func(now int) {
		if now >= n && played == 0 {
			took, played = time.Since(begin), now
			stop()
		}
	}})
	if played == 0 {
		b.Fatal(err)
	}
	return took.Seconds() / float64(played)
}
