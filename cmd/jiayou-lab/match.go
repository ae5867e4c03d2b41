package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"jiayou/cmd/exhibition"
)

var matchCommand = command{
	name:    "match",
	summary: "Play one match, as fast as this machine can, and say how it went.",
	about: `The crowd is a recording (FILE.wav: left channel home stand, right channel away
stand), a script (FILE.csv with the columns seconds, home_level, away_level,
home_roar, away_roar; a row holds until the next) or none. The same flags give
the same match, bit for bit.`,
	examples: []string{
		"match --seed 7",
		"match --seed 7 --cheer hall.wav --loop --json",
		"match --format 5v5 --home embers --away waves --replay final.jyr",
	},
	run: runMatch,
}

func runMatch(c *command, args []string, s streams) error {
	choice := exhibition.DefaultChoice()
	fs := c.flags()
	choice.Flags(fs)
	cheer := fs.String("cheer", "none", "the crowd: `FILE.wav`, FILE.csv or none")
	loop := fs.Bool("loop", false, "let the crowd begin again when its file ends")
	record := fs.String("replay", "", "record the match in `FILE`")
	asJSON := fs.Bool("json", false, "print one JSON object")
	if _, err := c.parse(fs, args, s); err != nil {
		return err
	}
	cfg, err := choice.Config()
	if err != nil {
		return &usageError{err}
	}
	crowd, err := exhibition.OpenCrowd(*cheer)
	if errors.Is(err, exhibition.ErrCrowd) {
		return &usageError{fmt.Errorf("flag --cheer: %w", err)}
	}
	if err != nil {
		return err
	}
	crowd.Loop = *loop
	game := exhibition.Game{Config: cfg, Crowd: crowd}
	var result exhibition.Result
	err = writeFile(*record, func(w io.Writer) (err error) {
		game.Record = w
		result, err = game.Play()
		return err
	})
	if err != nil {
		return err
	}
	if *asJSON {
		return json.NewEncoder(s.out).Encode(result)
	}
	return result.Report(s.out)
}

// writeFile lets write fill the file at path, which appears whole or not at
// all. Without a path what is written goes nowhere.
func writeFile(path string, write func(io.Writer) error) error {
	if path == "" {
		return write(io.Discard)
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
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
