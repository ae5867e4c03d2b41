package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/sense"
)

// What goes on in a robot's mind is drawn on the turf like chalk on a board:
// light blue is what it sees, full for now and broken and fading for what it
// only remembers; pink is what it wants; red with a cross is what is not so, and
// red corners stand round what it has missed. Shapes say the same as colours.

// Think shows what goes on in a robot's mind; nil shows nothing more.
func (s *Stage) Think(m *sim.Mind) {
	s.thinks = m != nil
	if s.thinks {
		s.mind = *m
	}
}

// Robot returns the index of the robot at a pixel of the picture drawn last, −1
// if there is none.
func (s *Stage) Robot(px, py float64) int {
	best, nearest := -1, math.Inf(1)
	for i := range min(s.now.Count, field.MaxRobots) {
		r := &s.now.Robots[i]
		x, top, ok := s.Project(r.Pos.X, r.Pos.Y, 1.35*pose.SizeOf(r))
		_, foot, _ := s.Project(r.Pos.X, r.Pos.Y, -0.1)
		high := foot - top
		if r.Off || !ok || py < top || py > foot || math.Abs(px-x) > 0.32*high {
			continue
		}
		if d := math.Abs(px - x); d < nearest {
			best, nearest = i, d
		}
	}
	return best
}

const (
	seenWidth = 0.05 // of a line that stands for something, m
	ballMark  = 0.26 // radii of marks, m
	bodyMark  = 0.48

	// outside is how far beyond the lines a belief is still drawn, m.
	outside = 1.5
)

// insight paints a robot's mind on the turf, under everything that stands.
func (s *Stage) insight(c *canvas) {
	m := &s.mind
	if !s.thinks || m.Robot < 0 || m.Robot >= s.now.Count {
		return
	}
	self := &s.now.Robots[m.Robot]
	body := s.actors[m.Robot].body.Pelvis.At.Flat()
	if self.Posture.Upright() && m.Limited {
		s.wedge(c, body, geom.Polar(self.Heading+self.Body.HeadYaw))
	}
	s.will(c)
	for i := range s.now.Count {
		if i != m.Robot && !s.actors[i].absent {
			s.notion(c, &m.Robots[i], s.actors[i].body.Pelvis.At.Flat(), bodyMark, i)
		}
	}
	s.notion(c, &m.Ball, s.ball.at.Flat(), ballMark, -1)
	if at := s.inside(m.Pos); m.Limited && at.Dist(body) > 0.12 {
		c.dashes(body, at, seenWidth, eyes.fade(0.8))
		c.dashedRing(at, bodyMark, seenWidth, eyes.fade(0.9))
	}
}

// inside keeps a place that somebody believes in within the picture.
func (s *Stage) inside(p geom.Vec) geom.Vec { return s.format.Clamp(p, -outside) }

// wedge is the field of view: as far as a ball would be seen, or the hall's end.
func (s *Stage) wedge(c *canvas, at, gaze geom.Vec) {
	const steps = 24
	m := &s.mind
	half := math.Acos(m.CosView)
	rays := [...]float64{0.06, 0.5, 1}
	lights := [...]float64{0.42, 0.30, 0.06}
	first := uint32(len(c.vertices))
	var left, right geom.Vec
	for i := range steps + 1 {
		way := gaze.Turn(geom.Polar(space.Mix(-half, half, float64(i)/steps)))
		reach := min(m.Reach, s.edge(at, way))
		for k, share := range rays {
			c.at(space.On(at.AddMul(way, reach*share), 0), eyes.fade(lights[k]))
		}
		if right = at.AddMul(way, reach); i == 0 {
			left = right
		}
	}
	n := uint32(len(rays))
	for i := range uint32(steps) {
		for k := range n - 1 {
			a := first + n*i + k
			c.quad(a, a+1, a+n+1, a+n)
		}
	}
	for _, end := range [2]geom.Vec{left, right} {
		c.stripe(at, end, 0.04, eyes.fade(0.75))
	}
}

// edge returns how far it is from a point to the end of the turf.
func (s *Stage) edge(at, way geom.Vec) float64 {
	x, y := s.format.GoalX()+s.format.Border, s.format.TouchY()+s.format.Border
	reach := math.Inf(1)
	for _, side := range [2]struct{ at, way, end float64 }{{at.X, way.X, x}, {at.Y, way.Y, y}} {
		if side.way > 1e-6 {
			reach = min(reach, (side.end-side.at)/side.way)
		} else if side.way < -1e-6 {
			reach = min(reach, (-side.end-side.at)/side.way)
		}
	}
	return max(reach, 0)
}

// notion is what the robot makes of one thing, which really is at truth.
func (s *Stage) notion(c *canvas, m *sense.Impression, truth geom.Vec, r float64, robot int) {
	if m.Missed {
		c.corners(truth, r+0.1, 0.07, amiss)
	}
	if !m.Known {
		return
	}
	at := s.inside(m.Pos)
	k := eyes
	if robot >= 0 {
		k = sideColours[s.now.Robots[robot].Side].mix(eyes, 0.35)
	}
	switch {
	case m.False:
		c.cross(at, r, 0.08, amiss)
		c.arc(at, r, 0.07, 0, 2*math.Pi, amiss)
	case m.Fresh:
		c.arc(at, r, seenWidth+0.02, 0, 2*math.Pi, k)
	default:
		c.dashedRing(at, r, seenWidth, k.fade(max(0.25, 1-0.3*m.Age)))
	}
	if at.Dist(truth) > 1.2*r {
		c.dashes(at, truth, 0.03, k.fade(0.6))
	}
}

// will is where the robot wants to go, and what it would kick at.
func (s *Stage) will(c *canvas) {
	m := &s.mind
	if m.Aims {
		from, to := s.inside(m.Pos), s.inside(m.Target)
		c.stripe(from, to, 0.05, wish)
		c.arc(to, 0.20, 0.06, 0, 2*math.Pi, wish)
		c.blob(space.On(to, 0), 0.12, 0.12, wish)
	}
	if m.Kicks && m.Ball.Known {
		from, to := s.inside(m.Ball.Pos), s.inside(m.Aim)
		c.dashes(from, to, 0.07, wish)
		c.tip(from, to, 0.22, wish)
	}
}

// chosen is an arrow-head over the robot whose mind it is.
func (s *Stage) chosen(c *canvas) {
	if !s.thinks || s.mind.Robot < 0 || s.mind.Robot >= s.now.Count {
		return
	}
	at := s.actors[s.mind.Robot].body.Head.At
	at.Z += 0.24 * s.actors[s.mind.Robot].body.Size
	x, y, depth := c.cam.Project(at)
	if depth < space.Near {
		return
	}
	k := c.cam.Focal / depth
	c.head(x, y+0.045*k, 0.185*k, night.fade(0.85))
	c.head(x, y, 0.13*k, wish)
}

// delusion is the robot's own outline where it believes to be.
func (s *Stage) delusion(c *canvas) {
	m := &s.mind
	if !s.thinks || !m.Limited || m.Robot < 0 || m.Robot >= s.now.Count {
		return
	}
	at := s.inside(m.Pos)
	if at.Dist(s.actors[m.Robot].body.Pelvis.At.Flat()) <= 0.12 {
		return
	}
	x, y, depth := c.cam.Project(space.On(at, 0))
	if depth < space.Near {
		return
	}
	k := c.cam.Focal / depth
	k *= s.actors[m.Robot].body.Size
	put := func(p [2]float64) point { return point{float32(x + p[0]*k), float32(y - p[1]*k)} }
	for _, side := range [2]float64{-1, 1} {
		for i := range len(outline) - 1 {
			a, b := outline[i], outline[i+1]
			a[0], b[0] = side*a[0], side*b[0]
			c.streak(put(a), put(b), 0.035*k, eyes.fade(0.95), eyes.fade(0.95))
		}
	}
}

// outline is the right half of a standing robot's outline, m from between its
// feet: across and up.
var outline = [...][2]float64{
	{0, 0.42}, {0.07, 0.02}, {0.21, 0.02}, {0.19, 0.50}, {0.30, 0.52}, {0.28, 0.92}, {0.12, 0.97},
	{0.15, 1.08}, {0.11, 1.20}, {0, 1.24},
}
