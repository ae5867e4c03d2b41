package stage

import (
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/geom"
)

// A sprite is light or dark that fades away from a middle. It is one square of
// which the shader makes a disc or a ring, as smooth as pixels allow.

// unit are the corners of a sprite in its own axes.
var unit = [4][2]float64{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}

// puff appends a soft disc that faces the camera.
func (c *canvas) puff(x, y, radius float64, k colour) {
	if c.glow != nil {
		c = c.glow
	}
	first := uint32(len(c.vertices))
	for _, q := range unit {
		i := c.put(float32(x+radius*q[0]), float32(y+radius*q[1]), k)
		c.vertices[i].Custom0, c.vertices[i].Custom1 = float32(q[0]), float32(q[1])
	}
	c.quad(first, first+1, first+2, first+3)
}

// blob appends a soft disc lying on the turf: full in its middle, nothing at
// its edge.
func (c *canvas) blob(centre space.Vec, rx, ry float64, k colour) {
	c.laid(centre, rx, ry, 0, k)
}

// halo paints a soft ring on the turf, brightest at r, gone at r ± width.
func (c *canvas) halo(at geom.Vec, r, width float64, k colour) {
	c.laid(space.On(at, 0), r+width, r+width, r/(r+width), k)
}

// laid appends a sprite of those half axes that lies flat; ring is the share of
// them at which it is brightest. Its corners bring their depth, so that its
// shape is that of a disc in perspective.
func (c *canvas) laid(centre space.Vec, rx, ry, ring float64, k colour) {
	first := uint32(len(c.vertices))
	_, _, middle := c.cam.Project(centre)
	for _, q := range unit {
		p := centre.Add(space.Vec{X: rx * q[0], Y: ry * q[1]})
		x, y, depth := c.cam.Project(p)
		i := c.mark(c.put(float32(x), float32(y), k), depth)
		w := middle / max(depth, space.Near)
		v := &c.vertices[i]
		v.Custom0, v.Custom1, v.Custom2, v.Custom3 = float32(q[0]*w), float32(q[1]*w), float32(ring), float32(w-1)
	}
	c.quad(first, first+1, first+2, first+3)
}
