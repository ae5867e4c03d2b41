package league

import (
	"context"
	"errors"
	"sync"
)

// Venue is where and how a tournament is played. Nothing of it changes a
// result.
type Venue struct {
	Dir      string           // folder that keeps the results; empty for none
	Jobs     int              // matches that are played at the same time, 1 at least
	Progress func(played int) // told at the beginning and after each match, by one goroutine; nil for nobody

	play func(context.Context, Fixture) (Result, error) // in place of a match, for tests
}

// Play plays what is not played yet and returns all results in the order of
// their fixtures. If the context ends, running matches are given up, and the
// results are those there are, with the context's error.
func (t *Tournament) Play(ctx context.Context, v Venue) ([]Result, error) {
	if err := t.Validate(); err != nil {
		return nil, err
	}
	book, old, err := openLedger(v.Dir, t)
	if err != nil {
		return nil, err
	}
	results, err := t.playOn(ctx, v, book, old)
	return results, errors.Join(err, book.close())
}

// playOn plays the fixtures that have no result among old.
func (t *Tournament) playOn(ctx context.Context, v Venue, book *ledger, old []Result) ([]Result, error) {
	fixtures := t.Fixtures()
	placed, err := t.place(fixtures, old)
	if err != nil {
		return nil, err
	}
	var todo []Fixture
	for i, f := range fixtures {
		if placed[i] == nil {
			todo = append(todo, f)
		}
	}
	if v.Progress != nil {
		v.Progress(len(old))
	}
	played := len(old)
	if v.play == nil {
		v.play = newBench(t).play
	}
	err = v.playAll(ctx, todo, func(r *Result) error {
		placed[r.Number-1] = r
		if played++; v.Progress != nil {
			v.Progress(played)
		}
		return book.add(r)
	})
	var results []Result
	for _, r := range placed {
		if r != nil {
			results = append(results, *r)
		}
	}
	if err == nil && len(todo) > 0 {
		err = book.order(results)
	}
	return results, err
}

// playAll plays fixtures by several goroutines and hands their results to done
// as they come, one at a time. It ends with the first error.
func (v *Venue) playAll(ctx context.Context, todo []Fixture, done func(*Result) error) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	fixtures, results := make(chan Fixture), make(chan Result, max(v.Jobs, 1))
	go func() {
		defer close(fixtures)
		for _, f := range todo {
			select {
			case fixtures <- f:
			case <-ctx.Done():
				return
			}
		}
	}()
	var players sync.WaitGroup
	for range max(v.Jobs, 1) {
		players.Go(func() {
			for f := range fixtures {
				r, err := v.play(ctx, f)
				if err != nil {
					stop(err)
					return
				}
				results <- r
			}
		})
	}
	go func() {
		players.Wait()
		close(results)
	}()
	for r := range results {
		if err := done(&r); err != nil {
			stop(err)
		}
	}
	return context.Cause(ctx)
}
