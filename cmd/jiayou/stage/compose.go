package stage

import (
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/field"
)

// compose builds the picture of that size as lists of triangles, back to front:
// stands, turf and boards are the scenery; what lies on the turf, what stands
// on it and what hovers over it are the cast. It needs no window.
func (s *Stage) compose(width, height float64) {
	cam := s.rig.camera(width, height)
	c := &s.scenery
	c.begin(cam, width, height)
	s.arena.backdrop(c)
	s.stands.draw(c, &pulse{s.levels, s.beat, s.troupe.beats, s.chants, s.lit})
	c.clip()
	s.pitch.draw(c, s.format.LineWidth)
	c.clip()
	s.arena.glow(c, s.levels)
	s.boards.draw(c, s.levels, s.beat)
	c.clip()

	c = &s.cast
	c.begin(cam, width, height)
	s.hush.darken(c)
	s.ground(c)
	c.clip()
	s.carve(c)
	for i := range s.now.Count {
		if !s.actors[i].absent {
			s.actors[i].overhead(c, s.beat)
		}
	}
	s.delusion(c)
	s.chosen(c)
	c.clip()
	s.host.draw(c, &s.sculpture)
}

// ground paints rings, shadows and marks.
func (s *Stage) ground(c *canvas) {
	for i := range s.now.Count {
		if !s.actors[i].absent {
			s.actors[i].underfoot(c, s.beat)
		}
	}
	s.hush.ring(c, s.beat)
	s.insight(c)
	for i := range s.now.Count {
		if !s.actors[i].off {
			s.shade.body(c, &s.actors[i].body)
		}
	}
	s.ball.shadow(c)
}

// What a rank in the painter's order stands for, when it is not a solid: nets
// count down from −1, sparks from firstSpark.
const firstSpark = -100

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
	for _, r := range o.order {
		s.one(c, r.index)
	}
}

// one paints what an index of the order stands for.
func (s *Stage) one(c *canvas, index int) {
	switch {
	case index >= 0:
		o := &s.sculpture.solids[index]
		if c.near(o.frame.At) {
			c.solid(o)
		}
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
