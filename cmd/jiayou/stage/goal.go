package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/field"
)

// goal is one goal: a frame of posts and bar, and four panels of net.
type goal struct {
	end    float64 // +1 at +x
	line   float64 // |x| of the goal line
	half   float64 // between the posts, halved
	height float64
	depth  float64
	post   *mesh // one piece of the frame, a metre long
	radius float64
	nets   [4]net
	bulge  space.Vec // where the ball pushes the net
	push   float64   // how far, m
}

// net is a panel of net: a grid of strings between four corners.
type net struct {
	corners [4]space.Vec // round the panel
	u, v    int          // meshes along 0–1 and along 1–2
	out     space.Vec    // the way it gives
}

const (
	netMesh   = 0.16 // m
	netDepth  = 0.55 // share of the depth that the roof of the net covers
	netLength = 3    // meshes drawn as one straight length
	pieces    = 5    // of the bar: short ones sort better
)

func newGoal(f *field.Format, end float64) *goal {
	g := &goal{end: end, line: f.GoalX(), half: f.GoalWidth / 2, height: f.GoalHeight, depth: f.GoalDepth, radius: f.PostRadius}
	at := func(back, y, z float64) space.Vec { return space.Vec{X: end * (g.line + back), Y: y, Z: z} }
	roof := g.depth * netDepth
	cells := func(length float64) int { return max(int(math.Round(length/netMesh)), 1) }
	long, high := cells(2*g.half), cells(g.height)
	g.nets = [4]net{
		{[4]space.Vec{at(g.depth, -g.half, 0), at(g.depth, g.half, 0), at(roof, g.half, g.height), at(roof, -g.half, g.height)}, long, high, space.Vec{X: end}},
		{[4]space.Vec{at(roof, -g.half, g.height), at(roof, g.half, g.height), at(0, g.half, g.height), at(0, -g.half, g.height)}, long, cells(roof), space.Vec{Z: 1}},
		{[4]space.Vec{at(0, g.half, 0), at(g.depth, g.half, 0), at(roof, g.half, g.height), at(0, g.half, g.height)}, cells(g.depth), high, space.Vec{Y: 1}},
		{[4]space.Vec{at(0, -g.half, 0), at(g.depth, -g.half, 0), at(roof, -g.half, g.height), at(0, -g.half, g.height)}, cells(g.depth), high, space.Vec{Y: -1}},
	}
	g.post = tube(f.PostRadius, 12)
	return g
}

// give lets the ball push the net, and the net swing back when it is gone.
func (g *goal) give(ball space.Vec, radius, dt float64) {
	want := 0.0
	inside := g.end*ball.X - g.line
	if inside > 0 && inside < g.depth+0.5 && math.Abs(ball.Y) < g.half+0.3 && ball.Z < g.height+0.2 {
		back := space.Mix(g.depth, g.depth*netDepth, ball.Z/g.height)
		if over := inside + radius + 0.06 - back; over > 0 {
			want = min(over, 0.35)
		}
		g.bulge = ball
	}
	rate := 4.0
	if want > g.push {
		rate = 30
	}
	g.push += (want - g.push) * min(rate*dt, 1)
}

// solids adds the frame, in pieces short enough to sort by their middles.
func (g *goal) solids(s *sculpture, eye space.Vec) {
	x := g.end * (g.line + g.radius)
	for _, y := range []float64{-g.half - g.radius, g.half + g.radius} {
		for i := range 3 {
			g.piece(s, eye, space.Vec{X: x, Y: y, Z: g.height * float64(i) / 3}, space.Vec{X: x, Y: y, Z: g.height * float64(i+1) / 3})
		}
	}
	span := 2 * (g.half + g.radius)
	for i := range pieces {
		a := -span/2 + span*float64(i)/pieces
		g.piece(s, eye, space.Vec{X: x, Y: a, Z: g.height + g.radius}, space.Vec{X: x, Y: a + span/pieces, Z: g.height + g.radius})
	}
}

// piece adds a part of the frame between two points: its bone is a metre long
// and is stretched by its Z axis.
func (g *goal) piece(s *sculpture, eye space.Vec, a, b space.Vec) {
	f := space.Upright(b, b.Sub(a), space.Vec{X: -g.end})
	f.Z = f.Z.Mul(b.Sub(a).Len())
	s.add(eye, space.Vec{Z: -0.5}, solid{mesh: g.post, frame: f, size: 1, skin: rgb(0.97, 0.97, 0.98), gloss: 0.8})
}

// draw paints one panel of the net: every string in a few straight lengths.
func (g *goal) draw(c *canvas, n *net) {
	k := rgb(0.90, 0.93, 0.97).fade(0.34)
	for i := range n.u + 1 {
		for j := 0; j < n.v; j += netLength {
			c.wire(g.knot(n, i, j), g.knot(n, i, min(j+netLength, n.v)), 0.012, k)
		}
	}
	for j := range n.v + 1 {
		for i := 0; i < n.u; i += netLength {
			c.wire(g.knot(n, i, j), g.knot(n, min(i+netLength, n.u), j), 0.012, k)
		}
	}
}

// knot is where two strings cross, pushed out by the ball.
func (g *goal) knot(n *net, i, j int) space.Vec {
	u, v := float64(i)/float64(n.u), float64(j)/float64(n.v)
	p := n.corners[0].Lerp(n.corners[1], u).Lerp(n.corners[3].Lerp(n.corners[2], u), v)
	sag := 0.03 * math.Sin(math.Pi*u) * math.Sin(math.Pi*v)
	p = p.AddMul(n.out, sag)
	if g.push > 1e-3 {
		d := p.Sub(g.bulge)
		p = p.AddMul(n.out, g.push*math.Exp(-d.Dot(d)/0.16))
	}
	return p
}

// middle is the point by which a panel is sorted.
func (n *net) middle() space.Vec {
	return n.corners[0].Add(n.corners[1]).Add(n.corners[2]).Add(n.corners[3]).Mul(0.25)
}
