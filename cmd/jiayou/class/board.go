package class

import "jiayou/sim/league"

// Board is what the class reads: the table, and what there is to say beside it.
// It is a value that does not change any more.
type Board struct {
	Rows    []Row // best first; those that cannot play come last
	Played  int
	Total   int
	Surplus int    // brains for which there was no room
	Most    int    // that there is room for
	Lost    error  // why the folder cannot be read
	Fault   error  // what is wrong with the file that was saved last and is wrong
	Of      string // whose it is
}

// Row is one brain of the table.
type Row struct {
	Place     int // 0 for one that cannot play yet
	Name      string
	Rating    league.Rating
	Matches   int
	For       int // goals
	Against   int
	Favourite bool // of the crowd
	Wrong     bool // its file cannot be played: an older version plays, or none
	Fresh     bool // was saved a moment ago, and has not been shown yet
}

// Playing returns the number of brains that take part.
func (b *Board) Playing() int {
	n := 0
	for i := range b.Rows {
		if b.Rows[i].Place > 0 {
			n++
		}
	}
	return n
}

// board makes the board of what the ledger holds.
func (l *ledger) board(t *league.Table) *Board {
	b := &Board{}
	if t != nil {
		favourite := t.Favourite()
		b.Played, b.Total = len(t.Results), t.Total
		for i := range t.Rows {
			r := &t.Rows[i]
			p := l.pupil(r.Name)
			b.Rows = append(b.Rows, Row{
				Place: r.Place, Name: r.Name, Rating: r.Rating, Matches: r.Matches, For: r.For, Against: r.Against,
				Favourite: r == favourite && r.Crowd > 0, Wrong: p.err != nil || r.Trouble != "" || len(r.Faults) > 0, Fresh: p.fresh,
			})
		}
	}
	for i := range l.pupils {
		switch p := &l.pupils[i]; {
		case p.digest == "":
			b.Rows = append(b.Rows, Row{Name: p.name, Wrong: p.err != nil})
		case t == nil:
			b.Rows = append(b.Rows, Row{Place: 1, Name: p.name, Wrong: p.err != nil, Fresh: p.fresh})
		}
	}
	return b
}
