package team

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// incumbent is the head start of who is the striker already, s.
	incumbent = 0.7

	// mateTurn stands for the time that a mate needs to turn to the ball, s.
	mateTurn = 0.2
)

// ahead reports whether no mate is sooner at the ball. All robots reckon alike,
// from places that all of them know, so that as a rule just one of them goes.
func (b *player) ahead(v *view) bool {
	mine, first := v.mine, v.mine < far
	if b.striker {
		mine -= incumbent
	}
	for i := range v.MateCount {
		m := &v.Mates[i]
		if !m.Upright {
			continue
		}
		t := v.mateTime(m)
		if t < v.other {
			v.other, v.rival = t, m.Number
		}
		if t < mine || t == mine && m.Number > v.Me.Number {
			first = false
		}
	}
	return first
}

// mateTime is how long a mate needs to get behind the ball, in s. Its own
// reckoning is as old as its last message, so it counts only where the mate
// knows that it will not go.
func (v *view) mateTime(m *agent.Mate) float64 {
	if m.ToBall >= far {
		return far
	}
	to := v.meet.Sub(m.Pos)
	d := to.Len()
	return d/pace + float64(0.7*(1-to.Dot(v.aim)/max(d, 0.01))) + mateTurn
}

// line is a robot's place among those of its side who are neither keeper nor
// striker: rank 0 is the one nearest to the opponents' goal.
type line struct{ rank, count int }

func (l line) last() bool { return l.rank == l.count-1 }

// line orders the supporters by how far up the pitch they are.
func (v *view) line() line {
	l := line{count: 1}
	for i := range v.MateCount {
		m := &v.Mates[i]
		if m.Number == 1 || m.Number == v.rival || !m.Upright {
			continue
		}
		l.count++
		if m.Pos.X > v.Me.Pos.X || m.Pos.X == v.Me.Pos.X && m.Number > v.Me.Number {
			l.rank++
		}
	}
	return l
}

// open says how clear the way of a rolling ball is: 1 nobody near, 0 somebody
// in it. Opponents come closer the longer the ball takes.
func (v *view) open(from, to geom.Vec) float64 {
	way := to.Sub(from)
	length := way.Len()
	dir := way.Unit()
	clear := 1.0
	for i := range v.FoeCount {
		rel := v.Foes[i].Pos.Sub(from)
		along := rel.Dot(dir)
		if along < 0.15 || along > length+0.3 {
			continue
		}
		clear = min(clear, abs(dir.Cross(rel))/(0.35+float64(0.16*along)))
	}
	return clear
}
