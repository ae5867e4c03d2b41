package referee

import (
	"math"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// clearArea prepares a penalty kick: the keeper stands on its line, and whoever
// is still in the area, but for one kicker, is put outside it.
func (r *Referee) clearArea(f *Facts) {
	kicker := r.nearest(f, r.Taker, r.spot)
	for i := range f.Count {
		p := &f.Robots[i]
		keeper := p.Side != r.Taker && p.Number == 1
		switch {
		case i == kicker || p.Lying > 0 || r.Absent(i):
		case keeper:
			r.place(f, i, r.keeperSpot(p.Side))
		case r.inArea(r.Taker.Other(), p.Pos):
			r.place(f, i, r.outsideArea(f, p.Pos))
		}
	}
}

// keeperSpot is the middle of a side's goal line, a step inside.
func (r *Referee) keeperSpot(side field.Side) geom.Vec {
	return geom.Vec{X: -r.Attack(side) * (r.format.GoalX() - 0.25)}
}

// outsideArea returns a place before the penalty area of the defenders, beside
// the robots that stand there already.
func (r *Referee) outsideArea(f *Facts, from geom.Vec) geom.Vec {
	end := r.Attack(r.Taker)
	best, most := geom.Vec{}, -1.0
	for n := -2; n <= 2; n++ {
		at := geom.Vec{
			X: end * (r.format.GoalX() - r.format.PenaltyAreaDepth - 0.5),
			Y: float64(n) * 0.22 * r.format.PenaltyAreaWidth,
		}
		if room := min(r.room(f, at), elbowRoom) - float64(0.1*math.Abs(at.Y-from.Y)); room > most && !r.taken(at) {
			best, most = at, room
		}
	}
	return best
}

// taken reports whether a robot has just been put at a place.
func (r *Referee) taken(at geom.Vec) bool {
	for _, c := range r.calls[:r.count] {
		if c.Kind == PlaceRobot && c.Pos.Dist(at) < 0.5 {
			return true
		}
	}
	return false
}

// nearest returns the robot of a side on its feet, keeper aside, that is
// nearest to a place; nobody if there is none.
func (r *Referee) nearest(f *Facts, side field.Side, at geom.Vec) int {
	best, least := nobody, math.Inf(1)
	for i := range f.Count {
		p := &f.Robots[i]
		if d := p.Pos.Dist(at); p.Side == side && p.Number != 1 && p.Lying == 0 && !r.Absent(i) && d < least {
			best, least = i, d
		}
	}
	return best
}
