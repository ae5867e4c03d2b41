package league

import (
	"cmp"
	"context"
	"io"
	"strconv"
	"strings"

	"jiayou/sim"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
	"jiayou/sim/sense"
)

// Fixture is one match that is to be played.
type Fixture struct {
	Number     int // from 1, in the order in which they are begun
	Round      int // from 1
	Seed       uint64
	Home, Away int // indices of Tournament.Entrants
}

// Fixtures returns all matches of a tournament. Those of a pairing are next to
// each other, and pairings come in the order in which everybody has played
// equally often at any time, so that a table in between is a fair one.
func (t *Tournament) Fixtures() []Fixture {
	var all []Fixture
	pairings := t.pairings()
	for round := range t.Rounds {
		for i, p := range pairings {
			f := Fixture{
				Number: len(all) + 1, Round: round + 1, Home: p[0], Away: p[1],
				Seed: t.seed(round, i, len(pairings)),
			}
			back := f
			back.Number, back.Home, back.Away = f.Number+1, f.Away, f.Home
			all = append(all, f, back)
		}
	}
	return all
}

// seed returns that of pairing i of n in a round.
func (t *Tournament) seed(round, i, n int) uint64 {
	if t.OneSeed {
		return t.Seed + uint64(round)
	}
	return t.Seed + uint64(round*n+i)
}

// pairings returns who meets whom in a round.
func (t *Tournament) pairings() [][2]int {
	for i, e := range t.Entrants {
		if e.Name == t.Gauntlet {
			return gauntlet(len(t.Entrants), i)
		}
	}
	return roundRobin(len(t.Entrants))
}

// gauntlet pairs one of n with all the others.
func gauntlet(n, one int) [][2]int {
	var pairs [][2]int
	for i := range n {
		if i != one {
			pairs = append(pairs, [2]int{one, i})
		}
	}
	return pairs
}

// roundRobin pairs everybody of n with everybody by the circle method: the
// first stays in place, the others walk round a table one seat a day, and who
// sit face to face play. With an odd number one seat is empty.
func roundRobin(n int) [][2]int {
	seats := n + n%2
	var pairs [][2]int
	for day := range seats - 1 {
		at := func(seat int) int {
			if seat == 0 {
				return 0
			}
			return 1 + (seat-1+day)%(seats-1)
		}
		for seat := range seats / 2 {
			a, b := at(seat), at(seats-1-seat)
			if a < n && b < n {
				pairs = append(pairs, [2]int{a, b})
			}
		}
	}
	return pairs
}

// Config returns the match of a fixture.
func (t *Tournament) Config(f Fixture) sim.Config {
	cfg := sim.Config{Format: t.Format, Seed: f.Seed, Sense: t.Sense, Robot: t.Robot}
	t.Entrants[f.Home].enter(&cfg, field.Home)
	t.Entrants[f.Away].enter(&cfg, field.Away)
	return cfg
}

// Programmed reports whether a program plays in a fixture.
func (t *Tournament) Programmed(f Fixture) bool {
	return t.Entrants[f.Home].Program.Args != nil || t.Entrants[f.Away].Program.Args != nil
}

// sit lets the programs that play a fixture sit down beside its match.
func (t *Tournament) sit(ctx context.Context, f Fixture, cfg *sim.Config) (*child.Dugout, error) {
	programs := [2]child.Program{t.Entrants[f.Home].Program, t.Entrants[f.Away].Program}
	return child.Sit(ctx, cfg, programs, cmp.Or(t.Rules, child.Ranked()), [2]io.Writer{})
}

// Command returns the command line that plays the match of a fixture again and
// records it.
func (t *Tournament) Command(f Fixture) string {
	words := []string{
		"jiayou-lab", "match", "--seed", strconv.FormatUint(f.Seed, 10),
		"--home", quote(t.Entrants[f.Home].Plays), "--away", quote(t.Entrants[f.Away].Plays),
	}
	if t.Format.Name != field.Formats()[0].Name {
		words = append(words, "--format", t.Format.Name)
	}
	if t.Sense.Name != sense.Real().Name {
		words = append(words, "--sense", t.Sense.Name)
	}
	if t.RobotFlag != "" {
		words = append(words, "--robot", quote(t.RobotFlag))
	}
	return strings.Join(append(words, "--replay", strconv.Itoa(f.Number)+".jyr"), " ")
}

// quote makes one word of a shell's command line.
func quote(word string) string {
	plain := func(r rune) bool { return r < '!' || strings.ContainsRune("'\"\\$`!*?[](){}<>|&;#~", r) }
	if word != "" && !strings.ContainsFunc(word, plain) {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
