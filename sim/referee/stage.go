package referee

import (
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// Stage lets the game begin in the middle: as s says, the ball at spot. It is
// over when the clock of s has run out.
func (r *Referee) Stage(s State, spot geom.Vec) {
	r.State, r.spot, r.staged = s, spot, true
	r.forget()
	r.first = first{robot: nobody}
	r.siege = siege{at: spot, place: spot}
}

// Exclude has robot i sit out the whole game, and returns its place beside the
// pitch.
func (r *Referee) Exclude(i int, side field.Side, number int) geom.Vec {
	r.keepOut(i, benched)
	return r.bench(&Player{Side: side, Number: number}, r.format.TouchY()+beside)
}
