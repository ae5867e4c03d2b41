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
	"jiayou/sim/field"
	"jiayou/sim/replay"
)

var replayCommand = command{
	name:    "replay",
	operand: "FILE",
	summary: "Play a recorded match again and verify it second by second.",
	about: `A file that is truncated or altered fails with exit code 1 and the last second
that was verified.

With --with another brain is shown all that the robots of a side perceived, and
what it would have decided is compared with what they did: other walks differ by
0.3 m/s, other kicks in whether there is one or by 2 m at the aim. The match is
not changed by it. To see a match, give it to the window: jiayou --replay FILE.`,
	examples: []string{
		"replay final.jyr",
		"replay final.jyr --stats",
		"replay final.jyr --json",
		"replay final.jyr --with mybrain.star --side away",
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
	Along     *exhibition.Along  `json:"along,omitempty"` // with --with
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
	with := fs.String("with", "", "let the `BRAIN` think along: a team, an example or FILE.star")
	side := fs.String("side", "home", "`SIDE` with which it does: home or away")
	path, err := c.parse(fs, args, s)
	if err != nil {
		return err
	}
	if *side != "home" && *side != "away" {
		return misuse("flag --side: got %q, want home or away", *side)
	}
	if *side == "away" && *with == "" {
		return misuse("flag --side is that of the brain that thinks along: give --with BRAIN")
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
	var along *exhibition.Along
	if problem == nil && *with != "" {
		if along, err = thinkAlong(f, *side == "away", *with); err != nil {
			return blame(err)
		}
	}
	switch {
	case *asJSON:
		v := newVerdict(path, rep, result, problem)
		if *stats {
			v.Match = &result
		}
		v.Along = along
		err = json.NewEncoder(s.out).Encode(v)
	case problem == nil && *stats:
		err = result.Report(s.out)
		if along != nil {
			fmt.Fprintln(s.out)
			err = cmp.Or(err, along.Report(s.out))
		}
	case along != nil:
		err = along.Report(s.out)
	case problem == nil:
		_, err = fmt.Fprintf(s.out, "%s: verified all %s: %s %d – %d %s (%s, seed %d), hash %s\n", path, exhibition.Clock(rep.Ticks),
			result.Home, result.Score.Home, result.Score.Away, result.Away, result.Format, result.Seed, result.Hash)
	}
	return cmp.Or(problem, err)
}

// thinkAlong reads a match file that has been verified once more, and lets a brain
// think along with a side of it.
func thinkAlong(f io.ReadSeeker, away bool, with string) (*exhibition.Along, error) {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	cfg, inputs, err := replay.Inputs(f)
	if err != nil {
		return nil, err
	}
	side := field.Home
	if away {
		side = field.Away
	}
	return exhibition.ThinkAlong(cfg, inputs, side, with)
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
