package stage

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/stage/space"
)

// colour is red, green, blue and opacity, each 0…1, not premultiplied. Glow is
// the share of it that adds light to what is behind instead of covering it.
type colour struct{ R, G, B, A, Glow float32 }

// rgb is an opaque colour.
func rgb(r, g, b float32) colour { return colour{r, g, b, 1, 0} }

// glowing returns c as light: it covers nothing.
func (c colour) glowing() colour {
	c.Glow = 1
	return c
}

// luminous returns c as something that covers and, by a third, shines.
func (c colour) luminous() colour {
	c.Glow = 0.35
	return c
}

// fade returns c at a share k of its opacity.
func (c colour) fade(k float64) colour {
	c.A *= float32(k)
	return c
}

// dim returns c at a share k of its brightness.
func (c colour) dim(k float64) colour {
	f := float32(k)
	c.R, c.G, c.B = c.R*f, c.G*f, c.B*f
	return c
}

// mix returns the colour a share k of the way from c to d.
func (c colour) mix(d colour, k float64) colour {
	f := float32(k)
	return colour{
		c.R + (d.R-c.R)*f, c.G + (d.G-c.G)*f, c.B + (d.B-c.B)*f,
		c.A + (d.A-c.A)*f, c.Glow + (d.Glow-c.Glow)*f,
	}
}

// canvas collects triangles of a picture, back to front, as one list that is
// drawn in one call with one shader. Software rasterisers pay for every pixel and for every
// call, and dearly for anti-aliasing; so all edges that matter get a fringe one
// pixel wide that fades to nothing, which looks as good and costs little.
type canvas struct {
	cam      space.Camera
	width    float64
	height   float64
	vertices []ebiten.Vertex
	indices  []uint32
	sprites  bool    // are drawn by its shader
	glow     *canvas // to which puffs go; nil for this one
	fronts   []bool  // which faces of the mesh being painted look here
	clips    bool    // a vertex lies behind the eye …
	clipped  int     // … whose triangle comes after so many indices
}

// point is a place in the picture, in pixels.
type point struct{ x, y float32 }

func (c *canvas) begin(cam space.Camera, width, height float64) {
	c.cam, c.width, c.height = cam, width, height
	c.vertices, c.indices, c.clips, c.clipped = c.vertices[:0], c.indices[:0], false, 0
}

// put appends a vertex that keeps its colour, and returns its index.
func (c *canvas) put(x, y float32, k colour) uint32 {
	c.vertices = append(c.vertices, ebiten.Vertex{
		DstX: x, DstY: y,
		ColorR: k.R * k.A, ColorG: k.G * k.A, ColorB: k.B * k.A, ColorA: k.A * (1 - k.Glow),
	})
	return uint32(len(c.vertices) - 1)
}

// at appends the vertex under which a point of space appears. Triangles with a
// vertex behind the eye are not drawn: large ones are cut small enough for that.
func (c *canvas) at(p space.Vec, k colour) uint32 {
	x, y, depth := c.cam.Project(p)
	return c.mark(c.put(float32(x), float32(y), k), depth)
}

// mark notes in a vertex that it lies behind the eye: no shader will see it.
func (c *canvas) mark(i uint32, depth float64) uint32 {
	if depth < space.Near {
		c.vertices[i].SrcX = behind
		c.clips = true
	}
	return i
}

// behind is SrcX of a vertex behind the eye. Others have none below 0.
const behind = -1

// scenic is at for the surroundings: they darken towards the corners of the
// picture, as if a lens did it, and lead the eye to the middle.
func (c *canvas) scenic(p space.Vec, k colour) uint32 {
	x, y, depth := c.cam.Project(p)
	return c.mark(c.put(float32(x), float32(y), k.dim(c.vignette(x, y))), depth)
}

func (c *canvas) vignette(x, y float64) float64 {
	dx, dy := (x-c.width/2)/c.width, (y-c.height*0.52)/c.height
	return 1.05 - 0.55*min(dx*dx+dy*dy, 0.9)
}

func (c *canvas) tri(a, b, d uint32) { c.indices = append(c.indices, a, b, d) }

// quad appends the four-cornered face a b d e, given in order round it.
func (c *canvas) quad(a, b, d, e uint32) { c.indices = append(c.indices, a, b, d, a, d, e) }

// clip takes out the triangles with a vertex behind the eye, of those that were
// appended since it was called last.
func (c *canvas) clip() {
	if c.clips {
		kept, v := c.indices[:c.clipped], c.vertices
		for i := c.clipped; i+2 < len(c.indices); i += 3 {
			t := c.indices[i : i+3]
			if v[t[0]].SrcX != behind && v[t[1]].SrcX != behind && v[t[2]].SrcX != behind {
				kept = append(kept, t...)
			}
		}
		c.indices = kept
	}
	c.clips, c.clipped = false, len(c.indices)
}

// visible reports whether a circle of that radius in the picture shows.
func (c *canvas) visible(x, y, radius float64) bool {
	return x > -radius && y > -radius && x < c.width+radius && y < c.height+radius
}

// streak appends a line between two points of the picture: solid over its
// width in pixels, fringed on both sides, with a colour for each end.
func (c *canvas) streak(a, b point, width float64, ka, kb colour) {
	dx, dy := float64(b.x-a.x), float64(b.y-a.y)
	l := math.Sqrt(dx*dx + dy*dy)
	if l < 1e-3 {
		return
	}
	if c.sprites && width < thick {
		c.thread(a, b, width/l, ka, kb)
		return
	}
	if width < 1 { // thinner than a pixel is fainter, not thinner
		ka, kb = ka.fade(width), kb.fade(width)
		width = 1
	}
	half := (width - 1) / 2
	nx, ny := -dy/l, dx/l
	first := uint32(len(c.vertices))
	for _, end := range [2]struct {
		p point
		k colour
	}{{a, ka}, {b, kb}} {
		for _, o := range [4]float64{-half - 1, -half, half, half + 1} {
			k := end.k
			if o < -half || o > half {
				k = k.fade(0)
			}
			c.put(end.p.x+float32(nx*o), end.p.y+float32(ny*o), k)
		}
	}
	for i := range uint32(3) {
		c.quad(first+i, first+i+1, first+i+5, first+i+4)
	}
}

// thick is the width in pixels from which on a line has a fringe of its own.
const thick = 3

// thread appends a thin line as a sprite; width is that in multiples of its length.
// As much light comes from it as from one with sharp edges, which shows where a
// sprite's falls to half.
func (c *canvas) thread(a, b point, width float64, ka, kb colour) {
	const least, full = 1.2, 16.0 / 15 // half a width in pixels, area under a sprite's profile
	dx, dy := float64(b.x-a.x), float64(b.y-a.y)
	half := max(width/full, least/math.Sqrt(dx*dx+dy*dy))
	if seen := width / (half * full); seen < 1 {
		ka, kb = ka.fade(seen), kb.fade(seen)
	}
	nx, ny := float32(-dy*half), float32(dx*half)
	first := c.put(a.x+nx, a.y+ny, ka)
	c.put(a.x-nx, a.y-ny, ka)
	c.put(b.x-nx, b.y-ny, kb)
	c.put(b.x+nx, b.y+ny, kb)
	for i, side := range [4]float32{1, -1, -1, 1} {
		c.vertices[first+uint32(i)].Custom0 = side
	}
	c.quad(first, first+1, first+2, first+3)
}

// wire appends a line between two points of space, width metres thick.
func (c *canvas) wire(a, b space.Vec, width float64, k colour) {
	ax, ay, az := c.cam.Project(a)
	bx, by, bz := c.cam.Project(b)
	if az < space.Near || bz < space.Near {
		return
	}
	c.streak(point{float32(ax), float32(ay)}, point{float32(bx), float32(by)}, width*c.cam.Focal/((az+bz)/2), k, k)
}
