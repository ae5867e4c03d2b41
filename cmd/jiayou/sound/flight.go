package sound

import (
	"math"

	"jiayou/sim"
	"jiayou/sim/geom"
)

// flight is what is remembered of the ball.
type flight struct {
	pos    geom.Vec
	vel    geom.Vec
	height float64
	climb  float64
	netted bool // is in a net, and has been heard there
}

func (b *flight) see(n *sim.Ball) {
	b.pos, b.vel, b.height, b.climb = n.Pos, n.Vel, n.Height, n.Climb
}

// touch is how near the ball must come to something to have hit it between two
// updates, m; jolt how much its velocity must change, m/s.
const touch, jolt = 0.12, 0.7

// roll listens to the ball: the frame of the goals, the nets, the boards, the turf.
// The match does not tell of them; its frames show that the ball turns where they
// stand.
func (f *Foley) roll(n *sim.Ball) {
	b := &f.ball
	if n.Pos.Sub(b.pos).Len() > 0.3+b.vel.Len()/20 { // was put there
		b.netted = false
		return
	}
	change := n.Vel.Sub(b.vel).Len()
	fast := max(b.vel.Len(), n.Vel.Len())
	switch {
	case f.frame(n) && math.Hypot(change, n.Climb-b.climb) > jolt:
		f.take.add(f.at(Post, 0.25+0.75*fast/hardKick, n.Pos))
	case f.inNet(n.Pos, n.Height):
		if !b.netted && (change > 0.3 || f.depth(n.Pos) > 0.6*f.format.GoalDepth) {
			b.netted = true
			f.take.add(f.at(Net, 0.3+0.7*b.vel.Len()/hardKick, n.Pos))
		}
	case f.boards(n.Pos) && change > jolt:
		f.take.add(f.at(Board, 0.15+0.85*change/(2*hardKick), n.Pos))
	case b.climb < -0.6 && n.Climb > 0 && n.Height < 0.15:
		f.take.add(f.at(Bounce, -b.climb/5, n.Pos))
	}
	if f.depth(n.Pos) < -0.3 {
		b.netted = false
	}
}

// depth is how far behind a goal line a point lies, m.
func (f *Foley) depth(p geom.Vec) float64 { return math.Abs(p.X) - f.format.GoalX() }

// frame reports whether the ball touches a post or the bar.
func (f *Foley) frame(n *sim.Ball) bool {
	m := f.format
	reach := m.PostRadius + m.BallRadius + touch
	x, y, z := f.depth(n.Pos)-m.PostRadius, math.Abs(n.Pos.Y)-m.GoalWidth/2-m.PostRadius, n.Height+m.BallRadius
	low := z < m.GoalHeight+reach
	bar := y < 0 && math.Hypot(x, z-m.GoalHeight-m.PostRadius) < reach
	return low && math.Hypot(x, y) < reach || bar
}

// inNet reports whether the ball is well inside a goal.
func (f *Foley) inNet(p geom.Vec, height float64) bool {
	m := f.format
	d := f.depth(p)
	return d > m.BallRadius && d < m.GoalDepth+0.3 && math.Abs(p.Y) < m.GoalWidth/2+0.1 && height < m.GoalHeight
}

// boards reports whether the ball touches the boards round the pitch.
func (f *Foley) boards(p geom.Vec) bool {
	m := f.format
	reach := m.BallRadius + touch
	return m.GoalX()+m.Border-math.Abs(p.X) < reach || m.TouchY()+m.Border-math.Abs(p.Y) < reach
}
