package referee

import (
	"math"

	"jiayou/sim/geom"
)

const (
	// moving is how far the ball must get for it not to be stuck, m.
	moving = 0.15

	// elbowRoom is how far the nearest robot is from a good place to drop
	// the ball, m.
	elbowRoom = 1.0
)

// judgeStuck drops a ball that nobody has moved for too long, where there is
// room.
func (r *Referee) judgeStuck(f *Facts) {
	if f.Ball.Dist(r.stuck) > moving {
		r.stuck, r.still = f.Ball, 0
		return
	}
	r.still++
	if r.still < r.format.StuckSeconds*second {
		return
	}
	r.spot = r.dropSpot(f)
	r.stuck, r.still = r.spot, 0
	r.call(Call{Kind: Drop, Restart: DroppedBall, Robot: -1})
	r.call(Call{Kind: PlaceBall, Pos: r.spot})
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
