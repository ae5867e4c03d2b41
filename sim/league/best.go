package league

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/replay"
)

// replaysDir is the folder of recordings in a tournament's folder.
const replaysDir = "replays"

// Best returns the match that an entrant would show to others: among those it
// did best in the one for which the crowd would give most, both sides together.
// Without a match that both sides played to its end there is none.
func (t *Table) Best(name string) *Result {
	var best *Result
	var points float64
	for i := range t.Results {
		r := &t.Results[i]
		side := field.Home
		switch {
		case r.Outcome == NoMatch, r.Faults != Pair[string]{}:
			continue
		case r.Away == name:
			side = field.Away
		case r.Home != name:
			continue
		}
		if p := r.Points(side); best == nil || p > points || p == points && r.cheers() > best.cheers() {
			best, points = r, p
		}
	}
	return best
}

// Record records the best match of each entrant in the folder replays of dir,
// as NAME.jyr. The matches are played again; the error tells if one is not what
// it was. A program may well do something else the next time: its match is left
// out then.
func (t *Table) Record(ctx context.Context, dir string) error {
	dir = filepath.Join(dir, replaysDir)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	fixtures := t.Tournament.Fixtures()
	for i := range t.Rows {
		name := t.Rows[i].Name
		best := t.Best(name)
		if best == nil {
			continue
		}
		f := fixtures[best.Number-1]
		err := writeFile(filepath.Join(dir, name+".jyr"), func(w io.Writer) error {
			hash, err := t.Tournament.record(ctx, f, w)
			if err == nil && hash != best.Hash {
				err = fmt.Errorf("match %d has the hash %s, and had %s before: %w", best.Number, hash, best.Hash, errFickle)
			}
			return err
		})
		if err != nil && !(errors.Is(err, errFickle) && t.Tournament.Programmed(f)) {
			return err
		}
	}
	return nil
}

var errFickle = errors.New("its brains are not functions of what they perceive")

// record plays a match and records it.
func (t *Tournament) record(ctx context.Context, f Fixture, w io.Writer) (hash string, err error) {
	cfg := t.Config(f)
	dugout, err := t.sit(ctx, f, &cfg)
	if err != nil {
		return "", err
	}
	defer dugout.Close()
	m, err := sim.New(cfg)
	if err != nil {
		return "", err
	}
	rec, err := replay.NewWriter(w, cfg)
	if err != nil {
		return "", err
	}
	for !m.Finished() && ctx.Err() == nil {
		in := sim.Input{Answer: dugout.Answer(m)}
		if err := m.Step(in); err != nil {
			return "", err
		}
		if err := rec.Tick(in, m); err != nil {
			return "", err
		}
	}
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	return fmt.Sprintf("%016x", m.Hash()), rec.Close()
}
