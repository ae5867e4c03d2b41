package stage

import (
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/field"
)

// compose builds the picture of that size as lists of triangles, back to front, one
// for each of the painter's steps: stands, turf, what is painted on it and stands
// round it, marks of the game, shadows, all that stands and flies, the host. It
// needs no window.
func (s *Stage) compose(width, height float64) {
	cam := s.rig.camera(width, height)
	c := &s.scenery
	c.glow = &s.lamps
	c.begin(cam, width, height)
	s.lamps.begin(cam, width, height)
	turf := s.pitch.outline(c)
	s.arena.backdrop(c, &turf)
	s.stands.draw(c, &pulse{s.levels, s.beat, s.troupe.beats, s.chants, s.lit})
	c.clip()

	c = &s.lawn
	c.begin(cam, width, height)
	s.pitch.draw(c)
	c.clip()

	c = &s.around
	c.begin(cam, width, height)
	s.pitch.mark(c, s.format.LineWidth)
	s.arena.glow(c, s.levels)
	s.boards.draw(c, s.levels, s.beat)
	c.clip()

	c = &s.marks
	c.sprites = true
	c.begin(cam, width, height)
	s.hush.darken(c)
	s.ground(c)
	c.clip()
	s.shadows(c)

	c = &s.cast
	c.sprites = true
	c.begin(cam, width, height)
	s.carve(c)
	for i := range s.now.Count {
		if !s.actors[i].absent {
			s.actors[i].overhead(c, s.beat)
		}
	}
	s.veil.draw(c, s.ball)
	s.delusion(c)
	s.chosen(c)
	c.clip()

	c = &s.front
	c.sprites = true
	c.begin(s.host.camera(width, height), width, height)
	s.host.draw(c, &s.sculpture)
}

// ground paints rings and marks.
func (s *Stage) ground(c *canvas) {
	s.joy.shine(c)
	for i := range s.now.Count {
		if !s.actors[i].absent {
			s.actors[i].underfoot(c, s.beat)
		}
	}
	s.hush.ring(c, s.beat)
	s.insight(c)
}

// shadows throws those of all that is near enough to be seen.
func (s *Stage) shadows(c *canvas) {
	s.shade.begin(c)
	for i := range s.now.Count {
		if b := &s.actors[i].body; !s.actors[i].off && c.near(b.Pelvis.At) {
			s.shade.body(b)
		}
	}
	for _, g := range s.goals {
		s.shade.frame(g)
	}
	s.shade.globe(s.ball)
	s.shade.end()
}

// What a rank in the painter's order stands for, when it is not a solid: nets
// count down from −1, sparks from firstSpark, blooms from firstBloom.
const firstSpark, firstBloom = -100, -10_000

// carve paints everything that stands, in painter's order.
func (s *Stage) carve(c *canvas) {
	o, eye := &s.sculpture, c.cam.At
	o.clear()
	for i := range min(s.now.Count, field.MaxRobots) {
		a := &s.actors[i]
		if a.off {
			continue
		}
		o.robot(&c.cam, &a.body, &a.costume, a.hears)
	}
	s.ball.solids(o, eye)
	for i, g := range s.goals {
		g.solids(o, eye)
		for k := range g.nets {
			o.order = append(o.order, rank{g.nets[k].middle().Sub(eye).Len(), -1 - 4*i - k})
		}
	}
	for i := range s.sparks.all {
		if p := &s.sparks.all[i]; p.age < p.life {
			o.order = append(o.order, rank{p.at.Sub(eye).Len(), firstSpark - i})
		}
	}
	o.sort()
	s.ball.trail.draw(c, s.ball.radius)
	for _, r := range o.order {
		s.one(c, r.index)
	}
}

// one paints what an index of the order stands for.
func (s *Stage) one(c *canvas, index int) {
	switch {
	case s.sculpture.draw(c, index):
	case index > firstSpark:
		k := -1 - index
		g := s.goals[k/4]
		if c.near(g.nets[k%4].middle()) {
			g.draw(c, &g.nets[k%4])
		}
	default:
		s.sparks.all[firstSpark-index].draw(c)
	}
}

// near reports whether a thing at p, two metres wide at most, can show.
func (c *canvas) near(p space.Vec) bool {
	x, y, depth := c.cam.Project(p)
	return depth > space.Near && c.visible(x, y, 2*c.cam.Scale(p))
}
