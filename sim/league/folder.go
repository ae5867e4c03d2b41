package league

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// The files of a tournament in its folder.
const (
	manifestFile = "tournament.json"
	resultsFile  = "results.jsonl"
)

// ledger is results.jsonl while a tournament is played. Without a folder it
// keeps nothing.
type ledger struct {
	path string
	file *os.File
}

// openLedger takes up the tournament in a folder, or begins one there. It
// returns the results that are there.
func openLedger(dir string, t *Tournament) (*ledger, []Result, error) {
	if dir == "" {
		return &ledger{}, nil, nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, nil, err
	}
	l := &ledger{path: filepath.Join(dir, resultsFile)}
	file, err := os.OpenFile(l.path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, nil, err
	}
	l.file = file
	results, err := l.takeUp(dir, t)
	if err != nil {
		return nil, nil, errors.Join(err, file.Close())
	}
	return l, results, nil
}

func (l *ledger) takeUp(dir string, t *Tournament) ([]Result, error) {
	if err := lock(l.file); err != nil {
		return nil, fmt.Errorf("%s is in use by another tournament: wait for its end, or choose another folder", dir)
	}
	data, err := io.ReadAll(l.file)
	if err != nil {
		return nil, err
	}
	if err := t.agree(filepath.Join(dir, manifestFile), len(data) > 0); err != nil {
		return nil, err
	}
	results, whole, err := ReadResults(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: remove that line to have its match played again", l.path, err)
	}
	if err := l.file.Truncate(int64(whole)); err != nil {
		return nil, err
	}
	_, err = l.file.Seek(int64(whole), io.SeekStart)
	return results, err
}

// add writes a result down, in one piece, and waits until it is on the disk.
func (l *ledger) add(r *Result) error {
	if l.file == nil {
		return nil
	}
	line, err := json.Marshal(r)
	if err != nil {
		return err
	}
	if _, err := l.file.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("write %s: %w", l.path, err)
	}
	return l.file.Sync()
}

// order puts the lines of a finished tournament in the order of its fixtures,
// so that the file is the same whoever finished first.
func (l *ledger) order(results []Result) error {
	if l.file == nil {
		return nil
	}
	return writeFile(l.path, func(w io.Writer) error {
		out := json.NewEncoder(w)
		out.SetEscapeHTML(true) // as json.Marshal does
		for i := range results {
			if err := out.Encode(&results[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

func (l *ledger) close() error {
	if l.file == nil {
		return nil
	}
	return l.file.Close()
}

// writeFile lets write fill the file at path, which appears whole or not at
// all.
func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	defer os.Remove(f.Name())
	buffered := bufio.NewWriter(f)
	err = write(buffered)
	if err = errors.Join(err, buffered.Flush(), f.Sync(), f.Chmod(0o644), f.Close()); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return os.Rename(f.Name(), path)
}

// agree compares the tournament with the one that a folder was begun with, or
// writes that down if it is new. A folder with results but no manifest is not
// one of ours.
func (t *Tournament) agree(path string, begun bool) error {
	data, err := os.ReadFile(path)
	now := t.manifest()
	switch {
	case errors.Is(err, fs.ErrNotExist) && begun:
		return fmt.Errorf("%s is missing, but there are results: choose another folder", path)
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	default:
		var then manifest
		if err := json.Unmarshal(data, &then); err != nil {
			return fmt.Errorf("%s: %w: choose another folder", path, err)
		}
		if differs := then.differs(&now); differs != "" {
			return fmt.Errorf("%s was begun with %s: choose another folder, or ask for the same", path, differs)
		}
		if then.Rounds == now.Rounds {
			return nil
		}
	}
	return writeFile(path, func(w io.Writer) error {
		out := json.NewEncoder(w)
		out.SetIndent("", "  ")
		return out.Encode(&now)
	})
}
