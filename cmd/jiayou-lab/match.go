package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"jiayou/cmd/exhibition"
	"jiayou/sim/stats"
)

var matchCommand = command{
	name:    "match",
	summary: "Play one match, as fast as this machine can, and say how it went.",
	about: `The crowd is a recording (FILE.wav: left channel home stand, right channel away
stand), a script (FILE.csv with the columns seconds, home_level, away_level,
home_roar, away_roar; a row holds until the next) or none. The same flags give
the same match, bit for bit.

A brain may be a program in any language: FILE.py is run by python3, FILE.js by
node, ./PROGRAM by itself, and more words than one are a command line. The match
waits for its answers; what it writes on standard error is shown. Its commands
are recorded, so --replay plays without it. See sim/brain/PROTOCOL.md.

Statistics count by playing time, which runs through stoppages. A shot is a kick
on its way into the goal from less than half the pitch's length; a pass is
complete when a mate has the ball under control; in a scrum four or more robots
are within a metre of the ball; a fall is from contact if another robot was
within 0.9 m in the second before.`,
	examples: []string{
		"match --seed 7",
		"match --seed 7 --cheer hall.wav --loop --json",
		"match --format 5v5 --home embers --away waves --replay final.jyr",
		"match --stats --matches 200 --home sparrows --away harbour",
		"match --sense poor --json",
		"match --robot bionic-2",
		"match --away brain.py --replay mine.jyr",
	},
	run: runMatch,
}

// mostMatches is how many matches are counted at once: weeks of a core, and a
// few hundred MB of figures.
const mostMatches = 1_000_000

func runMatch(c *command, args []string, s streams) error {
	choice := exhibition.DefaultChoice()
	fs := c.flags()
	choice.Flags(fs)
	cheer := fs.String("cheer", "none", "the crowd: `FILE.wav`, FILE.csv or none")
	loop := fs.Bool("loop", false, "let the crowd begin again when its file ends")
	record := fs.String("replay", "", "record the match in `FILE`")
	statistics := fs.Bool("stats", false, "count passes, shots, falls and the like")
	matches := fs.Int("matches", 1, "with --stats: play `N` matches, of this seed and those after it")
	asJSON := fs.Bool("json", false, "print one JSON object")
	if _, err := c.parse(fs, args, s); err != nil {
		return err
	}
	cfg, err := choice.Config()
	if err != nil {
		return blame(err)
	}
	programs, err := choice.Programs()
	if err != nil {
		return blame(err)
	}
	crowd, err := exhibition.OpenCrowd(*cheer)
	if errors.Is(err, exhibition.ErrCrowd) {
		return &usageError{fmt.Errorf("flag --cheer: %w", err)}
	}
	if err != nil {
		return err
	}
	crowd.Loop = *loop
	switch {
	case *loop && *cheer == "none":
		return misuse("flag --loop needs --cheer FILE to begin again")
	case *matches < 1, *matches > mostMatches, *matches > 1 && !*statistics:
		return misuse("flag --matches is %d: give 1 to %d, and --stats", *matches, mostMatches)
	case *matches > 1 && *record != "":
		return misuse("flag --replay records one match, not %d", *matches)
	}
	ctx, stop := interruptible()
	defer stop()
	if *matches > 1 {
		return survey(ctx, &exhibition.Survey{Config: cfg, Crowd: crowd, Matches: *matches, Programs: programs}, *asJSON, s)
	}
	game := exhibition.Game{Config: cfg, Crowd: crowd, Programs: programs, Logs: exhibition.BrainLogs(programs, s.err), Rules: s.rules}
	if *statistics {
		book := stats.New(cfg.Format)
		game.Book = &book
	}
	var result exhibition.Result
	err = writeFile(*record, func(w io.Writer) (err error) {
		game.Record = w
		result, err = game.Play(ctx)
		return err
	})
	if err != nil {
		return stopped(err, "stopped before full time: nothing is kept")
	}
	if *asJSON {
		return json.NewEncoder(s.out).Encode(result)
	}
	return result.Report(s.out)
}

// survey plays many matches on all cores and says how they went.
func survey(ctx context.Context, v *exhibition.Survey, asJSON bool, s streams) error {
	bar := newProgress(s.err, v.Matches)
	v.Workers, v.Progress = runtime.NumCPU(), bar.show
	result, err := v.Play(ctx)
	bar.clear()
	if err != nil {
		return stopped(err, "stopped before all %d matches were played: nothing is kept", v.Matches)
	}
	if asJSON {
		return json.NewEncoder(s.out).Encode(result)
	}
	return result.Report(s.out)
}

// writeFile lets write fill the file at path, which appears whole or not at
// all; a device or a pipe stays what it is, and takes it as it comes. Without a path
// what is written goes nowhere.
func writeFile(path string, write func(io.Writer) error) error {
	if path == "" {
		return write(io.Discard)
	}
	switch at, err := os.Stat(path); {
	case err != nil: // there is none yet
	case at.IsDir():
		return fmt.Errorf("write %s: it is a folder: name a file", path)
	case !at.Mode().IsRegular():
		return writeThrough(path, write)
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, errors.Unwrap(err))
	}
	defer os.Remove(f.Name())
	buffered := bufio.NewWriter(f)
	err = write(buffered)
	err = errors.Join(err, buffered.Flush(), f.Chmod(0o644), f.Close())
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// writeThrough writes into what is there.
func writeThrough(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, errors.Unwrap(err))
	}
	buffered := bufio.NewWriter(f)
	err = write(buffered)
	return errors.Join(err, buffered.Flush(), f.Close())
}
