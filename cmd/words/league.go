package words

import "jiayou/sim/league"

// League is the language in which the table of a tournament is told.
func (w *Words) League() *league.Language {
	return &league.Language{Tag: w.Tag, RightToLeft: w.RightToLeft, Say: w.Say}
}
