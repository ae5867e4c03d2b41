// Package league plays tournaments: everybody against everybody, or one against
// all, on as many cores as there are, and says who is better and how sure that
// is.
//
//	t := league.Tournament{
//		Format: field.Formats()[0], Sense: sense.Real(), Seed: 1, Rounds: 2,
//		Entrants: entrants,
//	}
//	results, err := t.Play(ctx, league.Venue{Dir: "cup", Jobs: runtime.NumCPU()})
//	table := t.Table(results)
//	table.Print(os.Stdout, &language)
//
// A Fixture is one match to be played, a Result one that was. Every pairing is
// two matches of the same seed with the sides swapped, so that neither the
// luck of the seed nor the side of the pitch favours anybody. What a match
// comes to depends on its fixture alone: not on the number of cores, nor on
// what else is played, nor on when.
//
// In its folder a tournament keeps tournament.json, what is played, and
// results.jsonl, one line for each match, written whole when that match is
// over. Whoever ends the program, by whatever means, loses the matches that
// are running and no other: the same call takes the tournament up where it was.
// Table.Save adds table.csv, matches.csv and report.html, which needs nothing
// but itself.
//
// An entrant that cannot play, or fails in the middle, loses the match, and the
// table gives the reason. Ratings and their intervals: see RATINGS.md.
//
// Unlike the match itself this package knows files, cores and goroutines: it
// is outside of the step path.
package league

import (
	"fmt"
	"strings"
	"unicode"

	"jiayou/sim/brain/child"
	"jiayou/sim/field"
	"jiayou/sim/humanoid"
	"jiayou/sim/sense"
)

// Tournament is what is played. It is not changed by being played.
type Tournament struct {
	Format   field.Format
	Sense    sense.Preset
	Seed     uint64    // of the first pairing; the next ones follow
	Rounds   int       // how often each pairing is played, 1 at least
	Gauntlet string    // the entrant that plays all the others; empty for all against all
	Entrants []Entrant // with a name of its own each; two at least
	OneSeed  bool      // all pairings of a round have the same seed, whoever else comes or goes

	Robot     humanoid.Kind // that plays, on all sides; the zero value is the format's
	RobotFlag string        // the same, as `jiayou-lab match --robot` takes it

	Rules child.Rules // for entrants that are programs; the zero value is child.Ranked
}

// Validate reports what is wrong with a tournament, so that it can be put right
// before anything is played.
func (t *Tournament) Validate() error {
	if len(t.Entrants) < 2 {
		return fmt.Errorf("entrants: got %d, want 2 or more", len(t.Entrants))
	}
	if most := mostMatches / 2 / len(t.pairings()); t.Rounds < 1 || t.Rounds > most {
		return fmt.Errorf("rounds: got %d, want 1 to %d", t.Rounds, most)
	}
	taken := map[string]string{}
	for _, e := range t.Entrants {
		if err := validName(e.Name); err != nil {
			return err
		}
		if other, twice := taken[e.Name]; twice {
			return fmt.Errorf("two entrants are called %q (%s and %s): rename one", e.Name, other, e.Plays)
		}
		taken[e.Name] = e.Plays
	}
	if _, known := taken[t.Gauntlet]; t.Gauntlet != "" && !known {
		return fmt.Errorf("gauntlet: no entrant is called %q", t.Gauntlet)
	}
	return nil
}

// mostMatches is the size of the largest tournament: days on all cores of a large
// machine, and some 100 MB of fixtures and results.
const mostMatches = 1_000_000

// longestName is the most letters that a name may have: what a table has room
// for.
const longestName = 40

// validName keeps names to what is safe in a file's name on any system, and at
// the beginning of a spreadsheet's cell, where = begins a formula.
func validName(name string) error {
	letters := 0
	for i, r := range name {
		first := unicode.IsLetter(r) || unicode.IsDigit(r)
		if i == 0 && !first || !unicode.IsPrint(r) || strings.ContainsRune(`/\:*?"<>|`, r) {
			return fmt.Errorf("entrant %q: got %q in its name: rename it", name, r)
		}
		letters++
	}
	if letters == 0 || letters > longestName {
		return fmt.Errorf("entrant %q: its name has %d letters, want 1 to %d: rename it", name, letters, longestName)
	}
	return nil
}
