package league

import (
	"context"
	"fmt"
	"io"
)

// A tournament that never ends, such as that of a class whose brains change all
// the time, plays its fixtures one by one. With OneSeed a fixture of two
// entrants is the same match whoever else takes part, so that its Result stays
// true: only its Number has to be set anew.

// PlayFixture plays one match of the tournament, or decides it if somebody cannot
// play. The error is the context's, or says that the match cannot be played.
func (t *Tournament) PlayFixture(ctx context.Context, f Fixture) (Result, error) {
	return t.play(ctx, f)
}

// RecordFixture plays the match of a fixture again and records it in a file. The
// error tells if it is not the match that has that hash.
func (t *Tournament) RecordFixture(ctx context.Context, f Fixture, hash, path string) error {
	return writeFile(path, func(w io.Writer) error {
		got, err := t.record(ctx, f, w)
		if err == nil && got != hash {
			err = fmt.Errorf("match of seed %d has the hash %s, and had %s before: %w", f.Seed, got, hash, errFickle)
		}
		return err
	})
}
