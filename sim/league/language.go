package league

import (
	"strconv"

	"jiayou/sim"
)

// Language is how a table is told to people. League knows no texts of its own.
type Language struct {
	Tag         string // BCP 47
	RightToLeft bool   // it is written from right to left

	// Say returns the text of a key that begins with "league.", with its {names}
	// replaced: pairs are names and what to put in their place.
	Say func(key string, pairs ...string) string
}

// text says a text about nothing in particular; templates call it.
func (l *Language) text(key string) string { return l.Say("league." + key) }

// headline says in a line what was played.
func (t *Table) headline(l *Language) string {
	kind, first, last := l.text("all"), t.Tournament.Seed, t.Tournament.Seed
	if g := t.Tournament.Gauntlet; g != "" {
		kind = l.Say("league.gauntlet", "name", g)
	}
	if t.Total > 0 {
		last += uint64(t.Total/2) - 1
	}
	format := t.Tournament.Format.Name
	if robot := t.Tournament.Robot.Name; robot != "" {
		format += ", " + robot
	}
	return l.Say("league.headline", "kind", kind, "entrants", strconv.Itoa(len(t.Rows)),
		"played", strconv.Itoa(len(t.Results)), "total", strconv.Itoa(t.Total),
		"format", format, "sense", t.Tournament.Sense.Name,
		"version", sim.Version, "first", strconv.FormatUint(first, 10), "last", strconv.FormatUint(last, 10))
}

// notes are what there is to say of a row beside its figures.
func (r *Row) notes(l *Language) (notes []string) {
	for _, f := range r.Faults {
		notes = append(notes, l.Say("league.fault", "number", strconv.Itoa(f.Matches), "reason", f.Reason))
	}
	if r.Trouble != "" && len(r.Faults) == 0 {
		notes = append(notes, l.Say("league.trouble", "reason", r.Trouble))
	}
	return notes
}
