package referee

import (
	"math"

	"jiayou/sim/geom"
)

const (
	// moving is how far the ball must get for it not to be stuck, m: 5 cm by
	// the rules of the virtual league, more for robots that stand and jostle.
	moving = 0.15

	// besieged is how far it must get for a crowd about it not to have it
	// stuck, m.
	besieged = 0.8

	// atBall is how near a robot is that fights for the ball, m.
	atBall = 1.0

	// elbowRoom is how far the nearest robot is from a good place to drop
	// the ball, m.
	elbowRoom = 1.0
)

// siege is a ball that does not get away.
type siege struct {
	at    geom.Vec // where it was when it last moved
	still int      // ticks for which it has not
	place geom.Vec // where it was when it last got out of a crowd
	crowd int      // ticks for which it has not, both sides being at it
}

// judgeStuck drops a ball that nobody has moved for too long, or that has not
// got out from between two sides. Local: robots are at the ball, which is
// dropped near by where there is room. Global: nobody is, and it is dropped in
// the middle.
func (r *Referee) judgeStuck(f *Facts) {
	if r.tick%round != 0 {
		return
	}
	s, most := &r.siege, r.format.StuckSeconds*second
	s.still += round
	if f.Ball.Dist(s.at) > moving {
		s.at, s.still = f.Ball, 0
	}
	s.crowd += round
	if f.Ball.Dist(s.place) > besieged {
		s.place, s.crowd = f.Ball, 0
	} else if home, away := r.atBall(f); home == 0 || away == 0 {
		s.crowd = 0
	}
	if s.still < most && s.crowd < most {
		return
	}
	at := geom.Vec{}
	if home, away := r.atBall(f); home+away > 0 {
		at = r.dropSpot(f)
	}
	r.spot = at
	r.first = first{}
	r.forget()
	r.siege = siege{at: at, place: at}
	r.call(Call{Kind: Drop, Restart: DroppedBall, Robot: nobody})
	r.call(Call{Kind: PlaceBall, Pos: at, Robot: nobody})
}

// atBall counts the robots of each side at the ball.
func (r *Referee) atBall(f *Facts) (home, away int) {
	for i := range f.Count {
		if !r.Absent(i) && f.Robots[i].Pos.Sub(f.Ball).Len2() < atBall*atBall {
			if i < f.Count/2 {
				home++
			} else {
				away++
			}
		}
	}
	return home, away
}

// dropSpot returns the nearest of nine places where no robot is near, or the
// one with the most room.
func (r *Referee) dropSpot(f *Facts) geom.Vec {
	var best geom.Vec
	bestRoom, bestWay := -1.0, math.Inf(1)
	for _, x := range [...]float64{-0.5, 0, 0.5} {
		for _, y := range [...]float64{-0.5, 0, 0.5} {
			spot := geom.Vec{X: x * r.format.GoalX(), Y: y * r.format.TouchY()}
			room, way := min(r.room(f, spot), elbowRoom), spot.Dist(f.Ball)
			if way > 2*moving && (room > bestRoom || room == bestRoom && way < bestWay) {
				best, bestRoom, bestWay = spot, room, way
			}
		}
	}
	return best
}

// room is the distance of a place from the nearest robot.
func (r *Referee) room(f *Facts, at geom.Vec) float64 {
	room := math.Inf(1)
	for i := range f.Count {
		if !r.Absent(i) {
			room = min(room, f.Robots[i].Pos.Dist(at))
		}
	}
	return room
}
