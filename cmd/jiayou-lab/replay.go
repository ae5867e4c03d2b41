package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"jiayou/cmd/exhibition"
	"jiayou/sim"
	"jiayou/sim/replay"
)

var replayCommand = command{
	name:    "replay",
	operand: "FILE",
	summary: "Play a recorded match again and verify it second by second.",
	about: `A file that is truncated or altered fails with exit code 1 and the last second
that was verified.`,
	examples: []string{
		"replay final.jyr",
		"replay final.jyr --stats",
		"replay final.jyr --json",
	},
	run: runReplay,
}

// verdict is what replay --json prints.
type verdict struct {
	Schema    string             `json:"schema"`
	File      string             `json:"file"`
	Verified  bool               `json:"verified"`   // the whole file
	Seconds   int                `json:"verified_s"` // the last second that was verified
	Problem   string             `json:"problem,omitempty"`
	Version   string             `json:"version,omitempty"`
	Canonical bool               `json:"canonical"`
	Match     *exhibition.Result `json:"match,omitempty"` // with --stats
	Finished  bool               `json:"finished"`        // the recording reaches full time
	Format    string             `json:"format,omitempty"`
	Seed      uint64             `json:"seed"`
	Home      string             `json:"home,omitempty"`
	Away      string             `json:"away,omitempty"`
	Score     exhibition.Score   `json:"score"`
	Ticks     int                `json:"ticks"`
	Hash      string             `json:"hash,omitempty"`
}

func runReplay(c *command, args []string, s streams) error {
	fs := c.flags()
	asJSON := fs.Bool("json", false, "print one JSON object")
	stats := fs.Bool("stats", false, "tell the whole match, as jiayou-lab match does")
	path, err := c.parse(fs, args, s)
	if err != nil {
		return err
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	rep, result, problem := playAgain(f)
	if problem != nil {
		problem = fmt.Errorf("%s: %w", path, problem)
	}
	switch {
	case *asJSON:
		v := newVerdict(path, rep, result, problem)
		if *stats {
			v.Match = &result
		}
		err = json.NewEncoder(s.out).Encode(v)
	case problem == nil && *stats:
		err = result.Report(s.out)
	case problem == nil:
		_, err = fmt.Fprintf(s.out, "%s: verified all %s: %s %d – %d %s (%s, seed %d), hash %s\n", path, exhibition.Clock(rep.Ticks),
			result.Home, result.Score.Home, result.Score.Away, result.Away, result.Format, result.Seed, result.Hash)
	}
	return cmp.Or(problem, err)
}

// playAgain plays a match file and verifies it.
func playAgain(r io.Reader) (replay.Report, exhibition.Result, error) {
	p, err := replay.Open(r)
	if err != nil {
		return replay.Report{}, exhibition.Result{}, err
	}
	start := time.Now()
	chronicle := exhibition.NewChronicle(p.Match().Config())
	for {
		if err = p.Step(); err != nil {
			break
		}
		chronicle.Watch(p.Match())
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	result := chronicle.Result(p.Match())
	result.Clocked(time.Since(start))
	return p.Report(), result, err
}

func newVerdict(path string, rep replay.Report, r exhibition.Result, problem error) verdict {
	v := verdict{
		Schema: "jiayou.replay/1", File: path, Verified: problem == nil, Seconds: rep.Ticks / sim.TicksPerSecond,
		Version: rep.Header.Version, Canonical: rep.Header.Canonical, Finished: rep.Finished,
		Format: rep.Header.Format, Seed: rep.Header.Seed, Home: rep.Header.Home, Away: rep.Header.Away,
		Score: r.Score, Ticks: rep.Ticks, Hash: fmt.Sprintf("%016x", rep.Hash),
	}
	if problem != nil {
		v.Problem = problem.Error()
	}
	return v
}
