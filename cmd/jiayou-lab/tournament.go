package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"

	"jiayou/cmd/exhibition"
	"jiayou/cmd/words"
	"jiayou/sim/league"
)

var tournamentCommand = command{
	name:    "tournament",
	operand: "[TEAM|FILE|DIR]…",
	summary: "Play all against all on all cores, and say who is better and how sure that is.",
	about: `Who is named takes part: built-in teams, brains, and every brain of a
folder (FILE.star, FILE.py, FILE.js); without a name, all built-in teams. Each
pairing is two matches of one seed with the sides swapped; each further pairing
takes the next seed.

Ratings are on the scale of chess, the average entrant at 1500: 191 points more
are three points of four. ± is the 95 % interval: entrants whose intervals
overlap much may well be equals. The crowd gives 3 for a goal and 2 more in the
last half minute, 1 for a fall and 1 for getting up, by the match. A brain that
cannot be loaded, or fails, loses, and the table says why; a program that cannot
begin two matches loses the others unplayed. If no match at all could be played, the
exit code is 1.

With --out every match is a line of DIR/results.jsonl as soon as it is over, and
the same command goes on after an interruption; more --rounds may be added. The
folder also takes table.csv, matches.csv and report.html, which opens in any
browser without a network.`,
	examples: []string{
		"tournament --out cup",
		"tournament waves harbour --rounds 20",
		"tournament brains --out cup --rounds 2 --replays",
		"tournament brains --out cup --lang fr",
		"tournament --gauntlet embers --format 5v5 --json",
	},
	run: runTournament,
}

// mostJobs is more than the cores of any one machine.
const mostJobs = 1024

func runTournament(c *command, args []string, s streams) error {
	choice := exhibition.DefaultChoice()
	fs := c.flags()
	choice.RuleFlags(fs)
	out := fs.String("out", "", "keep results and report in the folder `DIR`; the same again goes on there")
	rounds := fs.Int("rounds", 1, "play every pairing `N` times two matches")
	gauntlet := fs.String("gauntlet", "", "the entrant `NAME` plays all the others, which don't play each other")
	jobs := fs.Int("jobs", runtime.NumCPU(), "play `N` matches at the same time")
	replays := fs.Bool("replays", false, "with --out: record the best match of each entrant")
	asJSON := fs.Bool("json", false, "print one JSON object")
	lang := langFlag(fs)
	operands, err := c.parseAll(fs, args, s)
	if err != nil {
		return err
	}
	language, err := speak(*lang)
	if err != nil {
		return err
	}
	switch {
	case *jobs < 1 || *jobs > mostJobs:
		return misuse("flag --jobs is %d, want 1 to %d", *jobs, mostJobs)
	case *replays && *out == "":
		return misuse("flag --replays needs --out DIR to put them in")
	}
	cfg, err := choice.Config()
	if err != nil {
		return blame(err)
	}
	t := league.Tournament{
		Format: cfg.Format, Sense: cfg.Sense, Seed: cfg.Seed, Rounds: *rounds, Gauntlet: *gauntlet,
		Robot: cfg.Robot, RobotFlag: choice.Robot, Rules: s.rules,
	}
	if t.Entrants, err = entrants(operands); err != nil {
		return err
	}
	if err := t.Validate(); err != nil {
		return &usageError{err}
	}
	ctx, stop := interruptible()
	defer stop()
	bar := newProgress(s.err, len(t.Fixtures()))
	results, err := t.Play(ctx, league.Venue{Dir: *out, Jobs: *jobs, Progress: bar.show})
	bar.clear()
	interrupted := errors.Is(err, context.Canceled)
	if err != nil && !interrupted {
		return err
	}
	table := t.Table(results)
	if err := keep(ctx, table, *out, *replays, language); err != nil && !interrupted {
		return err
	}
	if *asJSON {
		err = table.WriteJSON(s.out)
	} else {
		err = table.Print(s.out, language.League())
	}
	switch {
	case err != nil:
		return err
	case interrupted && *out == "":
		return fmt.Errorf("stopped after %d of %d matches: with --out DIR it could go on", len(results), table.Total)
	case interrupted:
		return fmt.Errorf("stopped after %d of %d matches: the same command goes on", len(results), table.Total)
	case !slices.ContainsFunc(results, played):
		return errors.New("no match could be played: put right what the table says of the entrants")
	}
	return nil
}

// played reports whether a match was one, and not lost before it began.
func played(r league.Result) bool { return r.Ticks > 0 }

// keep saves a table in a folder.
func keep(ctx context.Context, table *league.Table, dir string, replays bool, w *words.Words) error {
	if dir == "" {
		return nil
	}
	if replays {
		if err := table.Record(ctx, dir); err != nil {
			return err
		}
	}
	return table.Save(dir, w.League())
}
