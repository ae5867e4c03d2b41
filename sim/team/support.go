package team

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// stay is how long a supporter keeps the place that it has chosen, s.
	stay = 1.2

	// edge is how near the lines supporters stand, m.
	edge = 0.9

	// apart is the distance, m, below which two mates are in each other's way.
	apart = 2.2

	// outlet is how far ahead of the ball a team that defends with three
	// keeps the foremost of them, m.
	outlet = 6.0

	// marking is how far in front of an opponent its marker stands, m.
	marking = 1.1

	// trail is how far behind the first supporter the second one stays, m.
	trail = 1.2

	// back is how far behind the ball the back man of an attack stays, m.
	back = 5.0
)

// support takes a place off the ball: from which to receive a pass when the
// side has the ball, to stop the next one when it has not.
func (b *player) support(v *view, c *agent.Command) {
	l := v.line()
	if v.ours() && styles[b.team].press < l.count { // with courage, too
		v.stand(c, b.offer(v, l))
		return
	}
	v.stand(c, v.defend(l))
}

// stand walks to a place inside the lines and looks at the ball.
func (v *view) stand(c *agent.Command, at geom.Vec) {
	v.arrive(c, v.within(at, edge), v.toBall())
}

// offer takes a place in an attack: the last of several stays back, the others
// go where the ball can come to them.
func (b *player) offer(v *view, l line) geom.Vec {
	ball := v.meet
	if l.count > 1 && l.last() {
		return geom.Vec{X: max(ball.X-back, 1.5-v.Pitch.HalfLength), Y: 0.4 * ball.Y}
	}
	if v.Time >= b.posted || b.post.Dist(ball) > 5 {
		b.post, b.posted = v.lane(l), v.Time+stay
	}
	return b.post
}

// lane returns the best of ten places about the ball: the way to it is
// clear, opponents are not near, mates are not there, it is not far to go. The
// second in line stays farther back.
func (v *view) lane(l line) geom.Vec {
	x0 := float64(v.style.ahead*v.Pitch.HalfLength) - float64(trail*float64(l.rank))
	width := v.style.width * v.Pitch.HalfWidth
	var best geom.Vec
	most := -1e9
	for _, x := range [...]float64{x0, x0 + 1.2} {
		for _, y := range [...]float64{-width - 1.2, -width, 0, width, width + 1.2} {
			at := v.within(v.meet.Add(geom.Vec{X: x, Y: y}), edge)
			at.X = min(at.X, v.Pitch.HalfLength-1.6)
			value := float64(0.5*v.free(at)) - float64(0.12*at.Dist(v.Me.Pos)) - v.crowded(at) - float64(0.08*at.Dist(v.goal()))
			if value+1 <= most {
				continue // even if nobody is in the way
			}
			if value += v.open(v.meet, at); value > most {
				best, most = at, value
			}
		}
	}
	return best
}

// crowded is the cost of a place that a mate has, or that is upon the ball.
func (v *view) crowded(at geom.Vec) float64 {
	cost := max(0, 1.5-at.Dist(v.meet))
	for i := range v.MateCount {
		if m := &v.Mates[i]; m.Number != 1 && m.Pos.Sub(at).Len2() < apart*apart {
			cost += float64((apart - m.Pos.Dist(at)) * 0.6)
		}
	}
	return cost
}

// defend takes a place against an attack. The foremost press if that is the
// team's way, or else one of three stays up the pitch for the counter-attack;
// the last covers the goal, the others mark.
func (v *view) defend(l line) geom.Vec {
	home := v.homeward()
	way := home.Sub(v.ball.Pos)
	wide := math.Copysign(v.style.width*v.Pitch.HalfWidth, -v.ball.Pos.Y)
	switch {
	case l.rank < v.style.press:
		return v.close(v.style.closing, l.rank)
	case l.rank == 0 && l.count > 2:
		return geom.Vec{X: v.ball.Pos.X + outlet, Y: wide}
	case l.last():
		d := way.Len()
		return v.ball.Pos.AddMul(way.Unit(), max(v.style.cover*d, min(1.2, d-1)))
	}
	if f := v.dangerous(l.rank); f >= 0 {
		pos := v.Foes[f].Pos
		return pos.AddMul(home.Sub(pos).Unit(), marking)
	}
	return geom.Vec{X: v.ball.Pos.X - 1.5, Y: wide}
}

// close stands round the ball on the side of the own goal, each presser in its
// own direction.
func (v *view) close(d float64, rank int) geom.Vec {
	dirs := [...]geom.Vec{{X: 0.6, Y: 0.8}, {X: 0.6, Y: -0.8}, {X: -0.2, Y: 0.98}, {X: -0.2, Y: -0.98}}
	// The first presser stays on the side on which it is.
	home := v.homeward().Sub(v.ball.Pos).Unit()
	dir := dirs[rank%len(dirs)]
	if side := home.Cross(v.Me.Pos.Sub(v.ball.Pos)); rank == 0 && side < 0 {
		dir.Y = -dir.Y
	}
	return v.ball.Pos.AddMul(home.Turn(dir), d)
}

// dangerous returns the opponent to mark: the nearest to the own goal but for
// who has the ball, for the second in line the next. It returns −1 if there
// is none.
func (v *view) dangerous(rank int) int {
	first, second := -1, -1
	for i := range v.FoeCount {
		f := &v.Foes[i]
		if f.Down || f.Pos.Dist(v.ball.Pos) < 1 || f.Pos.X > 0.6*v.Pitch.HalfLength {
			continue
		}
		switch {
		case first < 0 || f.Pos.X < v.Foes[first].Pos.X:
			first, second = i, first
		case second < 0 || f.Pos.X < v.Foes[second].Pos.X:
			second = i
		}
	}
	if rank > 0 {
		return first
	}
	return second
}
