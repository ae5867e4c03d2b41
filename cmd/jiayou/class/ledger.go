package class

import (
	"cmp"
	"slices"

	"jiayou/cmd/jiayou/watch"
	"jiayou/sim/field"
	"jiayou/sim/league"
)

// mostRounds is how often everybody plays everybody, each time twice, before the
// league rests: more matches only make the ratings surer.
const mostRounds = 4

// ledger is the state of a class's league: who takes part, what has been played,
// what comes next. It knows no file and no goroutine.
type ledger struct {
	league  league.Tournament // its Entrants are those that can play, by name
	pupils  []pupil           // all, by name
	plan    []planned         // its fixtures
	results map[bout]*league.Result
	running map[bout]bool
	saves   int // of brains, in this lesson
	shown   map[bout]int
	fickle  map[bout]bool // could not be shown: its programs do something else each time
	entered bool          // somebody has been there
}

// pupil is one brain of the class.
type pupil struct {
	name   string
	digest string // of the version that plays, empty for none
	saved  int    // counts all saves of the lesson: higher is newer
	err    error  // what is wrong with the file now
	fresh  bool   // has not been shown yet

	unborn int    // matches that this version could not begin
	broken string // why it plays none any more
	told   string // what was wrong with it in a match, as the class was told
}

// bout names a match whoever else takes part: who plays, with which brains, and
// the seed.
type bout struct {
	home, away string // name and digest
	seed       uint64
}

// planned is a fixture with its bout, and when the newer of its brains was saved.
type planned struct {
	league.Fixture
	bout
	saved int
}

func newLedger(cfg *Config) *ledger {
	return &ledger{
		league: league.Tournament{
			Format: cfg.Format, Sense: cfg.Sense, Robot: cfg.Robot, RobotFlag: cfg.Named, Seed: cfg.Seed, Rounds: 1, OneSeed: true,
		},
		results: map[bout]*league.Result{}, running: map[bout]bool{}, shown: map[bout]int{}, fickle: map[bout]bool{},
	}
}

// enter takes in the brains as they are now, in the order of their names.
// Matches of brains that are no more are forgotten.
func (l *ledger) enter(brains []*watch.Brain) {
	before := map[string]pupil{}
	for _, p := range l.pupils {
		before[p.name] = p
	}
	l.pupils, l.league.Entrants = nil, nil
	for _, b := range brains {
		p := before[b.Name]
		p.name, p.err = b.Name, b.Err
		if err := b.Named(); err != nil {
			p.digest, p.err = "", err
		} else if b.Playable() {
			e := b.Entrant()
			if e.Digest != p.digest {
				p.digest, p.unborn, p.broken, p.told = e.Digest, 0, "", ""
				if l.entered {
					l.saves++
					p.saved, p.fresh = l.saves, true
				}
			}
			e.Broken = p.broken
			l.league.Entrants = append(l.league.Entrants, e)
		}
		l.pupils = append(l.pupils, p)
	}
	l.entered = l.entered || len(l.league.Entrants) > 1
	l.forget()
}

// forget drops results of which no fixture knows any more, and begins the rounds
// anew for the brains there are.
func (l *ledger) forget() {
	l.schedule(mostRounds)
	known := map[bout]bool{}
	for i := range l.plan {
		known[l.plan[i].bout] = true
	}
	for b := range l.results {
		if !known[b] {
			delete(l.results, b)
			delete(l.shown, b)
			delete(l.fickle, b)
		}
	}
	l.schedule(1)
	l.extend()
}

// schedule plans a number of rounds.
func (l *ledger) schedule(rounds int) {
	l.league.Rounds, l.plan = rounds, nil
	if len(l.league.Entrants) < 2 {
		return
	}
	for _, f := range l.league.Fixtures() {
		h, a := &l.league.Entrants[f.Home], &l.league.Entrants[f.Away]
		l.plan = append(l.plan, planned{
			f, bout{h.Name + " " + h.Digest, a.Name + " " + a.Digest, f.Seed},
			max(l.pupil(h.Name).saved, l.pupil(a.Name).saved),
		})
	}
}

// extend adds a round when all are played, up to the most.
func (l *ledger) extend() {
	for l.league.Rounds < mostRounds && len(l.plan) > 0 {
		for i := range l.plan {
			if l.results[l.plan[i].bout] == nil {
				return
			}
		}
		l.schedule(l.league.Rounds + 1)
	}
}

// pupil returns the pupil of that name.
func (l *ledger) pupil(name string) *pupil {
	i, ok := slices.BinarySearchFunc(l.pupils, name, func(p pupil, name string) int { return cmp.Compare(p.name, name) })
	if !ok {
		return &pupil{}
	}
	return &l.pupils[i]
}

// current returns the league as it is, for somebody to play some of it.
func (l *ledger) current() league.Tournament {
	t := l.league
	t.Entrants = slices.Clone(t.Entrants)
	return t
}

// peek returns the match that is to be played next: of the newest brain first,
// and early rounds before late ones.
func (l *ledger) peek() (planned, bool) {
	best := -1
	for i := range l.plan {
		p := &l.plan[i]
		if l.results[p.bout] != nil || l.running[p.bout] {
			continue
		}
		if best < 0 || p.Round < l.plan[best].Round || p.Round == l.plan[best].Round && p.saved > l.plan[best].saved {
			best = i
		}
	}
	if best < 0 {
		return planned{}, false
	}
	return l.plan[best], true
}

// done takes in the result of a match that was running, nil if it was given up.
// That of a brain that has been changed meanwhile counts for nobody.
func (l *ledger) done(b bout, r *league.Result) {
	delete(l.running, b)
	if r == nil {
		return
	}
	for i := range l.plan {
		if l.plan[i].bout == b {
			l.results[b] = r
			l.fail(&l.plan[i], r)
			l.extend()
			return
		}
	}
}

// fail notes programs that could not begin: as in a tournament, those that never
// will lose the rest of their matches unplayed.
func (l *ledger) fail(p *planned, r *league.Result) {
	for side, own := range [2]int{p.Home, p.Away} {
		e, reason := &l.league.Entrants[own], r.Unborn(field.Side(side))
		if e.Program.Args == nil || reason == "" {
			continue
		}
		pupil := l.pupil(e.Name)
		if pupil.unborn++; pupil.unborn >= league.MostUnborn {
			pupil.broken, e.Broken = reason, reason
		}
	}
}

// news returns what was wrong with a brain in a match that is over, if the class
// was not told yet.
func (l *ledger) news(r *league.Result) (name, reason string) {
	for side, own := range [2]string{r.Home, r.Away} {
		reason := *r.Faults.Of(field.Side(side))
		if p := l.pupil(own); reason != "" && p.told == "" {
			p.told = reason
			return own, reason
		}
	}
	return "", ""
}

// table returns how the league stands, nil if there is none yet.
func (l *ledger) table() *league.Table {
	if len(l.plan) == 0 {
		return nil
	}
	t := l.current()
	var results []league.Result
	for i := range l.plan {
		if r := l.results[l.plan[i].bout]; r != nil {
			own := *r
			own.Number, own.Round = l.plan[i].Number, l.plan[i].Round
			results = append(results, own)
		}
	}
	return t.Table(results)
}
