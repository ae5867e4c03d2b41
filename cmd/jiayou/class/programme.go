package class

import (
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/league"
)

// excerpt is what of a match is shown at the pace of play.
const excerpt = 60 * sim.TicksPerSecond

// choice is a match that is to be shown.
type choice struct {
	league  league.Tournament
	fixture league.Fixture
	bout    bout
	hash    string
	from    int // tick
	rush    int // tick from which on it may be hurried
	newest  bool
	side    field.Side // of the newest brain
}

// repeat chooses the match that the crowd would like best of those that were
// shown least often.
func (l *ledger) repeat() (choice, bool) {
	best, least, most := -1, 0, 0
	for i := range l.plan {
		b := l.plan[i].bout
		r := l.results[b]
		if !l.worthSeeing(b) {
			continue
		}
		n, cheers := l.shown[b], r.Sides.Home.Cheers()+r.Sides.Away.Cheers()
		if best < 0 || n < least || n == least && cheers > most {
			best, least, most = i, n, cheers
		}
	}
	if best < 0 {
		return choice{}, false
	}
	return l.choice(best), true
}

// worthSeeing reports whether a match was played, and to its end, and can be played
// once more.
func (l *ledger) worthSeeing(b bout) bool {
	r := l.results[b]
	return r != nil && r.Hash != "" && r.Void == "" && r.Faults == league.Pair[string]{} && !l.fickle[b]
}

// premiere chooses the first match to be seen of the newest brain that was saved
// and that nobody has seen yet: against the best opponent that it has met.
func (l *ledger) premiere() (choice, bool) {
	points := l.points()
	best, newest, strongest := -1, 0, 0.0
	var side field.Side
	for i := range l.plan {
		p := &l.plan[i]
		if !l.worthSeeing(p.bout) {
			continue
		}
		for k, own := range [2]int{p.Home, p.Away} {
			pupil, other := l.pupil(l.league.Entrants[own].Name), points[[2]int{p.Away, p.Home}[k]]
			if pupil.fresh && (pupil.saved > newest || pupil.saved == newest && other > strongest) {
				best, newest, strongest, side = i, pupil.saved, other, field.Side(k)
			}
		}
	}
	if best < 0 {
		return choice{}, false
	}
	c := l.choice(best)
	c.newest, c.side = true, side
	return c, true
}

// points returns the share of its points that each entrant has got so far.
func (l *ledger) points() []float64 {
	got, matches := make([]float64, len(l.league.Entrants)), make([]float64, len(l.league.Entrants))
	for i := range l.plan {
		p := &l.plan[i]
		if r := l.results[p.bout]; r != nil {
			got[p.Home] += r.Points(field.Home)
			got[p.Away] += r.Points(field.Away)
			matches[p.Home]++
			matches[p.Away]++
		}
	}
	for i := range got {
		got[i] /= max(matches[i], 1)
	}
	return got
}

func (l *ledger) choice(i int) choice {
	p := &l.plan[i]
	r := l.results[p.bout]
	from := highlight(r)
	return choice{league: l.current(), fixture: p.Fixture, bout: p.bout, hash: r.Hash, from: from, rush: from + excerpt}
}

// show notes that a choice is being shown.
func (l *ledger) show(c *choice) {
	l.shown[c.bout]++
	for _, i := range [2]int{c.fixture.Home, c.fixture.Away} {
		l.pupil(c.league.Entrants[i].Name).fresh = false
	}
}

// before is how long before a goal one begins to watch.
const before = 12 * sim.TicksPerSecond

// highlight returns the tick at which the minute of a match begins that has most
// goals, the earliest of several; in a match without goals, the last minute.
func highlight(r *league.Result) int {
	best, most := r.Ticks-excerpt, 0
	for i := range r.Goals {
		from, n := tick(&r.Goals[i])-before, 0
		for k := range r.Goals[i:] {
			if tick(&r.Goals[i+k]) < from+excerpt {
				n++
			}
		}
		if n > most {
			best, most = from, n
		}
	}
	return max(min(best, r.Ticks-excerpt), 0)
}

func tick(g *league.Goal) int { return int(g.Time * sim.TicksPerSecond) }
