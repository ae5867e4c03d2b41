package class

import (
	"context"
	"crypto/sha256"
	"encoding/gob"
	"io"

	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
	"jiayou/sim/humanoid"
	"jiayou/sim/league"
	"jiayou/sim/sense"
)

// Matches are played by processes of their own: this program once more, with the
// environment variable Errand set. So nothing that a brain does to a processor, a
// memory or a garbage collector can reach the picture, whose process has the
// machine whenever it wants.

// Errand is the environment variable that makes the program a process that only
// plays matches.
const Errand = "JIAYOU_ERRAND"

// What is said with Errand: matches of brains in Starlark, which nobody times, or
// those of programs.
const untimed, timed = "untimed", "timed"

// errand is a match that is to be played by another process.
type errand struct {
	Format   field.Format
	Sense    sense.Preset
	Robot    humanoid.Kind
	Fixture  league.Fixture
	Entrants [2]contender // home, away
	Hash     string       // with Path: that the match must have
	Path     string       // record the match in this file
}

// contender is an entrant as a text, or as a program.
type contender struct {
	Name, Plays, Source, Text string

	Program child.Program
	Broken  string // why it cannot play
}

// report is what came of an errand.
type report struct {
	Result *league.Result
	Err    string
}

// Serve plays the matches that in asks for and tells out what they came to, until
// in ends; then the match that is being played is given up, and its programs are
// told bye. It is all that a process does that was started for an Errand.
func Serve(in io.Reader, out io.Writer) error {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	errands, reports := make(chan errand), gob.NewEncoder(out)
	var wrong error
	go func() { // ends with in, which is ours
		defer close(errands)
		defer stop()
		for d := gob.NewDecoder(in); ; {
			var e errand
			if wrong = d.Decode(&e); wrong != nil {
				return
			}
			errands <- e
		}
	}()
	squads := map[[sha256.Size]byte]agent.Squad{}
	for e := range errands {
		if len(squads) > 200 {
			clear(squads)
		}
		rep := e.run(ctx, squads)
		if ctx.Err() != nil {
			continue // nobody listens any more
		}
		if err := reports.Encode(rep); err != nil {
			return err
		}
	}
	if wrong == io.EOF {
		return nil
	}
	return wrong
}

// run plays the match of an errand.
func (e *errand) run(ctx context.Context, squads map[[sha256.Size]byte]agent.Squad) report {
	t := league.Tournament{Format: e.Format, Sense: e.Sense, Robot: e.Robot, Seed: e.Fixture.Seed, Rounds: 1, OneSeed: true}
	for i := range e.Entrants {
		t.Entrants = append(t.Entrants, e.Entrants[i].entrant(squads))
	}
	f := e.Fixture
	f.Home, f.Away = 0, 1
	if e.Path != "" {
		return newReport(nil, t.RecordFixture(ctx, f, e.Hash, e.Path))
	}
	r, err := t.PlayFixture(ctx, f)
	return newReport(&r, err)
}

func newReport(r *league.Result, err error) report {
	if err != nil {
		return report{Err: err.Error()}
	}
	return report{Result: r}
}

// entrant is the contender as it plays.
func (c *contender) entrant(squads map[[sha256.Size]byte]agent.Squad) league.Entrant {
	if c.Program.Args != nil {
		return league.Entrant{Name: c.Name, Plays: c.Plays, Program: c.Program, Broken: c.Broken}
	}
	squad, err := c.squad(squads)
	return league.FromSquad(c.Name, c.Plays, squad, err)
}

// squad makes a squad of the text, or takes the one that was made of it before.
func (c *contender) squad(squads map[[sha256.Size]byte]agent.Squad) (agent.Squad, error) {
	sum := sha256.Sum256([]byte(c.Source + "\x00" + c.Text))
	if s := squads[sum]; s != nil {
		return s, nil
	}
	s, err := brain.Parse(agent.Source{Name: c.Source, Text: c.Text})
	if err == nil {
		squads[sum] = s
	}
	return s, err
}
